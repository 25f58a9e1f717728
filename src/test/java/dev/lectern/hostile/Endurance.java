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
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            List<TalkDocument> documents = PostTarget.documents(input);
            assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)).as("time").isLessThan(LIMIT);
            PostTarget.check(input, documents);
        });
    }
}
