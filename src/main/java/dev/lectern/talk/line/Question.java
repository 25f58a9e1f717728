package dev.lectern.talk.line;

import dev.lectern.talk.regex.Pattern;

/** A line that is asked, or answered, rather than headed. */
public final class Question {
    private static final Pattern QUESTION = Pattern.compile(".*(?:您|请问).*[？?]|(?:问|答|Q\\d*|A\\d*)\\s*[:：].*");
    private static final Pattern ASKED = Pattern.compile("[\\p{L} ]{1,12}[:：].*[?？]");

    private Question() {}

    /** Whether a line puts a question, or begins with the sign of one or of an answer. */
    public static boolean isPut(String line) {
        return QUESTION.matcher(line).matches();
    }

    /** Whether a line asks somebody by name. */
    public static boolean isAsked(String line) {
        return ASKED.matcher(line).matches();
    }
}
