package dev.lectern.search;

import dev.lectern.index.Facet;
import dev.lectern.index.Fields;
import dev.lectern.text.Fold;
import dev.lectern.text.NameKeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Queries for what a reader types behind {@code speaker:} and the like: looser than a ticked facet, as typing is. */
final class FilterQueries {
    private FilterQueries() {}

    /** Any of the values. */
    static Query of(Facet facet, Set<String> values, FacetDictionary dictionary) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String value : values) {
            any.add(switch (facet) {
                case SPEAKER -> name(facet, value, dictionary, Fields.SPEAKERS, List.of(Fields.SPEAKER_NAME, Fields.SPEAKER_SOUND, Fields.SPEAKER_INITIALS));
                case ORGANIZATION -> name(facet, value, dictionary, Fields.ORGANIZATIONS, List.of(Fields.ORGANIZATION_NAME, Fields.ORGANIZATION_SOUND));
                case YEAR, KIND, LANGUAGE -> values(facet, value, dictionary, false);
                case CITY, TAG, EVENT, LABEL -> values(facet, value, dictionary, true);
            }, Occur.SHOULD);
        }
        return any.build();
    }

    /** A piece of the name, its sound, or another name of the same. */
    private static Query name(Facet facet, String value, FacetDictionary dictionary, String text, List<String> wholes) {
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(Matching.phrase(text, value), Occur.SHOULD);
        String canonical = dictionary.names().of(facet, value);
        if (dictionary.number(facet, canonical) >= 0) {
            List<BytesRef> written = Stream.concat(Stream.of(canonical), dictionary.names().others(facet, canonical).stream()).map(BytesRef::new).toList();
            any.add(SortedSetDocValuesField.newSlowSetQuery(Fields.facet(facet), written), Occur.SHOULD);
        }
        wholes.forEach(field -> any.add(new TermQuery(new Term(field, NameKeys.whole(value))), Occur.SHOULD));
        return any.build();
    }

    private static Query values(Facet facet, String typed, FacetDictionary dictionary, boolean within) {
        String key = Fold.key(typed);
        List<BytesRef> found = new ArrayList<>();
        Arrays.stream(dictionary.values(facet))
                .filter(value -> within ? Fold.key(value).contains(key) : Fold.key(value).equals(key))
                .forEach(value -> found.add(new BytesRef(value)));
        return found.isEmpty()
                ? new MatchNoDocsQuery("no such " + facet.key())
                : SortedSetDocValuesField.newSlowSetQuery(Fields.facet(facet), found);
    }

    /** Events of these days, both included; an event without a date is in no range. */
    static Query days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return LongField.newRangeQuery(Fields.DATE,
                from == null ? Long.MIN_VALUE : from.toEpochDay(), to == null ? Long.MAX_VALUE : to.toEpochDay());
    }
}
