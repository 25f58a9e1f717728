package dev.lectern.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lectern backup}: copies the index as it was committed last, also while it is served or written. */
@Command(name = "backup", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class BackupCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final Folders folders = new Folders();

    @Parameters(paramLabel = "DIR", index = "0")
    private Path target = Path.of("");

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        long bytes = folders.engine().copy(target);
        terminal.say("backed-up", folders.engine().place(), target, bytes / 1e6);
        return ExitCode.OK;
    }
}
