package dev.lectern.text.bge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.index.ContentPosts;
import dev.lectern.index.LuceneStore;
import dev.lectern.index.Reindex;
import dev.lectern.search.LuceneSearch;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchResult.Hit;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import dev.lectern.text.Meaning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/** What the model is worth on our samples: questions in other words than the talks', and the pinned ones, of which it costs one. */
class SemanticQualityTest {
    @TempDir
    private Path folder;

    @Test
    void findsWhatIsAskedInOtherWordsAndSpoilsNextToNothing() throws IOException {
        Meaning model = Meaning.installed();
        assertThat(model).isInstanceOf(BgeMeaning.class);
        new Reindex(new ContentPosts(Path.of("content")), new LuceneStore(folder, model, Aliases.NONE), "test").run(false, Reindex.Progress.NONE);
        List<String[]> paraphrases = lines("paraphrases.tsv");
        List<String[]> pinned = lines("queries.tsv").stream().map(line -> new String[] {line[1], line[2], line[3]}).toList();

        assertThat(firstPlaces(paraphrases, null)).as("by words").isLessThanOrEqualTo(7);
        assertThat(firstPlaces(paraphrases, model)).as("with meaning").isGreaterThanOrEqualTo(14);
        assertThat(firstPlaces(pinned, model)).as("pinned").isGreaterThanOrEqualTo(firstPlaces(pinned, null) - 1);
    }

    private long firstPlaces(List<String[]> questions, @Nullable Meaning meaning) throws IOException {
        try (LuceneSearch search = LuceneSearch.open(folder, Lexicon.standard(), meaning)) {
            return questions.stream().filter(question -> isFirst(search, question)).count();
        }
    }

    private static boolean isFirst(LuceneSearch search, String[] question) {
        SearchRequest request = new SearchRequest(question[0], Map.of(), null, null, SearchRequest.Sort.RELEVANCE, 1, 10);
        List<Hit> hits = search.search(request).hits();
        return !hits.isEmpty() && hits.getFirst().document().source().path().equals(question[1])
                && hits.getFirst().document().speakers().stream().anyMatch(speaker -> speaker.name().equals(question[2]));
    }

    private static List<String[]> lines(String name) throws IOException {
        try (var in = SemanticQualityTest.class.getResourceAsStream("/ranking/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
        }
    }
}
