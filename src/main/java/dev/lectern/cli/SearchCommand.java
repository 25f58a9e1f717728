package dev.lectern.cli;

import dev.lectern.search.Factor;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchResult;
import dev.lectern.search.TalkSearch;
import dev.lectern.server.api.SearchJson;
import dev.lectern.server.http.Json;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lectern search}: asks the index from the terminal. */
@Command(name = "search", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class SearchCommand implements Callable<Integer> {
    /** How the answer is printed. */
    enum Format { TEXT, JSON }

    private final Terminal terminal;

    @Mixin
    private final Question question = new Question();

    @Mixin
    private final Folders folders = new Folders();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(names = "--explain")
    private boolean explain;

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        SearchRequest request = question.request();
        try (TalkSearch search = folders.engine().open(folders.lexicon())) {
            SearchResult result = search.search(request);
            switch (format) {
                case TEXT -> new ResultText(terminal).print(question.words(), result, id -> reasons(search, request, id));
                case JSON -> terminal.out().println(Json.write(SearchJson.of(result, id -> explain ? reasons(search, request, id) : null)));
            }
            terminal.out().flush();
        }
        return ExitCode.OK;
    }

    private List<Factor> reasons(TalkSearch search, SearchRequest request, String id) {
        return explain ? search.explain(request, id) : List.of();
    }
}
