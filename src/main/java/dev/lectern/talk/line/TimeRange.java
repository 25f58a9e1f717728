package dev.lectern.talk.line;

import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Lately;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;

/**
 * The time that a line of an agenda starts with: {@code 14:00-14:40 …}, {@code 9:30 …}, {@code 10:00 AM – 10:45 AM: …}.
 *
 * @param end where what follows the time starts
 */
public record TimeRange(int end) {
    /** One hour, as behind a title too: {@code 14:00}, {@code 14h30}, {@code 2:30 PM}. An expression. */
    static final String HOUR = "\\d{1,2}(?:\\s*[:：]\\s*|h)\\d{2}(?:\\s?(?i:am|pm)(?!\\p{L}))?";
    private static final String CLOCK = "(?:\\d{1,2}\\s*(?:[:：]\\s*\\d{2}|h\\s?\\d{2}(?![\\p{L}\\d])|[点时]\\s*(?:\\d{2}(?:\\s*分)?(?![\\d钟])|[半整]))(?:\\s*(?i:am|pm|hrs?|h|uhr)(?!\\p{L}))?|(?:1[0-2]|[1-9])(?:\\s?[-–—]\\s?(?:1[0-2]|[1-9]))?\\s?(?i:am|pm)(?![\\p{L}\\d]))";
    static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\p{Ll}{0,6}";
    /** Between the two times of a range. An expression. */
    static final String TO = "\\s*(?:[-–—－~～至到]+|to)\\s*";
    /** Behind a time of which the end is not told: {@code 18:00 –|}, but not {@code 10:00| 到达}. */
    private static final String OPEN = "\\s*(?:[-–—－~～至]+|(?:到|to)(?!\\p{L}))\\s*";
    /** How long it takes: {@code 14:00-14:40|（40 分钟） }, {@code 14:00 | 40 min |}. */
    private static final String LASTS = "(?:\\s*[（(\\[【]\\s*(?:约|共)?\\s*\\d{1,3}\\s*(?:分钟|分鐘|(?i:min(?:ute)?s?)\\.?|['’′])\\s*[)）\\]】]|[\\s|｜·,，]+\\d{1,3}\\s*(?:分钟|分鐘|(?i:min(?:ute)?s?)\\.?|['’′])(?=\\s*[|｜:：·]))?";
    private static final Pattern START = Pattern.compile("^[\\s.·•*（(\\[【|⏰🕐\\p{So}\\x{1F000}-\\x{1FAFF}\\x{FE0F}\\x{200D}-]*(?:(?:周.|星期.|\\d{1,2}月\\d{1,2}日|上午|下午|Day \\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\p{Ll}{0,6}\\.?,?)\\s*)?" + CLOCK
            + "(?:" + TO + "(?:" + CLOCK + "|(?:∞|待定|未定|(?i:late))(?=[\\s|｜：:]+\\S))|" + OPEN + ")?[)）\\]】]?" + LASTS + "[\\s:：|｜┃丨/／,，、–—→➜➡-]*");

