package dev.lectern.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lectern.talk.TalkDocument;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/** What every input has to go through: it is read and broken up in time, and nothing comes out that is not in it. */
final class Endurance {
    /** Of one core's work; the machine may have other things to do. */
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration HANG = Duration.ofMinutes(5);

    private Endurance() {}

    static void stands(byte[] input) {
        assertTimeoutPreemptively(HANG, () -> {
            Duration first = timeOf(input);
            // The first time the JVM still interprets what it has never run; that is no cost of the post.
            Duration time = first.compareTo(LIMIT) < 0 ? first : timeOf(input);
            assertThat(time).as("time, after %s", first).isLessThan(LIMIT);
        });
    }

    /** Of the processor, for reading the post and breaking it up. */
    private static Duration timeOf(byte[] input) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<TalkDocument> documents = PostTarget.documents(input);
        Duration time = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        PostTarget.check(input, documents);
        return time;
    }
}
