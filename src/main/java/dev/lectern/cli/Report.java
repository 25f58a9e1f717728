package dev.lectern.cli;

import dev.lectern.index.IndexSummary;
import dev.lectern.index.IndexSummary.Change;
import dev.lectern.index.IndexSummary.Status;
import dev.lectern.talk.TalkDocument;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    void summary(IndexSummary summary, Folders folders) throws IOException {
        terminal.say("index-holds", folders.engine().place(), summary.posts(), summary.talks(), summary.speakers());
        if (summary.changes().isEmpty() && summary.refused().isEmpty()) {
            terminal.say("nothing-changed", summary.seconds());
        } else {
            terminal.say("changed", summary.count(Status.NEW), summary.count(Status.CHANGED), summary.count(Status.REMOVED),
                    summary.refused().size(), summary.unchanged(), summary.seconds());
        }
    }

    /** What would change, talk by talk. */
    void plan(IndexSummary summary) {
        summary.changes().forEach(this::plan);
        terminal.say("would-change", summary.count(Status.NEW), summary.count(Status.CHANGED), summary.count(Status.REMOVED),
                summary.refused().size(), summary.unchanged(), summary.seconds());
    }

    /** A talk is known by its id, which outlives a change of its text. */
    private void plan(Change change) {
        terminal.say("would-" + change.status().name().toLowerCase(Locale.ROOT), change.post());
        Map<String, TalkDocument> before = byId(change.before());
        Map<String, TalkDocument> now = byId(change.documents());
        now.forEach((id, document) -> {
            if (!isSame(document, before.get(id))) {
                talk(before.containsKey(id) ? '~' : '+', document);
            }
        });
        before.forEach((id, document) -> {
            if (!now.containsKey(id)) {
                talk('-', document);
            }
        });
    }

    /** But for its line, which every change above it moves. */
    private static boolean isSame(TalkDocument now, @Nullable TalkDocument before) {
        return before != null && now.equals(new TalkDocument(before.id(), before.kind(), before.title(), before.speakers(),
                before.body(), before.bio(), before.image(), before.event(), now.source(), before.people()));
    }

    private void talk(char sign, TalkDocument document) {
        terminal.out().println("  " + sign + " " + DocumentText.headline(document));
    }

    private static Map<String, TalkDocument> byId(List<TalkDocument> documents) {
        Map<String, TalkDocument> byId = new LinkedHashMap<>();
        documents.stream().sorted(Comparator.comparingInt(document -> document.source().line())).forEach(document -> byId.put(document.id(), document));
        return byId;
    }
}
