package dev.lectern.cli;

import dev.lectern.index.ContentPosts;
import dev.lectern.index.Posts;
import dev.lectern.index.Posts.Outcome;
import dev.lectern.post.ContentFolder;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
    private int status = ExitCode.OK;

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
        try {
            for (Path path : paths.isEmpty() ? List.of(content.path) : paths) {
                extract(path);
            }
        } catch (ReaderGone e) {
            // such as `head`, which has seen enough
        }
        return status;
    }

    private void extract(Path path) throws IOException {
        Path found = paths.isEmpty() || Files.exists(path) ? path : content.path.resolve(path);
        if (paths.isEmpty() || Files.isDirectory(found)) {
            extractFolder(found);
        } else if (Files.exists(found)) {
            print(new ContentPosts(content.path), Map.of(ContentFolder.relative(content.path, found), found));
        } else {
            throw new Failure(terminal.sentence("no-such-path", path));
        }
    }

    /** A folder below the content folder keeps the paths that its posts have there. */
    private void extractFolder(Path folder) throws IOException {
        ContentPosts posts = new ContentPosts(isInside(folder, content.path) ? content.path : folder);
        Posts.Listing listing = posts.list();
        print(posts, listing.files().entrySet().stream().filter(file -> isInside(file.getValue(), folder))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        listing.refused().stream().filter(refused -> isInside(content.path.resolve(refused.path()), folder)).forEach(this::print);
    }

    private static boolean isInside(Path path, Path folder) {
        return path.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize());
    }

    private void print(Posts posts, Map<String, Path> files) {
        // Read on every core, told in the order of the posts.
        files.entrySet().stream().sorted(Map.Entry.comparingByKey()).parallel()
                .map(file -> posts.read(file.getKey(), file.getValue()))
                .forEachOrdered(this::print);
    }

    private void print(Outcome outcome) {
        switch (outcome) {
            case Posts.Read read -> {
                read.warnings().forEach(terminal.err()::println);
                read.documents().forEach(this::print);
            }
            case Posts.Unpublished unpublished -> { }
            case Posts.Refused refused -> {
                terminal.err().println(refused.message());
                status = IndexCommand.REFUSED;
            }
        }
    }

    private void print(TalkDocument document) {
        terminal.out().println(switch (format) {
            case JSONL -> new String(TalkJson.write(document), StandardCharsets.UTF_8);
            case TEXT -> DocumentText.paragraph(document);
        });
        if (terminal.out().checkError()) {
            throw new ReaderGone();
        }
    }

    /** Nobody reads what is printed any more. */
    private static final class ReaderGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReaderGone() {
            super(null, null, false, false);
        }
    }
}
