package dev.lectern.cli;

import dev.lectern.text.HanWords;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** Entry of the program. */
public final class Main {
    /**
     * Advises to add the vector module, which the JVM would answer with a warning on every start that nothing silences.
     * Kept here, as the logger would lose its level with its last reference.
     */
    private static final Logger VECTOR_ADVICE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    /** Commands that are of no use before questions can be cut into words. */
    private static final Set<String> SEARCHING = Set.of("search", "serve");

    private Main() {}

    public static void main(String[] args) {
        VECTOR_ADVICE.setLevel(Level.SEVERE);
        if (args.length > 0 && SEARCHING.contains(args[0])) {
            readDictionary();
        }
        Terminal terminal = Terminal.ofProcess(System.getenv());
        int status = run(terminal, args);
        terminal.out().flush();
        System.exit(status);
    }

    /** While the command line is being read. */
    private static void readDictionary() {
        Thread.ofPlatform().daemon().name("lectern-dictionary").start(() -> HanWords.in("讲台"));
    }

    /** Runs one command. @return its exit status: 0 fine, 1 some input was refused, 2 usage or nothing could be done */
    static int run(Terminal terminal, String... args) {
        return commands(terminal).execute(args);
    }

    static CommandLine commands(Terminal terminal) {
        CommandLine commands = new CommandLine(new LecternCommand(terminal))
                .addSubcommand(new IndexCommand(terminal))
                .addSubcommand(new ServeCommand(terminal))
                .addSubcommand(new SearchCommand(terminal))
                .addSubcommand(new ExtractCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(new BackupCommand(terminal))
                .addSubcommand(new StatsCommand(terminal))
                .addSubcommand(new RehearseCommand())
                .addSubcommand("completion", completion(terminal));
        Complaints complaints = new Complaints(terminal);
        return commands
                .setResourceBundle(terminal.words())
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints);
    }

    private static CommandLine completion(Terminal terminal) {
        CommandLine completion = new CommandLine(new GenerateCompletion()).setCommandName("completion");
        completion.getCommandSpec().usageMessage()
                .header(terminal.sentence("completion-header"))
                .description(terminal.sentence("completion-use"));
        return completion;
    }
}
