package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** The marks at which a place of people is taken apart: bars, commas, dots, and blanks beside Chinese words. */
public final class PlaceMarks {
    private static final Pattern MARKS = Pattern.compile("\\s*[|｜丨┃/／,，\\t\u3000]+\\s*|\\s+[-–—@~·•]+\\s+|(?<!\\p{IsHan})[·•]|[·•](?!\\p{IsHan})|——|(?<=\\p{IsHan}{2})\\s+|\\s+(?=\\p{IsHan}{2})|\\s{2,}|(?<=\\p{L})\\s*[:：]\\s*");
    /** The characters with which they start. */
    private static final CharacterSet STARTS = CharacterSet.of("|｜丨┃/／,，\t\u3000 ·•—:：\n\u000b\f\r");
    private static final char FIRST_HAN = '\u2e80';

    private PlaceMarks() {}

    /** All of a text, as pairs of start and end. */
    public static List<int[]> of(String text) {
        List<int[]> marks = new ArrayList<>();
        Matcher m = MARKS.matcher(text).useTransparentBounds(true);
        for (int start = STARTS.next(text, 0), end; start >= 0; start = STARTS.next(text, end)) {
            boolean blank = isBlankBetweenWords(text, start);
            boolean found = blank ? isWord(text, start - 2) || isWord(text, start + 1) : m.region(start, text.length()).lookingAt();
            end = blank || !found ? start + 1 : m.end();
            if (found) {
                marks.add(new int[] {start, end});
            }
        }
        return marks;
    }

    /** What most marks are: a lone blank, and before and behind it none but usual characters. */
    private static boolean isBlankBetweenWords(String text, int at) {
        boolean parts = text.charAt(at) == ' ' && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1)) && text.charAt(at + 1) != '丨';
        return parts && isUsual(text, at - 2) && isUsual(text, at - 1) && isUsual(text, at + 1) && isUsual(text, at + 2);
    }

    private static boolean isUsual(String text, int at) {
        char c = at < 0 || at >= text.length() ? ' ' : text.charAt(at);
        return c < FIRST_HAN || PersonalName.isUsualHan(c);
    }

    /** Whether two Chinese characters stand at a place, of those that are usual. */
    private static boolean isWord(String text, int at) {
        return at >= 0 && at + 1 < text.length() && PersonalName.isUsualHan(text.charAt(at)) && PersonalName.isUsualHan(text.charAt(at + 1));
    }
}
