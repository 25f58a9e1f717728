package dev.lectern.cli;

import dev.lectern.search.Catalogue;
import dev.lectern.search.Catalogue.EventWithTalks;
import dev.lectern.search.TalkSearch;
import dev.lectern.server.format.Format;
import dev.lectern.server.http.SiteAddress;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lectern export}: prints everything there is in a format that other programs read. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final Folders folders = new Folders();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "jsonl")
    private Format format = Format.JSONL;

    @Option(names = "--event", paramLabel = "ID")
    private @Nullable String event;

    @Option(names = "--address", paramLabel = "URL")
    private @Nullable URI address;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (TalkSearch search = folders.engine().open(Lexicon.standard())) {
            format.write(events(new Catalogue(search)), site(), terminal.out());
            terminal.out().flush();
        }
        return ExitCode.OK;
    }

    private SiteAddress site() {
        if (address == null) {
            return SiteAddress.UNKNOWN;
        }
        if (!address.toString().matches("https?://.+") || address.getHost() == null) {
            throw new Failure(terminal.sentence("no-address", address));
        }
        return SiteAddress.of(address);
    }

    private List<EventWithTalks> events(Catalogue catalogue) {
        if (event == null) {
            return catalogue.events();
        }
        return List.of(catalogue.event(event).orElseThrow(() -> new Failure(terminal.sentence("no-such-event", event))));
    }
}
