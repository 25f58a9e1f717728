package dev.lectern.cli;

import dev.lectern.index.IndexRefusedException;
import dev.lectern.index.IndexSummary;
import dev.lectern.search.LuceneSearch;
import dev.lectern.search.TalkSearch;
import dev.lectern.server.LecternServer;
import dev.lectern.server.ServerConfig;
import dev.lectern.text.Lexicon;
import dev.lectern.text.Meaning;
import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lectern serve}: indexes where need be, then answers over HTTP until it is ended. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class ServeCommand implements Callable<Integer> {
    /** Set where a build tool started it, which may be killed without ending it. */
    private static final String ENDS_WITH_PARENT = "lectern.ends-with-parent";

    private static final int HIGHEST_PORT = 65_535;

    private final Terminal terminal;

    @Mixin
    private final Folders folders = new Folders();

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    private String host = ServerConfig.USUAL.host();

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "7070")
    private int port = ServerConfig.USUAL.port();

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new Failure(terminal.sentence("no-port", port, HIGHEST_PORT));
        }
        Lexicon lexicon = folders.lexicon();
        bringUpToDate();
        try (TalkSearch search = LuceneSearch.open(folders.index(), lexicon, Meaning.installed()).follow();
                LecternServer server = LecternServer.start(new ServerConfig(host, port), search)) {
            terminal.say("serving", address(server.port()));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
            if (Boolean.getBoolean(ENDS_WITH_PARENT)) {
                ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(ExitCode.OK)));
            }
            Thread.currentThread().join();
        }
        return ExitCode.OK;
    }

    /** An index that is there is served even where the posts are not, or where it cannot be written to. */
    private void bringUpToDate() throws IOException {
        Report report = new Report(terminal);
        try (Bar bar = new Bar(terminal)) {
            IndexSummary summary = folders.reindex().run(false, bar);
            bar.clear();
            report.problems(summary);
            report.summary(summary, folders);
        } catch (IndexRefusedException | NotDirectoryException stale) {
            if (!folders.hasIndex()) {
                throw stale;
            }
            terminal.remark("serving-old-index", Complaints.sentence(terminal, stale));
        }
    }

    private String address(int listening) {
        String name = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + listening;
    }
}
