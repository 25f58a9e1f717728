package dev.lectern.cli;

import dev.lectern.index.ContentPosts;
import dev.lectern.index.Posts;
import dev.lectern.post.ContentFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lectern extract}: prints the documents that posts give. */
@Command(name = "extract", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class ExtractCommand implements Callable<Integer> {
    /** How documents are printed. */
    enum Format { JSONL, TEXT }

    private final Terminal terminal;
    @Mixin
    private final Folders.ContentFolderOption content = new Folders.ContentFolderOption();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "jsonl")
    private Format format = Format.JSONL;

    @Parameters(paramLabel = "PATH", arity = "0..*")
    private List<Path> paths = List.of();

    ExtractCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        DocumentPrinter printer = new DocumentPrinter(terminal, format);
        try {
            for (Path path : paths.isEmpty() ? List.of(content.path) : paths) {
                extract(path, printer);
            }
        } catch (DocumentPrinter.ReaderGone e) {
            // such as `head`, which has seen enough
        }
        return printer.hasRefused() ? IndexCommand.REFUSED : ExitCode.OK;
    }

    private void extract(Path path, DocumentPrinter printer) throws IOException {
        Path found = paths.isEmpty() || Files.exists(path) ? path : content.path.resolve(path);
        if (paths.isEmpty() || Files.isDirectory(found)) {
            extractFolder(found, printer);
        } else if (Files.exists(found)) {
            printer.print(new ContentPosts(content.path).readOrRefuse(ContentFolder.relative(content.path, found), found));
        } else {
            throw new Failure(terminal.sentence("no-such-path", path));
        }
    }

    /** A folder below the content folder keeps the paths that its posts have there. */
    private void extractFolder(Path folder, DocumentPrinter printer) throws IOException {
        ContentPosts posts = new ContentPosts(isInside(folder, content.path) ? content.path : folder);
        Posts.Listing listing = posts.list();
        // Read on every core, told in the order of the posts.
        listing.files().entrySet().stream().filter(file -> isInside(file.getValue(), folder)).sorted(Map.Entry.comparingByKey()).parallel()
                .map(file -> posts.readOrRefuse(file.getKey(), file.getValue()))
                .forEachOrdered(printer::print);
        listing.refused().stream().filter(refused -> isInside(content.path.resolve(refused.path()), folder)).forEach(printer::print);
    }

    private static boolean isInside(Path path, Path folder) {
        return path.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize());
    }
}
