package dev.lectern.index;

import dev.lectern.post.Problem;
import dev.lectern.talk.TalkDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where talk documents come from. */
public interface Posts {

    /** Every post there is. */
    Listing list() throws IOException;

    /** Reads one and breaks it up. Called from several threads at once; callers want {@link #readOrRefuse}. */
    Outcome read(String path, Path file);

    /** The same, but a fault of ours in one post must not cost the others: it is refused. */
    default Outcome readOrRefuse(String path, Path file) {
        try {
            return read(path, file);
        } catch (RuntimeException | StackOverflowError e) {
            return new Refused(path, Problem.ofFault(path, e).toString());
        }
    }

    /**
     * What was found.
     *
     * @param files each post's path relative to the content folder, with {@code /}, and its file
     * @param refused what is named like a post but is none
     */
    record Listing(Map<String, Path> files, List<Refused> refused) {
        public Listing {
            files = Map.copyOf(files);
            refused = List.copyOf(refused);
        }
    }

    /** What became of a post. */
    sealed interface Outcome {}

    /** It was read. @param documents its event and its talks @param warnings each with {@code path:line:column} */
    record Read(List<TalkDocument> documents, List<String> warnings) implements Outcome {
        public Read {
            documents = List.copyOf(documents);
            warnings = List.copyOf(warnings);
        }
    }

    /** It is not for readers (yet). */
    record Unpublished() implements Outcome {}

    /** It could not be read. @param message {@code path:line:column: what is wrong, and how to mend it} */
    record Refused(String path, String message) implements Outcome {}
}
