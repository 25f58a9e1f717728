package dev.lectern.talk.english;

import dev.lectern.talk.regex.Pattern;

/** Who sits at a table with whoever leads it: {@code A panel on “…”, moderated by Ann Lee with |Jane Doe and John Roe of Acme|}. */
final class Chaired {
    /** What stands before those who sit there. */
    static final Pattern SEATED = Pattern.compile("(?i:\\b(?:panel|round\\s?table|fireside|discussion|debate)\\b)[^.;]{0,120}?\\b(?:moderated|chaired|facilitated)\\s+by\\s+[^.,;]{2,40}\\s(?:with|featuring)\\s+(?=\\p{Lu})");
    private static final Pattern BY = Pattern.compile("\\b(?:moderated|chaired|facilitated|hosted)\\s+by\\s+$");
    private static final Pattern ROW = Pattern.compile("(?i:\\b(?:panel|round\\s?table|fireside|discussion|debate)\\b)[^.;]*\\s(?:with|featuring|between)\\s[^.;,]{2,60},\\s[^.;]*\\sand\\s[^.;,]*$");
    private static final int LONGEST_BY = 24;
    private static final int LONGEST_ROW = 240;

    private Chaired() {}

    /** Whether behind a name others are told with whom its bearer leads a table, and not where they work. */
    static boolean isBefore(String text, int name, int end) {
        return text.startsWith(" with ", end) && BY.matcher(text.substring(Math.max(0, name - LONGEST_BY), Math.max(0, name))).find();
    }

    /** {@code with A, B and C |of Acme|}: of three or more who sit there, the house is the last one's. */
    static boolean isOfLast(String text, int end, String told) {
        return told.startsWith("of ") && ROW.matcher(text.substring(Math.max(0, end - LONGEST_ROW), end)).find();
    }
}
