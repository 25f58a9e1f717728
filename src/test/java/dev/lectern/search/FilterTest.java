package dev.lectern.search;

import static dev.lectern.search.Talks.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.index.Facet;
import dev.lectern.search.Filter.All;
import dev.lectern.search.Filter.Any;
import dev.lectern.search.Filter.Days;
import dev.lectern.search.Filter.Has;
import dev.lectern.search.Filter.Lacks;
import dev.lectern.search.Filter.Not;
import dev.lectern.search.SearchResult.FacetCount;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterTest {
    private static final Filter BEICHEN = new Has(Facet.ORGANIZATION, "北辰软件");
    private static final Filter LANTU = new Has(Facet.ORGANIZATION, "澜图科技");

    @TempDir Path folder;
    private Talks talks;

    @BeforeEach
    void writeTalks() {
        talks = new Talks(folder)
                .talk("存储引擎的演进", "林夏舟/北辰软件", "从页式存储讲到日志结构。")
                .talk("图查询实战", "苏和/澜图科技,林夏舟/北辰软件", "排查环路。")
                .at(Talks.event("harbor-2", "港湾运维之夜", "2024-11-02", "厦门", "运维"))
                .talk("集群巡检", "周启明/Beichen", "讲巡检。")
                .at(Talks.event("harbor-3", "港湾茶话会", null, null))
                .talk("没有日期的一场", "苏和/澜图科技", "讲巡检。");
    }

    @AfterEach
    void close() throws IOException {
        talks.close();
    }

    @Test
    void combinesConditions() throws IOException {
        assertThat(found("", BEICHEN)).containsExactlyInAnyOrder("存储引擎的演进", "图查询实战");
        assertThat(found("", new All(List.of(BEICHEN, LANTU)))).containsExactly("图查询实战");
        assertThat(found("", new Any(List.of(BEICHEN, LANTU)))).hasSize(3);
        assertThat(found("", new Not(new Any(List.of(BEICHEN, LANTU))))).containsExactly("集群巡检");
        assertThat(found("", new Any(List.of()))).isEmpty();
        assertThat(found("", Filter.NONE)).hasSize(4);
    }

    @Test
    void takesAValueAsItReadsWhereNoneIsWrittenSo() throws IOException {
        assertThat(found("", new Has(Facet.ORGANIZATION, "beichen"))).containsExactly("集群巡检");
        assertThat(found("", new Has(Facet.CITY, "月球"))).isEmpty();
    }

    @Test
    void tellsUndatedEventsFromDays() throws IOException {
        long day = LocalDate.parse("2024-11-02").toEpochDay();
        assertThat(found("", new Days(day, day))).containsExactly("集群巡检");
        assertThat(found("", new Days(Long.MIN_VALUE, Long.MAX_VALUE))).hasSize(3);
        assertThat(found("", new Lacks(Facet.YEAR))).containsExactly("没有日期的一场");
    }

    /** Words that find little are relaxed; whether they do must not depend on the filter. */
    @Test
    void narrowsToExactlyWhatWasCounted() throws IOException {
        LiveSearch search = talks.open();
        for (String query : List.of("", "巡检", "存储引擎怎样巡检环路", "林夏舟")) {
            for (Facet facet : List.of(Facet.ORGANIZATION, Facet.YEAR, Facet.SPEAKER)) {
                for (FacetCount value : search.search(request(query, Filter.NONE, 100)).facets().get(facet)) {
                    assertThat(search.search(request(query, new Has(facet, value.value()), 100)).total())
                            .as("%s %s", query, value).isEqualTo(value.count());
                }
            }
        }
    }

    @Test
    void countsNothingOfWhatItRefuses() throws IOException {
        SearchResult result = talks.open().search(request("", LANTU, 100));
        assertThat(result.facets().get(Facet.ORGANIZATION))
                .containsExactly(new FacetCount("澜图科技", 2, false), new FacetCount("北辰软件", 1, false));
    }

    @Test
    void givesAsManyFacetValuesAsAreAskedFor() throws IOException {
        SearchRequest ticked = new SearchRequest("", Map.of(Facet.SPEAKER, Set.of("周启明")), null, null,
                SearchRequest.Sort.RELEVANCE, 1, 10, Filter.NONE, 1);
        assertThat(talks.open().search(request("", Filter.NONE, 1)).facets().get(Facet.SPEAKER)).hasSize(1);
        assertThat(talks.open().search(ticked).facets().get(Facet.SPEAKER)).extracting(FacetCount::value).hasSize(2).contains("周启明");
    }

    @Test
    void countsNoFacetWhereNoneIsAskedFor() throws IOException {
        SearchResult plain = talks.open().search(request("巡检", Filter.NONE, 0));
        assertThat(plain.total()).isEqualTo(talks.open().search(request("巡检", Filter.NONE, 100)).total()).isPositive();
        assertThat(plain.facets()).hasSize(Facet.values().length).allSatisfy((facet, values) -> assertThat(values).isEmpty());
        SearchRequest ticked = new SearchRequest("", Map.of(Facet.SPEAKER, Set.of("周启明")), null, null,
                SearchRequest.Sort.RELEVANCE, 1, 10, Filter.NONE, 0);
        assertThat(talks.open().search(ticked).facets().get(Facet.SPEAKER)).containsExactly(new FacetCount("周启明", 1, true));
    }

    private List<String> found(String query, Filter filter) throws IOException {
        return titles(talks.open().search(request(query, filter, 100)));
    }

    private static SearchRequest request(String query, Filter filter, int values) {
        return new SearchRequest(query, Map.of(), null, null, SearchRequest.Sort.RELEVANCE, 1, 10, filter, values);
    }
}
