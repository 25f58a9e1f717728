package dev.lectern.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.index.Cluster;
import dev.lectern.index.Cluster.Patience;
import dev.lectern.index.ClusterCommit;
import dev.lectern.index.ClusterDocuments;
import dev.lectern.index.ClusterPages;
import dev.lectern.index.Fields;
import dev.lectern.index.SuggestKeys;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * One commit of a cluster, which is an index that does not change, or those of several sites. Words are weighed over all
 * shards together, and an answer that misses a shard is none.
 */
final class ClusterView implements View {
    private static final String WHOLE = "allow_partial_search_results=false";
    private static final String SCORED = "search_type=dfs_query_then_fetch&" + WHOLE;
    private static final int MOST_AT_ONCE = 200;

    private final Cluster cluster;
    private final List<ClusterCommit> commits;
    private final String indexes;
    private final ClusterFacets facets;
    private final Vocabulary vocabulary = new ClusterVocabulary(this);
    private final Lexicon lexicon;
    private final NavigableSet<String> declared;
    private final int newest;
    private final long bytes;

    /** @param lexicon what is known of words, apart from the names that the commits declare to mean the same */
    ClusterView(Cluster cluster, List<ClusterCommit> commits, Lexicon lexicon) throws IOException {
        this.cluster = cluster;
        this.commits = commits;
        this.indexes = commits.stream().map(ClusterCommit::index).collect(Collectors.joining(","));
        Aliases aliases = aliases(commits);
        this.lexicon = lexicon.with(aliases.people(), List.of()).with(aliases.organizations(), List.of());
        this.declared = new TreeSet<>(SuggestKeys.of(aliases));
        this.facets = new ClusterFacets(cluster, indexes, aliases);
        this.newest = readNewest();
        this.bytes = cluster.get("GET", "/" + indexes + "/_stats/store", null, Patience.READER).at("/_all/primaries/store/size_in_bytes").asLong();
    }

    private static Aliases aliases(List<ClusterCommit> commits) {
        return new Aliases(commits.stream().flatMap(commit -> commit.aliases().people().stream()).distinct().toList(),
                commits.stream().flatMap(commit -> commit.aliases().organizations().stream()).distinct().toList());
    }

    private int readNewest() throws IOException {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("size", 0).put("track_total_hits", false);
        request.putObject("aggs").putObject("newest").putObject("max").put("field", Fields.DATE);
        JsonNode day = search(request).at("/aggregations/newest/value");
        return day.isNumber() ? day.asInt() : LeafColumns.UNDATED;
    }

    boolean isOf(List<ClusterCommit> others) {
        return commits.equals(others);
    }

    TalkSearch.State state() {
        return new TalkSearch.State(size(), bytes, commits.stream().map(ClusterCommit::time).max(Comparator.naturalOrder()).orElse(Instant.EPOCH));
    }

    int size() {
        return commits.stream().mapToInt(commit -> commit.posts() + commit.talks()).sum();
    }

    /** What a request finds; the scores in it, if any, do not count. */
    JsonNode search(ObjectNode request) throws IOException {
        return ask("/_search?" + WHOLE, request);
    }

    /** The same where scores do. */
    JsonNode scored(ObjectNode request) throws IOException {
        return ask("/_search?" + SCORED, request);
    }

    private JsonNode ask(String what, ObjectNode request) throws IOException {
        return cluster.get("POST", "/" + indexes + what + deadline(), request.toString(), Patience.READER);
    }

    /** Lets the cluster give up when whoever asked does. */
    private static String deadline() {
        Duration left = Deadline.left();
        return left == null ? "" : "&cancel_after_time_interval=" + Math.max(1, left.toMillis()) + "ms";
    }

    /** Several requests in one. @param how of each, by the parameters of a search */
    private List<JsonNode> several(List<ObjectNode> requests, String how) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (int from = 0; from < requests.size(); from += MOST_AT_ONCE) {
            StringBuilder body = new StringBuilder();
            requests.subList(from, Math.min(requests.size(), from + MOST_AT_ONCE)).forEach(request -> body.append(how).append('\n').append(request).append('\n'));
            Deadline.left();
            for (JsonNode answer : cluster.get("POST", "/" + indexes + "/_msearch?max_concurrent_searches=8", body.toString(), Patience.READER).path("responses")) {
                if (answer.has("error")) {
                    throw new IOException("a search failed: " + answer.at("/error/reason").asText());
                }
                answers.add(answer);
            }
        }
        return answers;
    }

    /** How many documents each of the queries finds. */
    List<Integer> totals(List<? extends Query> queries) throws IOException {
        List<ObjectNode> requests = queries.stream().map(query -> {
            ObjectNode request = JsonNodeFactory.instance.objectNode().put("size", 0).put("track_total_hits", true);
            request.set("query", QueryJson.of(query));
            return request;
        }).toList();
        if (requests.size() == 1) {
            return List.of(search(requests.getFirst()).at("/hits/total/value").asInt());
        }
        return several(requests, "{\"allow_partial_search_results\":false}").stream().map(answer -> answer.at("/hits/total/value").asInt()).toList();
    }

    @Override
    public Lexicon lexicon() {
        return lexicon;
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public ClusterFacets facets() {
        return facets;
    }

    @Override
    public int newest() {
        return newest;
    }

    @Override
    public NavigableSet<String> declared() {
        return declared;
    }

    @Override
    public List<TalkDocument> find(Query query, int most) throws IOException {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("size", most).put("track_total_hits", false);
        request.putArray("_source").add(ClusterDocuments.TALK);
        request.set("query", QueryJson.of(query));
        Stream.of("_score", Fields.POST, Fields.LINE, Fields.ID).forEach(
                field -> request.withArray("sort").addObject().put(field, field.equals("_score") ? "desc" : "asc"));
        List<TalkDocument> documents = new ArrayList<>();
        for (JsonNode hit : scored(request).at("/hits/hits")) {
            documents.add(ClusterPages.talk(hit));
        }
        return documents;
    }

    @Override
    public List<TalkDocument> documents() throws IOException {
        List<TalkDocument> documents = new ArrayList<>();
        ClusterPages.read(cluster, indexes, FilterJson.all(List.of()), List.of(ClusterDocuments.TALK), Patience.READER, hit -> documents.add(ClusterPages.talk(hit)));
        return documents;
    }

    @Override
    public Map<String, Float> scores(String id, Map<String, Query> queries) throws IOException {
        List<ObjectNode> requests = queries.values().stream().map(query -> {
            ObjectNode request = JsonNodeFactory.instance.objectNode().put("size", 1).put("_source", false);
            request.set("query", QueryJson.of(new BooleanQuery.Builder().add(query, Occur.MUST)
                    .add(new TermQuery(new Term(Fields.ID, id)), Occur.FILTER).build()));
            return request;
        }).toList();
        List<JsonNode> answers = several(requests, "{\"search_type\":\"dfs_query_then_fetch\",\"allow_partial_search_results\":false}");
        Map<String, Float> scores = new LinkedHashMap<>();
        List<String> names = List.copyOf(queries.keySet());
        for (int i = 0; i < names.size(); i++) {
            JsonNode hit = answers.get(i).at("/hits/hits/0");
            if (!hit.isMissingNode()) {
                scores.put(names.get(i), (float) hit.path("_score").asDouble());
            }
        }
        return scores;
    }
}
