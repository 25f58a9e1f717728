package dev.lectern.cli;

import dev.lectern.talk.TalkJson;
import dev.lectern.text.HanWords;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

    /**
     * What takes long, whatever else was typed: the dictionary by which questions are cut into words, what writes JSON, and what the
     * HTTP server asks about the machine.
     */
    private static final Map<String, List<Runnable>> PREPARATIONS = Map.of(
            "search", List.of(Main::readDictionary),
            "serve", List.of(Main::readDictionary, TalkJson::mapper, ManagementFactory::getPlatformMBeanServer));

    private Main() {}

    public static void main(String[] args) {
        VECTOR_ADVICE.setLevel(Level.SEVERE);
        if (args.length > 0 && PREPARATIONS.containsKey(args[0])) {
            prepare(PREPARATIONS.get(args[0]));
        }
        Terminal terminal = Terminal.ofProcess(System.getenv());
        int status = run(terminal, args);
        terminal.out().flush();
        System.exit(status);
    }

    /** While the command line is being read. */
    private static void prepare(List<Runnable> preparations) {
        Thread.ofPlatform().daemon().name("lectern-preparation").start(() -> preparations.forEach(Runnable::run));
    }

    private static void readDictionary() {
        HanWords.in("讲台");
    }

    /** Runs one command. @return its exit status: 0 fine, 1 some input was refused, 2 usage or nothing could be done */
    static int run(Terminal terminal, String... args) {
        return commands(terminal, args.length == 0 ? "" : args[0]).execute(args);
    }

    static CommandLine commands(Terminal terminal) {
        return commands(terminal, "");
    }

    /** To set up all of them takes longer than to open an index, so one that is asked for by its name is set up alone. */
    private static CommandLine commands(Terminal terminal, String asked) {
        Map<String, Supplier<Object>> all = byName(terminal);
        CommandLine commands = new CommandLine(new LecternCommand(terminal));
        if (all.containsKey(asked)) {
            commands.addSubcommand(all.get(asked).get());
        } else {
            all.values().forEach(command -> commands.addSubcommand(command.get()));
            commands.addSubcommand("completion", completion(terminal));
        }
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

    private static Map<String, Supplier<Object>> byName(Terminal terminal) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("index", () -> new IndexCommand(terminal));
        commands.put("serve", () -> new ServeCommand(terminal));
        commands.put("search", () -> new SearchCommand(terminal));
        commands.put("extract", () -> new ExtractCommand(terminal));
        commands.put("explain", () -> new ExplainCommand(terminal));
        commands.put("export", () -> new ExportCommand(terminal));
        commands.put("check", () -> new CheckCommand(terminal));
        commands.put("verify", () -> new VerifyCommand(terminal));
        commands.put("backup", () -> new BackupCommand(terminal));
        commands.put("stats", () -> new StatsCommand(terminal));
        commands.put("rehearse", RehearseCommand::new);
        return commands;
    }

    private static CommandLine completion(Terminal terminal) {
        CommandLine completion = new CommandLine(new GenerateCompletion()).setCommandName("completion");
        completion.getCommandSpec().usageMessage()
                .header(terminal.sentence("completion-header"))
                .description(terminal.sentence("completion-use"));
        return completion;
    }
}
