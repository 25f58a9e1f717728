package dev.lectern.index;

import dev.lectern.index.IndexSummary.Status;
import dev.lectern.talk.TalkDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings a store up to date with the posts: reads those whose bytes changed (or whose rules of reading did), takes out
 * those that are gone, and commits once.
 *
 * <p>A post that is refused but was fine before keeps the documents it had: nothing is lost by a slip of the pen.
 */
public final class Reindex {
    private final Posts posts;
    private final TalkStore store;
    private final String rules;

    /** @param rules changes whenever the same post would give other documents than before */
    public Reindex(Posts posts, TalkStore store, String rules) {
        this.posts = posts;
        this.store = store;
        this.rules = rules;
    }

    /** Whether {@link #run} would find anything to do. Reads the posts' bytes, but breaks up none. */
    public boolean isStale() throws IOException {
        TalkStore.Contents contents = store.contents();
        Map<String, String> known = contents.fingerprints();
        Map<String, Post> now = look(posts.list());
        return !contents.made() || !store.hasItsNames() || !now.keySet().equals(known.keySet())
                || now.entrySet().stream().anyMatch(e -> !e.getValue().fingerprint.equals(known.get(e.getKey())));
    }

    /**
     * Does it.
     *
     * @param full whether to read every post, changed or not
     * @throws IndexRefusedException where the store cannot be used; nothing was touched
     */
    public IndexSummary run(boolean full, Progress progress) throws IOException {
        long start = System.nanoTime();
        IndexSummary.Builder summary = new IndexSummary.Builder();
        Plan plan = plan(full);
        if (!plan.isNothing() || !store.hasItsNames()) {
            apply(plan, summary, progress);
        }
        return finished(plan, summary, start);
    }

    private IndexSummary finished(Plan plan, IndexSummary.Builder summary, long start) throws IOException {
        plan.gone.forEach(path -> summary.add(path, Status.REMOVED, List.of()));
        plan.refused.forEach(refused -> summary.refuse(refused, false));
        return summary.unchanged(plan.unchanged).build(contents(true), start);
    }

    private void apply(Plan plan, IndexSummary.Builder summary, Progress progress) throws IOException {
        try (TalkStore.Change change = store.begin(!plan.made)) {
            read(plan, summary, progress, (post, documents) -> change.replace(post.path, post.fingerprint, documents));
            for (String gone : plan.gone) {
                change.remove(gone);
            }
            if (!summary.isEmpty() || !plan.gone.isEmpty() || !plan.made || !store.hasItsNames()) {
                change.commit();
            }
        }
    }

    /** Says what {@link #run} would do, and does nothing. The summary's totals are those of the store as it is. */
    public IndexSummary preview(boolean full, Progress progress) throws IOException {
        long start = System.nanoTime();
        IndexSummary.Builder summary = new IndexSummary.Builder();
        Plan plan = plan(full);
        read(plan, summary, progress, (post, documents) -> {});
        return finished(plan, summary, start);
    }

    private Plan plan(boolean full) throws IOException {
        TalkStore.Contents contents = contents(full);
        Map<String, String> known = contents.fingerprints();
        List<Post> toRead = new ArrayList<>();
        Posts.Listing listing = posts.list();
        Map<String, Post> now = look(listing);
        for (Post post : now.values()) {
            if (full || !post.fingerprint.equals(known.get(post.path))) {
                toRead.add(post);
            }
        }
        List<String> gone = known.keySet().stream().filter(path -> !now.containsKey(path)).sorted().toList();
        return new Plan(contents.made(), known, toRead, gone, listing.refused(), now.size() - toRead.size());
    }

    /** A damaged index knows nothing, but may be made anew in full. */
    private TalkStore.Contents contents(boolean full) throws IOException {
        try {
            return store.contents();
        } catch (IndexRefusedException e) {
            if (full && e.reason() == IndexRefusedException.Reason.DAMAGED) {
                return TalkStore.Contents.NONE;
            }
            throw e;
        }
    }

    private SortedMap<String, Post> look(Posts.Listing listing) {
        SortedMap<String, Post> found = new TreeMap<>();
        listing.files().forEach((path, file) -> found.put(path, new Post(path, file, Fingerprint.of(file, rules))));
        return found;
    }

    private void read(Plan plan, IndexSummary.Builder summary, Progress progress, Taker taker) throws IOException {
        progress.begin(plan.toRead.size());
        inParallel(plan.toRead.stream().map(post -> (Callable<Void>) () -> {
            read(post, plan.known.containsKey(post.path), summary, taker);
            progress.done(post.path);
            return null;
        }).toList());
    }

    private void read(Post post, boolean known, IndexSummary.Builder summary, Taker taker) throws IOException {
        switch (outcome(post)) {
            case Posts.Read read -> {
                taker.take(post, read.documents());
                summary.add(post.path, known ? Status.CHANGED : Status.NEW, read.documents());
                summary.warn(read.warnings());
            }
            case Posts.Unpublished unpublished -> {
                taker.take(post, List.of());
                if (known) {
                    summary.add(post.path, Status.REMOVED, List.of());
                }
            }
            case Posts.Refused refused -> summary.refuse(refused, known);
        }
    }

    /** A fault of ours in one post must not cost the others. */
    private Posts.Outcome outcome(Post post) {
        try {
            return posts.read(post.path, post.file);
        } catch (RuntimeException | StackOverflowError e) {
            return new Posts.Refused(post.path, post.path + ":1:1: this post could not be read (" + e + "); please report it with the post.");
        }
    }

    private static void inParallel(Collection<Callable<Void>> tasks) throws IOException {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Void> result : pool.invokeAll(tasks)) {
                result.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while indexing", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    /** Follows a run; called from several threads. */
    public interface Progress {
        Progress NONE = new Progress() {};

        /** @param posts how many will be read */
        default void begin(int posts) {}

        /** A post was read, or refused. */
        default void done(String post) {}
    }

    private interface Taker {
        void take(Post post, List<TalkDocument> documents) throws IOException;
    }

    private record Post(String path, Path file, String fingerprint) {}

    private record Plan(boolean made, Map<String, String> known, List<Post> toRead, List<String> gone, List<Posts.Refused> refused, int unchanged) {
        boolean isNothing() {
            return made && toRead.isEmpty() && gone.isEmpty();
        }
    }
}
