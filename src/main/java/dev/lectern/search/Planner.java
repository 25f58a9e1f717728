package dev.lectern.search;

import dev.lectern.index.Fields;
import dev.lectern.text.Lexicon;
import dev.lectern.text.NameKeys;
import dev.lectern.text.Run;
import dev.lectern.text.Synonyms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was typed into queries. The strict one asks for everything; where it finds next to nothing the relaxed one
 * also takes documents that hold much of it, and names that are spelt nearly so. (Asking for any word at once is slower
 * and puts one word in a title before all of them in a text.) Safe for use by many threads.
 */
final class Planner {
    private static final int MOST_JOINED = 4;
    private static final int NEARBY_WORDS = 8;
    /** Of a name in pinyin that is not typed to its end: fewer letters begin too many. */
    private static final int SHORTEST_SOUND = 3;
    /** Letters that a title holds with blanks or marks among them. */
    private static final int SHORTEST_ACROSS = 4;

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final Synonyms synonyms;
    private final ParsedQuery parsed;
    private final List<Unit> units;
    private final Query strict;
    private volatile @Nullable Relaxed relaxed;

    Planner(ParsedQuery parsed, Vocabulary vocabulary, Lexicon lexicon) throws IOException {
        this.parsed = parsed;
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
        this.synonyms = lexicon.synonyms();
        this.units = Unit.telling(join(Unit.of(parsed.text(), lexicon)));
        this.strict = makeStrict();
    }

    List<Unit> units() {
        return units;
    }

    /** Joins words that are one when written together: {@code yang kang} as a name's pinyin, {@code service mesh}. */
    private List<Unit> join(List<Unit> apart) throws IOException {
        List<Unit> joined = new ArrayList<>();
        for (int i = 0; i < apart.size();) {
            int end = endOfJoined(apart, i);
            joined.add(end - i < 2 ? apart.get(i) : new Unit(Run.Kind.WORD, text(apart.subList(i, end), ""), apart.subList(i, end)));
            i = end;
        }
        return joined;
    }

    private int endOfJoined(List<Unit> units, int start) throws IOException {
        for (int end = Math.min(units.size(), start + MOST_JOINED); end > start + 1; end--) {
            List<Unit> some = units.subList(start, end);
            if (some.stream().noneMatch(Unit::isHan) && isOneWord(some)) {
                return end;
            }
        }
        return start + 1;
    }

    private boolean isOneWord(List<Unit> words) throws IOException {
        String whole = text(words, "");
        return vocabulary.has(whole, Fields.SPEAKER_SOUND, Fields.ORGANIZATION_SOUND, Fields.TITLE, Fields.BODY_BIGRAMS)
                || !synonyms.of(text(words, " ")).isEmpty();
    }

    private static String text(List<Unit> units, String between) {
        return String.join(between, units.stream().map(Unit::text).toList());
    }

    /** Asks for everything that was typed. */
    Query strict() {
        return strict;
    }

    /** Asks for much of it. */
    Relaxed relaxed() throws IOException {
        Relaxed known = relaxed;
        if (known == null) {
            known = Relaxed.of(strict, units, vocabulary);
            relaxed = known;
        }
        return known;
    }

    private Query makeStrict() throws IOException {
        if (units.isEmpty() && parsed.phrases().isEmpty()) {
            return parsed.words().isEmpty() ? MatchAllDocsQuery.INSTANCE : new MatchNoDocsQuery("no word in it");
        }
        List<Query> wanted = new ArrayList<>();
        for (Unit unit : units) {
            wanted.add(Matching.any(ways(unit, unit == units.getLast())));
        }
        parsed.phrases().forEach(phrase -> wanted.add(Matching.quoted(phrase)));
        BooleanQuery.Builder strict = new BooleanQuery.Builder().add(together(wanted), Occur.SHOULD);
        if (!units.isEmpty() && parsed.phrases().isEmpty() && !parsed.text().isEmpty()) {
            titles().forEach(title -> strict.add(title, Occur.SHOULD));
            strict.add(Matching.constant(Matching.speaker(parsed.text()), Weights.SPEAKER_ASKED), Occur.SHOULD);
        }
        return strict.build();
    }

    /** The title holds all of it. */
    private List<Query> titles() {
        List<Query> ways = new ArrayList<>();
        String letters = NameKeys.whole(parsed.text());
        // a letter by itself, as is left of C++ without its signs, is in every other title
        if (units.getFirst().isHan() || letters.length() > 1) {
            ways.add(Matching.constant(Matching.pieceOfTitle(parsed.text()), Weights.LITERAL_TITLE));
        }
        // across marks numbers make others, and few letters make anything
        if (letters.length() >= SHORTEST_ACROSS && letters.chars().anyMatch(Character::isLetter)) {
            ways.add(Matching.constant(Matching.lettersOfTitle(parsed.text()), Weights.LETTERS_IN_TITLE));
        }
        return ways.isEmpty() ? ways : List.of(Matching.any(ways));
    }

    /** All of it, better where the words stand as close as they were typed. */
    private Query together(List<Query> wanted) {
        List<Query> better = new ArrayList<>();
        if (units.size() > 1 && units.size() <= NEARBY_WORDS) {
            better.add(Matching.phrase(Fields.BODY_BIGRAMS, parsed.text()));
            better.add(Matching.boosted(Matching.pieceOfTitle(parsed.text()), Weights.TITLE));
        }
        asides().forEach(aside -> better.add(Matching.literal(aside)));
        if (better.isEmpty()) {
            return Matching.all(wanted);
        }
        BooleanQuery.Builder together = new BooleanQuery.Builder().add(Matching.all(wanted), Occur.MUST);
        better.forEach(query -> together.add(query, Occur.SHOULD));
        return together.build();
    }

