package dev.lectern.cli;

import dev.lectern.check.Check;
import dev.lectern.check.Fault;
import dev.lectern.config.SiteConfig;
import dev.lectern.text.Aliases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lectern check}: tells authors what to mend in their posts. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final Folders.ContentFolderOption content = new Folders.ContentFolderOption();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private FaultPrinter.Format format = FaultPrinter.Format.TEXT;

    @Parameters(paramLabel = "PATH", arity = "0..*")
    private List<Path> paths = List.of();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        SiteConfig config = SiteConfig.of(content.path);
        List<Path> asked = paths.stream().map(this::found).map(CheckCommand::whole).toList();
        List<Fault> faults = Check.faults(content.path, new Aliases(config.people(), config.organizations()),
                file -> asked.isEmpty() || asked.stream().anyMatch(whole(file)::startsWith));
        new FaultPrinter(terminal, content.path).print(faults, format);
        return faults.isEmpty() ? ExitCode.OK : IndexCommand.REFUSED;
    }

    private Path found(Path path) {
        Path found = Files.exists(path) ? path : content.path.resolve(path);
        if (!Files.exists(found)) {
            throw new Failure(terminal.sentence("no-such-path", path));
        }
        return found;
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
