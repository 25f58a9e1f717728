package dev.lectern.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.lectern.check.Fault;
import dev.lectern.talk.TalkJson;
import java.nio.file.Path;
import java.util.List;

/** Prints what is to be mended in posts. */
final class FaultPrinter {
    private final Terminal terminal;
    private final Path content;

    FaultPrinter(Terminal terminal, Path content) {
        this.terminal = terminal;
        this.content = content;
    }

    /** For people, for a workflow of GitHub's, which shows each fault beside its line, or for programs. */
    enum Format { TEXT, GITHUB, JSON }

    void print(List<Fault> faults, Format format) throws JsonProcessingException {
        switch (format) {
            case TEXT -> {
                faults.forEach(fault -> terminal.out().println(fault.toString().replaceAll("\\p{Cntrl}", " ")));
                terminal.remark(faults.isEmpty() ? "check-clean" : "check-faults", faults.size(), faults.stream().map(Fault::path).distinct().count());
            }
            case GITHUB -> faults.forEach(fault -> terminal.out().println(command(fault)));
            case JSON -> terminal.out().println(TalkJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(faults));
        }
        terminal.out().flush();
    }

    /** A workflow command, as of GitHub's documentation "Workflow commands for GitHub Actions". The file is told from where the command runs. */
    private String command(Fault fault) {
        Path here = Path.of("").toAbsolutePath();
        Path file = content.resolve(fault.path()).toAbsolutePath().normalize();
        String path = (file.startsWith(here) ? here.relativize(file) : file).toString().replace('\\', '/');
        String sentence = terminal.isChinese() ? fault.advice().chinese() : fault.advice().english();
        return "::" + (fault.grave() ? "error" : "warning") + " file=" + property(path) + ",line=" + fault.line() + ",col=" + fault.column()
                + ",title=" + property("lectern " + fault.lint()) + "::" + data(sentence);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
