package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.index.Facet;
import dev.lectern.search.Catalogue.Affiliation;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Aliases;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    @TempDir Path folder;
    private Talks talks;

    @BeforeEach
    void writeTalks() {
        talks = new Talks(folder)
                .event("第一次聚会。")
                .talk("存储引擎的演进", "林夏舟/北辰软件", "讲存储。")
                .talk("图查询实战", "苏和/澜图科技", "讲图。")
                .at(Talks.event("harbor-2", "港湾数据库沙龙", "2024-11-02", "厦门"))
                .event("同名的第二次聚会。")
                .talk("再谈存储", "林夏舟/北辰软件", "还讲存储。")
                .at(Talks.event("harbor-3", null, null, null))
                .event("没有题目的一次。")
                .talk("搬家", "林夏舟/澜图科技", "换了东家。");
    }

    @AfterEach
    void close() throws IOException {
        talks.close();
    }

    @Test
    void givesEventsOfOneNameApartAndInTheOrderOfThePost() throws IOException {
        Catalogue catalogue = new Catalogue(talks.open());

        assertThat(catalogue.event("harbor-1").orElseThrow().talks()).extracting(TalkDocument::title)
                .containsExactly("存储引擎的演进", "图查询实战");
        assertThat(catalogue.event("harbor-2").orElseThrow().talks()).extracting(TalkDocument::title).containsExactly("再谈存储");
        assertThat(catalogue.event("harbor-3").orElseThrow().event().body()).isEqualTo("没有题目的一次。");
        assertThat(catalogue.event("港湾数据库沙龙")).isEmpty();
    }

    @Test
    void tellsWhereASpeakerWorkedAndWhen() throws IOException {
        Catalogue.SpeakerWithTalks speaker = new Catalogue(talks.open()).speaker("林夏舟").orElseThrow();

        assertThat(speaker.talks()).extracting(TalkDocument::title).containsExactly("再谈存储", "存储引擎的演进", "搬家");
        assertThat(speaker.affiliations()).containsExactly(
                new Affiliation("北辰软件", null, LocalDate.of(2023, 5, 20), LocalDate.of(2024, 11, 2)),
                new Affiliation("澜图科技", null, null, null));
        assertThat(new Catalogue(talks.open()).speaker("谁")).isEmpty();
    }

    @Test
    void takesASpeakerForOneUnderEveryName() throws IOException {
        talks.with(new Aliases(List.of(List.of("林夏舟", "Lin Xiazhou")), List.of()))
                .at(Talks.event("harbor-4", "港湾夜话", "2025-03-08", "厦门"))
                .talk("夜航", "Lin Xiazhou/北辰软件有限公司", "夜里讲的。")
                .talk("补遗", "林 夏舟/北辰软件", "补了一段。");
        Catalogue catalogue = new Catalogue(talks.open());

        assertThat(List.of("林夏舟", "Lin Xiazhou", "lin xiazhou", "林 夏舟")).allSatisfy(name -> {
            Catalogue.SpeakerWithTalks speaker = catalogue.speaker(name).orElseThrow();
            assertThat(speaker.name()).isEqualTo("林夏舟");
            assertThat(speaker.otherNames()).containsExactly("Lin Xiazhou", "林 夏舟");
            assertThat(speaker.talks()).hasSize(5);
            assertThat(speaker.affiliations()).first()
                    .isEqualTo(new Affiliation("北辰软件", null, LocalDate.of(2023, 5, 20), LocalDate.of(2025, 3, 8)));
        });
    }

    @Test
    void tellsWhoSpokeForAnOrganization() throws IOException {
        Catalogue.OrganizationWithTalks organization = new Catalogue(talks.open()).organization("澜图科技有限公司").orElseThrow();

        assertThat(organization.name()).isEqualTo("澜图科技");
        assertThat(organization.members()).containsExactly(
                new Catalogue.Member("苏和", null, LocalDate.of(2023, 5, 20), LocalDate.of(2023, 5, 20)),
                new Catalogue.Member("林夏舟", null, null, null));
        assertThat(organization.talks()).extracting(TalkDocument::title).containsExactly("图查询实战", "搬家");
        assertThat(new Catalogue(talks.open()).organization("谁家")).isEmpty();
    }

    @Test
    void countsAllThereIsHoweverMuch() throws IOException {
        for (int i = 0; i < 150; i++) {
            talks.talk("第 " + i + " 讲", "讲者" + i, "内容");
        }
        Catalogue.Overview overview = new Catalogue(talks.open()).overview();

        assertThat(overview).isEqualTo(new Catalogue.Overview(154, 3, 152, 2, 2, LocalDate.of(2023, 5, 20), LocalDate.of(2024, 11, 2)));
        assertThat(talks.open().values(Facet.SPEAKER)).hasSize(152).startsWith(new FacetCount("林夏舟", 3, false));
    }

    @Test
    void leavesOutWhatWasReplaced() throws IOException {
        talks.open();
        talks.at(Talks.event("harbor-2", "港湾数据库沙龙", "2024-11-02", "厦门")).talk("加场", "苏和", "加了一场。");

        assertThat(talks.open().values(Facet.SPEAKER)).containsExactly(
                new FacetCount("林夏舟", 3, false), new FacetCount("苏和", 2, false));
    }
}
