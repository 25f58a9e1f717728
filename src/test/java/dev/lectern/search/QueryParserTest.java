package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.index.Facet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    @Test
    void readsFacetsPhrasesAndExclusions() {
        ParsedQuery query = QueryParser.parse("speaker:林夏舟 organization:\"北辰 软件\" year:2022 year:2023 -运维 -tag:招聘 \"资源池化\" 内核");
        assertThat(query.filters()).isEqualTo(Map.of(Facet.SPEAKER, Set.of("林夏舟"),
                Facet.ORGANIZATION, Set.of("北辰 软件"), Facet.YEAR, Set.of("2022", "2023")));
        assertThat(query.excludedFilters()).isEqualTo(Map.of(Facet.TAG, Set.of("招聘")));
        assertThat(query.excluded()).containsExactly("运维");
        assertThat(query.phrases()).containsExactly("资源池化");
        assertThat(query.words()).containsExactly("内核");
    }

    @Test
    void takesFullWidthSignsAndChineseQuotes() {
        ParsedQuery query = QueryParser.parse("ｓｐｅａｋｅｒ：林夏舟　“共享存储”");
        assertThat(query.filters()).isEqualTo(Map.of(Facet.SPEAKER, Set.of("林夏舟")));
        assertThat(query.phrases()).containsExactly("共享存储");
    }

    @Test
    void takesWhatDoesNotFitForPlainWords() {
        assertThat(QueryParser.parse("speaker: 林").words()).containsExactly("speaker:", "林");
        assertThat(QueryParser.parse("http://a.b/c").words()).containsExactly("http://a.b/c");
        assertThat(QueryParser.parse("\"没有收尾").words()).containsExactly("\"没有收尾");
        assertThat(QueryParser.parse("TPC-H - a").words()).containsExactly("TPC-H", "-", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "--", "\"", "\"\"", "-\"", "-\"\"", "speaker:", "-speaker:", "year:\"", ":", "-:", "\uD83D", "\uDC00x", "\u0000", "“", "speaker:\"\""})
    void readsAnythingToItsEnd(String typed) {
        assertThat(QueryParser.parse(typed)).isNotNull();
    }
}
