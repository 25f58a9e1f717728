package dev.lectern.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads one file of a content folder into a post. Keeps no state; may be used from many threads. */
public final class PostReader {

    /** Largest file that is looked into, in bytes, pictures embedded in its text included. */
    static final long MAX_BYTES = 8L << 20;

    private PostReader() {}

    /**
     * Reads {@code file}; whatever is wrong with it comes back as an outcome, never as an exception.
     *
     * @param contentRoot the folder against which the post's path is told
     */
    public static ReadOutcome read(Path contentRoot, Path file) {
        String path = ContentFolder.relative(contentRoot, file);
        try {
            if (Files.isDirectory(file)) {
                return new ReadOutcome.Refused(Problem.of(path, Reason.DIRECTORY));
            }
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                String detail = (size >> 20) + " MB, at most " + (MAX_BYTES >> 20) + " MB";
                return new ReadOutcome.Refused(new Problem(path, 1, 1, Reason.TOO_LARGE, detail));
            }
            return read(path, Files.readAllBytes(file));
        } catch (IOException e) {
            return new ReadOutcome.Refused(Problem.of(path, Reason.UNREADABLE));
        }
    }

    /** Reads a post that is already in memory. @param path relative to the content folder, with {@code /} */
    public static ReadOutcome read(String path, byte[] bytes) {
        try {
            SourceText source = SourceText.decode(bytes);
            FrontMatterText head = FrontMatterText.cut(source.text());
            return read(path, source, head, head.parse());
        } catch (Unreadable e) {
            return new ReadOutcome.Refused(new Problem(path, e.line, e.column, e.reason, e.detail()));
        }
    }

    private static ReadOutcome read(String path, SourceText source, FrontMatterText head, Fields fields) {
        if (fields.isTrue("draft") || fields.isFalse("published")) {
            return new ReadOutcome.Unpublished(path);
        }
        List<Block> text = MarkdownReader.read(head.body(), head.bodyLine());
        List<Block> listed = HeadTables.of(head, fields);
        List<Block> blocks = listed.isEmpty() ? text : Stream.concat(listed.stream(), text.stream()).toList();
        Post post = new Post(path, FrontMatterReader.read(fields, path, blocks), blocks);
        return new ReadOutcome.Read(post, warnings(path, source, head));
    }

    private static List<Problem> warnings(String path, SourceText source, FrontMatterText head) {
        List<Problem> warnings = new ArrayList<>();
        if (source.firstNul() >= 0) {
            warnings.add(source.problem(path, Reason.NUL_CHARACTERS));
        }
        if (head.kind() == FrontMatterText.Kind.NONE) {
            warnings.add(Problem.of(path, Reason.NO_FRONT_MATTER));
        }
        return warnings;
    }
}
