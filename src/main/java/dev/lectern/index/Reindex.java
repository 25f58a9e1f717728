package dev.lectern.index;

import dev.lectern.index.IndexSummary.Status;
import dev.lectern.talk.TalkDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
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
    /** Whoever else commits all the time is left to. */
    private static final int MOST_ATTEMPTS = 5;

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
        return !plan(false).isNothing();
    }

    /** Does it, but for what looks like a mistake. */
    public IndexSummary run(boolean full, Progress progress) throws IOException {
        return run(full, false, progress);
    }

    /**
     * Does it.
     *
     * @param full whether to read every post, changed or not
     * @param force whether so many talks may go at once that it looks like a mistake
     * @throws IndexRefusedException where the store cannot be used, or too many talks would go; nothing was touched
     */
    public IndexSummary run(boolean full, boolean force, Progress progress) throws IOException {
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            Plan plan = plan(full);
            if (plan.isNothing()) {
                keep(plan.fingerprints);
                return finished(plan, new IndexSummary.Builder()).build(plan.before, null, start);
            }
            try (TalkStore.Change change = store.begin(!plan.before.made())) {
                // where somebody else committed in between, what was planned would undo it
                if (change.base().equals(plan.before.commit()) || plan.before.commit().isEmpty() || attempt == MOST_ATTEMPTS) {
                    return apply(plan, change, force, progress, start);
                }
            }
        }
    }

    private IndexSummary apply(Plan plan, TalkStore.Change change, boolean force, Progress progress, long start) throws IOException {
        IndexSummary.Builder summary = new IndexSummary.Builder();
        read(plan, summary, progress, (post, documents) -> change.replace(post.path, post.fingerprint, documents));
        for (String gone : plan.gone) {
            change.remove(gone);
        }
        finished(plan, summary);
        IndexRefusedException drop = Drop.of(plan.before, summary);
        if (drop != null && !force) {
            throw drop;
        }
        if (!summary.posts().isEmpty() || !plan.names) {
            change.commit();
        }
        keep(plan.fingerprints);
        return summary.build(store.unverified(), drop, start);
    }

    private static IndexSummary.Builder finished(Plan plan, IndexSummary.Builder summary) {
        plan.gone.forEach(path -> summary.add(path, Status.REMOVED, List.of()));
        plan.refused.forEach(refused -> summary.refuse(refused, plan.before.posts().containsKey(refused.path())));
        return summary.unchanged(plan.unchanged);
    }

    /** Says what {@link #run} would do, and does nothing. The summary's totals are those of the store as it is. */
    public IndexSummary preview(boolean full, Progress progress) throws IOException {
        long start = System.nanoTime();
        IndexSummary.Builder summary = new IndexSummary.Builder();
        Plan plan = plan(full);
        read(plan, summary, progress, (post, documents) -> {});
        finished(plan, summary).compare(store);
        return summary.build(plan.before, Drop.of(plan.before, summary), start);
    }

    private void keep(Fingerprints fingerprints) {
        Path folder = store.scratch();
        if (folder != null) {
            fingerprints.keep(folder);
        }
    }

    private Plan plan(boolean full) throws IOException {
        Fingerprints fingerprints = full ? Fingerprints.unknown(rules) : Fingerprints.of(store.scratch(), rules);
        TalkStore.Contents before;
        Posts.Listing listing;
        SortedMap<String, Post> now;
        // the index is proved to be whole while the posts are looked at
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<TalkStore.Contents> contents = beside.submit(() -> contents(full));
            listing = posts.list();
            now = look(listing, fingerprints);
            before = InParallel.result(contents);
        }
        List<Post> toRead = now.values().stream().filter(post -> full || !isWritten(post, before)).toList();
        List<String> gone = before.posts().keySet().stream().filter(path -> !now.containsKey(path)).sorted().toList();
        boolean names = before.made() && store.hasItsNames();
        return new Plan(before, fingerprints, names, toRead, gone, listing.refused(), now.size() - toRead.size());
    }

    private static boolean isWritten(Post post, TalkStore.Contents contents) {
        TalkStore.Written written = contents.posts().get(post.path);
        return written != null && written.fingerprint().equals(post.fingerprint);
    }

    /** A damaged index knows nothing, but may be made anew in full. */
    private TalkStore.Contents contents(boolean full) throws IOException {
        try {
            return store.contents();
        } catch (IndexRefusedException e) {
            if (full && e.reason() == IndexRefusedException.Reason.DAMAGED) {
                return TalkStore.Contents.none("");
            }
            throw e;
        }
    }

    private static SortedMap<String, Post> look(Posts.Listing listing, Fingerprints fingerprints) {
        SortedMap<String, Post> found = new TreeMap<>();
        // hashing waits for the disk as much as for the processor
        listing.files().entrySet().parallelStream()
                .map(entry -> new Post(entry.getKey(), entry.getValue(), fingerprints.of(entry.getValue())))
                .toList().forEach(post -> found.put(post.path, post));
        return found;
    }

    private void read(Plan plan, IndexSummary.Builder summary, Progress progress, Taker taker) throws IOException {
        progress.begin(plan.toRead.size());
        InParallel.all(plan.toRead.stream().map(post -> (Callable<Void>) () -> {
            read(post, plan.before.posts().containsKey(post.path), summary, taker);
            progress.done(post.path);
            return null;
        }).toList());
    }

    private void read(Post post, boolean known, IndexSummary.Builder summary, Taker taker) throws IOException {
        switch (posts.readOrRefuse(post.path, post.file)) {
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

    /**
     * @param before what the store holds
     * @param fingerprints of the posts as they are now
     * @param names whether it goes by the names that mean the same now
     * @param gone paths of posts that it holds and that are no more
     */
    private record Plan(TalkStore.Contents before, Fingerprints fingerprints, boolean names, List<Post> toRead, List<String> gone,
            List<Posts.Refused> refused, int unchanged) {
        boolean isNothing() {
            return names && toRead.isEmpty() && gone.isEmpty();
        }
    }
}
