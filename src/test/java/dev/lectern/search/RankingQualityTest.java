package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.TestEngine;
import dev.lectern.index.ContentPosts;
import dev.lectern.index.Reindex;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pins how well the sample posts are ranked. When a change moves the figures, look at what moved; if it is meant, write the
 * new table into {@code ranking/quality.txt} in a commit of its own.
 */
class RankingQualityTest {
    @TempDir Path folder;

    @Test
    void ranksTheSamplesAsPinned() throws IOException {
        Engine engine = TestEngine.of(folder);
        new Reindex(new ContentPosts(Path.of("content")), engine.store(Aliases.NONE), "test").run(false, Reindex.Progress.NONE);
        StringBuilder misses = new StringBuilder();
        Map<String, List<Integer>> ranks = new TreeMap<>();
        try (engine; LiveSearch search = engine.open(Lexicon.standard())) {
            for (String line : resource("queries.tsv").lines().filter(l -> !l.startsWith("#")).toList()) {
                String[] gold = line.split("\t");
                int rank = rank(search, gold);
                ranks.computeIfAbsent(gold[0], kind -> new ArrayList<>()).add(rank);
                ranks.computeIfAbsent("~all", kind -> new ArrayList<>()).add(rank);
                if (rank != 1) {
                    misses.append("rank ").append(rank).append(": ").append(line).append('\n');
                }
            }
        }
        assertThat(table(ranks)).as("not first:%n%s", misses).isEqualTo(resource("quality.txt"));
    }

    /** From 1; 0 where it is not among the first ten. */
    private static int rank(LiveSearch search, String[] gold) {
        boolean anyTalk = gold[0].equals("speaker") && !gold[1].contains(" ") || gold[0].equals("pinyin");
        List<SearchResult.Hit> hits = search.search(Talks.ask(gold[1])).hits();
        for (int i = 0; i < hits.size(); i++) {
            TalkDocument document = hits.get(i).document();
            boolean speaks = document.kind() != TalkDocument.Kind.EVENT
                    && document.speakers().stream().anyMatch(speaker -> speaker.name().equals(gold[3]));
            if (speaks && (anyTalk || document.source().path().equals(gold[2]))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String table(Map<String, List<Integer>> ranks) {
        StringBuilder table = new StringBuilder("kind       queries  success@1  success@3  MRR@10\n");
        ranks.forEach((kind, all) -> table.append(String.format(Locale.ROOT, "%-10s %7d %10.4f %10.4f %7.4f%n", kind, all.size(),
                share(all, 1), share(all, 3), all.stream().mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank).average().orElse(0))));
        return table.toString();
    }

    private static double share(List<Integer> ranks, int within) {
        return ranks.stream().filter(rank -> rank > 0 && rank <= within).count() / (double) ranks.size();
    }

    private static String resource(String name) throws IOException {
        try (var in = RankingQualityTest.class.getResourceAsStream("/ranking/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
