package dev.lectern.talk.english;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Lately;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the sentences of an English text begin. */
public final class EnglishSentences {
    /** A stop, what may close after it, and a blank before something that may begin a sentence. */
    private static final Pattern END = Pattern.compile("[.!?…]['\"”’)\\]]{0,3}\\s+(?=[\\p{Lu}\\p{N}\"“'‘(\\[@*])");
    /** Stops behind these end no sentence. */
    private static final Set<String> SHORTENED = Set.of("Dr", "Prof", "Mr", "Mrs", "Ms", "Rev", "St", "Sr", "Jr", "Inc", "Ltd", "Co", "Corp",
            "vs", "e.g", "i.e", "etc", "No", "Vol", "approx");
    /** Before a word. */
    private static final CharacterSet BLANKS = CharacterSet.of(" (\t\n\u000b\f\r");
    private static final int LONGEST_SHORTENED = 6;

    private static final Lately<List<Integer>> STARTS = new Lately<>(EnglishSentences::allStarts);

    private EnglishSentences() {}

    /** The start of each sentence, from 0, in order. */
    public static List<Integer> starts(String text) {
        return STARTS.read(text);
    }

    private static List<Integer> allStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        Matcher end = END.matcher(text);
        while (end.find()) {
            if (text.charAt(end.start()) != '.' || !isShortened(text, end.start())) {
                starts.add(end.end());
            }
        }
        return List.copyOf(starts);
    }

    /** Whether the stop at a place ends a word that is written short: {@code Dr|.}, {@code J|.}. */
    private static boolean isShortened(String text, int stop) {
        int from = stop;
        while (from > 0 && stop - from <= LONGEST_SHORTENED && !BLANKS.has(text.charAt(from - 1))) {
            from--;
        }
        boolean initial = from < stop && Character.getType(text.codePointAt(from)) == Character.UPPERCASE_LETTER
                && from + Character.charCount(text.codePointAt(from)) == stop;
        return initial || SHORTENED.contains(text.substring(from, stop));
    }

    /** The start of the sentence that holds a place. */
    public static int startOf(String text, int place) {
        int start = 0;
        for (int next : starts(text)) {
            start = next <= place ? next : start;
        }
        return start;
    }
}
