package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.index.Facet;
import dev.lectern.index.LuceneStore;
import dev.lectern.index.TalkStore;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Source;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import dev.lectern.text.Meaning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearInMeaningTest {
    @TempDir Path folder;
    private final Topics topics = new Topics();
    private final List<TalkDocument> talks = new ArrayList<>();
    private LuceneSearch search;

    /** A model that knows three topics by some words for each. */
    private static final class Topics implements Meaning {
        private static final List<List<String>> TOPICS = List.of(List.of("死锁", "卡住", "互不相让"), List.of("告警", "睡不好"), List.of("备份", "丢了"));
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public String name() {
            return "three topics";
        }

        @Override
        public float[] vector(String text) {
            asked.incrementAndGet();
            float[] vector = {0, 0, 0, 0.1f};
            for (int i = 0; i < TOPICS.size(); i++) {
                vector[i] = TOPICS.get(i).stream().anyMatch(text::contains) ? 1 : 0;
            }
            return vector;
        }
    }

    @BeforeEach
    void writeTalks() throws IOException {
        add("给死锁画一张地图", "南宫絮", "事务之间的等待关系");
        add("安静的值班", "令狐宁", "一半告警没有人看");
        add("两份备份", "谌颂", "怎么演练恢复");
        write(true);
        search = LuceneSearch.open(folder, Lexicon.standard(), topics);
    }

    @AfterEach
    void close() throws IOException {
        search.close();
    }

    @Test
    void findsATalkThatSharesNoWordWithTheQuestion() throws IOException {
        assertThat(find("程序互不相让")).containsExactly("给死锁画一张地图");
        assertThat(find("夜里睡不好")).containsExactly("安静的值班");
        try (LuceneSearch wordsOnly = LuceneSearch.open(folder, Lexicon.standard())) {
            assertThat(Talks.titles(wordsOnly.search(Talks.ask("程序互不相让")))).isEmpty();
        }
    }

    @Test
    void leavesWhatIsAboutSomethingElse() {
        assertThat(find("红烧排骨")).isEmpty();
    }

    @Test
    void doesNotMeddleWhereTheWordsAreThere() {
        topics.asked.set(0);

        assertThat(find("备份")).containsExactly("两份备份");
        assertThat(find("演练恢复 备份")).containsExactly("两份备份");
        assertThat(topics.asked).hasValue(0);
    }

    @Test
    void trustsATermOfLettersThatIsThere() throws IOException {
        add("一次升级", "容与", "Raft 的成员变更");
        write(true);
        search.refresh();

        assertThat(find("raft 互不相让")).containsExactly("一次升级");
        assertThat(find("paxos 互不相让")).containsExactly("给死锁画一张地图");
    }

    @Test
    void countsWhatItFindsInTheFacetsToo() {
        SearchResult shown = search.search(Talks.ask("等待的时候卡住"));
        assertThat(shown.total()).isEqualTo(shown.hits().size()).isPositive();
        for (FacetCount speaker : shown.facets().get(Facet.SPEAKER)) {
            SearchResult chosen = search.search(Talks.ask("等待的时候卡住", Map.of(Facet.SPEAKER, Set.of(speaker.value()))));
            assertThat(chosen.total()).isEqualTo(speaker.count());
            assertThat(chosen.hits()).hasSize((int) speaker.count());
        }
    }

    @Test
    void saysThatItWasTheMeaning() {
        SearchRequest asked = Talks.ask("程序互不相让");
        String id = search.search(asked).hits().getFirst().document().id();

        assertThat(search.explain(asked, id)).extracting(Factor::what).containsExactly("near in meaning");
    }

    @Test
    void turnsPages() {
        SearchRequest second = new SearchRequest("互不相让又睡不好", Map.of(), null, null, SearchRequest.Sort.RELEVANCE, 2, 1);

        assertThat(search.search(second).total()).isEqualTo(2);
        assertThat(search.search(second).hits()).hasSize(1);
        assertThat(search.search(second).hits().getFirst().document().title()).isNotEqualTo(find("互不相让又睡不好").getFirst());
    }

    @Test
    void asksTheModelOnceForTheSameText() throws IOException {
        topics.asked.set(0);
        write(true);
        assertThat(topics.asked).hasValue(0);
        add("新的一讲", "容与", "讲备份");
        write(false);
        assertThat(topics.asked).hasValue(1);
        search.refresh();
        assertThat(find("数据丢了")).containsExactlyInAnyOrder("两份备份", "新的一讲");
    }

    private List<String> find(String query) {
        return Talks.titles(search.search(Talks.ask(query)));
    }

    private void add(String title, String speaker, String body) {
        talks.add(new TalkDocument("t" + talks.size(), Kind.TALK, title, List.of(new Speaker(speaker, null, null)), body, null, null,
                Talks.event("e", "港湾沙龙", "2023-05-20", "青岛"), new Source("e.md", talks.size() + 1), List.of()));
    }

    private void write(boolean fresh) throws IOException {
        try (TalkStore.Change change = new LuceneStore(folder, topics, Aliases.NONE).begin(fresh)) {
            change.replace("e.md", "1", talks);
            change.commit();
        }
    }
}
