package dev.lectern.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.index.Cluster.Patience;
import dev.lectern.index.IndexRefusedException.Reason;
import dev.lectern.talk.TalkJson;
import dev.lectern.text.Aliases;
import dev.lectern.text.TalkAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an index of a cluster says of itself. Each commit is an index of its own, which is never changed once it is shown;
 * readers find the newest through an alias.
 *
 * @param index its name, which no other commit has
 * @param version of the fields and tokens in it
 * @param aliases names that mean the same
 * @param posts how many there are
 * @param talks how many, events not counted
 * @param speakers how many different names
 * @param before index of the commit before it; empty where there is none
 */
public record ClusterCommit(String index, String version, Aliases aliases, Instant time, int posts, int talks, int speakers, String before) {
    /** Changes whenever the fields of {@code talks-index.json} do. */
    private static final int FIELDS = 1;

    static final String VERSION = Fields.VERSION + "." + TalkAnalyzer.VERSION + "." + FIELDS;

    /** Written with each commit, so that another program's index is not taken for ours. */
    private static final String MARK = "lectern";

    /** Those that an alias stands for, by name; none where there is no such alias. @throws IndexRefusedException where one of them is not ours */
    public static List<ClusterCommit> behind(String alias, Cluster cluster, Patience patience) throws IOException {
        Optional<JsonNode> mappings = cluster.ask("GET", "/" + alias + "/_mapping?filter_path=*.mappings._meta", null, patience);
        if (mappings.isEmpty()) {
            return List.of();
        }
        List<ClusterCommit> commits = new ArrayList<>();
        for (Map.Entry<String, JsonNode> index : mappings.get().properties()) {
            JsonNode meta = index.getValue().at("/mappings/_meta");
            if (!meta.has(MARK) || index.getKey().equals(alias)) {
                throw foreign(alias);
            }
            commits.add(of(index.getKey(), meta));
        }
        // an index without a word of itself is left out of such an answer
        if (commits.isEmpty()) {
            throw foreign(alias);
        }
        commits.sort(java.util.Comparator.comparing(ClusterCommit::index));
        return commits;
    }

    private static IndexRefusedException foreign(String alias) {
        return new IndexRefusedException(Reason.FOREIGN,
                "'" + alias + "' is an index of the cluster that Lectern did not write; name another one as opensearch.index.",
                "集群里的“" + alias + "”不是讲台写的索引；请在 opensearch.index 里换一个名字。");
    }

    private static ClusterCommit of(String index, JsonNode meta) {
        try {
            Aliases aliases = TalkJson.mapper().readValue(meta.path("aliases").asText(), Aliases.class);
            return new ClusterCommit(index, meta.path(MARK).asText(), aliases, Instant.ofEpochMilli(meta.path("time").asLong()),
                    meta.path("posts").asInt(), meta.path("talks").asInt(), meta.path("speakers").asInt(), meta.path("before").asText());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isOfThisVersion() {
        return VERSION.equals(version);
    }

    /** As it stands in the mapping of the index. */
    ObjectNode meta() {
        return JsonNodeFactory.instance.objectNode().put(MARK, version).put("aliases", written(aliases)).put("time", time.toEpochMilli())
                .put("posts", posts).put("talks", talks).put("speakers", speakers).put("before", before);
    }

    boolean hasNames(Aliases others) {
        return written(aliases).equals(written(others));
    }

    private static String written(Aliases aliases) {
        try {
            return TalkJson.mapper().writeValueAsString(aliases);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
