package dev.lectern.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.text.Aliases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    private static final String HEAD = "---\ntitle: 木樨沙龙\ndate: 2024-05-25\n---\n\n";
    private static final String TALKS = """
            ## 把日志关掉一半

            讲师：方若谷（青檀科技 工程师）

            简介：多数日志从来没有人读过，先关掉一半，再看谁会来找。

            ## 一次没有停机的迁移

            讲师：宁知夏（云汀数据 架构师）

            简介：迁移分三步走，每一步都能退回去。

            """;

    @TempDir
    private Path content;

    @Test
    void hasNothingToSayOfAGoodPost() throws IOException {
        write("2024-05-25/a.md", HEAD + TALKS);

        assertThat(faults()).isEmpty();
    }

    @Test
    void hasLittleToSayOfOurOwnPosts() throws IOException {
        assertThat(Check.faults(Path.of("content"), Aliases.NONE, file -> true)).extracting(Fault::lint).containsOnly("visible-markup");
    }

    @Test
    void tellsWhatCannotBeRead() throws IOException {
        write("a.md", "+++\ntitle = \"没有收尾\ndate = 2024-05-25\n+++\n");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.grave()).isTrue();
            assertThat(fault.toString()).startsWith("a.md:2:").contains("broken front matter").contains(" / front matter 有语法错误").endsWith("[broken]");
        });
    }

    @Test
    void tellsKeysThatNobodyReads() throws IOException {
        write("2024-05-25/a.md", "---\ntitle: 木樨沙龙\ndate: 2024-05-25\nlocaton: 西安\ndate: 2024-05-25\nlayout: post\ntitle2: 副题\nmood: 好\n---\n" + TALKS);

        assertThat(faults()).extracting(Fault::toString).satisfiesExactly(
                fault -> assertThat(fault).startsWith("2024-05-25/a.md:4:1: nobody reads 'locaton'; write 'location' / "),
                fault -> assertThat(fault).startsWith("2024-05-25/a.md:5:1: 'date' stands here a second time, after line 3"));
    }

    @Test
    void tellsADateThatCannotBe() throws IOException {
        write("2024-05-27/a.md", HEAD.replace("2024-05-25", "2024-05-20") + "5 月 25 日，沙龙在西安举行。\n\n" + TALKS);
        write("2024-05-20/announced.md", HEAD + "5 月 25 日，沙龙将在西安举行。\n\n" + TALKS.replace("日志", "告警").replace("迁移", "演练"));
        write("undated.md", "---\ntitle: 夜谈\n---\n\n" + TALKS.replace("日志", "缓存").replace("迁移", "扩容"));

        assertThat(faults()).extracting(Fault::toString).satisfiesExactly(
                fault -> assertThat(fault).startsWith("2024-05-27/a.md:3:1: the date 2024-05-20 fits neither that of the path, 2024-05-27"),
                fault -> assertThat(fault).startsWith("undated.md:1:1: no date"));
    }

    @Test
    void tellsACopiedHeadAndACopiedPost() throws IOException {
        String told = "第一段说的是为什么要办这一场沙龙，以及场地是怎么定下来的，还有谁帮了忙。\n\n".replace("第一", "第%d");
        String text = HEAD.replace("---\n\n", "link: /2024-05-25/a.html\n---\n\n") + told.formatted(1) + told.formatted(2) + told.formatted(3) + told.formatted(4) + told.formatted(5);
        write("2024-05-25/a.md", text);
        write("2024-06-01/a.md", text);

        assertThat(faults()).extracting(Fault::toString).satisfiesExactlyInAnyOrder(
                fault -> assertThat(fault).startsWith("2024-06-01/a.md:4:1: the address /2024-05-25/a.html is that of another post, 2024-05-25/a.md"),
                fault -> assertThat(fault).startsWith("2024-06-01/a.md:1:1: the same text stands in 2024-05-25/a.md"));
    }

    @Test
    void tellsATalkThatNobodyGives() throws IOException {
        write("2024-05-25/a.md", HEAD + """
                | 时间 | 主题 | 讲师 |
                |---|---|---|
                | 14:00-14:30 | 把日志关掉一半 | 方若谷 |
                | 14:30-15:00 | 为什么缓存总是不够大 | |
                | 15:00-15:30 | 一次没有停机的迁移 | 宁知夏 |
                """);

        assertThat(faults()).extracting(Fault::toString).singleElement().asString()
                .startsWith("2024-05-25/a.md:9:17: nobody is named who gives the talk “为什么缓存总是不够大”; write the speaker's name");
    }

    @Test
    void tellsACaptionWithoutAName() throws IOException {
        write("2024-05-25/a.md", HEAD + """
                <img src="https://img.example/1.jpg">
                <p style="text-align:center;">青檀科技工程师 方若谷</p>

                方若谷分享了《把日志关掉一半》。

                <img src="https://img.example/2.jpg">
                <p style="text-align:center;">云汀数据架构师</p>

                宁知夏分享了《一次没有停机的迁移》。
                """);

        assertThat(faults()).extracting(Fault::toString).singleElement().asString().startsWith("2024-05-25/a.md:12:31: the caption “云汀数据架构师” does not say who that is");
    }

    @Test
    void tellsAPersonWrittenInTwoWays() throws IOException {
        write("2024-05-25/a.md", HEAD + TALKS);
        write("2024-06-25/b.md", HEAD.replace("05-25", "06-25") + TALKS.replace("把日志关掉一半", "日志之后").replace("方若谷", "方若古"));

        assertThat(faults("2024-06-25/b.md")).extracting(Fault::toString).singleElement().asString()
                .startsWith("2024-06-25/b.md:8:4: 方若古 is written 方若谷 in 2024-05-25/a.md:8; write the name in one way");
        assertThat(Check.faults(content, new Aliases(List.of(List.of("方若谷", "方若古")), List.of()), file -> true)).isEmpty();
    }

    @Test
    void doesNotTakeTwoPeopleForOne() throws IOException {
        write("2024-05-25/a.md", HEAD + TALKS);
        write("2024-06-25/b.md", HEAD.replace("05-25", "06-25") + "## 另一件事\n\n讲师：方若古（苍术软件 经理）\n\n简介：这件事和前面没有关系。\n");

        assertThat(faults()).isEmpty();
    }

    @Test
    void tellsAPictureThatIsNoFile() throws IOException {
        Files.createDirectories(content.resolve("2024-05-25"));
        Files.createFile(content.resolve("2024-05-25/poster.jpg"));
        write("2024-05-25/a.md", HEAD + TALKS + "![海报](poster.jpg)\n\n![合影](photo.jpg)\n\n![海报](poster.JPG)\n\n![站外](https://img.example/1.jpg)\n\n![站内](/img/1.jpg)\n");

        assertThat(faults()).extracting(Fault::toString).satisfiesExactly(
                fault -> assertThat(fault).startsWith("2024-05-25/a.md:20:7: there is no file photo.jpg; add the picture, or correct its name"),
                fault -> assertThat(fault).startsWith("2024-05-25/a.md:22:7: there is no file poster.JPG; there is poster.jpg: name that"));
    }

    @Test
    void saysNothingOfPicturesThatAreKeptElsewhere() throws IOException {
        write("2024-05-25/a.md", HEAD + TALKS + "![海报](poster.jpg)\n\n![站内](/img/1.jpg)\n");

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "他说：“先关掉一半，再看谁会来找。            | a mark without its other half in “他说：“先关掉一半，”",
        "数据库领域的”自主可控”，势在必行。           | a mark without its other half",
        "**先关掉一半。**再看谁会来找。               | readers see the asterisks of **先关掉一半。**",
        "14:30-14:10 茶歇                             | 14:30-14:10 ends before it begins",
        "时间：2024年5月25日（周五）下午              | 2024-05-25 was or will be a Saturday",
    })
    void tellsSlipsInTheText(String line, String sentence) throws IOException {
        write("2024-05-25/a.md", HEAD + line + "\n");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(6);
            assertThat(fault.advice().english()).startsWith(sentence);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "他说：“先关掉一半。\n\n“再看谁会来找。”", "他说：“先关掉一半。\n\n再看谁会来找。”", "《论“日志”〈上〉》与《下》", "**先关掉一半。** 再看", "**关掉**一半", "**\u200b1. 选任务：\u200b**接着",
        "`**先。**再`", "```\n**先。**再\n```", "23:30-00:30 夜谈", "11:00-1:30 午餐", "10:00 AM - 1:00 PM", "比分 3:2-2:05", "2024年5月25日（周六）"})
    void leavesTheseAlone(String text) throws IOException {
        write("2024-05-25/a.md", HEAD + text + "\n");

        assertThat(faults()).isEmpty();
    }

    private List<Fault> faults() throws IOException {
        return Check.faults(content, Aliases.NONE, file -> true);
    }

    private List<Fault> faults(String path) throws IOException {
        return Check.faults(content, Aliases.NONE, file -> file.equals(content.resolve(path)));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(content.resolve(path).getParent());
        Files.writeString(content.resolve(path), text);
    }
}
