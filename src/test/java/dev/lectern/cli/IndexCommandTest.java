package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
    private static final String UNCLOSED = """
            +++
            title = "没有写完"

            正文
            """;

    @TempDir
    private Path temp;

    private Path content;

    @BeforeEach
    void writePosts() throws IOException {
        content = Files.createDirectory(temp.resolve("content"));
        SamplePosts.write(content);
    }

    @Test
    void tellsWhatTheIndexHoldsAndWhatChanged() {
        Run run = index();

        assertThat(run.out()).contains("holds 2 posts, 3 talks, 3 speakers\n")
                .containsPattern("2 new, 0 changed, 0 removed, 0 refused, 0 unchanged \\(\\d+\\.\\d s\\)");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void tellsItInChinese() {
        assertThat(Run.of(Locale.CHINESE, "index", "--content", content.toString(), "--index", temp.resolve("index").toString()).out())
                .contains("2 篇文章，3 场演讲，3 位讲者").contains("新增 2，改动 0，移除 0，拒绝 0，未变 0");
    }

    @Test
    void saysThatNothingChangedTheSecondTime() {
        index();

        Run again = index();

        assertThat(again.out()).contains("holds 2 posts, 3 talks, 3 speakers\n").contains("Nothing changed (");
        assertThat(again.status()).isZero();
    }

    @Test
    void readsWhatChangedAndForgetsWhatIsGone() throws IOException {
        index();
        Files.delete(content.resolve("spring.md"));
        Files.writeString(content.resolve("autumn.md"), Files.readString(content.resolve("autumn.md")).replace("成都", "重庆"));

        assertThat(index("--force").out()).contains("0 new, 1 changed, 1 removed, 0 refused, 0 unchanged");
    }

    @Test
    void refusesToLetManyTalksGoUnlessForced() throws IOException {
        index();
        Files.delete(content.resolve("spring.md"));

        Run run = index();

        assertThat(run.err()).startsWith("lectern: 2 of 3 talks would go (67 %), from 1 posts such as spring.md").contains("--force").hasLineCount(1);
        assertThat(run.status()).isEqualTo(2);
        Run found = Run.of("search", "--index", temp.resolve("index").toString(), "日志");
        assertThat(found.out()).as(found.err()).contains("方若谷");
        assertThat(index("--dry-run")).satisfies(dry -> {
            assertThat(dry.err()).isEqualTo(run.err());
            assertThat(dry.status()).isEqualTo(2);
        });
    }

    @Test
    void readsEverythingWhenAskedTo() {
        index();

        assertThat(index("--full").out()).contains("2 changed");
    }

    @Test
    void namesARefusedPostAndGoesOnWithTheOthers() throws IOException {
        Files.writeString(content.resolve("broken.md"), UNCLOSED);

        Run run = index();

        assertThat(run.err()).startsWith("broken.md:1:1: the front matter is never closed").hasLineCount(1);
        assertThat(run.out()).contains("2 new, 0 changed, 0 removed, 1 refused");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void changesNothingAtAllWhenStrict() throws IOException {
        Files.writeString(content.resolve("broken.md"), UNCLOSED);

        Run run = index("--strict");

        assertThat(run.err()).startsWith("broken.md:1:1: ").contains("nothing was changed");
        assertThat(run.status()).isEqualTo(2);
        assertThat(temp.resolve("index")).doesNotExist();
    }

    @Test
    void onlySaysWhatItWouldDoInADryRun() {
        Run run = index("--dry-run");

        assertThat(run.out()).contains("new      spring.md\n").contains("  + talk  把日志关掉一半  方若谷 (青檀科技 工程师)")
                .contains("Would change: 2 new");
        assertThat(temp.resolve("index")).doesNotExist();
    }

    @Test
    void tellsWhichTalksOfAChangedPostAreNewChangedAndGone() throws IOException {
        index();
        Path spring = content.resolve("spring.md");
        Files.writeString(spring, Files.readString(spring).replace("四月二十日，", "四月二十日，\n\n").replace("双写", "双读")
                .replace("## 把日志关掉一半", "## 把日志关掉七成"));

        assertThat(index("--dry-run").out()).startsWith("""
                changed  spring.md
                  ~ event  青檀开发者沙龙 · 杭州站
                  + talk  把日志关掉七成  方若谷 (青檀科技 工程师)
                  ~ talk  一次没有停机的迁移  宁知夏 (云汀数据 架构师)
                  - talk  把日志关掉一半  方若谷 (青檀科技 工程师)
                Would change: 0 new, 1 changed, 0 removed, 0 refused, 1 unchanged""");
    }

    @Test
    void saysThatThereIsNoContentFolder() {
        Run run = Run.of("index", "--content", temp.resolve("nowhere").toString(), "--index", temp.resolve("index").toString());

        assertThat(run.err()).isEqualTo("lectern: There is no folder of posts at " + temp.resolve("nowhere") + ": name it with --content.\n");
        assertThat(run.status()).isEqualTo(2);
        assertThat(temp.resolve("index")).doesNotExist();
    }

    @Test
    void leavesAFolderAloneThatIsNoIndex() throws IOException {
        Path foreign = Files.createDirectory(temp.resolve("index"));
        Files.writeString(foreign.resolve("thesis.doc"), "years of work");

        Run run = index();

        assertThat(run.err()).contains("is no index").contains("thesis.doc").hasLineCount(1);
        assertThat(run.status()).isEqualTo(2);
        assertThat(foreign).isDirectoryContaining(file -> file.endsWith("thesis.doc"));
    }

    private Run index(String... more) {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[] {"index", "--content", content.toString(), "--index", temp.resolve("index").toString()}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Run.of(arguments);
    }
}
