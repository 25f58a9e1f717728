package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.index.CanonicalNames;
import dev.lectern.index.Facet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.junit.jupiter.api.Test;

class QueryJsonTest {
    @Test
    void multipliesBoostsOut() {
        assertThat(QueryJson.of(new BoostQuery(new BoostQuery(new TermQuery(new Term("title", "内核")), 2), 3)))
                .hasToString("{\"term\":{\"title\":{\"value\":\"内核\",\"boost\":6.0}}}");
        assertThat(QueryJson.of(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term("id", "a"))), 0)))
                .hasToString("{\"constant_score\":{\"filter\":{\"term\":{\"id\":{\"value\":\"a\"}}},\"boost\":0.0}}");
    }

    @Test
    void keepsTheClausesOfAQueryApart() {
        TermQuery one = new TermQuery(new Term("title", "a"));
        assertThat(QueryJson.of(new BooleanQuery.Builder().add(one, Occur.MUST).add(one, Occur.SHOULD).add(one, Occur.FILTER).add(one, Occur.MUST_NOT)
                .setMinimumNumberShouldMatch(1).build()).path("bool").properties()).extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("must", "should", "filter", "must_not", "minimum_should_match");
        assertThat(QueryJson.of(new DisjunctionMaxQuery(List.of(one, one), 0.5f)).at("/dis_max/tie_breaker").floatValue()).isEqualTo(0.5f);
    }

    @Test
    void leavesPositionsFreeThatAPhraseSkips() {
        PhraseQuery phrase = new PhraseQuery.Builder().add(new Term("context", "a"), 0).add(new Term("context", "b"), 2).build();
        assertThat(QueryJson.of(phrase).at("/match_phrase/context/query").asText()).isEqualTo("a \u0002 b");
    }

    @Test
    void saysRangesOfDays() {
        assertThat(QueryJson.of(FilterQueries.days(LocalDate.EPOCH, null)))
                .hasToString("{\"range\":{\"date\":{\"gte\":0,\"lte\":9223372036854775807}}}");
    }

    @Test
    void refusesAKindOfQueryThatNobodyPutIntoWords() {
        assertThatThrownBy(() -> QueryJson.of(new WildcardQuery(new Term("title", "a*")))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WildcardQuery");
    }

    @Test
    void saysEveryKindOfFilter() {
        FacetDictionary none = new FacetDictionary() {
            @Override
            public CanonicalNames names() {
                return CanonicalNames.NONE;
            }

            @Override
            public String[] values(Facet facet) {
                return new String[] {"临海"};
            }

            @Override
            public int talks(Facet facet, String name) {
                return 0;
            }
        };
        Filter filter = new Filter.All(List.of(new Filter.Any(List.of()), new Filter.Not(new Filter.Has(Facet.CITY, "临海")),
                new Filter.Lacks(Facet.TAG), new Filter.Days(1, 2)));
        assertThat(FilterJson.of(filter, none).toString()).contains("match_none", "\"facet_city\":[\"临海\"]", "facet_tag", "\"gte\":1,\"lte\":2");
        assertThat(FilterJson.hasAny(Facet.CITY, Set.of("月球")).toString()).isEqualTo("{\"terms\":{\"facet_city\":[\"月球\"]}}");
    }
}