    private List<Unit> asides() {
        return units.stream().filter(unit -> unit.isHan() && !unit.parts().isEmpty())
                .flatMap(unit -> HanPieces.asides(unit.text(), lexicon).stream())
                .map(pair -> new Unit(Run.Kind.HAN, pair, List.of())).toList();
    }

    /** The ways in which a document may hold a unit; the first is to hold it as it was typed. */
    private List<Query> ways(Unit unit, boolean last) throws IOException {
        List<Query> ways = new ArrayList<>();
        if (!unit.parts().isEmpty()) {
            ways.add(inParts(unit));
        }
        ways.addAll(sameIn(unit).values());
        if (!unit.isHan() && vocabulary.has(unit.text(), Fields.SPEAKER_SOUND, Fields.ORGANIZATION_SOUND, Fields.SPEAKER_INITIALS)) {
            ways.add(Matching.sound(unit.text()));
        }
        if (!unit.isHan() && last) {
            ways.add(Matching.prefix(unit.text()));
            if (unit.length() >= SHORTEST_SOUND && !vocabulary.has(unit.text(), Fields.TITLE, Fields.SPEAKERS, Fields.BODY_BIGRAMS)) {
                ways.add(Matching.beginningOfSound(unit.text()));
            }
        }
        ways.add(Matching.context(unit));
        ways.addFirst(preferred(Matching.literal(unit), units.size()));
        return ways;
    }

    private Query inParts(Unit unit) throws IOException {
        List<Query> all = new ArrayList<>();
        for (Unit part : unit.parts()) {
            List<Query> ways = new ArrayList<>(sameIn(part).values());
            ways.addFirst(Matching.anywhere(part));
            all.add(Matching.any(ways));
        }
        return Matching.all(all);
    }

    /** Other words for a unit. That one is rarer in the posts than the commonest for the same does not make it worth more. */
    private Map<String, Query> sameIn(Unit unit) throws IOException {
        Map<String, Float> rarities = new LinkedHashMap<>();
        for (String other : synonymsOf(unit)) {
            float rarest = 0;
            for (Unit word : Unit.of(other, lexicon)) {
                rarest = Math.max(rarest, vocabulary.rarity(word));
            }
            rarities.put(other, rarest);
        }
        float commonest = vocabulary.rarity(unit);
        for (float rarity : rarities.values()) {
            commonest = Math.min(commonest, rarity);
        }
        Map<String, Query> same = new LinkedHashMap<>();
        for (Map.Entry<String, Float> other : rarities.entrySet()) {
            same.put(other.getKey(), Matching.boosted(Matching.quoted(other.getKey()), Weights.SYNONYM * commonest / other.getValue()));
        }
        return same;
    }

    /** Everything by which a document may be found, in words. */
    Map<String, Query> reasons() throws IOException {
        Map<String, Query> reasons = new LinkedHashMap<>();
        for (Unit unit : units) {
            reasons.putAll(Matching.places(unit));
            reasons.put(unit.text() + " as it was typed", Matching.constant(Matching.literal(unit), Weights.LITERAL / units.size()));
            unit.parts().forEach(part -> reasons.putAll(Matching.places(part)));
            for (Unit one : withParts(unit)) {
                sameIn(one).forEach((other, query) -> reasons.put(other + " for " + one.text(), query));
            }
            if (!unit.isHan()) {
                reasons.put("a name that sounds like " + unit.text(), Matching.sound(unit.text()));
            }
        }
        asides().forEach(aside -> reasons.put(aside.text() + " besides", Matching.literal(aside)));
        reasons.put("the title holds all of it", Matching.constant(Matching.pieceOfTitle(parsed.text()), Weights.LITERAL_TITLE));
        reasons.put("the title holds its letters", Matching.constant(Matching.lettersOfTitle(parsed.text()), Weights.LETTERS_IN_TITLE));
        reasons.put("a speaker of this name", Matching.constant(Matching.speaker(parsed.text()), Weights.SPEAKER_ASKED));
        return reasons;
    }

    private static List<Unit> withParts(Unit unit) {
        List<Unit> all = new ArrayList<>(unit.parts());
        all.addFirst(unit);
        return all;
    }

    private Set<String> synonymsOf(Unit unit) {
        Set<String> all = new LinkedHashSet<>(synonyms.of(unit.text()));
        if (unit.parts().size() > 1) {
            all.addAll(synonyms.of(text(unit.parts(), " ")));
        }
        return all;
    }

    private static Query preferred(Query literal, int units) {
        return new BooleanQuery.Builder().add(literal, Occur.MUST)
                .add(Matching.boosted(MatchAllDocsQuery.INSTANCE, Weights.LITERAL / units), Occur.SHOULD).build();
    }

    /** Every text that a reader would want to see marked. @param spelling what units were taken for; null where for nothing else */
    Set<String> marks(@Nullable Spelling spelling) {
        Set<String> marks = new LinkedHashSet<>(parsed.phrases());
        for (Unit unit : units) {
            for (Unit one : withParts(unit)) {
                marks.add(one.text());
                marks.addAll(synonymsOf(one));
            }
            if (spelling != null) {
                unit.leaves().forEach(leaf -> marks.addAll(spelling.tried(leaf)));
            }
        }
        return marks;
    }
}
