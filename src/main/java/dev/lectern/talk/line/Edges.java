package dev.lectern.talk.line;

/** What stands at the edges of the parts of a line and belongs to none of them. */
public final class Edges {
    private static final String MARKS = " \t\u00a0\u3000:：|｜丨—–-，,·/／、*";

    private Edges() {}

    public static boolean has(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    /** Where behind them the text goes on. */
    public static int skip(String text, int from) {
        int i = from;
        while (i < text.length() && has(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Where before them the text from a place on ends. */
    public static int trim(String text, int from, int to) {
        int i = to;
        while (i > from && has(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
