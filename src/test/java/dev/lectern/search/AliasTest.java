package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.index.Facet;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.text.Aliases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AliasTest {
    private static final Aliases DECLARED = new Aliases(
            List.of(List.of("亓云舟", "舟子")), List.of(List.of("青衿", "Qingjin", "子衿坊")));

    @TempDir Path folder;
    private Talks talks;

    @BeforeEach
    void writeTalks() {
        talks = new Talks(folder).with(DECLARED)
                .talk("存储引擎", "亓云舟/青衿软件技术有限公司", "讲存储。")
                .talk("图查询", "舟子/Qingjin Ltd.", "讲图。")
                .talk("调度器", "苏和/青衿,林夏/Qingjin", "讲调度。")
                .talk("编译器", "苏和/澜图", "讲编译。");
    }

    @AfterEach
    void close() throws IOException {
        talks.close();
    }

    @Test
    void countsATalkOnceUnderTheNameThatStandsForAll() throws IOException {
        assertThat(talks.open().search(Talks.ask("")).facets().get(Facet.ORGANIZATION))
                .containsExactly(new FacetCount("青衿", 3, false), new FacetCount("澜图", 1, false));
        assertThat(talks.open().search(Talks.ask("")).facets().get(Facet.SPEAKER)).extracting(FacetCount::value)
                .containsExactly("亓云舟", "苏和", "林夏");
    }

    @Test
    void filtersByAnyName() throws IOException {
        for (String name : List.of("青衿", "Qingjin", "qingjin", "子衿坊", "青衿技术股份有限公司", "Qingjin GmbH")) {
            SearchResult found = talks.open().search(Talks.ask("", Map.of(Facet.ORGANIZATION, Set.of(name))));
            assertThat(found.total()).as(name).isEqualTo(3);
            assertThat(found.facets().get(Facet.ORGANIZATION)).as(name).first().isEqualTo(new FacetCount("青衿", 3, true));
        }
        assertThat(Talks.titles(talks.open().search(Talks.ask("", Map.of(Facet.SPEAKER, Set.of("舟子")))))).containsExactlyInAnyOrder("存储引擎", "图查询");
        assertThat(talks.open().search(Talks.ask("", Map.of(Facet.ORGANIZATION, Set.of("无此公司")))).total()).isZero();
    }

    @Test
    void findsByAnyName() throws IOException {
        assertThat(talks.find("子衿坊")).containsExactlyInAnyOrder("存储引擎", "图查询", "调度器");
        assertThat(talks.find("舟子 存储引擎")).first().isEqualTo("存储引擎");
        assertThat(talks.find("organization:子衿坊")).containsExactlyInAnyOrder("存储引擎", "图查询", "调度器");
        assertThat(talks.find("organization:Qingjin -speaker:亓云舟")).containsExactly("调度器");
        assertThat(talks.find("speaker:舟子")).containsExactlyInAnyOrder("存储引擎", "图查询");
    }

    @Test
    void offersTheNameThatStandsForWhatIsTyped() throws IOException {
        assertThat(talks.open().suggest("子衿", 5)).extracting(Suggestion::text, Suggestion::talks)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("青衿", 3));
        assertThat(talks.open().suggest("zhouzi", 5)).extracting(Suggestion::text).containsExactly("亓云舟");
        assertThat(talks.open().suggest("qingjin", 5)).extracting(Suggestion::text).containsExactly("青衿");
    }

    @Test
    void leavesTheDocumentAsThePostHasIt() throws IOException {
        assertThat(talks.open().search(Talks.ask("图查询")).hits().getFirst().document().speakers())
                .containsExactly(new Speaker("舟子", "Qingjin Ltd.", null));
    }

    @Test
    void goesByTheNamesOfTheNewestCommit() throws IOException {
        LiveSearch open = talks.open();
        assertThat(open.values(Facet.ORGANIZATION)).hasSize(2);

        talks.with(Aliases.NONE).open();

        assertThat(open.values(Facet.ORGANIZATION)).extracting(FacetCount::value).containsExactly("Qingjin", "青衿", "澜图");
        assertThat(open.search(Talks.ask("", Map.of(Facet.ORGANIZATION, Set.of("子衿坊")))).total()).isZero();
    }
}
