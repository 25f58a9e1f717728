package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the READMEs promise. */
class ReadmeTest {
    private static final Pattern SEARCH = Pattern.compile("```console\n\\$ target/lectern/bin/lectern (search .*)\n([^`]*)```");
    private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)\\)");

    @TempDir
    private static Path index;

    @BeforeAll
    static void indexTheSamples() {
        assertThat(Run.of("index", "--content", "content", "--index", index.resolve("index").toString()).status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/docs/README.zh.md"})
    void theAnswerShownIsTheRealOne(String readme) throws IOException {
        Matcher shown = SEARCH.matcher(Files.readString(Path.of(readme)));
        assertThat(shown.find()).isTrue();
        List<String> arguments = new ArrayList<>(List.of(shown.group(1).split(" ")));
        arguments.addAll(List.of("--index", index.resolve("index").toString()));

        String answer = Run.of(arguments.toArray(String[]::new)).out();

        assertThat(withoutTime(shown.group(2))).isEqualTo(withoutTime(answer));
    }

    private static String withoutTime(String answer) {
        return answer.replaceAll("[0-9.]+ ms", "… ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/docs/README.zh.md"})
    void everyLinkLeadsSomewhere(String readme) throws IOException {
        Path folder = Objects.requireNonNullElse(Path.of(readme).getParent(), Path.of(""));
        List<String> links = LINK.matcher(Files.readString(Path.of(readme))).results().map(m -> m.group(1)).toList();

        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    @Test
    void bothLanguagesNameTheSameCommandsAndPackages() throws IOException {
        assertThat(code(Path.of("src/docs/README.zh.md"))).containsExactlyInAnyOrderElementsOf(code(Path.of("README.md")));
    }

    /** Names in back quotes, but for those with words of a language in them. */
    private static List<String> code(Path readme) throws IOException {
        try (Stream<String> lines = Files.lines(readme)) {
            return lines.flatMap(line -> Pattern.compile("`([-/.\\w]+)`").matcher(line).results()).map(m -> m.group(1)).distinct().toList();
        }
    }
}
