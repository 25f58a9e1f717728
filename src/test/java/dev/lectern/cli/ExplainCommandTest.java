package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.post.PostReader;
import dev.lectern.post.ReadOutcome;
import dev.lectern.talk.Explanation;
import dev.lectern.talk.TalkExplainer;
import dev.lectern.talk.finding.RuleName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainCommandTest {
    @TempDir
    private Path content;

    private Run explain(Locale language, String... more) throws IOException {
        SamplePosts.write(content);
        return Run.of(language, Stream.concat(Stream.of("explain", "--content", content.toString()), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void tellsWhatEachLineWasTakenFor() throws IOException {
        Run run = explain(Locale.ENGLISH, "spring.md");

        assertThat(run.out()).startsWith("""
                spring.md
                2 talks, 0 other people. Every line of the post, what it was taken for (in brackets: why for nothing), and by which rule:

                 line  taken for (talk and field)                  by the rule for             what stands there
                    8  (before the first talk)                                                 四月二十日，沙龙在杭州举行。
                   10  talk 1 title                                headings that are titles    # 把日志关掉一半
                   12  talk 1 speaker, organization                headings that are titles    讲师：方若谷（青檀科技 工程师）
                   14  talk 1 body                                 headings that are titles    简介：多数日志从来没有人读过，先关掉一半，再看谁会来找。
                """);
        assertThat(run.status()).isZero();
    }

    @Test
    void tellsWhereEachTalkComesFromAndHowSureThatIs() throws IOException {
        assertThat(explain(Locale.ENGLISH, "spring.md").out()).endsWith("""
                2. talk  一次没有停机的迁移  宁知夏 (云汀数据 架构师)
                     found as      headings that are titles; sure (title and speaker are set apart)
                     title         line 16
                     speaker       line 18
                     organization  line 18
                     body          line 20

                """);
    }

    @Test
    void speaksChinese() throws IOException {
        assertThat(explain(Locale.CHINESE, "autumn.md").out()).contains("用作（演讲与字段）").contains("议程表格").contains("第 10 行")
                .doesNotContainPattern("(?m)^ +(?:found|title|speaker)");
    }

    @Test
    void printsTheSameAsJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(explain(Locale.ENGLISH, "--format", "json", "spring.md").out());

        assertThat(json.at("/lines/1").toString()).isEqualTo("{\"line\":10,\"shape\":\"heading\",\"text\":\"把日志关掉一半\",\"rule\":\"heading\","
                + "\"uses\":[{\"talk\":1,\"field\":\"title\"}],\"unused\":null}");
        assertThat(json.at("/lines/0/unused").asText()).isEqualTo("before_talks");
        assertThat(json.at("/talks/0/lines/body/0").asInt()).isEqualTo(14);
        assertThat(json.at("/talks/0/sure").asText()).isEqualTo("sure");
        assertThat(json.at("/talks/0/document/title").asText()).isEqualTo("把日志关掉一半");
    }

    @Test
    void tellsATableOfContentsFromALineDrawnAcrossThePost() throws IOException {
        Files.writeString(content.resolve("contents.md"), """
                目录

                - [把日志关掉一半](#a)
                - [一次没有停机的迁移](#b)

                **01**

                ## 把日志关掉一半

                讲师：方若谷（青檀科技 工程师）

                **02**

                ## 一次没有停机的迁移

                讲师：宁知夏（云汀数据 架构师）
                """);

        assertThat(explain(Locale.ENGLISH, "contents.md").out()).containsPattern("(?m)^ +3  \\(what stands elsewhere, once more\\) +把日志关掉一半$")
                .containsPattern("(?m)^ +6  \\(a line\\) +----$");
    }

    @Test
    void saysWhyALineTellsOfNoTalk() throws IOException {
        Files.writeString(content.resolve("thanks.md"), """
                # 春日小聚

                | 时间 | 议题 | 讲师 |
                |---|---|---|
                | 10:00 | 缓存为什么总是错的 | 江予安，南屏实验室 |
                | 10:40 | 茶歇 | |

                ## 报名方式

                请填写表单。
                """);

        assertThat(explain(Locale.ENGLISH, "thanks.md").out())
                .containsPattern("6  \\(no talk: a break, a raffle …\\)").containsPattern("8  \\(a heading\\)").containsPattern("10  \\(its section is not about talks\\)");
    }

    @Test
    void namesARefusedPostAndAMissingOne() throws IOException {
        Files.write(content.resolve("latin.md"), new byte[] {'#', ' ', (byte) 0xE9, '\n'});

        assertThat(explain(Locale.ENGLISH, "latin.md")).satisfies(run -> {
            assertThat(run.err()).startsWith("latin.md:1:3: not valid UTF-8");
            assertThat(run.status()).isEqualTo(1);
        });
        assertThat(explain(Locale.ENGLISH, "winter.md").status()).isEqualTo(2);
    }

    @Test
    void hasAWordForEveryRuleThatReadsTheSamples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            assertThat(files.filter(f -> f.toString().endsWith(".md"))
                    .map(f -> TalkExplainer.explain(((ReadOutcome.Read) PostReader.read(Path.of("content"), f)).post()))
                    .flatMap(e -> e.lines().stream()).map(Explanation.Line::rule).filter(java.util.Objects::nonNull).distinct())
                    .isNotEmpty().allSatisfy(rule -> assertThat(Terminal.words(Locale.CHINESE).containsKey("rule-" + rule.replace(' ', '-'))).as(rule).isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(RuleName.class)
    void hasAWordForEveryRuleInBothLanguages(RuleName rule) {
        assertThat(List.of(Locale.ENGLISH, Locale.CHINESE)).allSatisfy(language -> assertThat(Terminal.words(language).containsKey("rule-" + rule.words().replace(' ', '-'))).isTrue());
    }

    @Test
    void keepsEveryLineOfAPost() throws IOException {
        JsonNode json = new ObjectMapper().readTree(explain(Locale.ENGLISH, "--format", "json", "autumn.md").out());

        assertThat(StreamSupport.stream(json.get("lines").spliterator(), false).map(l -> l.get("text").asText()))
                .containsExactly("时间\t议题\t讲师", "10:00-10:40\t缓存为什么总是错的\t江予安，南屏实验室");
    }
}
