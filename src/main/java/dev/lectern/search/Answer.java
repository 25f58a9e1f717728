package dev.lectern.search;

import dev.lectern.index.Facet;
import dev.lectern.search.Found.Ranked;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.search.SearchResult.Hit;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Answers one question from one commit. What is asked for, and what where that finds next to nothing, is the same for every engine. */
abstract class Answer {
    /** Nobody turns more pages than this many hits fill. */
    static final int DEEPEST = 10_000;
    /** Fewer talks than this are next to nothing, and the query is relaxed. */
    private static final int LITTLE = 3;

    final SearchRequest request;
    final ParsedQuery parsed;
    private final View view;
    private final Planner planner;

    Answer(SearchRequest request, View view) throws IOException {
        this.request = request;
        this.view = view;
        this.parsed = QueryParser.parse(request.query());
        this.planner = view.plan(parsed);
    }

    /** @param strict whether each document that the query finds has all that was asked for */
    abstract Found find(Query query, boolean strict) throws IOException;

    /** What a query finds and what is near in meaning, counted together and put into one order. */
    abstract Found either(Query query, NearInMeaning near) throws IOException;

    abstract NearInMeaning near(String question) throws IOException;

    SearchResult result(long startNanos) throws IOException {
        Found found = find(filtered(planner.strict()), true);
        Relaxed relaxed = isLittle(found) ? planner.relaxed() : null;
        if (relaxed != null) {
            NearInMeaning near = near(found, relaxed.spelling());
            found = near.isEmpty() ? find(filtered(relaxed.query()), false) : either(relaxed.query(), near);
        }
        Marker marker = new Marker(planner.marks(relaxed == null ? null : relaxed.spelling()));
        List<Hit> hits = hits(found.page(), marker);
        return new SearchResult(found.total(), request.page(), request.size(), (System.nanoTime() - startNanos) / 1e6,
                hits, found.facets(), relaxed == null ? null : relaxed.better(), marker);
    }

    /** Empty where the document is not among the hits. */
    List<Factor> explain(String id) throws IOException {
        Found found = find(filtered(planner.strict()), true);
        if (!isLittle(found)) {
            return new Reasons(view, new Ranking(true, view.newest())).of(id, filtered(planner.strict()), planner, null, near(""));
        }
        Relaxed relaxed = planner.relaxed();
        return new Reasons(view, new Ranking(false, view.newest()))
                .of(id, filtered(relaxed.query()), planner, relaxed.spelling(), near(found, relaxed.spelling()));
    }

    /** The model is asked where words tell little. */
    private NearInMeaning near(Found strict, Spelling spelling) throws IOException {
        return near(request.sort() == Sort.RELEVANCE && strict.talks() == 0 && !spelling.tells(planner.units()) ? parsed.text() : "");
    }

    private boolean isLittle(Found found) {
        if (planner.units().isEmpty()) {
            return false;
        }
        long leaves = planner.units().stream().mapToLong(unit -> unit.leaves().size()).sum();
        return found.talks() == 0
                || request.sort() == Sort.RELEVANCE && leaves > 1 && found.talks() < LITTLE;
    }

    /** The query with what was typed as filters. */
    final Query filtered(Query words) {
        BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(words, Occur.MUST);
        if (request.from() != null || request.to() != null) {
            filtered.add(FilterQueries.days(request.from(), request.to()), Occur.FILTER);
        }
        parsed.filters().forEach((facet, values) -> filtered.add(typed(facet, values), Occur.FILTER));
        parsed.excludedFilters().forEach((facet, values) -> filtered.add(typed(facet, values), Occur.MUST_NOT));
        parsed.excluded().forEach(text -> filtered.add(Matching.quoted(text), Occur.MUST_NOT));
        return filtered.build();
    }

    private Query typed(Facet facet, Set<String> values) {
        return FilterQueries.of(facet, values, view.facets());
    }

    private List<Hit> hits(List<Ranked> page, Marker marker) {
        List<Telling> tellings = page.stream().map(ranked -> new Telling(marker.hit(ranked.shown(), ranked.score()), ranked.shown())).toList();
        return request.sort() == Sort.RELEVANCE ? PageOrder.of(tellings, planner.units().size()) : tellings.stream().map(Telling::hit).toList();
    }
}
