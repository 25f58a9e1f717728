package dev.lectern.cli;

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

    IndexCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Reindex reindex = folders.reindex();
        Report report = new Report(terminal);
        try (Bar bar = new Bar(terminal)) {
            if (strict) {
                IndexSummary before = reindex.preview(full, bar);
                if (!before.refused().isEmpty()) {
                    bar.clear();
                    report.problems(before);
                    terminal.remark("strict-refused", before.refused().size());
                    return ExitCode.USAGE;
                }
            }
            IndexSummary summary = dryRun ? reindex.preview(full, bar) : reindex.run(full, bar);
            bar.clear();
            report.problems(summary);
            if (dryRun) {
                report.plan(summary);
            } else {
                report.summary(summary, folders);
            }
            return summary.refused().isEmpty() ? ExitCode.OK : REFUSED;
        }
    }
}
