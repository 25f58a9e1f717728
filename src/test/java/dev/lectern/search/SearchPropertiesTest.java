package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.index.ContentPosts;
import dev.lectern.index.Facet;
import dev.lectern.index.LuceneStore;
import dev.lectern.index.Reindex;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Fold;
import dev.lectern.text.Lexicon;
import dev.lectern.text.Pinyin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every question, tried on the sample posts. */
class SearchPropertiesTest {
    private static final Set<String> TALKS = Set.of("talk", "opening", "panel", "announcement");

    @TempDir static Path folder;
    private static LuceneSearch search;
    private static List<TalkDocument> talks;

    @BeforeAll
    static void indexSamples() throws IOException {
        new Reindex(new ContentPosts(Path.of("content")), new LuceneStore(folder), "test").run(false, Reindex.Progress.NONE);
        search = LuceneSearch.open(folder, Lexicon.standard());
        talks = search.all(Facet.KIND, TALKS, SearchRequest.Sort.DATE);
        assertThat(talks).hasSizeGreaterThan(70);
    }

    @AfterAll
    static void close() throws IOException {
        search.close();
    }

    @Test
    void everyPieceOfATitleFindsIt() {
        for (String piece : pieces()) {
            String key = key(piece);
            Set<String> holders = new HashSet<>();
            talks.stream().filter(talk -> talk.title() != null && key(talk.title()).contains(key)).forEach(talk -> holders.add(talk.id()));
            List<TalkDocument> found = find(piece).stream().map(SearchResult.Hit::document).toList();
            if (holders.size() <= 10) {
                assertThat(found).as("hits for %s", piece).extracting(TalkDocument::id).containsAll(holders);
            } else {
                assertThat(found).as("hits for %s", piece).extracting(TalkDocument::id).isSubsetOf(holders);
            }
        }
    }

    @Test
    void everySpeakerIsFoundByNamePinyinAndInitials() {
        for (FacetCount speaker : search.values(Facet.SPEAKER)) {
            Set<String> spellings = new LinkedHashSet<>(Set.of(speaker.value()));
            spellings.addAll(Pinyin.words(speaker.value()));
            spellings.addAll(Pinyin.initials(speaker.value()));
            Pinyin.spellings(speaker.value()).forEach(syllables -> spellings.add(String.join(" ", syllables)));
            for (String spelling : spellings) {
                assertThat(find(spelling)).as("hits for %s", spelling)
                        .anySatisfy(hit -> assertThat(hit.document().speakers()).extracting(TalkDocument.Speaker::name).contains(speaker.value()));
            }
        }
    }

    @Test
    void everySpeakerIsOfferedByTheSecondCharacterOrTheFourthLetter() {
        for (FacetCount speaker : search.values(Facet.SPEAKER)) {
            List<String> typed = new ArrayList<>(List.of(start(speaker.value(), 2)));
            Pinyin.words(speaker.value()).forEach(word -> typed.add(start(word, 4)));
            for (String start : typed) {
                assertThat(search.suggest(start, 20)).as("offers for %s", start).extracting(Suggestion::text).contains(speaker.value());
            }
        }
    }

    @Test
    void choosingAValueYieldsTheCountItShowed() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> queries = List.of("", "数据库", "开源", "的", "service", "怎么做高可用", "-数据库", "year:2023", "ai");
        for (int round = 0; round < 60; round++) {
            String query = queries.get(random.nextInt(queries.size()));
            Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
            for (int choices = random.nextInt(4); choices > 0; choices--) {
                choose(random, query, filters);
            }
            SearchResult shown = ask(query, filters);
            Facet facet = Facet.values()[random.nextInt(Facet.values().length)];
            for (FacetCount value : shown.facets().get(facet)) {
                Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
                chosen.putAll(filters);
                chosen.put(facet, Set.of(value.value()));
                assertThat(ask(query, chosen).total()).as("seed %d: %s with %s", seed, query, chosen).isEqualTo(value.count());
            }
        }
    }

    @Test
    void nothingThatIsTypedThrows() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "熊数据库的ab1 -\":+#./\\*?~^()[]{}<>&|!＂：　\u0000\uD83D\uDE00\u202E𠮷é\n";
        for (int round = 0; round < 400; round++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(round % 50 == 0 ? 3000 : 20); length > 0; length--) {
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(find(typed.toString())).as("seed %d: %s", seed, typed).isNotNull();
            assertThat(search.suggest(typed.toString(), 5)).isNotNull();
        }
    }

    private static void choose(Random random, String query, Map<Facet, Set<String>> filters) {
        Facet facet = Facet.values()[random.nextInt(Facet.values().length)];
        List<FacetCount> values = ask(query, filters).facets().get(facet);
        if (!values.isEmpty()) {
            filters.computeIfAbsent(facet, f -> new LinkedHashSet<>()).add(values.get(random.nextInt(values.size())).value());
        }
    }

    /** All pieces of two to four characters, of titles, that cross no punctuation. */
    private static Set<String> pieces() {
        Set<String> pieces = new TreeSet<>();
        for (TalkDocument talk : talks) {
            for (String run : talk.title() == null ? new String[0] : talk.title().split("[\\p{P}\\p{S}\\s]+")) {
                for (int length = 2; length <= 4; length++) {
                    for (int at = 0; at + length <= run.length(); at++) {
                        pieces.add(run.substring(at, at + length));
                    }
                }
            }
        }
        return pieces;
    }

    private static String key(String text) {
        return Fold.key(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    private static List<SearchResult.Hit> find(String query) {
        return ask(query, Map.of()).hits();
    }

    private static SearchResult ask(String query, Map<Facet, Set<String>> filters) {
        return search.search(new SearchRequest(query, filters, null, null, SearchRequest.Sort.RELEVANCE, 1, 10));
    }
}