    /** The day before the time, in English. */
    private static final String DATE = "(?:[\\s|,–—-]*[\\s|,(](?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\\.?(?=,|\\s))?(?:[\\s|,–—-]*[\\s|,(](?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + "|" + MONTH + "\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?)(?:,?\\s+\\d{4})?(?=,|\\s))?";

    private static final Pattern END = Pattern.compile(DATE + "[\\s|｜┃丨/,，、·•–—-]*(?:[\\s|｜┃丨/,，、·•]|(?=[（(\\[【]))[（(\\[【]?" + CLOCK + "(?:" + TO + CLOCK + ")?[)）\\]】]?\\s*$");
    /** When the event is, not one of its talks. */
    private static final Pattern DAY = Pattern.compile("\\d\\s*月\\s*\\d|\\d{4}\\s*[年./-]|(?:时间|地点|教室|会场|场地|会议室)\\s*[:：]|(?i:\\bdate\\b|\\btime\\b|\\bwhen\\b)|^\\s*(?i:mon|tues|wednes|thurs|fri|satur|sun)day\\s*$");
    /** A room, with or without a pin: {@code 📍 R2}, {@code R0（短讲）}, {@code Room 3}, {@code 国际会议厅}. */
    private static final Pattern PLACE = Pattern.compile("[@＠]?\\s*(?:[\\x{1F4CD}\\x{1F3E2}\\x{1F3DB}]\\x{FE0F}?\\s*[^。，]{1,40}|(?:(?:地点|教室|场地|会场|(?i:room|venue))\\s*[:：]\\s*)?(?:(?i:room|hall|track|stage)\\s[A-Z\\d][\\w-]{0,5}|[A-Z]{1,2}-?\\d{1,4}|(?:[A-Z\\d一二三四]{1,4}\\s?)?(?:国际|第[一二三四])?(?:会议室|会议厅|演讲厅|[主分]?会场|礼堂|教室)))[)）]?(?:\\s*[（(][^（()）]{1,10}[)）])?");
    private static final int LONGEST_PLACE = 48;
    private static final int FEWEST_LETTERS = 3;
    private static final int LONGEST = 200;
    /** Behind the day of the week, if any. */
    private static final int LATEST_HOUR = 24;
    private static final Lately<Optional<TimeRange>> LATELY = new Lately<>(TimeRange::first);

    /** Full-width figures as plain ones; no longer and no shorter. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.setCharAt(i, c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c == '\u00a0' ? ' ' : c);
        }
        return plain.toString();
    }

    public static Optional<TimeRange> read(String text) {
        if (!hasClock(text)) {
            return Optional.empty();
        }
        return LATELY.read(text);
    }

    private static Optional<TimeRange> first(String text) {
        Matcher m = START.matcher(plain(text));
        return m.find() ? Optional.of(new TimeRange(m.end())) : Optional.empty();
    }

    /** Whether what stands beside a time says but where: {@code 🕐 11:10–11:50 |📍 R2}. */
    public static boolean isPlace(String beside) {
        return !beside.isEmpty() && beside.length() <= LONGEST_PLACE && PLACE.matcher(beside.strip()).matches();
    }

    /** What stands before the time with which a line of an agenda ends: {@code 网关的实践 张三 |14:00-14:40}; empty where it ends otherwise. */
    public static Optional<String> before(String text) {
        boolean may = text.length() <= LONGEST && text.length() > 0 && text.indexOf('。') < 0
                && (Character.isDigit(text.charAt(text.length() - 1)) || ")）]】".indexOf(text.charAt(text.length() - 1)) >= 0)
                && Characters.hasAny(text, ":：h");
        Matcher m = may ? END.matcher(plain(text)) : null;
        if (m == null || !m.find()) {
            return Optional.empty();
        }
        String rest = text.substring(0, m.start());
        return rest.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count() < FEWEST_LETTERS || DAY.matcher(rest).find()
                ? Optional.empty() : Optional.of(rest);
    }

    /** Most lines have no figure before their first colon, let alone a time. */
    private static boolean hasClock(String text) {
        int wide = text.indexOf('：');
        int narrow = text.indexOf(':');
        return isBehindFigure(text, wide) || isBehindFigure(text, narrow) || isBehindFigure(text, text.indexOf('点'))
                || isBehindFigure(text, text.indexOf('时')) || isBehindFigure(text, text.indexOf('h')) || hasHour(text);
    }

    /** {@code 6pm}, {@code 10 AM}, near the start. */
    private static boolean hasHour(String text) {
        for (int m = 2; m < Math.min(text.length(), LATEST_HOUR); m++) {
            if ("mM".indexOf(text.charAt(m)) >= 0 && "aApP".indexOf(text.charAt(m - 1)) >= 0 && Character.isDigit(Characters.lastBefore(text, m - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBehindFigure(String text, int colon) {
        return colon > 0 && Character.isDigit(Characters.lastBefore(text, colon));
    }

    /** Whether the line is a stressed title and then the time, in no other words: {@code **Boats without engines** – 11 May, 9:30}. */
    public static boolean isBehindStressed(Unit line) {
        int lead = line.isProse() ? line.strongLead() : 0;
        return lead > 0 && before(line.text()).filter(t -> t.length() <= lead && line.text().startsWith(t)).isPresent();
    }
}
