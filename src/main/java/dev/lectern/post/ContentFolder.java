package dev.lectern.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the posts below a folder.
 *
 * <p>A post is a file {@code *.md}, {@code *.markdown} or, as Docusaurus has them, {@code *.mdx}. No posts are: files whose
 * name begins with {@code _} (Hugo's {@code _index.md}, a wiki's {@code _Sidebar.md}), hidden files, and the house-keeping
 * files of a repository ({@code README.md} …) unless they begin with front matter, as VuePress and Hugo use them. A
 * {@code README.md} that says when something is held is a post as well: communities that keep a repository for their meetups
 * write one for each.
 */
public final class ContentFolder {

    private static final Set<String> HOUSEKEEPING = Set.of("readme", "contributing", "code_of_conduct", "changelog",
            "license", "security", "summary", "pull_request_template", "issue_template");

    private static final String README = "readme";
    /** Bytes of a README within which it says when something is held, if at all. */
    private static final int START = 8192;
    private static final Pattern HELD = Pattern.compile("(?:(?<!更新|修改|创建|编辑)(?:时间|時間|日期)\\P{IsAlphabetic}{0,12}"
            + "|(?i:(?<!\\p{L} )\\b(?:date|when|time)\\b)[^\\n]{1,40}?\\b)20\\d\\d(?!\\d)");

    private final Path root;
    private final List<Path> posts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();

    private ContentFolder(Path root) {
        this.root = root;
    }

    /**
     * What stands below a folder.
     *
     * @param posts sorted by path; their links followed
     * @param problems what is named like a post but is none
     */
    public record Listing(List<Path> posts, List<Problem> problems) {
        public Listing {
            posts = List.copyOf(posts);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Lists the posts below {@code root}.
     *
     * @throws NotDirectoryException if {@code root} is no folder
     * @throws IOException if it cannot be listed
     */
    public static Listing list(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(root.toString());
        }
        ContentFolder folder = new ContentFolder(root);
        folder.walk();
        // each path is told once, not at every comparison
        Map<Path, String> paths = folder.posts.stream().collect(Collectors.toMap(post -> post, post -> relative(root, post), (one, same) -> one));
        folder.posts.sort(Comparator.comparing(paths::get));
        folder.problems.sort(Comparator.comparing(Problem::path));
        return new Listing(folder.posts, folder.problems);
    }

    /** The path of {@code file} as posts tell it: below {@code root}, with {@code /}. */
    public static String relative(Path root, Path file) {
        if (file.startsWith(root) && !file.equals(root) && !file.toString().contains("..")) {
            return root.relativize(file).toString().replace('\\', '/');
        }
        Path base = root.toAbsolutePath().normalize();
        Path full = file.toAbsolutePath().normalize();
        Path path = full.startsWith(base) && !full.equals(base) ? base.relativize(full) : file;
        return path.toString().replace('\\', '/');
    }

    private void walk() throws IOException {
        Deque<Path> folders = new ArrayDeque<>(List.of(root));
        seen.add(identity(root, Files.readAttributes(root, BasicFileAttributes.class)));
        List<Path> links = new ArrayList<>();
        while (!folders.isEmpty()) {
            visit(folders.pop(), folders, links);
            if (folders.isEmpty()) {
                links.forEach(link -> follow(link, folders));
                links.clear();
            }
        }
    }

    private void visit(Path folder, Deque<Path> folders, List<Path> links) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> !isHidden(entry)).forEach(entry -> sort(entry, folders, links));
        } catch (IOException | UncheckedIOException e) {
            if (folder.equals(root)) {
                throw e;
            }
            refuse(folder, Reason.UNREADABLE);
        }
    }

    private void sort(Path entry, Deque<Path> folders, List<Path> links) {
        BasicFileAttributes kind = kind(entry);
        if (kind == null) {
            return;
        }
        if (kind.isSymbolicLink()) {
            links.add(entry);
        } else if (kind.isDirectory()) {
            enter(entry, kind, folders);
        } else if (isPost(entry)) {
            posts.add(entry);
        }
    }

    /** Asked once for each entry; null where it is gone meanwhile. */
    private static @Nullable BasicFileAttributes kind(Path entry) {
        try {
            return Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException gone) {
            return null;
        }
    }

    private void enter(Path folder, BasicFileAttributes kind, Deque<Path> folders) {
        if (isNamedLikeAPost(folder)) {
            refuse(folder, Reason.DIRECTORY);
        }
        if (firstVisit(folder, kind)) {
            folders.push(folder);
        }
    }

    /** Follows a link once all real folders are known, so that a post is listed under its own path, and once. */
    private void follow(Path link, Deque<Path> folders) {
        try {
            Path target = link.toRealPath();
            if (!Files.isDirectory(target)) {
                if (isPost(link) && !target.startsWith(root.toRealPath())) {
                    posts.add(link);
                }
            } else if (link.toRealPath().equals(target) && parentOf(link).startsWith(target)) {
                refuse(link, Reason.SYMLINK_LOOP);
            } else {
                enter(link, Files.readAttributes(link, BasicFileAttributes.class), folders);
            }
        } catch (FileSystemException e) {
            refuse(link, loops(e) ? Reason.SYMLINK_LOOP : Reason.BROKEN_LINK);
        } catch (IOException e) {
            refuse(link, Reason.UNREADABLE);
        }
    }

    private static Path parentOf(Path link) throws IOException {
        return link.toAbsolutePath().getParent().toRealPath();
    }

    private static boolean loops(FileSystemException e) {
        return e.getReason() != null && e.getReason().toLowerCase(Locale.ROOT).contains("symbolic links");
    }

    private boolean firstVisit(Path folder, BasicFileAttributes kind) {
        try {
            return seen.add(identity(folder, kind));
        } catch (IOException e) {
            refuse(folder, Reason.UNREADABLE);
            return false;
        }
    }

    /** The same by whatever path it is reached. To resolve each of thousands of paths would take longer than to list them. */
    private static Object identity(Path folder, BasicFileAttributes kind) throws IOException {
        return kind.fileKey() != null ? kind.fileKey() : folder.toRealPath();
    }

    private void refuse(Path path, Reason reason) {
        problems.add(Problem.of(relative(root, path), reason));
    }

    private static boolean isHidden(Path entry) {
        String name = entry.getFileName().toString();
        return name.startsWith(".") || name.equals("node_modules");
    }

    private static boolean isNamedLikeAPost(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".mdx") || name.endsWith(".markdown");
    }

    private static boolean isPost(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!isNamedLikeAPost(file) || name.startsWith("_")) {
            return false;
        }
        String stem = name.substring(0, name.indexOf('.'));
        return !HOUSEKEEPING.contains(stem) || isPostAllTheSame(file, stem);
    }

    private static boolean isPostAllTheSame(Path file, String stem) {
        try (var in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(START), StandardCharsets.UTF_8);
            String text = start.startsWith("\uFEFF") ? start.substring(1) : start;
            return text.startsWith("---") || text.startsWith("+++") || stem.equals(README) && HELD.matcher(text).find();
        } catch (IOException e) {
            return false;
        }
    }
}
