package dev.lectern.search;

import static dev.lectern.search.Talks.ask;
import static dev.lectern.search.Talks.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestEngine;
import dev.lectern.index.Facet;
import dev.lectern.index.IndexRefusedException;
import dev.lectern.index.TalkStore;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
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

class TalkSearchTest {
    @TempDir Path folder;
    private Talks talks;

    @BeforeEach
    void writeTalks() {
        talks = new Talks(folder)
                .event("港湾社区的第一次聚会，聊聊存储引擎。")
                .talk("存储引擎的演进", "林夏舟/北辰软件", "从页式存储讲到日志结构，再到資源池化的共享存储。")
                .talk("图查询实战", "苏和/澜图科技", "用图数据库排查环路，顺带讲了存储引擎的取舍。")
                .at(Talks.event("harbor-2", "港湾运维之夜", "2024-11-02", "厦门", "运维"))
                .talk("k8s集群巡检", "周启明/北辰软件", "在 Kubernetes 上做 openGauss内核 巡检 <b>&</b>。")
                .talk(null, "林夏舟/澜图科技", "谈谈不停机迁移的坑。");
    }

    @AfterEach
    void close() throws IOException {
        talks.close();
    }

    @Test
    void putsTheTitleBeforeTheBody() throws IOException {
        assertThat(talks.find("存储引擎")).startsWith("存储引擎的演进", "图查询实战");
    }

    @Test
    void putsEventsBelowTheirTalks() throws IOException {
        assertThat(talks.find("存储引擎")).last().isEqualTo("港湾数据库沙龙");
    }

    @Test
    void findsASpeakerInTraditionalSpelling() throws IOException {
        assertThat(talks.find("林夏舟")).containsExactlyInAnyOrder("林夏舟", "存储引擎的演进");
        assertThat(talks.find("蘇和")).containsExactly("图查询实战");
    }

    @Test
    void asksForEveryWordAcrossFields() throws IOException {
        assertThat(talks.find("林夏舟 迁移")).first().isEqualTo("林夏舟");
    }

    @Test
    void findsAnyPieceOfAText() throws IOException {
        assertThat(talks.find("查环")).containsExactly("图查询实战");
        assertThat(talks.find("核")).containsExactly("k8s集群巡检");
        assertThat(talks.find("8s集")).containsExactly("k8s集群巡检");
    }

    @Test
    void relaxesWhenNothingHoldsEverything() throws IOException {
        assertThat(talks.find("怎么用图数据库排查资金环路")).first().isEqualTo("图查询实战");
    }

    @Test
    void findsNothingByTheNumberOfAWordThatNobodyUsed() throws IOException {
        talks.talk("第 9 期", "苏和/澜图科技", "9 个人来了。");
        assertThat(talks.find("zqxzqx9")).isEmpty();
        assertThat(talks.find("9")).containsExactly("第 9 期");
    }

    @Test
    void showsTalksFirstAndTheNewestFirstWithoutAQuery() throws IOException {
        assertThat(talks.find("")).containsExactly("k8s集群巡检", "林夏舟", "存储引擎的演进", "图查询实战", "港湾数据库沙龙");
    }

    @Test
    void findsNothingForSignsOnly() throws IOException {
        assertThat(talks.open().search(ask("？！ --- \"")).total()).isZero();
    }

    @Test
    void countsFacetsAsIfNothingWereTickedInThem() throws IOException {
        SearchResult result = talks.open().search(ask("", Map.of(Facet.ORGANIZATION, Set.of("北辰软件"))));
        assertThat(result.total()).isEqualTo(2);
        assertThat(result.facets().get(Facet.ORGANIZATION))
                .containsExactly(new FacetCount("北辰软件", 2, true), new FacetCount("澜图科技", 2, false));
        assertThat(result.facets().get(Facet.YEAR)).containsExactly(new FacetCount("2023", 1, false), new FacetCount("2024", 1, false));
    }

    @Test
    void tickedValuesWidenWithinAFacetAndNarrowAcross() throws IOException {
        SearchResult result = talks.open().search(ask("", Map.of(
                Facet.ORGANIZATION, Set.of("北辰软件", "澜图科技"), Facet.YEAR, Set.of("2024"))));
        assertThat(titles(result)).containsExactly("k8s集群巡检", "林夏舟");
    }

    @Test
    void showsATickedValueThatNothingHas() throws IOException {
        SearchResult result = talks.open().search(ask("", Map.of(Facet.CITY, Set.of("月球"))));
        assertThat(result.total()).isZero();
        assertThat(result.facets().get(Facet.CITY)).contains(new FacetCount("月球", 0, true), new FacetCount("青岛", 3, false));
    }

    @Test
    void keepsToARangeOfDays() throws IOException {
        LiveSearch search = talks.open();
        SearchRequest late = new SearchRequest("", Map.of(), LocalDate.parse("2024-01-01"), null, SearchRequest.Sort.RELEVANCE, 1, 10);
        SearchRequest oneDay = new SearchRequest("", Map.of(), LocalDate.parse("2023-05-20"), LocalDate.parse("2023-05-20"), SearchRequest.Sort.RELEVANCE, 1, 10);
        assertThat(search.search(late).total()).isEqualTo(2);
        assertThat(search.search(oneDay).total()).isEqualTo(3);
    }

