package dev.lectern.cli;

import dev.lectern.index.ContentPosts;
import dev.lectern.index.IndexCheck;
import dev.lectern.index.Posts;
import dev.lectern.index.Reindex;
import dev.lectern.search.SampleCheck;
import dev.lectern.search.TalkSearch;
import dev.lectern.talk.TalkDocument;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lectern verify}: whether the index is whole, and whether what stands in the posts is found in it. */
@Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final Folders folders = new Folders();

    @Option(names = "--sample", paramLabel = "N", defaultValue = "200")
    private int sample = 200;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed = 1;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        IndexCheck.Outcome check = folders.engine().check();
        if (!check.clean()) {
            terminal.err().println(check.report());
            throw new Failure(terminal.sentence("index-damaged", folders.engine().place()));
        }
        terminal.say("index-whole", folders.engine().place(), check.segments());
        boolean stale = !folders.reindex().preview(false, Reindex.Progress.NONE).changes().isEmpty();
        if (stale) {
            terminal.remark("index-behind");
        }
        try (TalkSearch search = folders.engine().open(folders.lexicon())) {
            SampleCheck.Outcome asked = SampleCheck.ask(search, documents(), sample, seed);
            asked.missed().forEach(missed -> terminal.remark("not-found-in-index", missed));
            terminal.say("sample-found", asked.asked() - asked.missed().size(), asked.asked(), seed);
            return stale || !asked.missed().isEmpty() ? IndexCommand.REFUSED : ExitCode.OK;
        }
    }

    private List<TalkDocument> documents() throws IOException {
        ContentPosts posts = new ContentPosts(folders.content());
        return posts.list().files().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey()).parallel()
                .map(file -> posts.readOrRefuse(file.getKey(), file.getValue()))
                .flatMap(outcome -> outcome instanceof Posts.Read read ? read.documents().stream() : Stream.<TalkDocument>empty()).toList();
    }
}
