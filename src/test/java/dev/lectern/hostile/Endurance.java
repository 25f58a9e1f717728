package dev.lectern.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lectern.talk.TalkDocument;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What every input has to go through: it is read and broken up in time, and nothing comes out that is not in it. */
final class Endurance {
    /** Of one core's work; the machine may have other things to do. */
    private static final Duration LIMIT = Duration.ofSeconds(2);
    /** More for each talk found: a post of half a megabyte may have some hundreds. */
    private static final Duration EACH = Duration.ofMillis(1);
    /** How often a post that took longer is read again. */
    private static final int MORE = 3;
    private static final Duration HANG = Duration.ofMinutes(5);

    /** What {@link #work} takes of a core of a desk's machine. */
    private static final Duration WORK = Duration.ofMillis(50);
    private static final Pattern WORDS = Pattern.compile("(?<=[^x])(?:[a-f]{2}|[g-z])+?(?=[^x]\\b)|\\d+");

    private Endurance() {}

    static void stands(byte[] input) {
        assertTimeoutPreemptively(HANG, () -> {
            Reading first = read(input);
            Duration allowed = LIMIT.plus(EACH.multipliedBy(first.talks()));
            // The first times the JVM still interprets what it has rarely run; that is no cost of the post.
            Duration time = first.time();
            for (int more = 0; more < MORE && time.compareTo(allowed) >= 0; more++) {
                Duration again = read(input).time();
                time = again.compareTo(time) < 0 ? again : time;
            }
            // A core that is shared, or slow, takes as many times longer as it does for work that is always the same.
            Duration limit = time.compareTo(allowed) < 0 ? allowed : allowed.multipliedBy(Math.max(100, 100 * work().toNanos() / WORK.toNanos())).dividedBy(100);
            assertThat(time).as("time, after %s", first.time()).isLessThan(limit);
        });
    }

    /** The least time of several, of the processor, that looking for words in the same text takes. */
    private static Duration work() {
        String text = "the quick brown fox jumps over 13 lazy dogs, ".repeat(5_000);
        return IntStream.range(0, 8).mapToObj(i -> cpuTime(() -> WORDS.matcher(text).results().count())).min(Duration::compareTo).orElseThrow();
    }

    private static Duration cpuTime(Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }

    private static Reading read(byte[] input) {
        AtomicReference<List<TalkDocument>> documents = new AtomicReference<>();
        Duration time = cpuTime(() -> documents.set(PostTarget.documents(input)));
        PostTarget.check(input, documents.get());
        return new Reading(time, documents.get().size());
    }

    /** @param time of the processor, for reading the post and breaking it up */
    private record Reading(Duration time, int talks) {}
}
