package dev.lectern.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys under which a person's or an organization's name is found as a whole.
 *
 * @param wholes the name folded, letters and digits only
 * @param sounds in pinyin as one word, family name first and last; empty for names in other scripts
 * @param initials first letters of the pinyin; empty likewise
 */
public record NameKeys(Set<String> wholes, Set<String> sounds, Set<String> initials) {

    /** Longer names are no names, and pinyin multiplies. */
    private static final int LONGEST = 40;

    /** The keys of a name as it is written. */
    public static NameKeys of(String name) {
        String whole = whole(name);
        if (whole.isEmpty()) {
            return new NameKeys(Set.of(), Set.of(), Set.of());
        }
        return whole.length() > LONGEST
                ? new NameKeys(Set.of(whole.substring(0, LONGEST)), Set.of(), Set.of())
                : new NameKeys(Set.of(whole), sounds(whole), Pinyin.initials(whole));
    }

    /** In pinyin, family name first as in Chinese and last as in English. */
    private static Set<String> sounds(String whole) {
        Set<String> sounds = new LinkedHashSet<>(Pinyin.words(whole));
        for (List<String> syllables : Pinyin.spellings(whole)) {
            if (syllables.size() == 2 || syllables.size() == 3) {
                sounds.add(String.join("", syllables.subList(1, syllables.size())) + syllables.getFirst());
            }
        }
        return sounds;
    }

    /** A name folded, letters and digits only. */
    public static String whole(String name) {
        StringBuilder whole = new StringBuilder();
        Fold.key(name).codePoints().filter(Character::isLetterOrDigit).forEach(whole::appendCodePoint);
        return whole.toString();
    }

    /**
     * The same for all ways of typing one name: folded, letters and digits only. Words of other scripts stay apart, since
     * Lina is not Li Na; Chinese characters do not.
     */
    public static String typed(String name) {
        StringBuilder typed = new StringBuilder();
        for (Run run : Run.of(name)) {
            boolean apart = run.kind() == Run.Kind.WORD && !typed.isEmpty() && !Run.isHan(typed.codePointBefore(typed.length()));
            typed.append(apart ? " " : "").append(whole(run.text()));
        }
        return typed.toString();
    }
}
