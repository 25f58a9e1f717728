package dev.lectern.talk.line;

import dev.lectern.talk.regex.Lately;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/**
 * The day that a line of a programme of several days begins with, or of a series, before its time, its title and who speaks.
 *
 * <pre>
 * 10 月 21 日（周三）上午：|《缓存的一致性》，主讲：张三        21 日下午　　|缓存的一致性　张三
 * </pre>
 */
public final class Dated {
    private static final String DAY = "(?:(?:\\d{4}\\s?年\\s?)?\\d{1,2}\\s?月\\s?)?\\d{1,2}\\s?[日号]";
    private static final String PART = "\\s?(?:[（(]?(?:周|星期)[一二三四五六日天][)）]?)?\\s?(?:[上下中]午|晚[上间]?|全天)?";
    private static final String CLOCK = "\\d{1,2}[:：]\\d{2}";
    /** Behind it a mark, or a wide gap; a single blank where a mark of a title or a noun follows; between them perhaps the time. */
    private static final Pattern START = Pattern.compile("^" + DAY + PART + "(?:\\s?" + CLOCK + "(?:" + TimeRange.TO + CLOCK + ")?(?:\\s*[：:|｜]\\s*|\\s+)|\\s*[：:|｜]\\s*|[\\t\\x{3000}]+\\s*|\\s{2,}|(?<=午|晚|上|间|天|[)）])\\s|\\s(?=[《“「])|(?<=月.{0,8})\\s(?=\\p{L}))(?![-–—~～至到，,。的是起前后])(?=\\S)");
    private static final int LONGEST = 200;
    private static final int LATEST = 12;
    private static final Lately<String> UNDATED = new Lately<>(Dated::cut);

    private Dated() {}

    /** What stands behind the day; the line as it is where it begins with none, or holds nothing else. */
    public static String without(String line) {
        boolean may = !line.isEmpty() && line.length() <= LONGEST && Character.isDigit(line.charAt(0)) && mayTellDay(line);
        return may ? UNDATED.read(line) : line;
    }

    private static boolean mayTellDay(String line) {
        for (int i = 1; i < Math.min(line.length(), LATEST); i++) {
            if ("日号".indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String line) {
        Matcher day = START.matcher(line);
        return day.find() ? line.substring(day.end()) : line;
    }
}
