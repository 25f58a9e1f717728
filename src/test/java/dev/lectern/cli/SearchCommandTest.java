package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
    @TempDir
    private static Path temp;

    private static String index;

    @BeforeAll
    static void indexPosts() throws IOException {
        Path content = Files.createDirectory(temp.resolve("content"));
        SamplePosts.write(content);
        index = temp.resolve("index").toString();
        assertThat(Run.of("index", "--content", content.toString(), "--index", index).status()).isZero();
    }

    @Test
    void showsTalkSpeakerEventPassageAndPlace() {
        Run run = Run.of("search", "--index", index, "日志");

        assertThat(run.out()).startsWith("""
                 1. 把日志关掉一半
                    方若谷 (青檀科技 工程师)
                    2024-04-20 · 杭州 · 青檀开发者沙龙 · 杭州站
                """).contains("    spring.md:").containsPattern("1 found|2 found");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void marksWhatMatchedWhereThereAreColours() {
        StringWriter out = new StringWriter();
        Terminal colourful = new Terminal(new PrintWriter(out), new PrintWriter(new StringWriter()), true, false, Terminal.words(Locale.ENGLISH));

        Main.run(colourful, "search", "--index", index, "日志");

        assertThat(out.toString()).contains("把\033[1;31m日志\033[0m\033[1m关掉一半");
    }

    @Test
    void saysWhichEngineThisBuildHasWhereAnotherIsNamed() throws IOException {
        Path site = Files.createDirectory(temp.resolve("elsewhere"));
        Files.writeString(site.resolve("lectern.toml"), "engine = \"opensaerch\"\n");

        Run run = Run.of("search", "--content", site.toString(), "--index", index, "日志");

        assertThat(run.err()).contains("lectern.toml:1:1: this build has no engine 'opensaerch'");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void narrowsByOptions() {
        assertThat(Run.of("search", "--index", index, "--city", "成都", "--year", "2025").out())
                .contains("缓存为什么总是错的").doesNotContain("把日志关掉一半");
    }

    @Test
    void answersAsTheApiDoes() throws IOException {
        JsonNode answer = new ObjectMapper().readTree(Run.of("search", "--index", index, "--format", "json", "--speaker", "宁知夏", "迁移").out());

        assertThat(answer.get("total").asInt()).isEqualTo(1);
        assertThat(answer.at("/hits/0/title").asText()).isEqualTo("一次没有停机的迁移");
        assertThat(answer.at("/hits/0/highlight/title").asText()).contains("<mark>迁移</mark>");
        assertThat(answer.at("/hits/0/event/city").asText()).isEqualTo("杭州");
        assertThat(answer.at("/facets/speaker/0/selected").isBoolean()).isTrue();
    }

    @Test
    void saysWhatEachHitWasFoundByWhereAsked() throws IOException {
        Run run = Run.of("search", "--index", index, "--explain", "日志");

        assertThat(run.out()).containsPattern("\\d+\\.\\d\\d  score\n").contains("  日志 in title\n");
        assertThat(new ObjectMapper().readTree(Run.of("search", "--index", index, "--explain", "--format", "json", "日志").out())
                .at("/hits/0/explanation")).isNotEmpty();
    }

    @Test
    void knowsTheWordsOfTheSite(@TempDir Path site) throws IOException {
        Files.writeString(site.resolve("lectern.toml"), "[search]\nsynonyms = [['青檀', 'Wingceltis']]\n");

        assertThat(Run.of("search", "--index", index, "--content", site.toString(), "wingceltis").out()).contains("把日志关掉一半");
        assertThat(Run.of("search", "--index", index, "wingceltis").out()).startsWith("Nothing found");
    }

    @Test
    void saysWhatIsWrongWithTheConfiguration(@TempDir Path site) throws IOException {
        Path config = Files.writeString(site.resolve("lectern.toml"), "[search]\nsynonym = []\n");

        for (String command : new String[] {"search", "index", "serve"}) {
            Run run = Run.of(command, "--index", temp.resolve("other").toString(), "--content", site.toString());
            assertThat(run.err()).startsWith("lectern: " + config + ":2:1: there is no setting 'synonym', did you mean 'synonyms'?").hasLineCount(1);
            assertThat(run.status()).isEqualTo(2);
        }
        assertThat(temp.resolve("other")).doesNotExist();
    }

    @Test
    void saysSoWhereNothingIsFound() {
        Run run = Run.of("search", "--index", index, "南极冰芯");

        assertThat(run.out()).startsWith("Nothing found for 南极冰芯");
        assertThat(run.status()).isZero();
    }

    @Test
    void namesTheOptionThatIsWrong() {
        Run run = Run.of("search", "--index", index, "--year", "last", "x");

        assertThat(run.err()).startsWith("lectern: Parameter 'year' is 'last': ").hasLineCount(1);
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void saysThatThereIsNoIndexYet() {
        Run run = Run.of("search", "--index", temp.resolve("nowhere").toString(), "x");

        assertThat(run.err()).contains("There is no index in").contains("lectern index").hasLineCount(1);
        assertThat(run.status()).isEqualTo(2);
    }
}
