package dev.lectern.server.algolia;

import dev.lectern.index.Facet;
import dev.lectern.search.Marks;
import dev.lectern.search.Suggestion;
import dev.lectern.search.Suggestion.Kind;
import dev.lectern.search.TalkSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Answers a query to the index of suggestions: what may be meant by something that is still being typed, or, before anything
 * is, the busiest speakers and organizations. A hit holds what to search for as {@code query}.
 */
final class SuggestionIndex {
    private static final int MOST_OF_EACH = 20;
    private static final int LONGEST = 100;

    private final TalkSearch search;

    SuggestionIndex(TalkSearch search) {
        this.search = search;
    }

    Map<String, Object> hits(Parameters asked) {
        long start = System.nanoTime();
        String typed = asked.text("query", "").strip();
        int size = TalkIndex.size(asked);
        List<Suggestion> found = typed.isEmpty() ? busiest() : search.suggest(typed, MOST_OF_EACH);
        Highlights highlights = new Highlights(Highlighter.of(asked), Marks.of(List.of(typed.substring(0, Math.min(LONGEST, typed.length())))));
        int page = asked.whole("page", 0, 0, MOST_OF_EACH * Kind.values().length);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("hits", found.stream().skip((long) page * size).limit(size).map(one -> hit(one, highlights)).toList());
        answer.put("nbHits", found.size());
        answer.put("page", page);
        answer.put("nbPages", size == 0 ? 0 : Math.ceilDiv(found.size(), size));
        answer.put("hitsPerPage", size);
        answer.put("exhaustiveNbHits", true);
        answer.put("query", asked.text("query", ""));
        answer.put("params", asked.encoded());
        answer.put("index", IndexName.SUGGESTIONS.key());
        answer.put("processingTimeMS", (System.nanoTime() - start) / 1_000_000);
        return answer;
    }

    private List<Suggestion> busiest() {
        List<Suggestion> busiest = new ArrayList<>();
        Map.of(Kind.SPEAKER, Facet.SPEAKER, Kind.ORGANIZATION, Facet.ORGANIZATION).entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(kind -> search.values(kind.getValue()).stream().limit(MOST_OF_EACH).forEach(value -> busiest.add(
                        new Suggestion(kind.getKey(), value.value(), Highlighter.html(value.value()), null, (int) value.count()))));
        return busiest;
    }

    private static Map<String, Object> hit(Suggestion suggestion, Highlights highlights) {
        String kind = suggestion.kind().name().toLowerCase(Locale.ROOT);
        Map<String, Object> hit = new LinkedHashMap<>();
        hit.put("objectID", kind + ':' + (suggestion.id() == null ? suggestion.text() : suggestion.id()));
        hit.put("query", suggestion.text());
        hit.put("kind", kind);
        hit.put("talks", suggestion.talks());
        hit.put("_highlightResult", highlights.highlighted(hit, new AttributeNames(List.of("query"), false)));
        return hit;
    }
}
