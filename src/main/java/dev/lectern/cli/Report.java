package dev.lectern.cli;

import dev.lectern.index.IndexSummary;
import dev.lectern.index.IndexSummary.Change;
import dev.lectern.index.IndexSummary.Status;
import dev.lectern.talk.TalkDocument;

/** Tells what a run over the posts did, or would do. */
final class Report {
    private final Terminal terminal;

    Report(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Each post that was refused, or of which its author should know something, on standard error. */
    void problems(IndexSummary summary) {
        summary.refused().forEach(refusal -> terminal.err().println(refusal.message()));
        summary.warnings().forEach(terminal.err()::println);
    }

    /** What the index holds now and what changed. */
    void summary(IndexSummary summary, Folders folders) {
        terminal.say("index-holds", folders.index(), summary.posts(), summary.talks(), summary.speakers());
        if (summary.changes().isEmpty() && summary.refused().isEmpty()) {
            terminal.say("nothing-changed", summary.seconds());
        } else {
            terminal.say("changed", summary.count(Status.NEW), summary.count(Status.CHANGED), summary.count(Status.REMOVED),
                    summary.refused().size(), summary.unchanged(), summary.seconds());
        }
    }

    /** What would change, talk by talk. */
    void plan(IndexSummary summary) {
        for (Change change : summary.changes()) {
            terminal.say("would-" + change.status().name().toLowerCase(java.util.Locale.ROOT), change.post());
            for (TalkDocument document : change.documents()) {
                terminal.out().println("    " + DocumentText.headline(document));
            }
        }
        terminal.say("would-change", summary.count(Status.NEW), summary.count(Status.CHANGED), summary.count(Status.REMOVED),
                summary.refused().size(), summary.unchanged(), summary.seconds());
    }
}
