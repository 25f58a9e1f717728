package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path content;

    @Test
    void saysThatNothingIsToBeMended() throws IOException {
        write("a.md", "---\ntitle: 好\ndate: 2024-05-25\n---\n\n好。\n");

        assertThat(check()).isEqualTo(new Run(0, "", "Nothing to mend.\n"));
    }

    @Test
    void namesEachPlaceAndItsMend() throws IOException {
        write("a,b.md", "---\ntitle: 好\ndate: 2024-05-25\nauther: 我\n---\n\n14:30-14:10 100%\n");

        Run run = check();

        assertThat(run.out()).startsWith("a,b.md:4:1: nobody reads 'auther'; write 'author' / 没有程序读取“auther”；请写作“author” [misspelt-key]\n")
                .contains("a,b.md:7:1: 14:30-14:10 ends before it begins; ");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("2 to mend, in 1 posts.\n");
    }

    @Test
    void annotatesAPullRequest() throws IOException {
        write("a,b.md", "---\ntitle: 好\ndate: 2024-05-25\nauther: 我\n---\n\n好。\n");
        write("c.md", "+++\ntitle = 好\n+++\n");

        assertThat(check("--format", "github").out().lines()).satisfiesExactly(
                line -> assertThat(line).startsWith("::warning file=").contains("a%2Cb.md,line=4,col=1,title=lectern misspelt-key::nobody reads 'auther'; write 'author'"),
                line -> assertThat(line).startsWith("::error file=").contains("c.md,line=2,col=9,title=lectern broken::broken front matter ("));
    }

    @Test
    void answersPrograms() throws IOException {
        write("a.md", "---\ntitle: 好\ndate: 2024-05-25\nauther: 我\n---\n\n好。\n");

        JsonNode faults = new ObjectMapper().readTree(check("--format", "json").out());

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).get("path").asText()).isEqualTo("a.md");
        assertThat(faults.get(0).get("line").asInt()).isEqualTo(4);
        assertThat(faults.get(0).at("/advice/what_chinese").asText()).contains("auther");
    }

    @Test
    void tellsOnlyOfThePostsThatAreGiven() throws IOException {
        write("a/1.md", "---\ntitle: 好\ndate: 2024-05-25\nauther: 我\n---\n\n好。\n");
        write("b/2.md", "---\ntitle: 好\ndate: 2024-05-25\nauther: 我\n---\n\n好。\n");

        assertThat(check("a").out().lines()).singleElement().asString().startsWith("a/1.md:4:1:");
        assertThat(check(content.resolve("b/2.md").toString()).out().lines()).singleElement().asString().startsWith("b/2.md:4:1:");
        assertThat(check("c").status()).isEqualTo(2);
        assertThat(check("c").err()).contains("There is no such post or folder: c");
    }

    private Run check(String... more) {
        return Run.of(Locale.ENGLISH, Stream.concat(Stream.of("check", "--content", content.toString()), Stream.of(more)).toArray(String[]::new));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(content.resolve(path).getParent());
        Files.writeString(content.resolve(path), text);
    }
}
