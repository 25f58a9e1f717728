package dev.lectern.index;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.index.Cluster.Patience;
import dev.lectern.text.Aliases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Under which names speakers and organizations of a cluster's index are counted: a question of all names in it together. */
final class ClusterNames {
    /** Names asked for at once. */
    private static final int MOST_NAMES = 500;

    private ClusterNames() {}

    /** Those of a commit; where there is none, as far as the declared names and each name by itself tell. */
    static CanonicalNames of(Cluster cluster, @Nullable ClusterCommit commit, Aliases declared) throws IOException {
        return commit == null ? CanonicalNames.of(declared, Map.of(), Map.of())
                : CanonicalNames.of(commit.aliases(), count(cluster, commit.index(), Facet.SPEAKER), count(cluster, commit.index(), Facet.ORGANIZATION));
    }

    static Map<String, Integer> count(Cluster cluster, String index, Facet facet) throws IOException {
        return ClusterValues.count(cluster, index, ClusterDocuments.written(facet), Patience.WRITER);
    }

    /** Finds the documents with a name that is to be counted under another one than before. */
    static void changed(Cluster cluster, String index, Facet facet, Iterable<String> written, CanonicalNames before, CanonicalNames now,
            ClusterPages.Taker taker) throws IOException {
        List<String> changed = new ArrayList<>();
        written.forEach(name -> {
            if (!before.of(facet, name).equals(now.of(facet, name))) {
                changed.add(name);
            }
        });
        for (int from = 0; from < changed.size(); from += MOST_NAMES) {
            ObjectNode query = JsonNodeFactory.instance.objectNode();
            ArrayNode some = query.putObject("terms").putArray(ClusterDocuments.written(facet));
            changed.subList(from, Math.min(changed.size(), from + MOST_NAMES)).forEach(some::add);
            ClusterPages.read(cluster, index, query, List.of(ClusterDocuments.TALK, Fields.FINGERPRINT, ClusterDocuments.WRITTEN), Patience.WRITER, taker);
        }
    }
}
