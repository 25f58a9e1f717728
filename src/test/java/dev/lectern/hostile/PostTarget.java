package dev.lectern.hostile;

import dev.lectern.post.PostReader;
import dev.lectern.post.ReadOutcome;
import dev.lectern.talk.PostWords;
import dev.lectern.talk.TalkBreaker;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import java.util.List;

/**
 * Any bytes as a post: they are read and broken up, and nothing comes out that is not in them. A target of Jazzer's, which has
 * no JUnit on its class path.
 */
public final class PostTarget {
    private PostTarget() {}

    /** @throws AssertionError where a talk tells what the post does not */
    public static void fuzzerTestOneInput(byte[] input) {
        check(input, documents(input));
    }

    /** What a post gives; nothing where it is refused. */
    static List<TalkDocument> documents(byte[] input) {
        return PostReader.read("hostile.md", input) instanceof ReadOutcome.Read read ? TalkBreaker.documents(read.post()) : List.of();
    }

    static void check(byte[] input, List<TalkDocument> documents) {
        if (PostReader.read("hostile.md", input) instanceof ReadOutcome.Read read) {
            String words = PostWords.of(read.post());
            documents.stream().filter(d -> d.kind() != Kind.EVENT).forEach(talk -> tellsOnly(words, talk));
        }
    }

    private static void tellsOnly(String words, TalkDocument talk) {
        require(PostWords.strayLines(talk.body(), words).isEmpty(), "the body holds a line that the post does not", talk);
        require(PostWords.strayLines(talk.bio(), words).isEmpty(), "the bio holds a line that the post does not", talk);
        // A post that announces one talk may name it in its own title.
        String titles = words + PostWords.folded(talk.event().title() == null ? "" : talk.event().title());
        require(talk.title() == null || titles.contains(PostWords.folded(talk.title())), "the post does not hold the title", talk);
        // An author who says "I moderated it" is named above the text alone.
        String names = words + PostWords.folded(talk.event().author() == null ? "" : talk.event().author());
        require(talk.speakers().stream().allMatch(s -> names.contains(PostWords.folded(s.name()))), "the post does not hold the name", talk);
    }

    private static void require(boolean holds, String otherwise, TalkDocument talk) {
        if (!holds) {
            throw new AssertionError(otherwise + ": " + talk);
        }
    }
}
