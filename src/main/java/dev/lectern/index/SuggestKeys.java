package dev.lectern.index;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.text.Aliases;
import dev.lectern.text.NameKeys;
import dev.lectern.text.Run;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Terms for offering names while somebody types: what may be typed, then what is offered for it, so that a walk over the
 * terms behind a prefix is all there is to do, however large the index.
 */
public final class SuggestKeys {
    /** Between the parts of a term; in no key and no name. */
    public static final char BREAK = '\u0001';
    /** Stands for a speaker. */
    public static final char SPEAKER = 's';
    /** Stands for an organization. */
    public static final char ORGANIZATION = 'o';
    /** The key is the beginning of the name, or of how it sounds. */
    public static final char BEGINNING = '0';
    /** The key is a later piece of the name. */
    public static final char PIECE = '1';

    private static final int LONGEST = 60;
    private static final Pattern BORDER = Pattern.compile("[\\s·•.-]+");

    private SuggestKeys() {}

    /** The terms of a person and of where they work. */
    static Set<String> of(Speaker speaker) {
        Set<String> terms = new LinkedHashSet<>();
        add(terms, speaker.name(), SPEAKER);
        if (speaker.organization() != null) {
            add(terms, speaker.organization(), ORGANIZATION);
        }
        return terms;
    }

    /** The terms of the names that a site declares, each of which is offered as it is. */
    public static Set<String> of(Aliases aliases) {
        Set<String> terms = new LinkedHashSet<>();
        aliases.people().forEach(group -> group.forEach(name -> add(terms, name, SPEAKER)));
        aliases.organizations().forEach(group -> group.forEach(name -> add(terms, name, ORGANIZATION)));
        return terms;
    }

    private static void add(Set<String> terms, String name, char kind) {
        String offered = name.replace(BREAK, ' ');
        NameKeys keys = NameKeys.of(name);
        keys.wholes().forEach(key -> add(terms, key, BEGINNING, kind, offered));
        keys.sounds().forEach(key -> add(terms, key, BEGINNING, kind, offered));
        keys.initials().forEach(key -> add(terms, key, BEGINNING, kind, offered));
        for (String whole : keys.wholes()) {
            for (int at = 1; at < whole.length() && Run.isHan(whole.charAt(at)); at++) {
                add(terms, whole.substring(at), PIECE, kind, offered);
            }
        }
        for (String word : BORDER.split(name)) {
            NameKeys.of(word).wholes().forEach(key -> add(terms, key, PIECE, kind, offered));
        }
    }

    private static void add(Set<String> terms, String key, char place, char kind, String offered) {
        if (offered.length() <= LONGEST) {
            terms.add(key + BREAK + place + kind + offered);
        }
    }
}
