package dev.lectern.search;

import dev.lectern.index.Fields;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/** The terms that an engine holds: what planning a query and mending its spelling ask of it. */
interface Vocabulary {

    /** How many documents there are. */
    int size() throws IOException;

    /** How many documents have the term in the field. */
    int documents(String term, String field) throws IOException;

    /** Whether there is a document that the query finds. */
    boolean finds(Query query) throws IOException;

    /** Terms of a field that begin so, each with the number of its documents. At least a thousand, where there are so many. */
    Map<String, Integer> startingWith(String prefix, String field) throws IOException;

    /** Terms of a field a few edits away, the nearest and then the most frequent first. */
    List<Near> near(String term, String field, int edits, int samePrefix) throws IOException;

    /**
     * Terms of a field that differ from one in at most so many of their characters, and not in how many they have; in the order of
     * {@link #near}.
     */
    default List<Near> alike(String term, String field, int others) throws IOException {
        return near(term, field, others, 0).stream().filter(near -> differsIn(near.term(), term) <= others).toList();
    }

    /** In how many characters two texts differ; more than they have where one is longer. */
    static int differsIn(String some, String other) {
        int[] characters = some.codePoints().toArray();
        int[] others = other.codePoints().toArray();
        int differ = 0;
        for (int i = 0; i < Math.min(characters.length, others.length); i++) {
            differ += characters[i] == others[i] ? 0 : 1;
        }
        return characters.length == others.length ? differ : Integer.MAX_VALUE;
    }

    /** In how many documents each of the terms stands, summed up over the fields. */
    default Map<String, Integer> documents(Collection<String> terms, String... fields) throws IOException {
        Map<String, Integer> documents = new HashMap<>();
        for (String term : terms) {
            for (String field : fields) {
                documents.merge(term, documents(term, field), Integer::sum);
            }
        }
        return documents;
    }

    /** Whether any of the fields has the term. */
    default boolean has(String term, String... fields) throws IOException {
        for (String field : fields) {
            if (documents(term, field) > 0) {
                return true;
            }
        }
        return false;
    }

    /** At most how many documents hold a unit in their text: as many as hold its rarest pair. */
    default int documents(Unit unit) throws IOException {
        int fewest = Integer.MAX_VALUE;
        int[] characters = unit.text().codePoints().toArray();
        if (!unit.isHan() || characters.length < 2) {
            return documents(unit.text(), Fields.BODY_BIGRAMS);
        }
        for (int i = 0; i + 1 < characters.length; i++) {
            fewest = Math.min(fewest, documents(new String(characters, i, 2), Fields.BODY_BIGRAMS));
        }
        return fewest;
    }

    /** How much it says that a document holds a unit: more for one that few hold. */
    default float rarity(Unit unit) throws IOException {
        return (float) Math.log(1 + size() / (1.0 + documents(unit)));
    }

    /** @param likeness 1 for the same term, less for one farther away */
    record Near(String term, int documents, float likeness) {
        /** The nearest and then the most frequent first. */
        static final Comparator<Near> ORDER = Comparator.comparing(Near::likeness).reversed()
                .thenComparing(Comparator.comparing(Near::documents).reversed()).thenComparing(Near::term);
    }
}
