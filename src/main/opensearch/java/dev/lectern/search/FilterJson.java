package dev.lectern.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.index.Facet;
import dev.lectern.index.Fields;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Says a {@link Filter} in OpenSearch's query language. */
final class FilterJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FilterJson() {}

    static ObjectNode of(Filter filter, FacetDictionary dictionary) {
        return switch (filter) {
            case Filter.All(List<Filter> parts) -> all(parts.stream().map(part -> of(part, dictionary)).toList());
            case Filter.Any(List<Filter> parts) -> any(parts.stream().map(part -> of(part, dictionary)).toList());
            case Filter.Not(Filter part) -> bool("must_not", List.of(of(part, dictionary)));
            case Filter.Has(Facet facet, String value) -> hasAny(facet, like(facet, value, dictionary));
            case Filter.Lacks(Facet facet) -> bool("must_not", List.of(exists(Fields.facet(facet))));
            case Filter.Days(long first, long last) -> days(first, last);
        };
    }

    /** A document has one of these values. */
    static ObjectNode hasAny(Facet facet, Collection<String> values) {
        ObjectNode query = JSON.objectNode();
        values.forEach(query.putObject("terms").putArray(Fields.facet(facet))::add);
        return query;
    }

    static ObjectNode all(List<ObjectNode> parts) {
        return parts.isEmpty() ? JSON.objectNode().set("match_all", JSON.objectNode()) : bool("filter", parts);
    }

    private static ObjectNode any(List<ObjectNode> parts) {
        return parts.isEmpty() ? JSON.objectNode().set("match_none", JSON.objectNode()) : bool("should", parts);
    }

    private static Set<String> like(Facet facet, String value, FacetDictionary dictionary) {
        Set<String> values = new LinkedHashSet<>();
        FixedBitSet like = dictionary.like(facet, value);
        for (int v = like.nextSetBit(0); v != DocIdSetIterator.NO_MORE_DOCS; v = v + 1 < like.length() ? like.nextSetBit(v + 1) : DocIdSetIterator.NO_MORE_DOCS) {
            values.add(dictionary.values(facet)[v]);
        }
        return values;
    }

    private static ObjectNode exists(String field) {
        ObjectNode query = JSON.objectNode();
        query.putObject("exists").put("field", field);
        return query;
    }

    private static ObjectNode days(long first, long last) {
        ObjectNode query = JSON.objectNode();
        query.putObject("range").putObject(Fields.DATE).put("gte", first).put("lte", last);
        return query;
    }

    private static ObjectNode bool(String occur, List<ObjectNode> parts) {
        ObjectNode query = JSON.objectNode();
        ArrayNode clauses = query.putObject("bool").putArray(occur);
        parts.forEach(clauses::add);
        return query;
    }
}
