package dev.lectern.server;

import dev.lectern.index.IndexSummary;
import dev.lectern.index.IndexSummary.Status;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchResult;
import dev.lectern.search.TalkSearch;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.ToDoubleFunction;

/** What is measured of one server; nothing of it tells who asked what. */
public final class Meters {
    private static final double[] SECONDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
    private static final double[] REINDEX_SECONDS = {0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800};

    private final PrometheusRegistry registry = new PrometheusRegistry();

    private final Histogram requests = Histogram.builder().name("lectern_http_request_duration_seconds")
            .help("Time from the arrival of a request to the end of its answer")
            .labelNames("method", "route", "status").classicOnly().classicUpperBounds(SECONDS).register(registry);
    private final Counter refused = Counter.builder().name("lectern_http_requests_over_limit_total")
            .help("Requests refused because their client address asked too often").register(registry);
    private final Counter queries = Counter.builder().name("lectern_queries_total")
            .help("Questions with words in them").register(registry);
    private final Counter withoutHits = Counter.builder().name("lectern_queries_without_hits_total")
            .help("Of them, those with no hit").register(registry);
    private final Counter reindexes = Counter.builder().name("lectern_reindex_total")
            .help("Reindex runs of this process by how they ended: changed, unchanged, failed").labelNames("result").register(registry);
    private final Histogram reindexTime = Histogram.builder().name("lectern_reindex_duration_seconds")
            .help("Time of the reindex runs of this process that did not fail").classicOnly().classicUpperBounds(REINDEX_SECONDS).register(registry);
    private final Counter reindexed = Counter.builder().name("lectern_reindex_posts_total")
            .help("Posts that reindex runs of this process found new, changed, removed or refused").labelNames("status").register(registry);
    private final Gauge lastReindex = Gauge.builder().name("lectern_reindex_last_success_timestamp_seconds")
            .help("When a reindex run of this process last did not fail").register(registry);

    public Meters() {
        JvmMemoryMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmThreadsMetrics.builder().register(registry);
        ProcessMetrics.builder().register(registry);
    }

    /** Shows of an index how large and how old it is. */
    void watch(TalkSearch search) {
        gauge("lectern_index_documents", "Talks and events that can be found", search, TalkSearch.State::documents);
        gauge("lectern_index_bytes", "Size of the index on disk", search, TalkSearch.State::bytes);
        gauge("lectern_index_committed_timestamp_seconds", "When the index that is shown was written", search,
                state -> state.committed().toEpochMilli() / 1e3);
        gauge("lectern_index_age_seconds", "Time since the index that is shown was written", search,
                state -> (System.currentTimeMillis() - state.committed().toEpochMilli()) / 1e3);
    }

    private void gauge(String name, String help, TalkSearch search, ToDoubleFunction<TalkSearch.State> value) {
        GaugeWithCallback.builder().name(name).help(help)
                .callback(gauge -> search.state().ifPresent(state -> gauge.call(value.applyAsDouble(state)))).register(registry);
    }

    /** A request was answered. @param route as it stands in the table of routes */
    void answered(String method, String route, int status, double seconds) {
        requests.labelValues(method, route, String.valueOf(status)).observe(seconds);
    }

    /** A request was refused for its client's rate. */
    void overLimit() {
        refused.inc();
    }

    /** A question was answered. @return whether words were asked for and nothing was found */
    public boolean asked(SearchRequest request, SearchResult result) {
        if (request.query().isBlank() || request.page() > 1) {
            return false;
        }
        queries.inc();
        if (result.total() == 0) {
            withoutHits.inc();
        }
        return result.total() == 0;
    }

    public void reindexed(IndexSummary summary) {
        reindexes.labelValues(summary.changes().isEmpty() ? "unchanged" : "changed").inc();
        reindexTime.observe(summary.seconds());
        lastReindex.set(System.currentTimeMillis() / 1e3);
        for (Status status : Status.values()) {
            reindexed.labelValues(status.name().toLowerCase(java.util.Locale.ROOT)).inc(summary.count(status));
        }
        reindexed.labelValues("refused").inc(summary.refused().size());
    }

    public void reindexFailed() {
        reindexes.labelValues("failed").inc();
    }

    /** In Prometheus's text format. */
    void write(OutputStream out) throws IOException {
        PrometheusTextFormatWriter.create().write(out, registry.scrape());
    }
}
