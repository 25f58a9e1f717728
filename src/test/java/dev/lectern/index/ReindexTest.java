package dev.lectern.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lectern.index.IndexSummary.Status;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Aliases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReindexTest {
    @TempDir Path temp;
    private Path content;
    private Path folder;
    private final List<String> read = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void writePosts() throws IOException {
        content = Files.createDirectory(temp.resolve("content"));
        folder = temp.resolve("index");
        write("a.md", "林夏:缓存一致性");
        write("b.md", "苏和:日志回放\n林夏:索引压缩");
    }

    @Test
    void writesEachPostAndCountsWhatIsThere() throws IOException {
        IndexSummary summary = run();
        assertThat(summary.posts()).isEqualTo(2);
        assertThat(summary.talks()).isEqualTo(3);
        assertThat(summary.speakers()).isEqualTo(2);
        assertThat(summary.count(Status.NEW)).isEqualTo(2);
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        run();
        List<String> before = files();
        read.clear();
        IndexSummary again = run();
        assertThat(again.changes()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(read).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void readsOnlyThePostThatChanged() throws IOException {
        run();
        read.clear();
        write("a.md", "林夏:缓存一致性\n周启:压测");
        IndexSummary summary = run();
        assertThat(read).containsExactly("a.md");
        assertThat(summary.count(Status.CHANGED)).isEqualTo(1);
        assertThat(summary.talks()).isEqualTo(4);
    }

    @Test
    void commitsOtherNamesWithoutReadingAnyPost() throws IOException {
        run();
        read.clear();
        Aliases aliases = new Aliases(List.of(List.of("林夏", "夏夏")), List.of());
        Reindex renamed = new Reindex(new LinePosts(content, read), new LuceneStore(folder, null, aliases), "rules");
        List<String> before = files();

        assertThat(reindex("rules").isStale()).isFalse();
        assertThat(renamed.isStale()).isTrue();
        assertThat(renamed.run(false, Reindex.Progress.NONE).changes()).isEmpty();

        assertThat(read).isEmpty();
        assertThat(renamed.isStale()).isFalse();
        assertThat(files()).isNotEqualTo(before);
    }

    @Test
    void takesOutPostsThatAreGone() throws IOException {
        run();
        Files.delete(content.resolve("b.md"));
        IndexSummary summary = reindex("rules").run(false, true, Reindex.Progress.NONE);
        assertThat(summary.count(Status.REMOVED)).isEqualTo(1);
        assertThat(summary.posts()).isEqualTo(1);
        assertThat(summary.talks()).isEqualTo(1);
    }

    @Test
    void followsAPostThatMoved() throws IOException {
        run();
        read.clear();
        Files.move(content.resolve("a.md"), content.resolve("c.md"));
        IndexSummary summary = run();
        assertThat(read).containsExactly("c.md");
        assertThat(summary.changes()).extracting(IndexSummary.Change::post, IndexSummary.Change::status)
                .containsExactly(tuple("a.md", Status.REMOVED), tuple("c.md", Status.NEW));
        assertThat(summary.talks()).isEqualTo(3);
        assertThat(new LuceneStore(folder).documents(List.of("a.md", "b.md", "c.md")).keySet()).containsExactlyInAnyOrder("b.md", "c.md");
    }

    @Test
    void refusesToLoseMoreThanThirtyPercentOfTheTalks() throws IOException {
        write("b.md", "苏和:日志回放\n林夏:索引压缩\n苏和:快照\n苏和:回滚\n林夏:分片\n林夏:路由\n林夏:配额\n林夏:限流\n林夏:灰度");
        run();
        write("b.md", "苏和:日志回放\n林夏:索引压缩\n苏和:快照\n苏和:回滚\n林夏:分片\n林夏:路由");
        assertThat(run().talks()).as("three of ten gone").isEqualTo(7);

        write("b.md", "苏和:日志回放\n林夏:索引压缩\n苏和:快照");
        List<String> before = files();
        assertThatThrownBy(this::run).isInstanceOfSatisfying(IndexRefusedException.class, e -> {
            assertThat(e.reason()).isEqualTo(IndexRefusedException.Reason.DROP);
            assertThat(e).hasMessageContaining("3 of 7 talks would go (43 %)").hasMessageContaining("b.md").hasMessageContaining("--force");
            assertThat(e.chinese()).contains("7 场演讲将少掉 3 场", "--force");
        });
        assertThat(new LuceneStore(folder).contents().talks()).isEqualTo(7);
        assertThat(files()).isEqualTo(before);
        assertThat(reindex("rules").preview(false, Reindex.Progress.NONE).drop()).isNotNull();
        assertThat(reindex("rules").run(false, true, Reindex.Progress.NONE).talks()).isEqualTo(4);
    }

    @Test
    void plansAnewWhenSomebodyElseCommittedMeanwhile() throws IOException {
        run();
        write("c.md", "周启:压测");
        TalkStore store = new LuceneStore(folder);
        TalkStore.Contents stale = store.contents();
        run();
        Files.delete(content.resolve("a.md"));
        write("d.md", "周启:调优");
        TalkStore behind = new TalkStore() {
            private boolean first = true;

            @Override
            public Contents contents() throws IOException {
                Contents told = first ? stale : store.contents();
                first = false;
                return told;
            }

            @Override
            public Map<String, List<TalkDocument>> documents(java.util.Collection<String> posts) throws IOException {
                return store.documents(posts);
            }

            @Override
            public boolean hasItsNames() throws IOException {
                return store.hasItsNames();
            }

            @Override
            public Change begin(boolean fresh) throws IOException {
                return store.begin(fresh);
            }
        };

        IndexSummary summary = new Reindex(new LinePosts(content, read), behind, "rules").run(false, Reindex.Progress.NONE);

        assertThat(summary.changes()).extracting(IndexSummary.Change::post).containsExactly("a.md", "d.md");
        assertThat(store.contents().posts().keySet()).containsExactlyInAnyOrder("b.md", "c.md", "d.md");
    }

    @Test
    void readsEverythingWhenTheRulesChanged() throws IOException {
        run();
        read.clear();
        IndexSummary summary = reindex("other rules").run(false, Reindex.Progress.NONE);
        assertThat(read).containsExactlyInAnyOrder("a.md", "b.md");
        assertThat(summary.talks()).isEqualTo(3);
    }

    @Test
    void readsEverythingInFull() throws IOException {
        run();
        read.clear();
        reindex("rules").run(true, Reindex.Progress.NONE);
        assertThat(read).hasSize(2);
    }

    @Test
    void keepsWhatItHadOfAPostThatIsBrokenNow() throws IOException {
        run();
        write("b.md", "broken");
        IndexSummary summary = run();
        assertThat(summary.refused()).singleElement().satisfies(refusal -> assertThat(refusal.message())
                .startsWith("b.md:1:1:").contains("is kept"));
        assertThat(summary.talks()).isEqualTo(3);
    }

    @Test
    void indexesTheOthersWhenOneFails() throws IOException {
        write("c.md", "crash");
        IndexSummary summary = run();
        assertThat(summary.posts()).isEqualTo(2);
        assertThat(summary.refused()).extracting(IndexSummary.Refusal::post).containsExactly("c.md");
    }

    @Test
    void previewsWithoutTouchingAnything() throws IOException {
        IndexSummary summary = reindex("rules").preview(false, Reindex.Progress.NONE);
        assertThat(summary.count(Status.NEW)).isEqualTo(2);
        assertThat(folder).doesNotExist();
    }

    @Test
    void knowsWhetherItIsStale() throws IOException {
        assertThat(reindex("rules").isStale()).isTrue();
        run();
        assertThat(reindex("rules").isStale()).isFalse();
        assertThat(reindex("other rules").isStale()).isTrue();
        write("a.md", "林夏:别的");
        assertThat(reindex("rules").isStale()).isTrue();
    }

    @Test
    void makesAnEmptyIndexOfAnEmptyFolder() throws IOException {
        Files.delete(content.resolve("a.md"));
        Files.delete(content.resolve("b.md"));
        assertThat(run().posts()).isZero();
        assertThat(reindex("rules").isStale()).isFalse();
    }

    @Test
    void refusesAFolderOfOtherFiles() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("thesis.doc"), "mine");
        assertThatThrownBy(this::run).isInstanceOfSatisfying(IndexRefusedException.class,
                e -> assertThat(e.reason()).isEqualTo(IndexRefusedException.Reason.FOREIGN)).hasMessageContaining("thesis.doc");
        assertThat(files()).containsExactly("thesis.doc");
    }

    @Test
    void cleansUpWhatAKilledWriterLeft() throws IOException {
        run();
        Files.writeString(folder.resolve("_4_Lucene90FieldsIndex-doc_ids_0.tmp"), "half");
        write("a.md", "林夏:新的");
        assertThat(run().count(Status.CHANGED)).isEqualTo(1);
        assertThat(files()).noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void refusesAnIndexThatSomebodyElseIsWriting() throws IOException {
        run();
        write("a.md", "林夏:新的");
        try (TalkStore.Change other = new LuceneStore(folder).begin(false)) {
            assertThatThrownBy(this::run).isInstanceOfSatisfying(IndexRefusedException.class,
                    e -> assertThat(e.reason()).isEqualTo(IndexRefusedException.Reason.BUSY));
        }
        assertThat(run().count(Status.CHANGED)).isEqualTo(1);
    }

    @Test
    void makesADamagedIndexAnewInFull() throws IOException {
        run();
        for (String name : files()) {
            if (name.startsWith("segments_")) {
                Files.write(folder.resolve(name), new byte[] {1, 2, 3});
            }
        }
        assertThatThrownBy(this::run).isInstanceOfSatisfying(IndexRefusedException.class,
                e -> assertThat(e.reason()).isEqualTo(IndexRefusedException.Reason.DAMAGED)).hasMessageContaining("--full");
        assertThat(reindex("rules").run(true, Reindex.Progress.NONE).talks()).isEqualTo(3);
    }

    private IndexSummary run() throws IOException {
        return reindex("rules").run(false, Reindex.Progress.NONE);
    }

    private Reindex reindex(String rules) {
        return new Reindex(new LinePosts(content, read), new LuceneStore(folder), rules);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(content.resolve(name), text);
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
