package dev.lectern.search;

import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.text.NameKeys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks for a sample of the talks of the posts as a reader would type it, and says which are not on the first page. */
public final class SampleCheck {
    private static final int FIRST_PAGE = 10;
    private static final int LONGEST_QUERY = 200;

    private final TalkSearch search;
    private final List<String> missed = new ArrayList<>();
    private int asked;

    private SampleCheck(TalkSearch search) {
        this.search = search;
    }

    /** @param asked questions @param missed those whose answer did not show what they were made of, each with where that stands */
    public record Outcome(int asked, List<String> missed) {
        public Outcome {
            missed = List.copyOf(missed);
        }
    }

    /**
     * Asks.
     *
     * @param documents of the posts
     * @param most talks to ask for
     * @param seed chooses them
     */
    public static Outcome ask(TalkSearch search, List<TalkDocument> documents, int most, long seed) {
        List<TalkDocument> talks = new ArrayList<>(documents.stream().filter(document -> document.kind() != Kind.EVENT).toList());
        Collections.shuffle(talks, new Random(seed));
        SampleCheck check = new SampleCheck(search);
        talks.stream().limit(most).forEach(check::ask);
        return new Outcome(check.asked, check.missed);
    }

    private void ask(TalkDocument talk) {
        if (talk.title() != null && !words(talk.title()).isBlank()) {
            // without the marks that nobody types, and in small letters
            ask(words(talk.title()), talk, Set.of(talk.title()));
        }
        for (Speaker speaker : talk.speakers()) {
            ask(speaker.name(), talk, Set.of(speaker.name()));
            NameKeys.of(speaker.name()).sounds().stream().findFirst().ifPresent(sound -> ask(sound, talk, Set.of(speaker.name())));
        }
    }

    private static String words(String title) {
        String words = title.toLowerCase(Locale.ROOT).replaceAll("[\\p{P}\\p{S}&&[^+#.-]]+", " ").strip();
        return words.length() <= LONGEST_QUERY ? words : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_QUERY)));
    }

    private void ask(String query, TalkDocument talk, Set<String> wanted) {
        asked++;
        SearchResult result = search.search(new SearchRequest(query, Map.of(), null, null, Sort.RELEVANCE, 1, FIRST_PAGE));
        Set<String> shown = new LinkedHashSet<>();
        result.hits().forEach(hit -> {
            shown.add(String.valueOf(hit.document().title()));
            shown.addAll(hit.document().speakers().stream().map(Speaker::name).collect(Collectors.toSet()));
        });
        // many people may share a sound, and more talks a title, than a page shows
        if (Collections.disjoint(shown, wanted) && result.total() <= FIRST_PAGE || result.hits().isEmpty()) {
            missed.add(talk.source().path() + ":" + talk.source().line() + ": " + query);
        }
    }
}
