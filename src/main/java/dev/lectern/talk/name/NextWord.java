package dev.lectern.talk.name;

import dev.lectern.han.HanLattice;
import dev.lectern.talk.regex.CharacterSet;

/** Tells a family name behind a Latin word from the start of the next word: {@code Otto 王|带来} and {@code Sidecar |应用}. */
public final class NextWord {
    /** Family names that far more often lead on to what is done, or to what becomes of something: {@code Demo |来演示}, {@code Jar |包}. */
    private static final CharacterSet LEADS_ON = CharacterSet.of("来成向由包");

    private NextWord() {}

    /** Whether the one Chinese character that ends a name in two scripts belongs to what follows it. */
    public static boolean isCut(String text, int from, int end) {
        int last = end - 1;
        boolean mixed = last > from && Character.isIdeographic(text.charAt(last)) && !Character.isIdeographic(text.charAt(from))
                && !Character.isIdeographic(text.charAt(last - 1));
        return mixed && end < text.length() && (LEADS_ON.has(text.charAt(last)) || HanLattice.isWord(text.substring(last, end + 1)));
    }
}
