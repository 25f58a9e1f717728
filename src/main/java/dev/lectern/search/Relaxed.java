package dev.lectern.search;

import dev.lectern.text.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks for much of what was typed, after all of it was not found.
 *
 * @param query what the strict one finds, before documents that hold much of the units
 * @param spelling what units were taken for
 * @param better a query that would find more; null where there is none to offer
 */
record Relaxed(Query query, Spelling spelling, @Nullable String better) {
    /** Of what was typed, how much a document has to hold. */
    private static final double SHARE = 1 / 3.0;
    private static final float PAIR = 0.7f;

    static Relaxed of(Query strict, List<Unit> units, Vocabulary vocabulary) throws IOException {
        Spelling spelling = new Spelling(vocabulary);
        return new Relaxed(query(strict, units, spelling), spelling, spelling.better(units));
    }

    private static Query query(Query strict, List<Unit> units, Spelling spelling) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder()
                .add(strict, Occur.SHOULD)
                .add(Matching.constant(strict, Weights.COMPLETE), Occur.SHOULD)
                .add(preferringWholes(much(units, spelling), units, spelling), Occur.SHOULD);
        Query corrected = spelling.corrected(units);
        if (corrected != null) {
            any.add(Matching.constant(corrected, Weights.CORRECTED), Occur.SHOULD);
        }
        return any.build();
    }

    /** Of two documents with the same parts, the one in which they stand together holds more of what was asked for. */
    private static Query preferringWholes(Query much, List<Unit> units, Spelling spelling) throws IOException {
        BooleanQuery.Builder wholes = new BooleanQuery.Builder().add(much, Occur.MUST);
        for (Unit unit : units) {
            if (unit.parts().size() > 1) {
                wholes.add(Matching.constant(Matching.literal(unit), Weights.HELD * spelling.rarity(unit)), Occur.SHOULD);
            }
        }
        return wholes.build();
    }

    private static Query much(List<Unit> units, Spelling spelling) throws IOException {
        BooleanQuery.Builder much = new BooleanQuery.Builder();
        int count = 0;
        for (Unit unit : units) {
            for (Unit leaf : telling(unit)) {
                much.add(leaf(leaf, spelling), Occur.SHOULD);
                count++;
            }
        }
        much.setMinimumNumberShouldMatch(Math.max(1, (int) Math.ceil(count * SHARE)));
        return much.build();
    }

    /** A number that was split off a word, such as the 9 of {@code zqx9}, tells nothing by itself. */
    private static List<Unit> telling(Unit unit) {
        List<Unit> telling = unit.leaves().stream().filter(leaf -> !leaf.text().chars().allMatch(Character::isDigit)).toList();
        return telling.isEmpty() ? unit.leaves() : telling;
    }

    private static Query leaf(Unit leaf, Spelling spelling) throws IOException {
        List<Query> ways = new ArrayList<>();
        ways.add(new BooleanQuery.Builder().add(Matching.anywhere(leaf), Occur.MUST)
                .add(Matching.boosted(MatchAllDocsQuery.INSTANCE, Weights.HELD * spelling.rarity(leaf)), Occur.SHOULD).build());
        List<Query> near = spelling.near(leaf);
        ways.addAll(near);
        if (near.isEmpty() && leaf.isHan() && leaf.length() > 2) {
            ways.add(Matching.boosted(pairs(leaf.text()), PAIR));
        }
        return Matching.any(ways);
    }

    /** Any two neighbours of a run. */
    private static Query pairs(String run) {
        BooleanQuery.Builder pairs = new BooleanQuery.Builder();
        int[] characters = run.codePoints().toArray();
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(Matching.literal(new Unit(Run.Kind.HAN, new String(characters, i, 2), List.of())), Occur.SHOULD);
        }
        return pairs.build();
    }
}
