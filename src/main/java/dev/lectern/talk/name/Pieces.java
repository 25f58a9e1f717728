package dev.lectern.talk.name;

import dev.lectern.talk.regex.Brackets;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** A text cut at marks, but for those inside brackets. */
public final class Pieces {
    private static final String OPENS = "（([【「";
    private static final String CLOSES = "）)]】」";
    private static final CharacterSet BETWEEN_WORDS = CharacterSet.of(" \t|｜/／,，:：—–");

    private static final CharacterSet COMMAS = CharacterSet.of("、，,");
    private static final CharacterSet COMMA = CharacterSet.of("，,");
    private static final CharacterSet SLASHES = CharacterSet.of("/／");
    private static final Pattern SLASH = Pattern.compile(" / ");

    private Pieces() {}

    /**
     * {@code 甲 / 某公司、乙 / 某银行}: where one slash stands between any two commas it joins a name and a house; {@code 甲，某公司 / 乙，某银行}:
     * where one comma stands between any two slashes it does; else nothing.
     */
    public static List<String> slashed(String people) {
        List<String> lives = people.indexOf(" / ") > 0 ? split(SLASH, people) : List.of();
        if (lives.size() > 1 && lives.stream().allMatch(p -> COMMA.next(p, 1) > 0 && COMMA.next(p, COMMA.next(p, 1) + 1) < 0)) {
            return lives;
        }
        List<String> pairs = SLASHES.isIn(people) ? split(COMMAS, people) : List.of();
        return pairs.stream().allMatch(p -> SLASHES.next(p, 1) > 0 && SLASHES.next(p, SLASHES.next(p, 1) + 1) < 0) ? pairs : List.of();
    }

    /** The pieces without blanks around them; those with nothing else are left out. */
    public static List<String> split(Pattern by, String text) {
        List<String> pieces = new ArrayList<>();
        Brackets brackets = new Brackets(text, OPENS, CLOSES);
        int from = 0;
        Matcher m = by.matcher(text);
        while (m.find()) {
            if (m.end() > from && brackets.openBefore(m.start()) == 0) {
                add(pieces, text.substring(from, m.start()).strip());
                from = m.end();
            }
        }
        add(pieces, text.substring(from).strip());
        return pieces;
    }

    /** The same, cut at each of these characters. */
    public static List<String> split(CharacterSet marks, String text) {
        List<String> pieces = new ArrayList<>();
        Brackets brackets = new Brackets(text, OPENS, CLOSES);
        int from = 0;
        for (int at = marks.next(text, 0); at >= 0; at = marks.next(text, at + 1)) {
            if (brackets.openBefore(at) == 0) {
                add(pieces, text.substring(from, at).strip());
                from = at + 1;
            }
        }
        add(pieces, text.substring(from).strip());
        return pieces;
    }

    /** Where the pieces stand between marks, as pairs of start and end; empty ones are left out. */
    public static List<int[]> places(List<int[]> marks, String text) {
        List<int[]> pieces = new ArrayList<>();
        Brackets brackets = new Brackets(text, OPENS, CLOSES);
        int from = 0;
        for (int[] mark : marks) {
            boolean outside = brackets.openBefore(mark[0]) == 0;
            if (outside && mark[0] > from) {
                pieces.add(new int[] {from, mark[0]});
            }
            from = outside ? mark[1] : from;
        }
        if (from < text.length()) {
            pieces.add(new int[] {from, text.length()});
        }
        return pieces;
    }

    /** The pieces between marks, be it in brackets; empty ones are left out. */
    public static List<String> between(List<int[]> marks, String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int[] mark : marks) {
            add(pieces, text.substring(from, mark[0]));
            from = mark[1];
        }
        add(pieces, text.substring(from));
        return pieces;
    }

    private static void add(List<String> pieces, String piece) {
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
    }

    /** The words of a text without hyphens between blanks, bars, commas and the like. */
    public static String[] words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int mark = BETWEEN_WORDS.next(text, 0); mark >= 0; mark = BETWEEN_WORDS.next(text, from)) {
            words.add(text.substring(from, mark));
            from = mark + 1;
            while (from < text.length() && BETWEEN_WORDS.has(text.charAt(from))) {
                from++;
            }
        }
        if (from < text.length() || words.isEmpty()) {
            words.add(text.substring(from));
        }
        return words.toArray(String[]::new);
    }

    /** Where the next bracket opens; -1 where none does. */
    public static int bracket(String text, int from) {
        int wide = text.indexOf('（', from);
        int narrow = text.indexOf('(', from);
        return wide < 0 || narrow >= 0 && narrow < wide ? narrow : wide;
    }
}
