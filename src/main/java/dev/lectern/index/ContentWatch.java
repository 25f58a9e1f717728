package dev.lectern.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Notices that something below a folder may have changed: not what, as who asks looks at everything anyway. An event that gets lost
 * therefore costs nothing but time, and after {@link #LOOK_AGAIN} one is made up.
 */
public final class ContentWatch implements Closeable {
    /** Editors write a file in several steps, and a change of branch writes a thousand: all of it is one change. */
    private static final Duration QUIET = Duration.ofMillis(200);
    /** So long may it go on before it is looked at nevertheless. */
    private static final Duration LONGEST_UNREST = Duration.ofSeconds(2);
    /** For folders on other machines, whose changes this one does not hear of, and those beyond what the kernel watches. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(60);
    private static final int DEEPEST = 64;

    private final Path root;
    private final WatchService changes;

    /** @throws IOException where the system cannot watch at all */
    public ContentWatch(Path root) throws IOException {
        this.root = root;
        this.changes = FileSystems.getDefault().newWatchService();
        register();
    }

    /**
     * Waits until something changed and nothing does any more. What changes from then on is told next time.
     *
     * @return false where the watch was closed meanwhile
     */
    public boolean await() throws InterruptedException {
        try {
            WatchKey first = changes.poll(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) {
                drain(first);
            }
            // before anybody looks, so that nothing in a new folder happens unseen
            register();
            return true;
        } catch (ClosedWatchServiceException closed) {
            return false;
        }
    }

    private void drain(WatchKey first) throws InterruptedException {
        long latest = System.nanoTime() + LONGEST_UNREST.toNanos();
        for (WatchKey key = first; key != null; key = changes.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS)) {
            key.pollEvents();
            key.reset();
            if (System.nanoTime() > latest) {
                return;
            }
        }
    }

    /** Watches every folder; one that is watched already stays so. */
    private void register() {
        try {
            Files.walkFileTree(root, Set.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                    if (!folder.equals(root) && String.valueOf(folder.getFileName()).startsWith(".")) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unwatched) {
            // such as more folders than the kernel watches: they are looked at once in a while
        }
    }

    @Override
    public void close() throws IOException {
        changes.close();
    }
}
