package dev.lectern.post;

/**
 * Tells Markdown that would keep the parser busy for minutes. Its time grows with the square of the marks in one
 * paragraph and of its lines that are indented, and with the depth of indentation; no hand writes thousands of any of
 * them, but a broken export or an attacker does.
 */
final class MarkdownWeight {

    /**
     * Squares of marks and of indented lines per paragraph, of blanks before lines and within them, and of the length of
     * headings, summed; ten times as much takes about a second.
     */
    private static final long MAX = 100_000_000;
    /** What a line that is put together anew with each one that follows it is worth, beside a mark. */
    private static final long INDENTED_LINE = 200;

    private long weight;
    private long marks;
    private long indent;
    private long indentedLines;
    private long heading;
    private long blanks;
    private boolean blankLine = true;

    private MarkdownWeight() {}

    static boolean isTooHeavy(String markdown) {
        MarkdownWeight weight = new MarkdownWeight();
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            boolean goesOn = c == '\r' && i + 1 < markdown.length() && markdown.charAt(i + 1) == '\n';
            if (!goesOn) {
                weight.add(c == '\r' ? '\n' : c);
            }
        }
        weight.endLine();
        weight.endParagraph();
        return weight.weight > MAX;
    }

    private void add(char c) {
        if (c > '\u007f' && heading == 0 && blanks == 0 && !blankLine) {
            return; // as most characters do, it weighs nothing
        }
        heading += heading > 0 || blankLine && c == '#' ? 1 : 0;
        blanks = addBlanks(c);
        switch (c) {
            case ' ', '\t' -> indent += blankLine ? 1 : 0;
            case '\ufeff' -> { } // a mark that shows nothing; a heading may follow
            case '\n' -> endLine();
            case '*', '_', '[', '`', '<', '>', '!', '&' -> {
                marks++;
                blankLine = false;
            }
            default -> blankLine = false;
        }
    }

    /** Whether a line parts a table is tried from every blank of a run. */
    private long addBlanks(char c) {
        boolean runs = c == ' ' || c == '\t' || c == '-' || c == ':';
        weight += runs ? 0 : blanks * blanks;
        return runs ? blanks + 1 : 0;
    }

    private void endLine() {
        if (blankLine) {
            endParagraph();
        } else {
            weight += indent * indent / 2;
            indentedLines += indent > 0 ? 1 : 0;
        }
        // the end of a heading is looked for from every character of it
        weight += heading * heading;
        heading = 0;
        indent = 0;
        blankLine = true;
    }

    private void endParagraph() {
        weight += marks * marks + INDENTED_LINE * indentedLines * indentedLines;
        marks = 0;
        indentedLines = 0;
    }
}
