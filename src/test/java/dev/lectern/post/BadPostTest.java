package dev.lectern.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each bad input and the line that its author is told. */
class BadPostTest {

    private static String refusal(byte[] bytes) {
        return ((ReadOutcome.Refused) PostReader.read("zh/a.md", bytes)).problem().toString();
    }

    private static String refusal(String text) {
        return refusal(text.getBytes(UTF_8));
    }

    @Test
    void tellsWhereTomlIsBroken() {
        assertThat(refusal("\n+++\ntitle = \"聚会\"\ndate = 2026-05-09\ncity = 厦门\n+++\n正文"))
                .startsWith("zh/a.md:5:8: broken front matter (Unexpected '厦'")
                .contains("; correct it here; a value with special characters belongs in quotes / front matter 有语法错误")
                .doesNotContain("\n");
    }

    @Test
    void tellsWhereYamlIsBroken() {
        assertThat(refusal("---\r\ntitle: 聚会\r\nsummary: 时间: 周六\r\n---\r\n正文"))
                .isEqualTo("zh/a.md:3:12: broken front matter (mapping values are not allowed here);"
                        + " correct it here; a value with special characters belongs in quotes"
                        + " / front matter 有语法错误（mapping values are not allowed here）；请在此处改正；含特殊字符的值要加引号");
    }

    @Test
    void tellsWhereJsonIsBroken() {
        assertThat(refusal("{\n\t\"title\": \"聚会\"\n\t\"date\": \"x\"\n}\n正文")).startsWith("zh/a.md:3:2: broken front matter (");
    }

    @Test
    void refusesTomlThatTheParserTripsOver() {
        assertThat(refusal("+++\ntitle = \"聚会\"\nwords = { a=b,#\u0001c\n+++\n正文")).startsWith("zh/a.md:2:1: broken front matter (");
    }

    @Test
    void refusesFrontMatterThatIsNeverClosed() {
        assertThat(refusal("+++\ntitle = \"聚会\"\n\n正文"))
                .isEqualTo("zh/a.md:1:1: the front matter is never closed (opened by +++); put the same mark on a line of its own below the last key"
                        + " / front matter 没有结束标记（opened by +++）；请在最后一个键的下面另起一行写上同样的标记");
        assertThat(refusal("---\ntitle: 聚会\n\n正文")).startsWith("zh/a.md:1:1: the front matter is never closed (opened by ---)");
    }

    @Test
    void refusesFrontMatterThatExpandsWithoutEnd() {
        StringBuilder bomb = new StringBuilder("---\na0: &a0 [x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, "*a%d,".formatted(i - 1).repeat(9)));
        }
        assertThat(refusal(bomb + "---\n正文")).startsWith("zh/a.md:2:1: broken front matter (");
        assertThat(refusal("---\na: " + "[".repeat(20_000) + "\n---\n正文")).startsWith("zh/a.md:2:1: broken front matter (nested too deeply)");
        assertThat(refusal("---\na: " + "x".repeat(300_000) + "\n---\n正文")).startsWith("zh/a.md:2:1: broken front matter (too long)");
    }

    @Test
    void refusesTomlThatItsParserTripsOver() {
        assertThat(refusal("+++\n[a#\u0001\n+++\n正文")).startsWith("zh/a.md:2:").contains("broken front matter");
    }

    @Test
    void readsAPostWithoutFrontMatterButSaysSo() {
        ReadOutcome.Read read = (ReadOutcome.Read) PostReader.read("zh/a.md", "# 聚会\n\n正文".getBytes(UTF_8));
        assertThat(read.post().head().title()).isEqualTo("聚会");
        assertThat(read.warnings()).extracting(Problem::toString).containsExactly(
                "zh/a.md:1:1: no front matter, so title and date are guessed from heading and file name;"
                        + " begin the file with +++ (TOML) or --- (YAML) and give title and date"
                        + " / 没有 front matter，标题和日期只能从一级标题和文件名猜测；请在文件开头用 +++（TOML）或 ---（YAML）写明 title 和 date");
    }

