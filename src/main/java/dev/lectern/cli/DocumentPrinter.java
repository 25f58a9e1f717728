package dev.lectern.cli;

import dev.lectern.index.Posts;
import dev.lectern.index.Posts.Outcome;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkJson;
import java.nio.charset.StandardCharsets;

/** Prints the documents of posts, whole ones at a time, and beside them what is wrong with the posts. */
final class DocumentPrinter {
    private final Terminal terminal;
    private final ExtractCommand.Format format;
    private boolean refused;

    DocumentPrinter(Terminal terminal, ExtractCommand.Format format) {
        this.terminal = terminal;
        this.format = format;
    }

    /** Whether some post could not be read. */
    boolean hasRefused() {
        return refused;
    }

    /** @throws ReaderGone where nobody reads what is printed */
    void print(Outcome outcome) {
        switch (outcome) {
            case Posts.Read read -> {
                read.warnings().forEach(terminal.err()::println);
                read.documents().forEach(this::print);
            }
            case Posts.Unpublished unpublished -> { }
            case Posts.Refused post -> {
                terminal.err().println(post.message());
                refused = true;
            }
        }
    }

    private void print(TalkDocument document) {
        terminal.out().println(switch (format) {
            case JSONL -> new String(TalkJson.write(document), StandardCharsets.UTF_8);
            case TEXT -> DocumentText.paragraph(document);
        });
        if (terminal.out().checkError()) {
            throw new ReaderGone();
        }
    }

    /** Nobody reads what is printed any more. */
    static final class ReaderGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReaderGone() {
            super(null, null, false, false);
        }
    }
}
