package dev.lectern.index;

import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Meaning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Gives talks their vectors. Making one takes the model milliseconds, so those of the last commit are used again for the
 * same text, whichever talk it is of.
 */
final class Vectors {
    /** A model reads the beginning of a text only. */
    private static final int LONGEST = 500;

    private final @Nullable Meaning meaning;
    private final Map<String, float[]> known;

    private Vectors(@Nullable Meaning meaning, Map<String, float[]> known) {
        this.meaning = meaning;
        this.known = known;
    }

    /** @param folder of the index whose last commit may hold vectors already */
    static Vectors of(@Nullable Meaning meaning, Path folder) {
        return new Vectors(meaning, meaning == null ? Map.of() : known(folder));
    }

    /** Adds a talk's vector to its document, if there is a model. */
    void addTo(Document document, TalkDocument talk) {
        if (meaning == null || talk.kind() == TalkDocument.Kind.EVENT) {
            return;
        }
        String text = text(talk);
        if (!text.isBlank()) {
            String key = key(meaning.name() + "\n" + text);
            float[] vector = known.containsKey(key) ? known.get(key) : meaning.vector(text);
            document.add(new KnnFloatVectorField(Fields.MEANING, vector, VectorSimilarityFunction.COSINE));
            document.add(new SortedDocValuesField(Fields.MEANING_KEY, new BytesRef(key)));
        }
    }

    private static String text(TalkDocument talk) {
        String all = (talk.title() == null ? "" : talk.title() + "\n") + (talk.body() == null ? "" : talk.body());
        return all.substring(0, all.offsetByCodePoints(0, Math.min(LONGEST, all.codePointCount(0, all.length()))));
    }

    private static String key(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Map<String, float[]> known(Path folder) {
        Map<String, float[]> known = new HashMap<>();
        try (Directory directory = FSDirectory.open(folder)) {
            if (DirectoryReader.indexExists(directory)) {
                try (DirectoryReader reader = DirectoryReader.open(directory)) {
                    for (LeafReaderContext leaf : reader.leaves()) {
                        collect(leaf.reader(), known);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // what cannot be read is made again
        }
        return known;
    }

    private static void collect(LeafReader leaf, Map<String, float[]> known) throws IOException {
        FloatVectorValues vectors = leaf.getFloatVectorValues(Fields.MEANING);
        SortedDocValues keys = leaf.getSortedDocValues(Fields.MEANING_KEY);
        if (vectors == null || keys == null) {
            return;
        }
        DocIndexIterator each = vectors.iterator();
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            if (keys.advanceExact(doc)) {
                known.put(keys.lookupOrd(keys.ordValue()).utf8ToString(), vectors.vectorValue(each.index()).clone());
            }
        }
    }
}
