package dev.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentFolderTest {

    @TempDir
    Path root;

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> posts() throws IOException {
        return ContentFolder.list(root).posts().stream().map(p -> ContentFolder.relative(root, p)).toList();
    }

    private List<String> problems() throws IOException {
        return ContentFolder.list(root).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void findsPostsInTheOrderOfTheirPaths() throws IOException {
        for (String path : List.of("zh/b.md", "zh/a.MD", "_posts/2026-05-09-c.markdown", "d.md", "zh/e.txt", "zh/f.mdx")) {
            write(path, "a");
        }
        assertThat(posts()).containsExactly("_posts/2026-05-09-c.markdown", "d.md", "zh/a.MD", "zh/b.md", "zh/f.mdx");
        assertThat(problems()).isEmpty();
    }

    @Test
    void passesOverWhatIsNoPost() throws IOException {
        for (String path : List.of(".git/a.md", "node_modules/p/a.md", ".a.md", "zh/_index.md", "zh/_index.zh.md", "README.md", "CONTRIBUTING.zh.md")) {
            write(path, "# a");
        }
        write("zh/meetup/README.md", "---\ntitle: a\n---\n");
        assertThat(posts()).containsExactly("zh/meetup/README.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# 龙首聚会\n\n**活动时间**：2031 年 6 月 15 日", "# 摘要\n\n# 时间\n\n2031年8月11日 晚上", "| 日期 | 2031-08-11 |",
            "# Gopher Night\n\n**When:** Saturday, 16 June 2031"})
    void readsAReadmeThatSaysWhenItIsHeld(String text) throws IOException {
        write("2031/longshou/README.md", text);
        assertThat(posts()).containsExactly("2031/longshou/README.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# lectern\n\n更新时间：2031-06-15", "# lectern\n\nLast build time 2031", "# lectern\n\n时间不够，2031 年再说", "# lectern\n\nTimeout: 20310 ms"})
    void passesOverAReadmeOfARepository(String text) throws IOException {
        write("README.md", text);
        assertThat(posts()).isEmpty();
    }

    @Test
    void namesAFolderThatIsNamedLikeAPostButReadsWhatIsInIt() throws IOException {
        write("x.md/index.md", "a");
        assertThat(posts()).containsExactly("x.md/index.md");
        assertThat(problems()).singleElement().asString().startsWith("x.md:1:1: a folder, not a post");
    }

    @Test
    void namesLinksThatLoopOrLeadNowhere() throws IOException {
        write("zh/a.md", "a");
        Files.createSymbolicLink(root.resolve("zh/up"), root);
        Files.createSymbolicLink(root.resolve("zh/self.md"), root.resolve("zh/self.md"));
        Files.createSymbolicLink(root.resolve("zh/gone.md"), root.resolve("zh/nothing.md"));
        assertThat(posts()).containsExactly("zh/a.md");
        assertThat(problems()).containsExactly(
                "zh/gone.md:1:1: a symbolic link to nothing; remove the link or restore the file it points to"
                        + " / 符号链接指向的文件不存在；请删除该链接或恢复它所指向的文件",
                "zh/self.md:1:1: a symbolic link that leads back to itself; remove the link or point it elsewhere"
                        + " / 符号链接形成了循环；请删除该链接或改变它的指向",
                "zh/up:1:1: a symbolic link that leads back to itself; remove the link or point it elsewhere"
                        + " / 符号链接形成了循环；请删除该链接或改变它的指向");
    }

    @Test
    void listsAPostOnceHoweverManyLinksLeadToIt(@TempDir Path elsewhere) throws IOException {
        write("2026/a.md", "a");
        Files.writeString(elsewhere.resolve("b.md"), "b");
        Files.createSymbolicLink(root.resolve("0-latest"), root.resolve("2026"));
        Files.createSymbolicLink(root.resolve("0-same.md"), root.resolve("2026/a.md"));
        Files.createSymbolicLink(root.resolve("shared"), elsewhere);
        Files.createSymbolicLink(root.resolve("shared-again"), elsewhere);
        assertThat(posts()).contains("2026/a.md").hasSize(2);
        assertThat(problems()).isEmpty();
    }

    @Test
    void refusesWhatIsNoFolder() {
        assertThatThrownBy(() -> ContentFolder.list(root.resolve("none"))).isInstanceOf(NotDirectoryException.class);
    }
}
