package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** Help, and what is said to a command line that cannot be understood. */
class CommandLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"index", "serve", "search", "extract", "explain", "completion"})
    void explainsEachCommand(String command) {
        Run english = Run.of(Locale.ENGLISH, command, "--help");
        Run chinese = Run.of(Locale.CHINESE, command, "--help");

        assertThat(english.status()).isZero();
        assertThat(english.out()).contains("Usage: lectern " + command).doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese.out()).contains("用法：lectern " + command).contains("显示本帮助并退出。");
    }

    static Stream<Locale> languages() {
        return Stream.of(Locale.ENGLISH, Locale.CHINESE);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void leavesNoOptionUnexplained(Locale language) {
        Terminal terminal = new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, false,
                Terminal.words(language));

        Stream<CommandLine> commands = Main.commands(terminal).getSubcommands().values().stream();

        assertThat(commands.flatMap(c -> c.getCommandSpec().args().stream()))
                .hasSizeGreaterThan(20)
                .allSatisfy(arg -> assertThat(description(arg)).as(arg.toString()).isNotBlank());
    }

    private static String description(ArgSpec arg) {
        return String.join("", arg.description());
    }

    @Test
    void speaksBothLanguagesAlike() {
        assertThat(Terminal.words(Locale.CHINESE).keySet()).isEqualTo(Terminal.words(Locale.ENGLISH).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN.UTF-8", "zh_TW", "zh"})
    void takesTheLanguageOfTheLocale(String locale) {
        ResourceBundle words = Terminal.words(Terminal.locale(java.util.Map.of("LANG", locale)));

        assertThat(words.getString("missing-argument")).startsWith("缺少参数");
    }

    @Test
    void offersTheCommandThatWasMeant() {
        Run run = Run.of("serch", "x");

        assertThat(run.err()).startsWith("lectern: There is no such command, option or argument: serch")
                .contains("Did you mean: search").contains("See: lectern --help");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void offersTheOptionThatWasMeant() {
        Run run = Run.of("index", "--contnet", "x");

        assertThat(run.err()).contains("Did you mean: --content?").contains("See: lectern index --help");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void refusesAValueThatIsNone() {
        assertThat(Run.of("serve", "--port", "http").err())
                .startsWith("lectern: --port: 'http' must be a whole number from 0 to 65535");
    }

    @Test
    void saysWhichCommandsThereAreWhereNoneIsGiven() {
        Run run = Run.of();

        assertThat(run.err()).contains("index", "serve", "search", "extract");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void tellsItsVersion() {
        assertThat(Run.of("--version").out()).matches("lectern \\d\\S* \\(Lucene 10\\.5\\.0, Java \\S+\\)\\n");
    }

    @Test
    void completesCommandsInShells() {
        assertThat(Run.of("completion").out()).contains("--organization").contains("complete -F");
    }
}
