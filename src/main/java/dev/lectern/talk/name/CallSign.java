package dev.lectern.talk.name;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/** What radio amateurs are called on the air, beside their names: {@code BG1ABC 苗听雪}, {@code 苗听雪（BG1ABC，某某数据）}. It is no house. */
public final class CallSign {
    /** An expression. */
    public static final String SIGN = "(?:[A-Z]{1,2}|[A-Z]\\d|\\d[A-Z])\\d[A-Z]{2,4}";
    private static final Pattern BEFORE = Pattern.compile(SIGN + "\\s*[\\s/／·|｜]\\s*(?=\\p{IsHan}|\\p{Lu}\\p{Ll})");
    private static final Pattern BEHIND = Pattern.compile("(?<=[\\p{IsHan}\\p{Ll}])\\s*(?:[/／·|｜]\\s*" + SIGN + "|\\s" + SIGN + "|[（(]\\s*" + SIGN + "\\s*[)）])(?=$|[\\s，,（(、])"
            + "|(?<=[（(])" + SIGN + "\\s*[，,、/]\\s*");
    private static final Pattern ALONE = Pattern.compile(SIGN);
    private static final int LONGEST = 120;
    private static final int LONGEST_SIGN = 7;

    private CallSign() {}

    /** Whether the words are such a sign and nothing else. */
    static boolean is(String words) {
        return words.length() <= LONGEST_SIGN && mayHold(words) && ALONE.matcher(words).matches();
    }

    /** A line of people without such a sign before the first name, or behind one. */
    static String without(String line) {
        if (line.length() > LONGEST || !mayHold(line)) {
            return line;
        }
        Matcher before = BEFORE.matcher(line);
        String s = before.lookingAt() ? line.substring(before.end()) : line;
        return BEHIND.matcher(s).replaceAll("");
    }

    /** Whether a figure stands before two capitals. */
    private static boolean mayHold(String line) {
        for (int i = 1; i + 2 < line.length(); i++) {
            if (isFigure(line.charAt(i)) && isCapital(line.charAt(i + 1)) && isCapital(line.charAt(i + 2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
