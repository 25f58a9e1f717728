package dev.lectern.bench;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import dev.lectern.post.ContentFolder;
import dev.lectern.post.Post;
import dev.lectern.post.PostReader;
import dev.lectern.post.ReadOutcome;
import dev.lectern.talk.TalkBreaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How many posts a second one core reads and breaks into talks, and what share of that flexmark alone takes.
 *
 * <p>The counter {@code posts} is the figure to read; an operation is the whole folder once. Compare the three within
 * one run only. The JVM inlines as little as in {@code bin/lectern} where that reads thousands of posts.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:+UseTransparentHugePages", "-Xmx512m", "-XX:FreqInlineSize=60", "-XX:InlineSmallCode=800", "-XX:MaxInlineLevel=9"})
@Warmup(iterations = 25, time = 3)
@Measurement(iterations = 5, time = 3)
public class ReadingBenchmark {

    /** A folder of posts; another one is named with {@code -p folder=…}. */
    @Param("content")
    public String folder;

    private final Parser flexmark = Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final List<File> files = new ArrayList<>();

    private record File(String path, byte[] bytes, String text) {}

    /** Posts handled; JMH divides by the seconds. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Count {
        public long posts;
    }

    @Setup
    public void load() throws IOException {
        Path root = Path.of(folder);
        for (Path post : ContentFolder.list(root).posts()) {
            byte[] bytes = Files.readAllBytes(post);
            files.add(new File(root.relativize(post).toString(), bytes, new String(bytes, StandardCharsets.UTF_8)));
        }
        if (files.isEmpty()) {
            throw new IOException("no posts in " + root.toAbsolutePath());
        }
    }

    @Benchmark
    public void flexmarkAlone(Count count, Blackhole sink) {
        for (File file : files) {
            sink.consume(flexmark.parse(file.text));
        }
        count.posts += files.size();
    }

    @Benchmark
    public void read(Count count, Blackhole sink) {
        for (File file : files) {
            sink.consume(PostReader.read(file.path, file.bytes));
        }
        count.posts += files.size();
    }

    @Benchmark
    public void readAndBreak(Count count, Blackhole sink) {
        for (File file : files) {
            if (PostReader.read(file.path, file.bytes) instanceof ReadOutcome.Read(Post post, var warnings)) {
                sink.consume(TalkBreaker.documents(post));
            }
        }
        count.posts += files.size();
    }
}
