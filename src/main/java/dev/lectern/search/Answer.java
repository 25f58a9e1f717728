package dev.lectern.search;

import dev.lectern.index.Facet;
import dev.lectern.index.Fields;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.search.SearchResult.Hit;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Meaning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

/** Answers one question from one snapshot. */
final class Answer {
    /** Fewer talks than this are next to nothing, and the query is relaxed. */
    private static final int LITTLE = 3;
    /** Nobody turns more pages than this many hits fill. */
    private static final int DEEPEST = 10_000;

    private final SearchRequest request;
    private final Snapshot snapshot;
    private final @Nullable Meaning meaning;
    private final ParsedQuery parsed;
    private final Planner planner;
    private final FacetSelection selection;
    private final Sieve sieve;

    Answer(SearchRequest request, Snapshot snapshot, @Nullable Meaning meaning) throws IOException {
        this.request = request;
        this.snapshot = snapshot;
        this.meaning = meaning;
        this.parsed = QueryParser.parse(request.query());
        this.planner = new Planner(parsed, snapshot.vocabulary(), snapshot.lexicon());
        this.selection = new FacetSelection(snapshot.columns(), request.filters());
        this.sieve = Sieve.of(request.filter(), snapshot.columns());
    }

    SearchResult result(long startNanos) throws IOException {
        Query strict = planner.strict();
        Found found = find(strict, true);
        String better = null;
        Spelling spelling = new Spelling(snapshot.vocabulary());
        if (isLittle(found)) {
            Query relaxed = Relaxed.of(strict, planner.units(), spelling);
            NearInMeaning near = near(found, spelling);
            found = near.isEmpty() ? find(relaxed, false) : either(relaxed, near);
            better = spelling.better(planner.units());
        }
        Marker marker = new Marker(planner.marks(spelling));
        List<Hit> hits = hits(page(found.best), marker);
        return new SearchResult(found.counter.total(), request.page(), request.size(), (System.nanoTime() - startNanos) / 1e6,
                hits, found.counter.facets(), better, marker);
    }

    /** Empty where the document is not among the hits. */
    List<Factor> explain(String id) throws IOException {
        Query strict = planner.strict();
        Spelling spelling = new Spelling(snapshot.vocabulary());
        Found found = find(strict, true);
        boolean relaxed = isLittle(found);
        Query asked = relaxed ? Relaxed.of(strict, planner.units(), spelling) : strict;
        Reasons reasons = new Reasons(snapshot, new Ranking(!relaxed, snapshot.newest()));
        return reasons.of(id, filtered(asked), planner, spelling, relaxed ? near(found, spelling) : near(""));
    }

    /** The model is asked where words tell little. */
    private NearInMeaning near(Found strict, Spelling spelling) throws IOException {
        return near(request.sort() == Sort.RELEVANCE && strict.counter.talks() == 0 && !spelling.tells(planner.units()) ? parsed.text() : "");
    }

    private NearInMeaning near(String question) throws IOException {
        return new NearInMeaning(snapshot, meaning, question);
    }

    /** What words find and what is near in meaning, counted together and put into one order. */
    private Found either(Query relaxed, NearInMeaning near) throws IOException {
        Query both = new BooleanQuery.Builder().add(relaxed, Occur.SHOULD).add(near.query(), Occur.SHOULD).build();
        return new Found(find(both, false).counter, near.fused(find(relaxed, false, NearInMeaning.FUSED).best, find(near.query(), false).best));
    }

    private boolean isLittle(Found found) {
        if (planner.units().isEmpty()) {
            return false;
        }
        long leaves = planner.units().stream().mapToLong(unit -> unit.leaves().size()).sum();
        return found.counter.talks() == 0
                || request.sort() == Sort.RELEVANCE && leaves > 1 && found.counter.talks() < LITTLE;
    }

    private Found find(Query words, boolean strict) throws IOException {
        return find(words, strict, 0);
    }

    /** @param least how many hits to keep where the page ends before */
    private Found find(Query words, boolean strict, int least) throws IOException {
        int last = (int) Math.min(DEEPEST, Math.max(least, (long) request.page() * request.size()));
        FacetCounter counter = new FacetCounter(snapshot.columns(), selection, sieve, request.facetValues());
        Gathering gathering = new Gathering(snapshot, counter, sort(), firstKey(strict), last);
        new BlockSearch(snapshot).run(filtered(words), gathering);
        return new Found(counter, gathering.best());
    }

    private Gathering.FirstKey firstKey(boolean strict) {
        return switch (request.sort()) {
            case RELEVANCE -> new Ranking(strict, snapshot.newest());
            case DATE -> (words, leaf, doc) -> -leaf.dayOrEpoch(doc);
            case DATE_DESC -> (words, leaf, doc) -> leaf.dayOrEpoch(doc);
        };
    }

    private ScoreDoc[] page(ScoreDoc[] found) {
        long first = (long) (request.page() - 1) * request.size();
        int end = (int) Math.min(found.length, first + request.size());
        return first >= end ? new ScoreDoc[0] : Arrays.copyOfRange(found, (int) first, end);
    }

    private Query filtered(Query words) throws IOException {
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
        return FilterQueries.of(facet, values, snapshot.columns());
    }

    private org.apache.lucene.search.Sort sort() {
        SortField oldest = date(false);
        SortField newest = date(true);
        SortField post = new SortField(Fields.POST, SortField.Type.STRING);
        SortField line = new SortField(Fields.LINE, SortField.Type.LONG);
        SortField id = new SortField(Fields.ID, SortField.Type.STRING);
        return switch (request.sort()) {
            case RELEVANCE -> new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, newest, post, line, id);
            case DATE -> new org.apache.lucene.search.Sort(oldest, post, line, id);
            case DATE_DESC -> new org.apache.lucene.search.Sort(newest, post, line, id);
        };
    }

    private static SortField date(boolean newestFirst) {
        return LongField.newSortField(Fields.DATE, newestFirst, org.apache.lucene.search.SortedNumericSelector.Type.MIN);
    }

    private List<Hit> hits(ScoreDoc[] page, Marker marker) throws IOException {
        List<TalkDocument> documents = snapshot.documents(page);
        List<Hit> hits = new ArrayList<>(page.length);
        for (int i = 0; i < page.length; i++) {
            hits.add(marker.hit(documents.get(i), score(page[i])));
        }
        return request.sort() == Sort.RELEVANCE ? PageOrder.of(hits, planner.units().size()) : hits;
    }

    /** The score is the first key of a search sorted by it; other orders have none. */
    private static float score(ScoreDoc doc) {
        return doc instanceof FieldDoc field && field.fields[0] instanceof Float score ? score : 0;
    }

    /** @param best hits up to the end of the page that is asked for, or more */
    private record Found(FacetCounter counter, ScoreDoc[] best) {}
}
