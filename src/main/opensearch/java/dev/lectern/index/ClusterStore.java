package dev.lectern.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.index.Cluster.Patience;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Aliases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Talks in a cluster: each commit an index of its own, behind one alias. */
public final class ClusterStore implements TalkStore {
    /** Posts asked for at once. */
    private static final int MOST_POSTS = 500;

    private final Cluster cluster;
    private final ClusterIndexes indexes;
    private final Aliases aliases;
    /** What was read last: a commit does not change. */
    private volatile @Nullable Held known;

    /** @param aliases names that mean the same */
    public ClusterStore(Cluster cluster, Aliases aliases) {
        this.cluster = cluster;
        this.indexes = new ClusterIndexes(cluster);
        this.aliases = aliases;
    }

    @Override
    public Contents contents() throws IOException {
        ClusterCommit live = indexes.live();
        return live == null ? Contents.none("") : live.isOfThisVersion() ? held(live).contents : Contents.none(live.index());
    }

    /** @param documents of each post */
    private record Held(Contents contents, Map<String, Integer> documents) {}

    private Held held(ClusterCommit commit) throws IOException {
        Held last = known;
        if (last != null && last.contents.commit().equals(commit.index())) {
            return last;
        }
        Map<String, Written> posts = new HashMap<>();
        Map<String, Integer> documents = new HashMap<>();
        ObjectNode first = JsonNodeFactory.instance.objectNode();
        first.putObject("exists").put("field", ClusterDocuments.WRITTEN + "." + ClusterDocuments.WRITTEN_DOCUMENTS);
        ClusterPages.read(cluster, commit.index(), first, List.of(Fields.POST, ClusterDocuments.WRITTEN), Patience.WRITER, hit -> {
            JsonNode written = hit.at("/_source/" + ClusterDocuments.WRITTEN);
            String post = hit.at("/_source/" + Fields.POST).path(0).asText();
            int count = written.path(ClusterDocuments.WRITTEN_DOCUMENTS).asInt();
            documents.put(post, count);
            posts.put(post, new Written(written.path(ClusterDocuments.WRITTEN_FINGERPRINT).asText(), count - 1));
        });
        Held read = new Held(new Contents(commit.index(), true, posts, commit.talks(), commit.speakers()), documents);
        known = read;
        return read;
    }

    @Override
    public boolean hasItsNames() throws IOException {
        ClusterCommit live = indexes.live();
        return live == null ? aliases.equals(Aliases.NONE) : live.hasNames(aliases);
    }

    @Override
    public Map<String, List<TalkDocument>> documents(Collection<String> posts) throws IOException {
        Map<String, List<TalkDocument>> documents = new HashMap<>();
        ClusterCommit live = indexes.live();
        if (live != null && live.isOfThisVersion()) {
            List<String> all = List.copyOf(posts);
            for (int from = 0; from < all.size(); from += MOST_POSTS) {
                ObjectNode some = JsonNodeFactory.instance.objectNode();
                all.subList(from, Math.min(all.size(), from + MOST_POSTS)).forEach(some.putObject("terms").putArray(Fields.POST)::add);
                ClusterPages.read(cluster, live.index(), some, List.of(ClusterDocuments.TALK), Patience.WRITER, hit -> {
                    TalkDocument talk = ClusterPages.talk(hit);
                    documents.computeIfAbsent(talk.source().path(), post -> new ArrayList<>()).add(talk);
                });
            }
        }
        return documents;
    }

    @Override
    public Change begin(boolean fresh) throws IOException {
        WriterLease lease = WriterLease.take(cluster, cluster.address().index());
        try {
            // read only now that nobody else can commit
            ClusterCommit live = indexes.live();
            indexes.dropAllBut(live == null ? List.of() : List.of(live.index(), live.before()));
            boolean anew = fresh || live == null || !live.isOfThisVersion();
            CanonicalNames names = ClusterNames.of(cluster, live != null && live.isOfThisVersion() ? live : null, aliases);
            Map<String, Integer> documents = anew ? Map.of() : held(live).documents;
            String index = anew ? indexes.make() : indexes.copyOf(live);
            return new ClusterChange(cluster, indexes, lease, live, index, documents, names, aliases);
        } catch (IOException | RuntimeException e) {
            lease.close();
            throw e;
        }
    }
}
