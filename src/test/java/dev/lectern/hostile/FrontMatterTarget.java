package dev.lectern.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.post.FrontMatter;
import dev.lectern.post.FrontMatterKeys;
import dev.lectern.post.PostReader;
import dev.lectern.post.Problem;
import dev.lectern.post.ReadOutcome;
import java.util.Objects;
import java.util.stream.Stream;

/** Any bytes as front matter, in TOML, in YAML and in JSON: they are read or refused with a place that is in the file. */
public final class FrontMatterTarget {
    private FrontMatterTarget() {}

    /** @throws AssertionError where what comes out cannot be */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, UTF_8);
        Stream.of("+++\n" + text + "\n+++\n", "---\n" + text + "\n---\n", "{\"title\": " + text + "}\n", text).forEach(FrontMatterTarget::check);
    }

    private static void check(String post) {
        byte[] bytes = post.getBytes(UTF_8);
        long lines = post.split("\r\n|\r|\n", -1).length;
        FrontMatterKeys keys = FrontMatterKeys.of(bytes);
        require(keys.bodyLine() >= 1 && keys.bodyLine() <= lines + 1, "the body begins outside the file", keys.bodyLine());
        keys.keys().forEach(key -> require(key.line() >= 1 && key.line() <= lines, "a key stands outside the file", key));
        switch (PostReader.read("2024-05-25/hostile.md", bytes)) {
            case ReadOutcome.Read read -> check(read.post().head());
            case ReadOutcome.Refused refused -> check(refused.problem(), lines);
            case ReadOutcome.Unpublished draft -> { }
        }
    }

    private static void check(FrontMatter head) {
        Stream.concat(head.tags().stream(), Stream.of(head.title(), head.city(), head.label(), head.author(), head.summary(), head.link(), head.language(), head.image()))
                .filter(Objects::nonNull).forEach(text -> require(!text.isBlank(), "a field is blank", head));
    }

    private static void check(Problem problem, long lines) {
        require(problem.line() >= 1 && problem.line() <= lines + 1 && problem.column() >= 1, "the fault stands outside the file", problem);
        require(!problem.toString().contains("\n"), "the sentence has several lines", problem);
    }

    private static void require(boolean holds, String otherwise, Object what) {
        if (!holds) {
            throw new AssertionError(otherwise + ": " + what);
        }
    }
}
