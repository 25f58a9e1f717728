package dev.lectern.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.index.PrecutText;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;

/**
 * Says a Lucene query in OpenSearch's query language. There is one planner of queries for all engines; what it makes means
 * the same on a cluster, whose fields hold the same tokens.
 */
final class QueryJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private QueryJson() {}

    /** @throws IllegalArgumentException where the query is of a kind that nobody has put into words yet */
    static ObjectNode of(Query query) {
        return of(query, 1);
    }

    /** Only that it matches counts. */
    static ObjectNode unscored(ObjectNode query) {
        return JSON.objectNode().set("constant_score", JSON.objectNode().<ObjectNode>set("filter", query));
    }

    private static ObjectNode of(Query query, float boost) {
        return switch (query) {
            case BoostQuery q -> of(q.getQuery(), boost * q.getBoost());
            case MatchAllDocsQuery q -> boosted("match_all", JSON.objectNode(), boost);
            case MatchNoDocsQuery q -> boosted("match_none", JSON.objectNode(), 1);
            case TermQuery q -> onField("term", q.getTerm().field(), "value", q.getTerm().text(), boost);
            case PrefixQuery q -> onField("prefix", q.getPrefix().field(), "value", q.getPrefix().text(), boost);
            case ConstantScoreQuery q -> boosted("constant_score", JSON.objectNode().set("filter", of(q.getQuery())), boost);
            case PhraseQuery q -> phrase(q, boost);
            case DisjunctionMaxQuery q -> best(q, boost);
            case BooleanQuery q -> combined(q, boost);
            case TermInSetQuery q -> anyOf(q, boost);
            case IndexOrDocValuesQuery q -> of(q.getIndexQuery(), boost);
            case IndexSortSortedNumericDocValuesRangeQuery q -> of(q.getFallbackQuery(), boost);
            case PointRangeQuery q -> range(q, boost);
            default -> throw new IllegalArgumentException("no words for " + query.getClass().getSimpleName() + " in OpenSearch's query language: " + query);
        };
    }

    private static ObjectNode phrase(PhraseQuery phrase, float boost) {
        Term[] terms = phrase.getTerms();
        String[] tokens = new String[terms.length];
        for (int i = 0; i < terms.length; i++) {
            tokens[i] = terms[i].text();
        }
        ObjectNode query = onField("match_phrase", terms[0].field(), "query", PrecutText.phrase(tokens, phrase.getPositions()), boost);
        ((ObjectNode) query.get("match_phrase").get(terms[0].field())).put("slop", phrase.getSlop());
        return query;
    }

    private static ObjectNode best(DisjunctionMaxQuery best, float boost) {
        ObjectNode body = JSON.objectNode().put("tie_breaker", best.getTieBreakerMultiplier());
        ArrayNode queries = body.putArray("queries");
        best.getDisjuncts().forEach(q -> queries.add(of(q)));
        return boosted("dis_max", body, boost);
    }

    private static ObjectNode combined(BooleanQuery all, float boost) {
        ObjectNode body = JSON.objectNode();
        for (BooleanClause clause : all.clauses()) {
            body.withArray(occur(clause.occur())).add(of(clause.query()));
        }
        if (all.getMinimumNumberShouldMatch() > 0) {
            body.put("minimum_should_match", all.getMinimumNumberShouldMatch());
        }
        return boosted("bool", body, boost);
    }

    private static String occur(Occur occur) {
        return switch (occur) {
            case MUST -> "must";
            case SHOULD -> "should";
            case FILTER -> "filter";
            case MUST_NOT -> "must_not";
        };
    }

    private static ObjectNode anyOf(TermInSetQuery set, float boost) {
        ObjectNode body = JSON.objectNode();
        ArrayNode values = body.putArray(set.getField());
        try {
            BytesRefIterator each = set.getBytesRefIterator();
            for (BytesRef value = each.next(); value != null; value = each.next()) {
                values.add(value.utf8ToString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return boosted("terms", body, boost);
    }

    private static ObjectNode range(PointRangeQuery range, float boost) {
        ObjectNode bounds = JSON.objectNode().put("gte", LongPoint.decodeDimension(range.getLowerPoint(), 0))
                .put("lte", LongPoint.decodeDimension(range.getUpperPoint(), 0));
        return boosted("range", JSON.objectNode().set(range.getField(), boost == 1 ? bounds : bounds.put("boost", boost)), 1);
    }

    private static ObjectNode onField(String kind, String field, String key, String value, float boost) {
        ObjectNode body = JSON.objectNode().put(key, value);
        if (boost != 1) {
            body.put("boost", boost);
        }
        ObjectNode query = JSON.objectNode();
        query.putObject(kind).set(field, body);
        return query;
    }

    private static ObjectNode boosted(String kind, ObjectNode body, float boost) {
        if (boost != 1) {
            body.put("boost", boost);
        }
        return JSON.objectNode().set(kind, body);
    }
}
