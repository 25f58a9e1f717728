package dev.lectern.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.lectern.post.ContentFolder;
import dev.lectern.post.PostReader;
import dev.lectern.post.ReadOutcome;
import dev.lectern.talk.Explanation;
import dev.lectern.talk.TalkExplainer;
import dev.lectern.talk.TalkJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lectern explain}: shows how a post was broken into talks. */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class ExplainCommand implements Callable<Integer> {
    /** How it is printed. */
    enum Format { TEXT, JSON }

    private final Terminal terminal;

    @Mixin
    private final Folders.ContentFolderOption content = new Folders.ContentFolderOption();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private Format format = Format.TEXT;

    @Parameters(paramLabel = "PATH")
    private Path path = Path.of("");

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Path found = Files.exists(path) ? path : content.path.resolve(path);
        if (!Files.exists(found)) {
            throw new Failure(terminal.sentence("no-such-path", path));
        }
        String name = ContentFolder.relative(content.path, found);
        return switch (PostReader.read(content.path, found)) {
            case ReadOutcome.Read read -> print(TalkExplainer.explain(read.post()), read);
            case ReadOutcome.Unpublished draft -> remark(terminal.sentence("unpublished", name));
            case ReadOutcome.Refused refused -> remark(refused.problem().toString());
        };
    }

    private int print(Explanation explanation, ReadOutcome.Read read) throws JsonProcessingException {
        read.warnings().forEach(terminal.err()::println);
        switch (format) {
            case TEXT -> new ExplanationText(terminal, explanation).print();
            case JSON -> terminal.out().println(TalkJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(explanation));
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    private int remark(String sentence) {
        terminal.err().println(sentence);
        return IndexCommand.REFUSED;
    }
}
