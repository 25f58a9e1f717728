package dev.lectern.talk.rule;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;

/**
 * The time that a line of an agenda starts with: {@code 14:00-14:40 …}, {@code 9:30 …}, {@code 10:00 AM – 10:45 AM: …}.
 *
 * @param end where what follows the time starts
 */
record TimeRange(int end) {
    private static final String CLOCK = "\\d{1,2}\\s*[:：]\\s*\\d{2}(?:\\s*(?i:am|pm))?";
    private static final Pattern START = Pattern.compile("^[\\s.·•*（(\\[【|⏰🕐-]*(?:(?:周.|星期.|\\d{1,2}月\\d{1,2}日|上午|下午|Day \\d)\\s*)?" + CLOCK
            + "(?:\\s*(?:[-–—－~～至到]+|to)\\s*(?:" + CLOCK + ")?)?[)）\\]】]?[\\s:：|｜┃丨/／,，、–—-]*");

    /** Full-width figures as plain ones; no longer and no shorter. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c == '\u00a0' ? ' ' : (char) c));
        return plain.toString();
    }

    /** Most lines have no colon, let alone a time. */
    static Optional<TimeRange> read(String text) {
        if (text.indexOf(':') < 0 && text.indexOf('：') < 0) {
            return Optional.empty();
        }
        Matcher m = START.matcher(plain(text));
        return m.find() ? Optional.of(new TimeRange(m.end())) : Optional.empty();
    }
}
