package dev.lectern.cli;

import dev.lectern.config.Setting;
import dev.lectern.config.Settings;
import dev.lectern.index.ContentWatch;
import dev.lectern.index.IndexRefusedException;
import dev.lectern.index.IndexRefusedException.Reason;
import dev.lectern.index.IndexSummary;
import dev.lectern.index.Reindex;
import dev.lectern.search.LiveSearch;
import dev.lectern.search.ZeroHits;
import dev.lectern.server.LecternServer;
import dev.lectern.server.Meters;
import dev.lectern.server.ServerConfig;
import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lectern serve}: answers over HTTP until it is ended, and brings the index up to date first. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class ServeCommand implements Callable<Integer> {
    /** Set where a build tool started it, which may be killed without ending it. */
    private static final String ENDS_WITH_PARENT = "lectern.ends-with-parent";

    private final Terminal terminal;

    @Mixin
    private final Folders folders = new Folders();

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Option(names = "--print-config")
    private boolean printConfig;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = Settings.of(options.flags(), System.getenv(), folders.site());
        Settings.strangers(System.getenv()).forEach(stranger -> terminal.remark("complaint", stranger));
        ServerConfig config = ServerOptions.config(settings);
        if (printConfig) {
            folders.lines().forEach(terminal.out()::println);
            settings.lines().forEach(terminal.out()::println);
            return ExitCode.OK;
        }
        serve(config, settings.flag(Setting.WATCH));
        return ExitCode.OK;
    }

    private void serve(ServerConfig config, boolean watch) throws IOException, InterruptedException {
        Meters meters = new Meters();
        try (LiveSearch search = folders.engine().whenever(folders.lexicon());
                ZeroHits zero = ZeroHits.open(folders.index())) {
            search.onAnswer((request, result) -> {
                if (meters.asked(request, result)) {
                    zero.add(request.query());
                }
            });
            Reindexer reindexer = new Reindexer(terminal, folders, new ShownAtOnce(search, meters));
            // what happens while the index is brought up to date is not missed
            try (ContentWatch changes = watch ? new ContentWatch(folders.content()) : null;
                    LecternServer server = LecternServer.start(config, search, meters, (full, force) -> reindexer.run(full, force, Reindex.Progress.NONE))) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    zero.close();
                }, "shutdown"));
                bringUpToDate(reindexer, search);
                search.follow();
                terminal.say("serving", address(config.host(), server.port()));
                endWithParent();
                if (changes != null) {
                    reindexer.follow(changes);
                }
                Thread.currentThread().join();
            }
        }
    }

    /** An index that is there is served even where the posts are not, or where it cannot be written to. One that is damaged is made anew. */
    private void bringUpToDate(Reindexer reindexer, LiveSearch search) throws IOException {
        Report report = new Report(terminal);
        try (Bar bar = new Bar(terminal)) {
            IndexSummary summary = run(reindexer, search, bar);
            bar.clear();
            report.problems(summary);
            report.summary(summary, folders);
        } catch (IndexRefusedException | NotDirectoryException stale) {
            if (search.state().isEmpty()) {
                throw stale;
            }
            terminal.remark("serving-old-index", Complaints.sentence(terminal, stale));
        }
    }

    private IndexSummary run(Reindexer reindexer, LiveSearch search, Bar bar) throws IOException {
        try {
            IndexSummary summary = reindexer.run(false, false, bar);
            search.refresh();
            return summary;
        } catch (IndexRefusedException damaged) {
            if (damaged.reason() != Reason.DAMAGED) {
                throw damaged;
            }
            terminal.remark("made-anew", folders.engine().place());
            return reindexer.run(true, false, bar);
        }
    }

    private static void endWithParent() {
        if (Boolean.getBoolean(ENDS_WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(ExitCode.OK)));
        }
    }

    private static String address(String host, int listening) {
        String name = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + listening;
    }

    /** Shows a new index before anybody is told that it was made. */
    private record ShownAtOnce(LiveSearch search, Meters meters) implements Reindexer.Listener {
        @Override
        public void done(IndexSummary summary) throws IOException {
            meters.reindexed(summary);
            search.refresh();
        }

        @Override
        public void failed() {
            meters.reindexFailed();
        }
    }
}
