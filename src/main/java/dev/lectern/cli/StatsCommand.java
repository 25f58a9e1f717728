package dev.lectern.cli;

import dev.lectern.search.Catalogue;
import dev.lectern.search.Catalogue.Overview;
import dev.lectern.search.TalkSearch;
import dev.lectern.search.ZeroHits;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lectern stats}: how much there is to find, and what was asked for and not found. */
@Command(name = "stats", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class StatsCommand implements Callable<Integer> {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Terminal terminal;

    @Mixin
    private final Folders folders = new Folders();

    @Option(names = "--zero")
    private boolean zero;

    StatsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (zero) {
            List<ZeroHits.Entry> entries = ZeroHits.read(folders.index());
            entries.forEach(entry -> terminal.out().println("%6d  %s  %s".formatted(entry.times(), entry.last(), entry.query())));
            terminal.say("queries-without-hits", entries.size());
            return ExitCode.OK;
        }
        try (TalkSearch search = folders.engine().open(Lexicon.standard())) {
            Overview overview = new Catalogue(search).overview();
            terminal.say("stats-holds", overview.talks(), overview.events(), overview.speakers(), overview.organizations(), overview.cities());
            if (overview.from() != null) {
                terminal.say("stats-dates", overview.from(), overview.to());
            }
            String place = folders.engine().place();
            search.state().ifPresent(state -> terminal.say("stats-index", place, state.bytes() / 1e6,
                    MINUTE.format(state.committed().atZone(ZoneId.systemDefault()))));
        }
        return ExitCode.OK;
    }
}
