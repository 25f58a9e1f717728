package dev.lectern.golden;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/**
 * How well posts are broken up, as one record for all golden cases.
 *
 * @param counts of the answers themselves, by name
 * @param metrics from 0 to 1, to four digits, by name; more is better
 * @param perfect names of the cases in which nothing is wrong
 */
record Quality(Map<String, Integer> counts, Map<String, BigDecimal> metrics, List<String> perfect) {
    private static final Path FILE = Path.of("src/test/resources/golden/quality.toml");
    private static final List<String> COUNTS = List.of("posts", "posts_without_talks", "talks", "guests");

    static Quality of(List<Score> scores) {
        int talks = sum(scores, Score::talks);
        int both = talks + sum(scores, Score::extracted);
        int matched = sum(scores, Score::matched);
        List<Score> empty = scores.stream().filter(s -> s.talks() == 0).toList();
        Map<String, BigDecimal> metrics = new LinkedHashMap<>();
        metrics.put("found", ratio(matched, talks));
        metrics.put("talk_f1", ratio(2 * matched, both));
        metrics.put("perfect_f1", ratio(2 * sum(scores, Score::perfect), both));
        for (Field field : Field.values()) {
            int right = sum(scores, s -> s.right().getOrDefault(field, 0));
            metrics.put(field.name().toLowerCase(Locale.ROOT), ratio(right, matched));
        }
        metrics.put("guests_found", ratio(sum(scores, Score::guestsFound), sum(scores, Score::guests)));
        metrics.put("left_without_talks", ratio((int) empty.stream().filter(s -> s.extracted() == 0).count(), empty.size()));
        return new Quality(Map.of("posts", scores.size(), "posts_without_talks", empty.size(), "talks", talks,
                "guests", sum(scores, Score::guests)), metrics, scores.stream().filter(Score::isPerfect).map(Score::name).toList());
    }

    private static int sum(List<Score> scores, ToIntFunction<Score> count) {
        return scores.stream().mapToInt(count).sum();
    }

    private static BigDecimal ratio(int part, int whole) {
        return whole == 0 ? BigDecimal.ONE.setScale(4) : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.DOWN);
    }

    /** What is pinned. */
    static Quality pinned() throws IOException {
        TomlParseResult toml = Toml.parse(FILE);
        Map<String, Integer> counts = new LinkedHashMap<>();
        COUNTS.forEach(name -> counts.put(name, Math.toIntExact(Objects.requireNonNull(toml.getLong(name), name))));
        Map<String, BigDecimal> metrics = new LinkedHashMap<>();
        toml.keySet().stream().filter(name -> toml.isDouble(name))
                .forEach(name -> metrics.put(name, BigDecimal.valueOf(toml.getDouble(name, () -> 0)).setScale(4)));
        return new Quality(counts, metrics, toml.getArrayOrEmpty("perfect").toList().stream().map(Object::toString).toList());
    }

    /** Pins this. */
    void pin() throws IOException {
        Files.writeString(FILE, toString());
    }

    /** The pinned lines that this one does not keep. */
    List<String> droppedFrom(Quality pinned) {
        List<String> dropped = new ArrayList<>();
        pinned.metrics.forEach((name, was) -> {
            BigDecimal now = metrics.getOrDefault(name, BigDecimal.ZERO);
            if (now.compareTo(was) < 0) {
                dropped.add(name + " = " + now + ", was " + was);
            }
        });
        return dropped;
    }

    /** The lines of this that the pinned one does not have yet. */
    List<String> risenAbove(Quality pinned) {
        List<String> risen = new ArrayList<>();
        metrics.forEach((name, now) -> {
            if (now.compareTo(pinned.metrics.getOrDefault(name, BigDecimal.ZERO)) > 0) {
                risen.add(name + " = " + now);
            }
        });
        perfect.stream().filter(name -> !pinned.perfect.contains(name)).forEach(name -> risen.add("\"" + name + "\","));
        return risen;
    }

    @Override
    public String toString() {
        StringBuilder toml = new StringBuilder("# How well the golden posts are read. Written by GoldenTest, see README.md.\n\n");
        COUNTS.forEach(name -> toml.append(name).append(" = ").append(counts.get(name)).append('\n'));
        toml.append('\n');
        metrics.forEach((name, value) -> toml.append(name).append(" = ").append(value).append('\n'));
        toml.append("\n# in these nothing is wrong\nperfect = [\n");
        perfect.forEach(name -> toml.append("    \"").append(name).append("\",\n"));
        return toml.append("]\n").toString();
    }
}
