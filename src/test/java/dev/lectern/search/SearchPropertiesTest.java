package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.index.Facet;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.talk.TalkDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every question. */
class SearchPropertiesTest {
    private static final int ROUNDS = 60;
    private static final int MOST_QUERY_CHARACTERS = 6;

    @ParameterizedTest
    @MethodSource("dev.lectern.search.Corpus#all")
    void choosingAValueYieldsTheCountItShowed(Corpus corpus) {
        long seed = Corpus.seed();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String query = query(corpus, random);
            Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
            for (int choices = random.nextInt(4); choices > 0; choices--) {
                choose(corpus, random, query, filters);
            }
            Facet facet = Facet.values()[random.nextInt(Facet.values().length)];
            for (FacetCount value : corpus.ask(query, filters).facets().get(facet)) {
                Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
                chosen.putAll(filters);
                chosen.put(facet, Set.of(value.value()));
                assertThat(corpus.ask(query, chosen).total()).as("seed %d: %s with %s", seed, query, chosen).isEqualTo(value.count());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.search.Corpus#all")
    void nothingThatIsTypedThrows(Corpus corpus) {
        long seed = Corpus.seed();
        Random random = new Random(seed);
        String alphabet = "熊数据库的ab1 -\":+#./\\*?~^()[]{}<>&|!＂：　\u0000\uD83D\uDE00\u202E𠮷é\n";
        for (int round = 0; round < 400; round++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(round % 50 == 0 ? 3000 : 20); length > 0; length--) {
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(corpus.find(typed.toString())).as("seed %d: %s", seed, typed).isNotNull();
            assertThat(corpus.search().suggest(typed.toString(), 5)).isNotNull();
        }
    }

    /** Nothing, a clause of the query language, or a piece or two of the texts. */
    private static String query(Corpus corpus, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> List.of("-数据库", "year:2023", "\"开源\"", "speaker:a", "kind:talk 怎么做高可用").get(random.nextInt(5));
            case 2 -> piece(corpus, random) + " " + piece(corpus, random);
            default -> piece(corpus, random);
        };
    }

    private static String piece(Corpus corpus, Random random) {
        List<TalkDocument> documents = corpus.documents();
        List<String> texts = Corpus.ownTexts(documents.get(random.nextInt(documents.size())));
        String text = texts.isEmpty() ? "" : texts.get(random.nextInt(texts.size()));
        int from = random.nextInt(text.length() + 1);
        return text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(MOST_QUERY_CHARACTERS)));
    }

    private static void choose(Corpus corpus, Random random, String query, Map<Facet, Set<String>> filters) {
        Facet facet = Facet.values()[random.nextInt(Facet.values().length)];
        List<FacetCount> values = new ArrayList<>(corpus.ask(query, filters).facets().get(facet));
        if (!values.isEmpty()) {
            filters.computeIfAbsent(facet, f -> new LinkedHashSet<>()).add(values.get(random.nextInt(values.size())).value());
        }
    }
}
