package dev.lectern.cli;

import dev.lectern.index.ContentWatch;
import dev.lectern.index.IndexSummary;
import dev.lectern.index.Reindex;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lectern index}: brings the index up to date with the posts. */
@Command(name = "index", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class IndexCommand implements Callable<Integer> {
    /** Some posts were refused, the others went on. */
    static final int REFUSED = 1;

    private final Terminal terminal;

    @Mixin
    private final Folders folders = new Folders();

    @Option(names = "--full")
    private boolean full;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--strict")
    private boolean strict;

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--watch")
    private boolean watch;

    IndexCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!watch || dryRun) {
            return once();
        }
        // what happens during the first run is not missed
        try (ContentWatch changes = new ContentWatch(folders.content())) {
            once();
            terminal.say("watching", folders.content());
            new Reindexer(terminal, folders, Reindexer.Listener.NONE).follow(changes);
        }
        return ExitCode.OK;
    }

    private int once() throws IOException {
        Reindex reindex = folders.reindex();
        Report report = new Report(terminal);
        try (Bar bar = new Bar(terminal)) {
            if (dryRun) {
                return preview(reindex.preview(full, bar), bar, report);
            }
            if (strict && isRefusedBy(reindex.preview(full, bar), bar, report)) {
                return ExitCode.USAGE;
            }
            IndexSummary summary = reindex.run(full, force, bar);
            bar.clear();
            report.problems(summary);
            report.summary(summary, folders);
            return summary.refused().isEmpty() ? ExitCode.OK : REFUSED;
        }
    }

    private boolean isRefusedBy(IndexSummary before, Bar bar, Report report) {
        if (before.refused().isEmpty()) {
            return false;
        }
        bar.clear();
        report.problems(before);
        terminal.remark("strict-refused", before.refused().size());
        return true;
    }

    /** Ends as the run itself would. */
    private int preview(IndexSummary summary, Bar bar, Report report) {
        if (strict && isRefusedBy(summary, bar, report)) {
            return ExitCode.USAGE;
        }
        bar.clear();
        report.problems(summary);
        report.plan(summary);
        if (summary.drop() != null && !force) {
            terminal.remark("complaint", Complaints.sentence(terminal, summary.drop()));
            return ExitCode.USAGE;
        }
        return summary.refused().isEmpty() ? ExitCode.OK : REFUSED;
    }
}
