package dev.lectern.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Where the program writes, and in which language.
 *
 * @param out for results
 * @param err for everything else
 * @param colours whether somebody looks at {@code out} who would like colours
 * @param live whether a line on {@code err} may be drawn again in place
 */
record Terminal(PrintWriter out, PrintWriter err, boolean colours, boolean live, ResourceBundle words) {
    private static final String WORDS = "dev.lectern.cli.Messages";

    /** The one that the program was started from. @param environment as of {@link System#getenv()} */
    static Terminal ofProcess(Map<String, String> environment) {
        boolean drawable = !"dumb".equals(environment.get("TERM"));
        return new Terminal(
                // UTF-8 whatever the locale says: JSON is, and a terminal of today is as well.
                new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)),
                new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true),
                drawable && !environment.containsKey("NO_COLOR") && isTerminal(1),
                drawable && isTerminal(2),
                words(locale(environment)));
    }

    /** What is said in this language; English where there is no other. */
    static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(WORDS, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The user's language as POSIX finds it; the JVM's own guess falls back to English where the locale is not installed. */
    static Locale locale(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
            }
        }
        return Locale.getDefault();
    }

    boolean isChinese() {
        return words.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /** A sentence. @param key its name in the bundle, @param arguments what goes into it */
    String sentence(String key, Object... arguments) {
        return words.getString(key).formatted(arguments);
    }

    /** Says a sentence among the results. */
    void say(String key, Object... arguments) {
        out.println(sentence(key, arguments));
        out.flush();
    }

    /** Says a sentence beside the results. */
    void remark(String key, Object... arguments) {
        err.println(sentence(key, arguments));
    }

    /** Linux tells what a descriptor leads to; elsewhere Java knows only of standard input and output together. */
    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null;
        }
    }
}
