package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    private Path folder;
    private String index;

    @BeforeEach
    void indexPosts() throws IOException {
        SamplePosts.write(Files.createDirectories(folder.resolve("content")));
        index = folder.resolve("index").toString();
        assertThat(Run.of("index", "--content", folder.resolve("content").toString(), "--index", index).status()).isZero();
    }

    @Test
    void printsEveryDocumentTheEarliestEventFirst() {
        Run run = Run.of("export", "--index", index);

        assertThat(run.status()).isZero();
        assertThat(run.out().lines().map(line -> line.replaceAll(".*\"path\":\"([^\"]*)\".*", "$1")))
                .containsExactly("spring.md", "spring.md", "spring.md", "autumn.md", "autumn.md");
    }

    @Test
    void printsTheSameBytesFromAnIndexMadeAnew() {
        for (String format : new String[] {"jsonl", "csv", "ics", "jsonld", "frab", "frab-xml"}) {
            String before = Run.of("export", "--index", index, "--format", format).out();
            Run.of("index", "--full", "--content", folder.resolve("content").toString(), "--index", index);
            assertThat(Run.of("export", "--index", index, "--format", format).out()).as(format).isEqualTo(before).isNotEmpty();
        }
    }

    @Test
    void printsOneEventWithWholeAddresses() {
        String id = Run.of("export", "--index", index).out().replaceFirst("(?s)\\{\"id\":\"([^\"]+)\".*", "$1");

        String calendar = Run.of("export", "--index", index, "--format", "ics", "--event", id, "--address", "https://talks.example.org").out();

        assertThat(calendar).containsOnlyOnce("BEGIN:VEVENT").contains("URL:https://talks.example.org/events/" + id, "DTSTART;VALUE=DATE:20240420");
    }

    @Test
    void saysWhatCannotBeDone() {
        assertThat(Run.of("export", "--index", index, "--event", "none").err()).isEqualTo("lectern: There is no event with the id none\n");
        assertThat(Run.of("export", "--index", index, "--address", "talks").err())
                .isEqualTo("lectern: talks is no address of a site: write it as https://talks.example.org\n");
        assertThat(Run.of("export", "--index", index, "--format", "xlsx").status()).isEqualTo(2);
        assertThat(Run.of("export", "--index", folder.resolve("nowhere").toString()).status()).isEqualTo(2);
    }
}
