package dev.lectern.post;

import java.util.List;

/** What came of reading one file. */
public sealed interface ReadOutcome {

    /** The post. @param warnings what its author should look at, though it could be read */
    record Read(Post post, List<Problem> warnings) implements ReadOutcome {
        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /** The file holds no post that could be read. */
    record Refused(Problem problem) implements ReadOutcome {}

    /** The front matter says that the post is not (yet) for readers: {@code draft: true}, {@code published: false}. */
    record Unpublished(String path) implements ReadOutcome {}
}
