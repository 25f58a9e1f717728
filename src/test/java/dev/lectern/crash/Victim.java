package dev.lectern.crash;

import dev.lectern.index.ContentPosts;
import dev.lectern.index.LuceneStore;
import dev.lectern.index.Reindex;
import java.nio.file.Path;

/** Writes one generation after another and reindexes it, until it is killed; at most for a minute. */
final class Victim {
    private Victim() {}

    /** @param arguments content folder, index folder */
    public static void main(String[] arguments) throws Exception {
        Path content = Path.of(arguments[0]);
        Path index = Path.of(arguments[1]);
        long end = System.nanoTime() + 60_000_000_000L;
        for (int generation = Generations.newest(content) + 1; System.nanoTime() < end; generation++) {
            Generations.write(content, generation);
            System.out.println("begin " + generation);
            new Reindex(new ContentPosts(content), new LuceneStore(index), "rules").run(false, Reindex.Progress.NONE);
            System.out.println("committed " + generation);
        }
    }
}