    @Test
    void tellsWhereUtf8IsBroken() {
        byte[] bytes = "---\ntitle: 聚会\n---\n甲乙?丙".getBytes(UTF_8);
        bytes[bytes.length - 4] = (byte) 0xFF;
        assertThat(refusal(bytes)).isEqualTo("zh/a.md:4:3: not valid UTF-8 (byte 0xFF at offset 28); save the file as UTF-8"
                + " / 不是有效的 UTF-8（byte 0xFF at offset 28）；请另存为 UTF-8 编码");
        assertThat(refusal("聚会".getBytes(StandardCharsets.UTF_16))).startsWith("zh/a.md:1:1: not valid UTF-8");
        assertThat(refusal(new byte[] {'a', (byte) 0xE6, (byte) 0xB5})).startsWith("zh/a.md:1:2: not valid UTF-8");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(refusal("")).isEqualTo("zh/a.md:1:1: the file is empty; write the post or delete the file / 文件是空的；请写入内容或删除该文件");
        assertThat(refusal("\uFEFF \n\r\n")).startsWith("zh/a.md:1:1: the file is empty");
    }

    @Test
    void refusesABodyOf50Megabytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.md");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(50L << 20);
        }
        ReadOutcome.Refused refused = (ReadOutcome.Refused) PostReader.read(folder, file);
        assertThat(refused.problem()).hasToString("a.md:1:1: the file is too large for a post (50 MB, at most 8 MB);"
                + " move pictures and attachments out of it, or split it / 文件过大，不像一篇文章（50 MB, at most 8 MB）；请把图片和附件移出，或拆成几篇");
    }

    @Test
    void refusesEndlessTextButNotEmbeddedPictures() {
        assertThat(refusal("字".repeat(1_000_001))).startsWith("zh/a.md:1:1: the file is too large for a post (1000001 characters, at most 1000000)");
        assertThat(refusal("a\n".repeat(20_001))).startsWith("zh/a.md:1:1: the file is too large for a post (20001 lines, at most 20000)");
        String picture = "---\ntitle: a\n---\n![](data:image/png;base64," + "QUJD".repeat(400_000) + ")\n甲";
        assertThat(((ReadOutcome.Read) PostReader.read("a.md", picture.getBytes(UTF_8))).post().blocks()).extracting(Shown::show)
                .containsExactly("image data:image/png;base64", "p 甲");
    }

    @Test
    void refusesWhatIsNoText() {
        assertThat(refusal("P\0N\0G\0")).isEqualTo("zh/a.md:1:2: not a text file; save the post as plain text, or give the file another extension"
                + " / 不是文本文件；请另存为纯文本，或改用别的扩展名");
    }

    @Test
    void leavesOutASingleNulButSaysSo() {
        String text = "---\ntitle: a\n---\n林\0小满" + "。".repeat(60);
        ReadOutcome.Read read = (ReadOutcome.Read) PostReader.read("a.md", text.getBytes(UTF_8));
        assertThat(Shown.show(read.post().blocks().getFirst())).startsWith("p 林小满");
        assertThat(read.warnings()).extracting(Problem::toString).containsExactly(
                "a.md:4:2: holds NUL characters, which were left out; save the file as plain UTF-8 text / 含有 NUL 字符，已略去；请另存为纯 UTF-8 文本");
    }

    @Test
    void refusesAFolderAndAMissingFile(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("x.md"));
        assertThat(((ReadOutcome.Refused) PostReader.read(folder, folder.resolve("x.md"))).problem()).hasToString(
                "x.md:1:1: a folder, not a post, though it is named like one; rename the folder so that it does not end like a Markdown file"
                        + " / 是文件夹而不是文章，却用了文章的扩展名；请给文件夹改名，不要用 Markdown 的扩展名");
        assertThat(((ReadOutcome.Refused) PostReader.read(folder, folder.resolve("y.md"))).problem().toString())
                .startsWith("y.md:1:1: cannot be read; check that the file exists");
    }
}
