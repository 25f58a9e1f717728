package dev.lectern.index;

import dev.lectern.talk.TalkDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** Where talk documents come from. */
public interface Posts {

    /** Every post there is: its path relative to the content folder, with {@code /}, and its file. */
    SortedMap<String, Path> files() throws IOException;

    /** Reads one and breaks it up. Called from several threads at once. */
    Outcome read(String path, Path file);

    /** What became of a post. */
    sealed interface Outcome {}

    /** It was read. @param documents its event and its talks @param warnings each with {@code path:line:column} */
    record Read(List<TalkDocument> documents, List<String> warnings) implements Outcome {
        public Read {
            documents = List.copyOf(documents);
            warnings = List.copyOf(warnings);
        }
    }

    /** It could not be. @param message {@code path:line:column: what is wrong, and how to mend it} */
    record Refused(String message) implements Outcome {}
}
