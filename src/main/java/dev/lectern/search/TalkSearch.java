package dev.lectern.search;

import dev.lectern.index.CanonicalNames;
import dev.lectern.index.Facet;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.function.Supplier;

/** What an engine offers to readers. Safe for use by many threads; each answer comes from one commit of the index. */
public interface TalkSearch extends Closeable {

    /** Answers a question from the newest commit. */
    SearchResult search(SearchRequest request);

    /** The document with this id, if there is one. */
    Optional<TalkDocument> document(String id);

    /**
     * Every document of the event with this id, its own among them, in no particular order; empty where there is no such
     * event. This default takes the event's own document to bear the event's id.
     */
    default List<TalkDocument> event(String id) {
        Set<String> keys = new LinkedHashSet<>(Set.of(id));
        document(id).map(d -> d.event().title()).ifPresent(keys::add);
        return all(Facet.EVENT, keys, Sort.DATE).stream().filter(d -> d.event().id().equals(id)).toList();
    }

    /** Every document with one of these values in this facet. */
    default List<TalkDocument> all(Facet facet, Set<String> values, Sort sort) {
        List<TalkDocument> found = new ArrayList<>();
        for (int page = 1; ; page++) {
            SearchResult result = search(new SearchRequest("", Map.of(facet, values), null, null, sort, page, SearchRequest.LARGEST_SIZE));
            result.hits().forEach(hit -> found.add(hit.document()));
            if (result.hits().isEmpty() || found.size() >= result.total()) {
                return found;
            }
        }
    }

    /** Every document there is, in no particular order. This default gives as many as can be paged to. */
    default List<TalkDocument> everything() {
        Set<String> kinds = Arrays.stream(Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return all(Facet.KIND, kinds, Sort.DATE);
    }

    /** Every value that a facet has in the whole index, most frequent first. This default gives as many as an answer holds. */
    default List<FacetCount> values(Facet facet) {
        return search(new SearchRequest("", Map.of(), null, null, Sort.DATE_DESC, 1, 1)).facets().getOrDefault(facet, List.of());
    }

    /** Under which names speakers and organizations are counted. This default knows none that differ from those of the documents. */
    default CanonicalNames names() {
        return CanonicalNames.NONE;
    }

    /**
     * What may be meant by something that is still being typed: speakers, organizations, titles, and events. This default
     * offers none.
     *
     * @param typed in Chinese, in pinyin, or half and half ({@code 熊xiao}), as an input method leaves it
     * @param most suggestions of each kind
     */
    default List<Suggestion> suggest(String typed, int most) {
        return List.of();
    }

    /** Talks that somebody who liked this one may like, the likest first; empty where there is no such talk. This default knows none. */
    default List<TalkDocument> related(String id, int most) {
        return List.of();
    }

    /**
     * Why a document stands where it does in the answer to a question: what it was found by, and what that is worth. This
     * default says nothing.
     */
    default List<Factor> explain(SearchRequest request, String id) {
        return List.of();
    }

    /**
     * Asks several questions of one and the same commit, so that their answers fit together. This default asks them of the
     * newest one each.
     *
     * @param limit after which they are given up
     * @throws TooSlowException where they take longer
     */
    default <T> T within(Duration limit, Supplier<T> questions) {
        return questions.get();
    }

    /**
     * What is answered from.
     *
     * @param documents talks and events
     * @param bytes on disk
     * @param committed when it was written
     */
    record State(int documents, long bytes, Instant committed) {}

    /** What is answered from; empty where there is nothing yet. This default does not know. */
    default Optional<State> state() {
        return Optional.empty();
    }
}
