package dev.lectern.talk.regex;

/** The brackets of a text that are open before one place after the other. */
public final class Brackets {
    private final String text;
    private final String opening;
    private final String closing;
    private int depth;
    private int counted;

    /**
     * Before the start of a text, where none is open.
     *
     * @param opening the characters that open one
     * @param closing those that close one
     */
    public Brackets(String text, String opening, String closing) {
        this.text = text;
        this.opening = opening;
        this.closing = closing;
    }

    /** How many are open before a place, less those that were closed without being open. @param place not before the last that was asked for */
    public int openBefore(int place) {
        for (; counted < place; counted++) {
            char c = text.charAt(counted);
            depth += opening.indexOf(c) >= 0 ? 1 : closing.indexOf(c) >= 0 ? -1 : 0;
        }
        return depth;
    }
}
