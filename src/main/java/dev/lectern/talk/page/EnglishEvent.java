package dev.lectern.talk.page;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words of English by which a post shows that it tells of an event. */
public final class EnglishEvent {
    private static final Pattern EVENT = Pattern.compile("(?i)\\b(?:talks?|keynotes?|sessions?|speakers?|conference|summit|meetup|attendees|audience|lightning|workshops?|lunch|stage|talked|spoke|presented|gathering|crowd|demos?|slides|kick-?off|recap|release\\s+part(?:y|ies)|venue|to\\s+speak|kicked\\s+off|followed\\s+up|forum|symposium|congress|programme|panel|fireside|(?:community|contributors?|users?|monthly)\\s+calls?|webinars?|recordings?)\\b");
    private static final int FEWEST = 2;

    private EnglishEvent() {}

    /** Whether a page has enough of them. */
    public static boolean isTold(Page page) {
        @Nullable String title = page.head().title();
        int words = words(title == null ? "" : title);
        for (int i = 0; i < page.size() && words < FEWEST; i++) {
            words += words(page.unit(i).text());
        }
        return words >= FEWEST;
    }

    /** How many a text has. */
    public static int words(String text) {
        int words = 0;
        Matcher m = EVENT.matcher(text);
        while (m.find()) {
            words++;
        }
        return words;
    }
}
