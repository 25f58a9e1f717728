package dev.lectern.cli;

import dev.lectern.config.BrokenConfigException;
import dev.lectern.index.IndexRefusedException;
import dev.lectern.server.http.BadParameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** Tells why nothing could be done: a sentence, and status 2. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Terminal terminal;

    Complaints(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        terminal.remark("complaint", usageSentence(e));
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
            List<String> near = unmatched.getSuggestions();
            terminal.remark("did-you-mean", String.join(", ", near.subList(0, Math.min(3, near.size()))));
        }
        terminal.remark("see-help", command.getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    private String usageSentence(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched ->
                    terminal.sentence("unknown-argument", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing -> terminal.sentence("missing-argument", missing.getMessage());
            default -> terminal.sentence("bad-argument", e.getMessage());
        };
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        terminal.remark("complaint", sentence(terminal, e));
        return ExitCode.USAGE;
    }

    /** What went wrong, for the user. */
    static String sentence(Terminal terminal, Exception e) {
        return switch (e) {
            case Failure failure -> failure.getMessage();
            case BrokenConfigException broken -> broken.getMessage();
            case IndexRefusedException refused -> terminal.isChinese() ? refused.chinese() : refused.getMessage();
            case BadParameter bad -> terminal.isChinese() ? bad.sentence().chinese() : bad.sentence().english();
            case NotDirectoryException none -> terminal.sentence("no-content-folder", none.getMessage());
            case AccessDeniedException denied -> terminal.sentence("no-permission", denied.getMessage());
            case UncheckedIOException late -> sentence(terminal, late.getCause());
            case IOException io -> terminal.sentence("io-error", io.getMessage());
            default -> internal(terminal, e);
        };
    }

    private static String internal(Terminal terminal, Exception e) {
        e.printStackTrace(terminal.err());
        return terminal.sentence("internal-error", e.toString());
    }
}
