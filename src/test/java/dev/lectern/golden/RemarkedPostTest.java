package dev.lectern.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The same post, marked up as another hand would, gives the same talks. */
class RemarkedPostTest {
    private static final long SEED = Long.getLong("lectern.seed", 20_261_126L);
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A\\uFEFF?(\\+\\+\\+|---)\\R.*?\\R\\1[ \\t]*\\R", Pattern.DOTALL);

    /** Another way to mark up what is said the same. */
    enum Remark {
        LINES_END_AS_ON_WINDOWS(text -> text.replace("\r\n", "\n").replace("\n", "\r\n")),
        MORE_BLANK_LINES(text -> text.replace("\n\n", "\n\n\n\n")),
        HEADINGS_ONE_LEVEL_DEEPER(text -> text.replaceAll("(?m)^(#{1,4} )", "#$1")),
        STRESSED_BY_TAGS(text -> text.replaceAll("\\*\\*(?=[^*\\s])([^*\\n]+)(?<=[^*\\s])\\*\\*", "<strong>$1</strong>")),
        PICTURES_BY_TAGS(text -> text.replaceAll("!\\[([^\\]\"]*)]\\(([^()\\s]+)\\)", "<img src=\"$2\" alt=\"$1\" />")),
        PARAGRAPHS_INDENTED(text -> text.replaceAll("(?m)^(?=\\p{IsHan}[^\\n]{40})", "\u3000\u3000"));

        private final UnaryOperator<String> change;

        Remark(UnaryOperator<String> change) {
            this.change = change;
        }

        /** The post with its front matter as it was. */
        String of(String post) {
            var head = FRONT_MATTER.matcher(post);
            int body = head.find() ? head.end() : 0;
            return post.substring(0, body) + change.apply(post.substring(body));
        }
    }

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> givesTheSameTalksHoweverItIsMarkedUp() throws IOException {
        Random random = new Random(SEED);
        System.out.println("RemarkedPostTest: seed " + SEED);
        List<String> perfect = Quality.pinned().perfect();
        return GoldenCase.all().stream().filter(c -> perfect.contains(c.name())).map(c -> {
            Remark remark = Remark.values()[random.nextInt(Remark.values().length)];
            return DynamicTest.dynamicTest(c.name() + " " + remark, () -> assertPerfect(c, remark));
        }).toList();
    }

    private void assertPerfect(GoldenCase original, Remark remark) throws IOException {
        String path = Answer.read(original.expected()).post();
        Path content = folder.resolve(original.name());
        Path post = content.resolve(path);
        Files.createDirectories(post.getParent());
        Files.writeString(post, remark.of(Files.readString(original.content().resolve(path))));
        Score score = new GoldenCase(original.name(), content, original.expected()).score();
        assertThat(score.isPerfect()).as("seed %d, %s by %s:%n%s", SEED, original.name(), remark, String.join("\n", score.faults())).isTrue();
    }
}
