package dev.lectern.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lectern.post.PostReader;
import dev.lectern.post.ReadOutcome;
import dev.lectern.talk.PostWords;
import dev.lectern.talk.TalkBreaker;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/** What every input has to go through: it is read and broken up in time, and nothing comes out that is not in it. */
final class Endurance {
    /** Of one core's work; the machine may have other things to do. */
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration HANG = Duration.ofSeconds(60);

    private Endurance() {}

    static void stands(byte[] input) {
        assertTimeoutPreemptively(HANG, () -> {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            ReadOutcome outcome = PostReader.read("hostile.md", input);
            List<TalkDocument> documents = outcome instanceof ReadOutcome.Read read ? TalkBreaker.documents(read.post()) : List.of();
            assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)).as("time").isLessThan(LIMIT);
            if (outcome instanceof ReadOutcome.Read read) {
                String words = PostWords.of(read.post());
                documents.stream().filter(d -> d.kind() != Kind.EVENT).forEach(talk -> tellsOnly(words, talk));
            }
        });
    }

    private static void tellsOnly(String words, TalkDocument talk) {
        assertThat(PostWords.strayLines(talk.body(), words)).as("lines of the body").isEmpty();
        assertThat(PostWords.strayLines(talk.bio(), words)).as("lines of the bio").isEmpty();
        // A post that announces one talk may name it in its own title.
        assertThat(talk.title()).as("title").matches(t -> t == null || (words + PostWords.folded(talk.event().title() == null ? "" : talk.event().title())).contains(PostWords.folded(t)));
        assertThat(talk.speakers()).as("names").allMatch(s -> words.contains(PostWords.folded(s.name())));
    }
}
