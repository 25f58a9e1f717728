package dev.lectern.talk.english;

import dev.lectern.talk.regex.Pattern;
import java.util.Set;

/** Words in small letters behind {@code from}, {@code of} and {@code at} that name no house: {@code from |academia|}, {@code of |course|}. */
final class SmallWords {
    private static final Set<String> WORDS = Set.of("course", "sorts", "scratch", "abroad", "afar", "school", "length", "first", "large",
            "night", "there", "where", "across", "around", "about", "above", "below", "behind", "beside", "within", "inside", "outside", "under",
            "these", "those", "which", "their", "other", "others", "academia", "sales", "support", "memory", "industry", "people", "today",
            "tomorrow", "yesterday", "midnight", "lunch", "dinner", "breakfast", "coffee", "stage", "upstairs", "downstairs", "upstream",
            "downstream", "different", "various", "several", "every", "everything", "nothing", "something", "someone", "themselves", "history",
            "finance", "business", "computer", "software", "hardware", "physics", "mathematics", "college", "university", "uni", "research",
            "science", "press", "overseas", "nearby", "further", "elsewhere", "almost", "another", "local", "three", "seven", "eight", "twenty",
            "second", "third", "final", "final-year", "open-source");
    private static final Pattern ABSTRACT = Pattern.compile(".*(?:ing|tions?|ments?|ness|ity|ities|ics|ers|ies|ance|ence|ists?|ings)");

    private SmallWords() {}

    static boolean are(String word) {
        return WORDS.contains(word) || ABSTRACT.matcher(word).matches();
    }
}
