package dev.lectern.talk.rule;

import dev.lectern.talk.regex.Characters;
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
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.setCharAt(i, c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c == '\u00a0' ? ' ' : c);
        }
        return plain.toString();
    }

    static Optional<TimeRange> read(String text) {
        if (!hasClock(text)) {
            return Optional.empty();
        }
        Matcher m = START.matcher(plain(text));
        return m.find() ? Optional.of(new TimeRange(m.end())) : Optional.empty();
    }

    /** Most lines have no figure before their first colon, let alone a time. */
    private static boolean hasClock(String text) {
        int wide = text.indexOf('：');
        int narrow = text.indexOf(':');
        return isBehindFigure(text, wide) || isBehindFigure(text, narrow);
    }

    private static boolean isBehindFigure(String text, int colon) {
        return colon > 0 && Character.isDigit(Characters.lastBefore(text, colon));
    }
}