    @Test
    void sortsByDateAndPages() throws IOException {
        LiveSearch search = talks.open();
        SearchRequest first = new SearchRequest("", Map.of(), null, null, SearchRequest.Sort.DATE, 1, 2);
        SearchRequest third = new SearchRequest("", Map.of(), null, null, SearchRequest.Sort.DATE, 3, 2);
        SearchRequest beyond = new SearchRequest("", Map.of(), null, null, SearchRequest.Sort.DATE, 1_000_000, 100);
        assertThat(titles(search.search(first))).containsExactly("港湾数据库沙龙", "存储引擎的演进");
        assertThat(titles(search.search(third))).containsExactly("林夏舟");
        assertThat(search.search(beyond).hits()).isEmpty();
        assertThat(search.search(beyond).total()).isEqualTo(5);
    }

    @Test
    void marksTheOriginalCharacters() throws IOException {
        SearchResult result = talks.open().search(ask("资源池化"));
        assertThat(result.hits().getFirst().snippet()).contains("<mark>資源池化</mark>");
    }

    @Test
    void escapesEverythingButMarks() throws IOException {
        SearchResult result = talks.open().search(ask("巡检"));
        assertThat(result.hits().getFirst().snippet()).contains("<mark>巡检</mark> &lt;b&gt;&amp;&lt;/b&gt;");
        assertThat(result.hits().getFirst().title()).isEqualTo("k8s集群<mark>巡检</mark>");
    }

    @Test
    void givesADocumentById() throws IOException {
        LiveSearch search = talks.open();
        assertThat(search.document("harbor-1-1")).hasValueSatisfying(d -> assertThat(d.title()).isEqualTo("存储引擎的演进"));
        assertThat(search.document("nobody")).isEmpty();
    }

    @Test
    void showsACommitOfAnotherWriter() throws IOException {
        LiveSearch search = talks.open();
        try (Engine other = TestEngine.of(folder); TalkStore.Change change = other.store(Aliases.NONE).begin(false)) {
            change.remove("harbor-1.md");
            search.refresh();
            assertThat(search.search(ask("")).total()).isEqualTo(5);
            change.commit();
        }
        search.refresh();
        assertThat(search.search(ask("")).total()).isEqualTo(2);
        assertThat(search.search(ask("")).facets().get(Facet.CITY)).isEqualTo(List.of(new FacetCount("厦门", 2, false)));
    }

    @Test
    void saysThatThereIsNoIndex() throws IOException {
        try (Engine none = TestEngine.of(folder.resolve("none"))) {
            assertThatThrownBy(() -> none.open(Lexicon.standard())).isInstanceOf(IndexRefusedException.class).hasMessageContaining("lectern index");
        }
    }

    @Test
    void putsTheFullerTellingOfATalkFirst() throws IOException {
        talks.at(Talks.event("notice", "港湾之夜预告", "2023-05-18", "青岛")).talk("港湾里的缓存", "祝青", "讲缓存失效。")
                .at(Talks.event("recap", "港湾之夜回顾", "2023-05-22", "青岛")).talk(null, "祝青", "祝青讲了缓存失效，以及他们怎样在一周里把命中率从六成提到九成，听众问了很久。")
                .at(Talks.event("later", "又一场", "2023-08-22", "青岛")).talk(null, "祝青", "缓存失效是老话题，这一回祝青换了一个角度来讲，从一致性的代价讲到怎样度量它，又讲到团队怎样取舍。");
        List<String> events = talks.open().search(Talks.ask("缓存失效")).hits().stream().map(hit -> hit.document().event().id()).toList();

        assertThat(events).contains("later").containsSubsequence("recap", "notice");
    }

    @Test
    void putsTheReportOfATalkBeforeALongerAbstractOfIt() throws IOException {
        talks.at(Talks.event("notice", "港湾之夜预告", "2023-05-18", "青岛"))
                .talk("港湾里的缓存", "祝青", "缓存失效为什么难，一致性的代价有多大，怎样度量，又怎样取舍，这一讲从头说起。")
                .at(Talks.event("recap", "港湾之夜回顾", "2023-05-22", "青岛")).talk("港湾里的缓存", "祝青", "祝青讲了缓存失效，听众问了很久。");

        assertThat(events("缓存失效")).containsSubsequence("recap", "notice");
    }

    @Test
    void putsTheFullerTellingOfATalkGivenTwiceFirst() throws IOException {
        String told = "讲了缓存失效的由来，一致性的代价，以及他们怎样在一周里把命中率从六成提到九成";
        talks.at(Talks.event("north", "港湾之夜北站", "2023-09-18", "天津")).talk("港湾里的缓存", "祝青", "祝青" + told + "。")
                .at(Talks.event("south", "港湾之夜南站", "2023-03-22", "珠海"))
                .talk("缓存这件事", "祝青", "祝青" + told + "。听众问了很久，又谈到怎样度量、怎样取舍，最后演示了他们自己写的工具，并且约定下一次再谈。");

        assertThat(events("缓存失效")).containsSubsequence("south", "north");
        assertThat(events("祝青").subList(0, 2)).containsExactly("south", "north");
    }

    @Test
    void leavesTwoTalksOfOneSpeakerInTheirOrder() throws IOException {
        talks.at(Talks.event("later", "港湾之夜", "2023-09-18", "天津")).talk("港湾里的缓存", "祝青", "讲缓存失效。")
                .at(Talks.event("earlier", "港湾之晨", "2023-03-22", "珠海")).talk("日志的写法", "祝青", "日志该写什么，不该写什么，怎样查，怎样删，都在这一讲里，还有许多例子。");

        assertThat(events("祝青").subList(0, 2)).containsExactly("later", "earlier");
    }

    private List<String> events(String query) throws IOException {
        return talks.open().search(Talks.ask(query)).hits().stream().map(hit -> hit.document().event().id()).toList();
    }
}
