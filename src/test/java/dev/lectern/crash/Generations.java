package dev.lectern.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Posts that all change together: each talk tells which generation it is of, and how many there are changes as well. */
final class Generations {
    private static final int FEWEST = 24;
    private static final Pattern GENERATION = Pattern.compile("第(\\d+)版");

    private Generations() {}

    static int talks(int generation) {
        return FEWEST + generation % 5;
    }

    /** Which one a text is of. */
    static int of(String text) {
        Matcher matcher = GENERATION.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("of no generation: " + text);
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** Writes all posts of one, and takes away those that it has not. */
    static void write(Path content, int generation) throws IOException {
        Files.createDirectories(content);
        for (int post = 0; post < talks(generation); post++) {
            Path file = content.resolve("post-" + post + ".md");
            Path next = content.resolve(".post-" + post + ".md.tmp");
            Files.writeString(next, """
                    +++
                    title = "青檀沙龙第 %1$d 场"
                    date = "2024-04-20"
                    location = "杭州"
                    +++

                    ## 把日志关掉一半

                    讲师：方若谷（青檀科技 工程师）

                    简介：多数日志从来没有人读过，先关掉一半，再看谁会来找。这是第%2$d版。
                    """.formatted(post, generation));
            Files.move(next, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        for (int post = talks(generation); post < FEWEST + 5; post++) {
            Files.deleteIfExists(content.resolve("post-" + post + ".md"));
        }
    }

    /** The newest that anything of was written. */
    static int newest(Path content) throws IOException {
        if (!Files.exists(content)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(content)) {
            int newest = 0;
            for (Path file : files.filter(f -> !f.getFileName().toString().startsWith(".")).toList()) {
                newest = Math.max(newest, of(Files.readString(file)));
            }
            return newest;
        }
    }
}
