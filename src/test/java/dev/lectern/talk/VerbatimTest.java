package dev.lectern.talk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lectern.post.ContentFolder;
import dev.lectern.post.PostReader;
import dev.lectern.post.ReadOutcome;
import dev.lectern.talk.TalkDocument.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Talks are made of the words of their post: every body is text of the post in reading order, and no sentence is in two
 * talks. Held on our samples, and on the folder of the system property {@code lectern.corpora} where there is one.
 */
class VerbatimTest {
    private static final Path SAMPLES = Path.of("content");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path CORPORA = Path.of(System.getProperty("lectern.corpora", "../shared/corpora"));

    /** Shorter pieces, such as "谢谢大家。", may well be said twice. In characters. */
    private static final int LEAST_OF_A_SENTENCE = 12;

    @TestFactory
    List<DynamicTest> tellsSamplesInTheirOwnWords() throws IOException {
        return tests(SAMPLES);
    }

    @TestFactory
    Stream<DynamicTest> tellsGoldenPostsInTheirOwnWords() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> cases = Files.list(GOLDEN)) {
            for (Path content : cases.map(c -> c.resolve("content")).filter(Files::isDirectory).sorted().toList()) {
                tests.addAll(tests(content));
            }
        }
        return tests.stream();
    }

    @TestFactory
    List<DynamicTest> tellsTheCorporaInTheirOwnWords() throws IOException {
        return Files.isDirectory(CORPORA) ? tests(CORPORA) : List.of();
    }

    @Test
    void tellsAnEventWithoutWhatFrontMatterLists() {
        String post = """
                ---
                title: 青禾之夜
                date: 2025-08-16
                talks:
                  - title: 纸桥
                    speaker: 倪书白
                  - title: 水钟
                    speaker: {name: 何闻, company: 云脉科技}
                speakers: [倪书白, 何闻]
                ---

                两个议题，一壶茶。
                """;

        List<TalkDocument> documents = PostReader.read("night.md", post.getBytes(UTF_8)) instanceof ReadOutcome.Read read ? TalkBreaker.documents(read.post()) : List.of();

        assertThat(documents).extracting(TalkDocument::title).containsExactly("青禾之夜", "纸桥", "水钟");
        assertThat(documents.getFirst().body()).isEqualTo("两个议题，一壶茶。");
    }

    @Test
    void findsTheCorporaWhereTheyAreNamed() {
        assumeThat(System.getProperty("lectern.corpora")).isNotNull();
        assertThat(CORPORA).isDirectory();
    }

    private static List<DynamicTest> tests(Path content) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : ContentFolder.list(content).posts()) {
            if (PostReader.read(content, file) instanceof ReadOutcome.Read read) {
                tests.add(DynamicTest.dynamicTest(read.post().path(), () -> {
                    List<TalkDocument> talks = TalkBreaker.documents(read.post()).stream().filter(d -> d.kind() != Kind.EVENT).toList();
                    String words = PostWords.of(read.post());
                    assertThat(talks).allSatisfy(talk -> {
                        assertThat(PostWords.strayLines(talk.body(), words)).as("body of %s", talk.title()).isEmpty();
                        assertThat(PostWords.strayLines(talk.bio(), words)).as("bio of %s", talk.title()).isEmpty();
                    });
                    assertThat(shared(talks, words)).as("sentences in two talks").isEmpty();
                }));
            }
        }
        return tests;
    }

    /** Sentences that are in the bodies of more talks than the post says them. */
    private static List<String> shared(List<TalkDocument> talks, String words) {
        Map<String, Set<Integer>> owners = new LinkedHashMap<>();
        for (int t = 0; t < talks.size(); t++) {
            String body = talks.get(t).body();
            for (String sentence : body == null ? new String[0] : body.split("(?<=[。！？!?；;])|\n")) {
                owners.computeIfAbsent(PostWords.folded(sentence), s -> new TreeSet<>()).add(t + 1);
            }
        }
        return owners.entrySet().stream()
                .filter(o -> o.getKey().length() >= LEAST_OF_A_SENTENCE && o.getValue().size() > PostWords.count(o.getKey(), words))
                .map(o -> o.getKey() + " (talks " + o.getValue() + ")").toList();
    }
}
