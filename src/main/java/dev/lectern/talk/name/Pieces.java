package dev.lectern.talk.name;

import dev.lectern.talk.regex.Brackets;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** A text cut at marks, but for those inside brackets. */
final class Pieces {
    private static final String OPENS = "（([【「";
    private static final String CLOSES = "）)]】」";

    private Pieces() {}

    /** The pieces without blanks around them; those with nothing else are left out. */
    static List<String> split(Pattern by, String text) {
        List<String> pieces = new ArrayList<>();
        Brackets brackets = new Brackets(text, OPENS, CLOSES);
        int from = 0;
        Matcher m = by.matcher(text);
        while (m.find()) {
            if (m.end() > m.start() && brackets.openBefore(m.start()) == 0) {
                pieces.add(text.substring(from, m.start()).strip());
                from = m.end();
            }
        }
        pieces.add(text.substring(from).strip());
        pieces.removeIf(String::isEmpty);
        return pieces;
    }

    /** The same, cut at each of these characters. */
    static List<String> split(CharacterSet marks, String text) {
        List<String> pieces = new ArrayList<>();
        Brackets brackets = new Brackets(text, OPENS, CLOSES);
        int from = 0;
        for (int at = marks.next(text, 0); at >= 0; at = marks.next(text, at + 1)) {
            if (brackets.openBefore(at) == 0) {
                pieces.add(text.substring(from, at).strip());
                from = at + 1;
            }
        }
        pieces.add(text.substring(from).strip());
        pieces.removeIf(String::isEmpty);
        return pieces;
    }

    /** Where the pieces stand, as pairs of start and end; empty ones are left out. */
    static List<int[]> places(Pattern by, String text) {
        List<int[]> pieces = new ArrayList<>();
        Brackets brackets = new Brackets(text, OPENS, CLOSES);
        int from = 0;
        Matcher m = by.matcher(text);
        while (m.find()) {
            boolean outside = brackets.openBefore(m.start()) == 0;
            if (outside && m.start() > from) {
                pieces.add(new int[] {from, m.start()});
            }
            from = outside ? m.end() : from;
        }
        if (from < text.length()) {
            pieces.add(new int[] {from, text.length()});
        }
        return pieces;
    }
}
