package dev.lectern.search;

import dev.lectern.index.Fields;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.text.NameKeys;
import dev.lectern.text.StopWords;
import dev.lectern.text.TalkAnalyzer;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Finds talks on the same things: those that share the words that tell this talk from others (as Lucene's MoreLikeThis does), and its speakers. */
final class Related {
    private static final int MOST_WORDS = 25;
    private static final int TITLE_COUNTS_AS = 4;
    private static final float SAME_SPEAKER = 3f;
    private static final TalkAnalyzer WORDS = TalkAnalyzer.words();

    private final View view;

    Related(View view) {
        this.view = view;
    }

    List<TalkDocument> to(String id, int most) throws IOException {
        List<TalkDocument> found = view.find(new TermQuery(new Term(Fields.ID, id)), 1);
        if (found.isEmpty()) {
            return List.of();
        }
        TalkDocument talk = found.getFirst();
        Set<String> seen = new HashSet<>(Set.of(told(talk)));
        // a talk is often announced in one post and told of in another: once is enough
        return view.find(query(talk), most * 2 + 1).stream()
                .filter(other -> seen.add(told(other))).limit(most).toList();
    }

    private static String told(TalkDocument talk) {
        return talk.title() == null ? talk.id() : talk.title() + talk.speakers().stream().map(Speaker::name).toList();
    }

    private Query query(TalkDocument talk) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        List<Map.Entry<String, Double>> words = tellingWords(talk);
        for (Map.Entry<String, Double> word : words) {
            float weight = (float) (word.getValue() / words.getFirst().getValue());
            any.add(Matching.boosted(new TermQuery(new Term(Fields.TITLE, word.getKey())), weight * Weights.TITLE), Occur.SHOULD);
            any.add(Matching.boosted(new TermQuery(new Term(Fields.BODY, word.getKey())), weight), Occur.SHOULD);
        }
        for (Speaker speaker : talk.speakers()) {
            any.add(Matching.constant(new TermQuery(new Term(Fields.SPEAKER_NAME, NameKeys.whole(speaker.name()))), SAME_SPEAKER), Occur.SHOULD);
        }
        return new BooleanQuery.Builder().add(any.build(), Occur.MUST)
                .add(new TermQuery(new Term(Fields.ID, talk.id())), Occur.MUST_NOT)
                .add(new TermQuery(new Term(Fields.KIND, Kind.EVENT.name().toLowerCase(java.util.Locale.ROOT))), Occur.MUST_NOT).build();
    }

    /** The words that are frequent here and rare elsewhere, with how telling they are; the most telling first. */
    private List<Map.Entry<String, Double>> tellingWords(TalkDocument talk) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        count(talk.title(), TITLE_COUNTS_AS, counts);
        count(talk.body(), 1, counts);
        Map<String, Integer> everywhere = view.vocabulary().documents(counts.keySet(), Fields.BODY, Fields.TITLE);
        Map<String, Double> weights = new HashMap<>();
        for (Map.Entry<String, Integer> word : counts.entrySet()) {
            int documents = everywhere.get(word.getKey());
            weights.put(word.getKey(), documents < 2 ? 0 : word.getValue() * Math.log(1 + view.vocabulary().size() / (double) documents));
        }
        return weights.entrySet().stream().filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS).toList();
    }

    private static void count(@Nullable String text, int times, Map<String, Integer> counts) {
        if (text != null) {
            WORDS.tokens(text).stream().filter(word -> word.length() > 1 && !StopWords.contains(word))
                    .forEach(word -> counts.merge(word, times, Integer::sum));
        }
    }
}
