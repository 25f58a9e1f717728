package dev.lectern.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that no hand writes: it takes no more than its time and loses none of its text. Surefire gives little stack. */
class HostileMarkdownTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static List<Block> read(String body) {
        return assertTimeoutPreemptively(LIMIT, () ->
                ((ReadOutcome.Read) PostReader.read("a.md", ("---\ntitle: a\n---\n" + body).getBytes(UTF_8))).post().blocks());
    }

    static Stream<String> floods() {
        return Stream.of("**", "*甲 ", "中**", "_a", "[", "[a](", "![", "<", "<b ", "<b>", "<p>", "`a ``b ", "&amp", "{{", "{{< ", "{% ", "{: ",
                        "<pre>", "<script>", "[caption ", "|", "\\*", "> ", "- ", "# {#", "<font size=1>", "<table><tr><td>", "<ul><li>", "<br>", ">",
                        "<pre>a</pre", "# a ", "İ</PRE><pre>")
                .map(unit -> unit.repeat(200_000 / unit.length()) + "尾");
    }

    @ParameterizedTest
    @MethodSource("floods")
    void readsOneEndlessLine(String line) {
        assertThat(read(line).toString()).contains("尾");
    }

    static Stream<String> nests() {
        StringBuilder lists = new StringBuilder();
        for (int depth = 0; depth < 900; depth++) {
            lists.append("  ".repeat(depth)).append("- a\n");
        }
        int n = 1_000;
        return Stream.of(lists + "尾", ">".repeat(n) + " 尾", "- ".repeat(n) + "尾", "<div>".repeat(n) + "尾" + "</div>".repeat(n),
                "<div>\n\n".repeat(n) + "尾", "<table><tr><td>".repeat(n) + "尾", "*(".repeat(n) + "尾" + ")*".repeat(n),
                "[".repeat(n) + "尾" + "](b)".repeat(n), "<ul><li>".repeat(n) + "尾",
                "<table>" + "<tr><td rowspan=65000 colspan=1000>a</td></tr>".repeat(3_000) + "</table>尾");
    }

    @ParameterizedTest
    @MethodSource("nests")
    void readsNestingAThousandDeep(String body) {
        assertThat(read(body).toString()).contains("尾");
    }

    @Test
    void readsShuffledMarkupWithoutAFault() {
        String[] bits = {"<div>", "</div>", "<p align=center>", "</p>", "<b>", "</b>", "**", "*", "\n", "\n\n", "- ", "1. ", "> ", "| a | b |\n",
            "|---|---|\n", "<table>", "<tr>", "<td>", "</td>", "</table>", "<ul>", "<li>", "![a](b)", "[a](b)", "<img src=x>", "<br>",
            "{{< figure src=a caption=b >}}", "{% raw %}", "{%}", "<!--", "-->", "```\n", "中文", "，", "《", "》", "&nbsp;", "<center>", "</center>",
            "<pre>", "</pre>", "<h3>", "</h3>", "<video src=a>", "</video>", "<iframe src=a>", "# ", "    ", "<script>", "</script>", "<figure>",
            "<figcaption>", "</figure>", "~~", "`", "{{", "}}", "{:", "}", ":::", "[caption ", "]", "\\", "<", "[x]: y\n", "---\n", "\t", "##x",
            "{#id}", "\u3000", "😀", "\uFEFF", "<textarea>", "<plaintext>", "<select>", "<svg>"};
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 1_500; i++) {
            StringBuilder body = new StringBuilder();
            random.ints(1 + random.nextInt(60), 0, bits.length).forEach(bit -> body.append(bits[bit]));
            int last = 1 + (int) body.chars().filter(c -> c == '\n').count();
            assertThat(MarkdownReader.read(body.toString(), 1)).as("seed %d, body %s", seed, body)
                    .allSatisfy(block -> assertThat(block.line()).isBetween(1, last))
                    .allSatisfy(HostileMarkdownTest::isSound);
        }
    }

    private static void isSound(Block block) {
        Prose prose = switch (block) {
            case Block.Heading b -> b.prose();
            case Block.Paragraph b -> b.prose();
            case Block.Caption b -> b.prose();
            case Block.ListItem b -> b.prose();
            default -> Prose.of("x");
        };
        assertThat(prose.text()).isNotBlank().isEqualTo(prose.text().strip());
        assertThat(prose.spans()).allSatisfy(s -> assertThat(s.start()).isBetween(0, s.end() - 1))
                .allSatisfy(s -> assertThat(s.end()).isLessThanOrEqualTo(prose.text().length()));
    }
}
