package dev.lectern.talk.name;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** A text cut at marks, but for those inside brackets. */
final class Pieces {
    private static final String OPENS = "（([【「";
    private static final String CLOSES = "）)]】」";

    private final String text;
    private int depth;
    private int counted;

    private Pieces(String text) {
        this.text = text;
    }

    /** The pieces without blanks around them; those with nothing else are left out. */
    static List<String> split(Pattern by, String text) {
        List<String> pieces = new ArrayList<>();
        Pieces brackets = new Pieces(text);
        int from = 0;
        Matcher m = by.matcher(text);
        while (m.find()) {
            if (m.end() > m.start() && brackets.depth(m.start()) == 0) {
                pieces.add(text.substring(from, m.start()).strip());
                from = m.end();
            }
        }
        pieces.add(text.substring(from).strip());
        pieces.removeIf(String::isEmpty);
        return pieces;
    }

    /** Where the pieces stand, as pairs of start and end; empty ones are left out. */
    static List<int[]> places(Pattern by, String text) {
        List<int[]> pieces = new ArrayList<>();
        Pieces brackets = new Pieces(text);
        int from = 0;
        Matcher m = by.matcher(text);
        while (m.find()) {
            boolean outside = brackets.depth(m.start()) == 0;
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

    /** How many brackets are open before a place, which only ever grows. */
    private int depth(int end) {
        for (; counted < end; counted++) {
            char c = text.charAt(counted);
            depth += OPENS.indexOf(c) >= 0 ? 1 : CLOSES.indexOf(c) >= 0 ? -1 : 0;
        }
        return depth;
    }
}
