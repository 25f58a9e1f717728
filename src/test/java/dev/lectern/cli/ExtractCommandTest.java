package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
    @TempDir
    private Path content;

    @BeforeEach
    void writePosts() throws IOException {
        SamplePosts.write(content);
    }

    @Test
    void printsOneDocumentALineInTheOrderOfThePosts() throws IOException {
        Run run = extract();

        assertThat(run.out().lines().map(ExtractCommandTest::read).map(d -> d.at("/source/path").asText() + " " + d.get("kind").asText()))
                .containsExactly("autumn.md event", "autumn.md talk", "spring.md event", "spring.md talk", "spring.md talk");
        assertThat(run.status()).isZero();
    }

    @Test
    void printsTheTalkDocument() {
        JsonNode talk = read(extract("spring.md").out().lines().toList().get(1));

        assertThat(talk.get("title").asText()).isEqualTo("把日志关掉一半");
        assertThat(talk.at("/speakers/0").toString()).isEqualTo("{\"name\":\"方若谷\",\"organization\":\"青檀科技\",\"role\":\"工程师\"}");
        assertThat(talk.at("/event/date").asText()).isEqualTo("2024-04-20");
        assertThat(talk.get("bio").isNull()).isTrue();
    }

    @Test
    void takesAPostBelowTheContentFolderOrAnywhereElse() throws IOException {
        Path elsewhere = Files.move(content.resolve("autumn.md"), content.resolveSibling("draft-" + content.getFileName() + ".md"));
        try {
            assertThat(extract("spring.md").out()).contains("\"path\":\"spring.md\"");
            assertThat(extract(elsewhere.toString()).out()).contains("缓存为什么总是错的");
        } finally {
            Files.delete(elsewhere);
        }
    }

    @Test
    void keepsThePathsOfPostsInAFolderBelow() throws IOException {
        Path below = Files.createDirectories(content.resolve("zh/events"));
        Files.move(content.resolve("spring.md"), below.resolve("spring.md"));

        assertThat(extract("zh").out().lines()).hasSize(3).allSatisfy(line -> assertThat(line).contains("\"path\":\"zh/events/spring.md\""));
    }

    @Test
    void printsTextToRead() {
        assertThat(extract("--format", "text", "autumn.md").out()).startsWith("""
                2025-10-18 · 成都 · 青檀年度大会
                  autumn.md
                """).contains("    talk  缓存为什么总是错的  江予安 (南屏实验室)");
    }

    @Test
    void namesARefusedPostAndPrintsTheOthers() throws IOException {
        Files.write(content.resolve("latin.md"), new byte[] {'#', ' ', (byte) 0xE9, '\n'});

        Run run = extract();

        assertThat(run.err()).startsWith("latin.md:1:3: not valid UTF-8").hasLineCount(1);
        assertThat(run.out().lines()).hasSize(5);
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void saysThatThereIsNoSuchPost() {
        Run run = extract("winter.md");

        assertThat(run.err()).isEqualTo("lectern: There is no such post or folder: winter.md\n");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void endsQuietlyWhenNobodyReadsOn() {
        StringWriter err = new StringWriter();
        Terminal closed = new Terminal(new PrintWriter(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        }), new PrintWriter(err), false, false, Terminal.words(Locale.ENGLISH));

        assertThat(Main.run(closed, "extract", "--content", content.toString())).isZero();
        assertThat(err.toString()).isEmpty();
    }

    private Run extract(String... more) {
        String[] arguments = new String[3 + more.length];
        System.arraycopy(new String[] {"extract", "--content", content.toString()}, 0, arguments, 0, 3);
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Run.of(arguments);
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }
}
