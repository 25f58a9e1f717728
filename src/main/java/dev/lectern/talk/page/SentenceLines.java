package dev.lectern.talk.page;

import dev.lectern.talk.line.Label;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/**
 * Posts whose author writes each English sentence on a line of its own, as many do who keep their posts in version control: a
 * line tells nothing by ending there.
 *
 * <pre>
 * Jane Doe of Acme opened the afternoon.
 * Her talk, “What I would not build again”, walked through four features.
 * </pre>
 */
final class SentenceLines {
    private static final String ENDS = ".!?";
    /** What may be open at a sentence's end. */
    private static final String CLOSINGS = "\"'”’)]*_";
    private static final String OPENINGS = "\"'“‘";
    /** A sentence that ends, and another behind it in the same line: no initial, and no title of a person. */
    private static final Pattern INNER = Pattern.compile("[a-z]{3}[.!?]['\"”’)]? (?=[A-Z])");
    private static final int FEWEST = 2;
    private static final int FEWEST_LINES = 4;
    private static final int FEWEST_WORDS = 2;

    private SentenceLines() {}

    /** Whether several paragraphs are so broken, no fewer than have several sentences in one line, and few lines of those have two. */
    static boolean areIn(List<String> paragraphs) {
        int broken = 0;
        int whole = 0;
        int lines = 0;
        int inner = 0;
        for (String text : paragraphs) {
            boolean told = isBroken(text);
            broken += told ? 1 : 0;
            whole += !told && INNER.matcher(text).find() ? 1 : 0;
            lines += told ? (int) text.lines().count() : 0;
            inner += told ? (int) INNER.matcher(text).results().count() : 0;
        }
        return broken >= FEWEST && broken >= whole && lines >= FEWEST_LINES && inner * 4 <= lines;
    }

    /** Whether every line of the paragraph is a sentence in English: it begins as one does, has some words, and ends with a stop. */
    static boolean isBroken(String text) {
        return text.indexOf('\n') > 0 && !Characters.hasIdeograph(text) && text.lines().allMatch(SentenceLines::isSentence);
    }

    private static boolean isSentence(String line) {
        int end = line.length();
        while (end > 0 && CLOSINGS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ENDS.indexOf(line.charAt(end - 1)) >= 0 && isStart(line.codePointAt(0)) && hasWords(line) && Label.of(line).isEmpty();
    }

    /** No mark of an item or of a footnote, and no time. */
    private static boolean isStart(int c) {
        return Character.isUpperCase(c) || OPENINGS.indexOf(c) >= 0;
    }

    private static boolean hasWords(String line) {
        return line.chars().filter(c -> c == ' ').limit(FEWEST_WORDS - 1).count() == FEWEST_WORDS - 1;
    }
}
