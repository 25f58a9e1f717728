package dev.lectern.cli;

import dev.lectern.index.ContentWatch;
import dev.lectern.index.IndexSummary;
import dev.lectern.index.Reindex;
import java.io.IOException;

/** Brings the index up to date again and again in one process, once at a time. */
final class Reindexer {
    private final Terminal terminal;
    private final Folders folders;
    private final Listener listener;

    /** Hears how each run ended. */
    interface Listener {
        Listener NONE = new Listener() {};

        default void done(IndexSummary summary) throws IOException {}

        default void failed() {}
    }

    Reindexer(Terminal terminal, Folders folders, Listener listener) {
        this.terminal = terminal;
        this.folders = folders;
        this.listener = listener;
    }

    /** The configuration is read each time, as it may have changed as well. */
    synchronized IndexSummary run(boolean full, boolean force, Reindex.Progress progress) throws IOException {
        try {
            IndexSummary summary = folders.reindex().run(full, force, progress);
            listener.done(summary);
            return summary;
        } catch (IOException | RuntimeException e) {
            listener.failed();
            throw e;
        }
    }

    /** Follows the posts until the watch is closed. What goes wrong is told, and tried again with the next change. */
    void follow(ContentWatch watch) throws InterruptedException {
        while (watch.await()) {
            try {
                IndexSummary summary = run(false, false, Reindex.Progress.NONE);
                if (!summary.changes().isEmpty() || !summary.refused().isEmpty()) {
                    Report report = new Report(terminal);
                    report.problems(summary);
                    report.summary(summary, folders);
                }
            } catch (IOException | RuntimeException e) {
                terminal.remark("complaint", Complaints.sentence(terminal, e));
            }
        }
    }
}
