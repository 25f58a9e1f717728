package dev.lectern.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is set, and by whom: a flag comes before the environment, the environment before the file, the file before what is usual. */
public final class Settings {
    private static final String PREFIX = "LECTERN_";
    /** Read by others: the start script, and the commands for their folders. */
    private static final Set<String> OTHERS = Set.of("LECTERN_JAVA", "LECTERN_JAVA_OPTS", "LECTERN_CONTENT", "LECTERN_INDEX");

    private final Map<Setting, Value> values;

    private Settings(Map<Setting, Value> values) {
        this.values = values;
    }

    /**
     * A value and who said so.
     *
     * @param origin the flag, the variable, or the place in the file; {@code default} where nobody did
     */
    public record Value(String text, String origin) {
        static final String DEFAULT = "default";
    }

    /**
     * Puts together what was said.
     *
     * @param flags as given; those that were not are left out
     * @param environment as of {@link System#getenv()}
     * @throws BrokenConfigException where a value cannot be used
     */
    public static Settings of(Map<Setting, String> flags, Map<String, String> environment, SiteConfig file) throws BrokenConfigException {
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            Value value = flags.containsKey(setting) ? new Value(flags.get(setting), setting.flag())
                    : environment.containsKey(setting.variable()) ? new Value(environment.get(setting.variable()).strip(), setting.variable())
                    : file.settings().getOrDefault(setting, new Value(setting.usual(), Value.DEFAULT));
            String[] complaint = setting.complaint(value.text());
            if (complaint != null) {
                throw new BrokenConfigException(value.origin(), complaint[0], complaint[1]);
            }
            values.put(setting, value);
        }
        return new Settings(values);
    }

    /** Says of each variable that looks like one of ours and is none which one was probably meant; sentences in English and Chinese. */
    public static List<String> strangers(Map<String, String> environment) {
        Set<String> known = Stream.concat(OTHERS.stream(), Arrays.stream(Setting.values()).map(Setting::variable)).collect(Collectors.toSet());
        return environment.keySet().stream().filter(name -> name.startsWith(PREFIX) && !known.contains(name)).sorted()
                .map(name -> "%1$s: there is no such setting, did you mean %2$s? / 没有这一项，是不是 %2$s？".formatted(name, Nearest.of(name, known)))
                .toList();
    }

    public String text(Setting setting) {
        return values.get(setting).text();
    }

    public int whole(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public boolean flag(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    /** What stands between commas. */
    public List<String> list(Setting setting) {
        return Arrays.stream(text(setting).split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    /** Whether somebody set it. */
    public boolean isSet(Setting setting) {
        return !values.get(setting).origin().equals(Value.DEFAULT);
    }

    /** Who set it. */
    public String origin(Setting setting) {
        return values.get(setting).origin();
    }

    /** Each with its value and who set it, a line each, as it would stand in the file; a secret is not told. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        values.forEach((setting, value) -> lines.add("%-42s # %s".formatted(
                String.join(".", setting.path()) + " = " + written(setting, value.text()), value.origin())));
        return lines;
    }

    private String written(Setting setting, String text) {
        return switch (setting.kind()) {
            case WHOLE, FLAG -> text;
            case TEXT -> "\"" + text + "\"";
            case LIST -> list(setting).stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
            case SECRET, PASSWORD -> text.isEmpty() ? "\"\"" : "\"…\"";
        };
    }
}
