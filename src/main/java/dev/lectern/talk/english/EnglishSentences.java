package dev.lectern.talk.english;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Where the sentences of an English text begin. */
public final class EnglishSentences {
    /** A stop, what may close after it, and a blank before something that may begin a sentence. */
    private static final Pattern END = Pattern.compile("[.!?…]['\"”’)\\]]{0,3}\\s+(?=[\\p{Lu}\\p{N}\"“'‘(\\[@*])");
    /** Stops behind these end no sentence. */
    private static final Pattern SHORTENED = Pattern.compile("(?:^|[\\s(])(?:Dr|Prof|Mr|Mrs|Ms|Rev|St|Sr|Jr|Inc|Ltd|Co|Corp|vs|e\\.g|i\\.e|etc|No|Vol|approx|\\p{Lu})\\.$");

    private EnglishSentences() {}

    /** The start of each sentence, from 0, in order. */
    public static List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        Matcher end = END.matcher(text);
        while (end.find()) {
            boolean shortened = text.charAt(end.start()) == '.'
                    && SHORTENED.matcher(text).region(Math.max(0, end.start() - 8), end.start() + 1).find();
            if (!shortened) {
                starts.add(end.end());
            }
        }
        return starts;
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
