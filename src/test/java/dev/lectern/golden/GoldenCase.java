package dev.lectern.golden;

import dev.lectern.post.Post;
import dev.lectern.post.PostReader;
import dev.lectern.post.ReadOutcome;
import dev.lectern.talk.Explanation;
import dev.lectern.talk.TalkBreaker;
import dev.lectern.talk.TalkExplainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A post and its answer.
 *
 * @param name by which it is told; the case's folder, or the sample's file
 * @param content the folder that the post's path starts from
 */
record GoldenCase(String name, Path content, Path expected) {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path SAMPLES = GOLDEN.resolve("samples/expected");

    /** Every case there is, by name. */
    static List<GoldenCase> all() {
        return Stream.concat(
                list(SAMPLES).map(f -> new GoldenCase("samples/" + f.getFileName().toString().replace(".json", ""), Path.of("content"), f)),
                list(GOLDEN).filter(d -> Files.exists(d.resolve("expected.json")))
                        .map(d -> new GoldenCase(d.getFileName().toString(), d.resolve("content"), d.resolve("expected.json"))))
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the post, breaks it into talks, and judges them. */
    Score score() {
        try {
            return Score.of(name, Answer.read(expected), TalkBreaker.documents(post()));
        } catch (IOException e) {
            throw new UncheckedIOException(expected.toString(), e);
        }
    }

    Explanation explain() throws IOException {
        return TalkExplainer.explain(post());
    }

    Post post() throws IOException {
        return switch (PostReader.read(content, content.resolve(Answer.read(expected).post()))) {
            case ReadOutcome.Read read -> read.post();
            case ReadOutcome.Unpublished draft -> throw new AssertionError(draft.path() + " is a draft");
            case ReadOutcome.Refused refused -> throw new AssertionError(refused.problem());
        };
    }
}
