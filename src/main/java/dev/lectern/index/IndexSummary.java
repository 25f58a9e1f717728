package dev.lectern.index;

import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run did.
 *
 * @param posts in the index afterwards
 * @param talks in the index afterwards, events not counted
 * @param speakers different names in the index afterwards
 * @param unchanged posts that needed no reading
 * @param changes what was written or taken out, by path
 * @param refused posts that could not be read, by path
 * @param warnings of posts that were read, by path
 * @param drop what says that more talks go than usually do; null where they do not
 */
public record IndexSummary(
        int posts, int talks, int speakers, int unchanged,
        List<Change> changes, List<Refusal> refused, List<String> warnings, @Nullable IndexRefusedException drop, double seconds) {

    public IndexSummary {
        changes = List.copyOf(changes);
        refused = List.copyOf(refused);
        warnings = List.copyOf(warnings);
    }

    /** What became of a post. */
    public enum Status { NEW, CHANGED, REMOVED }

    /**
     * A post that was written or taken out.
     *
     * @param documents what it gives now; empty when removed
     * @param before what the index holds of it; told by a preview only
     */
    public record Change(String post, Status status, List<TalkDocument> documents, List<TalkDocument> before) {
        public Change {
            documents = List.copyOf(documents);
            before = List.copyOf(before);
        }
    }

    /** A post that could not be read. @param message with {@code path:line:column}; says where older documents were kept */
    public record Refusal(String post, String message) {}

    /** How many posts had this happen. */
    public long count(Status status) {
        return changes.stream().filter(change -> change.status() == status).count();
    }

    /** Collects from several threads. */
    static final class Builder {
        private final List<Change> changes = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private int unchanged;

        synchronized void add(String post, Status status, List<TalkDocument> documents) {
            changes.add(new Change(post, status, documents, List.of()));
        }

        /** Remembers what the index holds of each post that changes. */
        synchronized void compare(TalkStore store) throws IOException {
            Map<String, List<TalkDocument>> before = store.documents(changes.stream().map(Change::post).toList());
            changes.replaceAll(change -> new Change(change.post(), change.status(), change.documents(), before.getOrDefault(change.post(), List.of())));
        }

        /** How many talks there are now of the posts that changed. */
        synchronized int talks() {
            return changes.stream().flatMap(change -> change.documents().stream()).mapToInt(document -> document.kind() == Kind.EVENT ? 0 : 1).sum();
        }

        /** Which posts changed. */
        synchronized Set<String> posts() {
            return changes.stream().map(Change::post).collect(Collectors.toSet());
        }

        synchronized void warn(List<String> more) {
            warnings.addAll(more);
        }

        synchronized void refuse(Posts.Refused post, boolean kept) {
            refused.add(new Refusal(post.path(), kept ? post.message() + " (What the index has of it from before is kept. / 索引中保留其旧内容。)" : post.message()));
        }

        Builder unchanged(int posts) {
            unchanged = posts;
            return this;
        }

        IndexSummary build(TalkStore.Contents contents, @Nullable IndexRefusedException drop, long startNanos) {
            changes.sort(Comparator.comparing(Change::post));
            refused.sort(Comparator.comparing(Refusal::post));
            warnings.sort(Comparator.naturalOrder());
            return new IndexSummary(contents.posts().size(), contents.talks(), contents.speakers(), unchanged,
                    changes, refused, warnings, drop, (System.nanoTime() - startNanos) / 1e9);
        }
    }
}
