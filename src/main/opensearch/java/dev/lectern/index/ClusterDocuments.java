package dev.lectern.index;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;

/**
 * Turns talk documents into those of a cluster: the fields of {@link LuceneDocuments}, cut by the same analyzers, so that
 * whatever is decided there holds here. Lucene's facets are put under the names that stand for those written when they are
 * read; a cluster's are when they are written, as it counts them itself.
 */
public final class ClusterDocuments {
    /** The document itself, as JSON, and the one thing besides the post and its fingerprint that can be read back. */
    public static final String TALK = "talk";
    /** On the first document of each post: its fingerprint, and how many documents it has. */
    static final String WRITTEN = "written";
    static final String WRITTEN_FINGERPRINT = "fingerprint";
    static final String WRITTEN_DOCUMENTS = "documents";
    /** A title as it stands, for the queries of others. */
    private static final String PLAIN_TITLE = "plain_title";
    /** Facets of names, of which more than one may mean the same. */
    static final List<Facet> NAMES = List.of(Facet.SPEAKER, Facet.ORGANIZATION);

    private static final Analyzer ANALYZER = LuceneDocuments.analyzer();

    private ClusterDocuments() {}

    /** Field of the names that a post writes. */
    public static String written(Facet facet) {
        return "written_" + facet.key();
    }

    /**
     * A document.
     *
     * @param fingerprint of the post; kept on its event document
     * @param names under which speakers and organizations are counted
     */
    static ObjectNode of(TalkDocument talk, String fingerprint, CanonicalNames names) {
        Map<String, Collection<Object>> fields = new LinkedHashMap<>();
        Document document = LuceneDocuments.of(talk, fingerprint);
        for (IndexableField field : document.getFields()) {
            Object value = valueOf(field);
            if (value != null) {
                // a text that stands there twice counts twice
                fields.computeIfAbsent(field.name(), name -> field.fieldType().tokenized() ? new ArrayList<>() : new LinkedHashSet<>()).add(value);
            }
        }
        for (Facet facet : NAMES) {
            Collection<Object> written = fields.remove(Fields.facet(facet));
            if (written != null) {
                fields.put(written(facet), written);
                Set<Object> canonical = new LinkedHashSet<>();
                written.forEach(name -> canonical.add(names.of(facet, (String) name)));
                fields.put(Fields.facet(facet), canonical);
            }
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, values) -> put(json.putArray(name), values));
        if (talk.title() != null) {
            json.put(PLAIN_TITLE, talk.title());
        }
        json.set(TALK, TalkJson.mapper().valueToTree(talk));
        return json;
    }

    /** Of a text, the text cut; null of what is there for Lucene alone. */
    private static @Nullable Object valueOf(IndexableField field) {
        boolean indexed = field.fieldType().indexOptions() != IndexOptions.NONE;
        if (field.fieldType().tokenized() && indexed) {
            String cut = PrecutText.of(field.name(), field.stringValue(), ANALYZER);
            return cut.isEmpty() ? null : cut;
        }
        if (field.numericValue() != null) {
            return field.numericValue().longValue();
        }
        DocValuesType column = field.fieldType().docValuesType();
        if (!indexed && column != DocValuesType.SORTED && column != DocValuesType.SORTED_SET) {
            return null;
        }
        return field.stringValue() != null ? field.stringValue() : field.binaryValue().utf8ToString();
    }

    private static void put(ArrayNode array, Collection<Object> values) {
        for (Object value : values) {
            if (value instanceof Long number) {
                array.add(number);
            } else {
                array.add((String) value);
            }
        }
    }
}
