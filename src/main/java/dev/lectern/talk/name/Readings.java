package dev.lectern.talk.name;

import dev.lectern.talk.TalkDocument.Speaker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the texts of one page were read as. The rules ask for the same texts again and again, and reading them is dear; a page
 * that has a line a thousand times costs hardly more than one that has it once. Not for use by several threads at a time.
 */
final class Readings {
    final Map<String, List<Speaker>> people = new HashMap<>();
    final Map<String, Optional<PersonParts>> parts = new HashMap<>();
    final Map<String, Affiliation> affiliations = new HashMap<>();
    final Map<String, Integer> names = new HashMap<>();
    final Map<String, Boolean> houses = new HashMap<>();
    final Map<String, Boolean> alone = new HashMap<>();
    final Map<String, Integer> told = new HashMap<>();
    final Map<String, Naming> namings = new HashMap<>();

    /** The reading of a text: the one before, or a new one. A reading may ask for those of other texts. */
    static <T> T once(Map<String, T> read, String text, Function<String, T> reader) {
        T before = read.get(text);
        if (before != null) {
            return before;
        }
        T now = reader.apply(text);
        read.put(text, now);
        return now;
    }
}
