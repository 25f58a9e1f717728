package dev.lectern.server;

import dev.lectern.TestEngine;
import dev.lectern.index.ContentPosts;
import dev.lectern.index.Reindex;
import dev.lectern.search.Engine;
import dev.lectern.search.TalkSearch;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Posts of somebody who means harm, taken all the way from the file through reading and indexing. */
final class HostilePosts {
    static final String SCRIPT = "<script>window.hacked=1</script>";
    static final String IMAGE = "\"'><img src=x onerror=window.hacked=1>";
    /** Right-to-left override, isolate without an end, zero-width joiner sequences, tags, a mark piled on a letter. */
    static final String MARKS = "\u202E倒\u2067着\u200F写 👩\u200D💻🏴\uDB40\uDC67\uDB40\uDC7F a" + "\u0301".repeat(40);
    static final String LONG = "長".repeat(5_000) + "x".repeat(5_000);

    private HostilePosts() {}

    static TalkSearch index() {
        try {
            Path folder = Files.createTempDirectory("lectern-hostile-test");
            Path content = Files.createDirectory(folder.resolve("content"));
            write(content);
            Engine engine = TestEngine.of(folder.resolve("index"));
            new Reindex(new ContentPosts(content), engine.store(Aliases.NONE), "rules").run(true, Reindex.Progress.NONE);
            return new TemporaryIndex(folder, engine, engine.open(Lexicon.standard()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path content) throws IOException {
        int number = 0;
        for (String evil : List.of(SCRIPT, IMAGE, MARKS, LONG, "{{ 7*7 }} ${7*7} <%= 7*7 %> @if(true)", "</title></script><!-- <![CDATA[ ]]>")) {
            String quoted = "\"" + evil.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            Files.writeString(content.resolve("evil-" + number++ + ".md"), """
                    ---
                    title: %1$s
                    date: 2024-05-18
                    city: %1$s
                    tags: [%1$s, "javascript:window.hacked=1"]
                    label: %1$s
                    author: %1$s
                    summary: %1$s
                    link: "javascript:window.hacked=1"
                    language: %1$s
                    ---

                    %2$s

                    [click](javascript:window.hacked=1) <a href="javascript:window.hacked=1" onclick="window.hacked=1">here</a>
                    <iframe src="javascript:window.hacked=1"></iframe><svg onload="window.hacked=1"></svg> &#xD800; &#x0; &#x202E;

                    ## 把%2$s关掉一半

                    讲师：方若谷（%2$s 工程师）

                    简介：%2$s
                    多数日志从来没有人读过。
                    """.formatted(quoted, evil));
        }
        Files.writeString(content.resolve("surrogate.md"), """
                ---
                title: "half \\uD800 a pair"
                tags: ["\\uDC00"]
                ---

                ## 一次没有停机的迁移

                讲师：宁知夏（云汀数据 架构师）
                """);
    }
}
