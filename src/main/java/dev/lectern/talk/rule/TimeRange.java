package dev.lectern.talk.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a line of an agenda starts with: {@code 14:00-14:40 …}, {@code 9:30 …}, {@code 10:00 AM – 10:45 AM: …}.
 *
 * @param end where what follows the time starts
 */
record TimeRange(int end) {
    private static final String CLOCK = "\\d{1,2}\\s*[:：]\\s*\\d{2}(?:\\s*(?i:am|pm))?";
    private static final Pattern START = Pattern.compile("^[\\s.·•*（(\\[【|⏰🕐-]*(?:(?:周.|星期.|\\d{1,2}月\\d{1,2}日|上午|下午|Day \\d)\\s*)?" + CLOCK
            + "(?:\\s*(?:[-–—~～至到]+|to)\\s*(?:" + CLOCK + ")?)?[)）\\]】]?[\\s:：|｜,，、–—-]*");

    static Optional<TimeRange> read(String text) {
        Matcher m = START.matcher(text.replace('\u00a0', ' '));
        return m.find() ? Optional.of(new TimeRange(m.end())) : Optional.empty();
    }
}
