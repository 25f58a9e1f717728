package dev.lectern.bench;

import dev.lectern.index.Facet;
import dev.lectern.search.TalkSearch;
import dev.lectern.search.SearchRequest;
import dev.lectern.talk.TalkDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Questions that people may ask of an index, drawn from its talks with a fixed seed: the same index gives the same ones. */
final class Questions {
    private static final int EACH = 250;
    private static final int TALKS = 2_000;
    private static final long SEED = 7;

    private Questions() {}

    /** By kind: a speaker's name, a word, two words, a piece of a title; all different. */
    static Map<String, List<String>> of(TalkSearch search) {
        Random random = new Random(SEED);
        List<TalkDocument> talks = talks(search);
        Map<String, List<String>> questions = new LinkedHashMap<>();
        questions.put("name", draw(talks, talk -> talk.speakers().isEmpty() ? "" : talk.speakers().getFirst().name()));
        questions.put("word", draw(talks, talk -> piece(talk.body(), 2, random)));
        questions.put("two words", draw(talks, talk -> piece(talk.body(), 2, random) + " " + piece(talk.body(), 3, random)));
        questions.put("title", draw(talks, talk -> piece(talk.title(), 6, random)));
        return questions;
    }

    /** All kinds one after the other, in turn. */
    static List<String> mixed(TalkSearch search) {
        List<List<String>> kinds = List.copyOf(of(search).values());
        Set<String> mixed = new LinkedHashSet<>();
        for (int i = 0; i < EACH; i++) {
            for (List<String> kind : kinds) {
                if (i < kind.size()) {
                    mixed.add(kind.get(i));
                }
            }
        }
        return List.copyOf(mixed);
    }

    static SearchRequest ask(String question) {
        return new SearchRequest(question, Map.of(), null, null, SearchRequest.Sort.RELEVANCE, 1, 10);
    }

    private static List<TalkDocument> talks(TalkSearch search) {
        List<TalkDocument> talks = new ArrayList<>();
        for (int page = 1; talks.size() < TALKS; page++) {
            var hits = search.search(new SearchRequest("", Map.of(Facet.KIND, Set.of("talk")), null, null, SearchRequest.Sort.DATE, page, 100)).hits();
            if (hits.isEmpty()) {
                break;
            }
            hits.forEach(hit -> talks.add(hit.document()));
        }
        return talks;
    }

    private static List<String> draw(List<TalkDocument> talks, java.util.function.Function<TalkDocument, String> question) {
        return talks.stream().map(question).map(String::strip).filter(q -> !q.isEmpty()).distinct().limit(EACH).toList();
    }

    private static String piece(String text, int length, Random random) {
        if (text == null || text.length() <= length) {
            return text == null ? "" : text;
        }
        for (int attempt = 0; attempt < 20; attempt++) {
            int at = random.nextInt(text.length() - length);
            String piece = text.substring(at, at + length);
            if (piece.chars().allMatch(Character::isLetterOrDigit)) {
                return piece;
            }
        }
        return "";
    }
}
