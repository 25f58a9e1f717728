package dev.lectern.talk.line;

import dev.lectern.talk.regex.Characters;
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
    private static final String CLOCK = TimeRange.HOUR;
    /** Behind it a mark, or a wide gap; a single blank where a mark of a title or a noun follows; between them perhaps the time. */
    private static final Pattern START = Pattern.compile("^" + DAY + PART + "(?:\\s?" + CLOCK + "(?:" + TimeRange.TO + CLOCK + ")?(?:\\s*[：:|｜]\\s*|\\s+)|\\s*[：:|｜]\\s*|[\\t\\x{3000}]+\\s*|\\s{2,}|(?<=午|晚|上|间|天|[)）])\\s|\\s(?=[《“「])|(?<=月.{0,8})\\s(?=\\p{L}))(?![-–—~～至到，,。的是起前后])(?=\\S)");
    private static final String NOTE = "[（(][^（()）]{1,60}(?:[)）]|$)";
    /** What else a line may say when a talk is: {@code 第一场　5月7日（周三）晚七点半（线上，已满）}; of a link that stood in its brackets the closing one may be gone. */
    private static final Pattern ALONE = Pattern.compile("(?:第\\s?[\\d一二三四五六七八九十]{1,3}\\s?[场讲期次回]\\s?[：:|｜·,，]?\\s{0,3})?(?:\\d{4}\\s?[年./-]\\s?)?(?:\\d{1,2}\\s?月\\s?\\d{1,2}\\s?[日号]|(?<=\\d{4}\\s?[./-]\\s?)\\d{1,2}[./-]\\d{1,2})(?:[\\s|｜·,，]{0,3}(?:"
            + NOTE + "|(?:周|星期|礼拜)[一二三四五六日天]|[上下中]午|晚[上间]?|线[上下]|" + CLOCK + "(?:" + TimeRange.TO + CLOCK + ")?|[一二三四五六七八九十\\d]{1,3}[点时][半整]?)){0,6}\\s*");
    private static final int LONGEST = 200;
    private static final int LATEST = 12;
    private static final int LONGEST_ALONE = 100;
    private static final Lately<String> UNDATED = new Lately<>(Dated::cut);

    private Dated() {}

    /** What stands behind the day; the line as it is where it begins with none, or holds nothing else. */
    public static String without(String line) {
        boolean may = !line.isEmpty() && line.length() <= LONGEST && Character.isDigit(line.charAt(0)) && mayTellDay(line);
        return may ? UNDATED.read(line) : line;
    }

    /** Whether a line holds a day, in Chinese or English, and besides only when and how one meets then: {@code 12 月 3 日（已结束，有录像）}. */
    public static boolean isAlone(String line) {
        return line.length() <= LONGEST_ALONE && Characters.hasAny(line, "0123456789") && (ALONE.matcher(line).matches() || EnglishDay.isAlone(line));
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
