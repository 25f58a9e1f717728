package dev.lectern.search;

import dev.lectern.index.Fields;
import dev.lectern.text.Lexicon;
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

/**
 * Turns what was typed into queries. The strict one asks for everything; where it finds next to nothing the relaxed one
 * also takes documents that hold much of it, and names that are spelt nearly so. (Asking for any word at once is slower
 * and puts one word in a title before all of them in a text.)
 */
final class Planner {
    private static final int MOST_JOINED = 4;
    private static final int NEARBY_WORDS = 8;

    private final Vocabulary vocabulary;
    private final Synonyms synonyms;
    private final ParsedQuery parsed;
    private final List<Unit> units;

    Planner(ParsedQuery parsed, Vocabulary vocabulary, Lexicon lexicon) throws IOException {
        this.parsed = parsed;
        this.vocabulary = vocabulary;
        this.synonyms = lexicon.synonyms();
        this.units = Unit.telling(join(Unit.of(parsed.text(), lexicon)));
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
    Query strict() throws IOException {
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
            strict.add(Matching.constant(Matching.pieceOfTitle(parsed.text()), Weights.LITERAL_TITLE), Occur.SHOULD);
            strict.add(Matching.constant(Matching.speaker(parsed.text()), Weights.SPEAKER_ASKED), Occur.SHOULD);
        }
        return strict.build();
    }

    /** All of it, better where the words stand as close as they were typed. */
    private Query together(List<Query> wanted) {
        Query all = Matching.all(wanted);
        if (units.size() < 2 || units.size() > NEARBY_WORDS) {
            return all;
        }
        return new BooleanQuery.Builder().add(all, Occur.MUST)
                .add(Matching.phrase(Fields.BODY_BIGRAMS, parsed.text()), Occur.SHOULD)
                .add(Matching.boosted(Matching.pieceOfTitle(parsed.text()), Weights.TITLE), Occur.SHOULD).build();
    }

    /** The ways in which a document may hold a unit; the first is to hold it as it was typed. */
    private List<Query> ways(Unit unit, boolean last) throws IOException {
        List<Query> ways = new ArrayList<>();
        if (!unit.parts().isEmpty()) {
            ways.add(Matching.all(unit.parts().stream().map(Matching::anywhere).toList()));
        }
        for (String other : synonymsOf(unit)) {
            ways.add(Matching.boosted(Matching.quoted(other), Weights.SYNONYM));
        }
        if (!unit.isHan() && vocabulary.has(unit.text(), Fields.SPEAKER_SOUND, Fields.ORGANIZATION_SOUND, Fields.SPEAKER_INITIALS)) {
            ways.add(Matching.sound(unit.text()));
        }
        if (!unit.isHan() && last) {
            ways.add(Matching.prefix(unit.text()));
        }
        ways.add(Matching.context(unit));
        ways.addFirst(preferred(Matching.literal(unit), units.size()));
        return ways;
    }

    /** Everything by which a document may be found, in words. */
    Map<String, Query> reasons() throws IOException {
        Map<String, Query> reasons = new LinkedHashMap<>();
        for (Unit unit : units) {
            reasons.putAll(Matching.places(unit));
            reasons.put(unit.text() + " as it was typed", Matching.constant(Matching.literal(unit), Weights.LITERAL / units.size()));
            unit.parts().forEach(part -> reasons.putAll(Matching.places(part)));
            for (String other : synonymsOf(unit)) {
                reasons.put(other + " for " + unit.text(), Matching.boosted(Matching.quoted(other), Weights.SYNONYM));
            }
            if (!unit.isHan()) {
                reasons.put("a name that sounds like " + unit.text(), Matching.sound(unit.text()));
            }
        }
        reasons.put("the title holds all of it", Matching.constant(Matching.pieceOfTitle(parsed.text()), Weights.LITERAL_TITLE));
        reasons.put("a speaker of this name", Matching.constant(Matching.speaker(parsed.text()), Weights.SPEAKER_ASKED));
        return reasons;
    }

    private Set<String> synonymsOf(Unit unit) {
        Set<String> all = new LinkedHashSet<>(synonyms.of(unit.text()));
        all.addAll(synonyms.of(text(unit.leaves(), " ")));
        return all;
    }

    private static Query preferred(Query literal, int units) {
        return new BooleanQuery.Builder().add(literal, Occur.MUST)
                .add(Matching.boosted(MatchAllDocsQuery.INSTANCE, Weights.LITERAL / units), Occur.SHOULD).build();
    }

    /** Every text that a reader would want to see marked. */
    Set<String> marks(Spelling spelling) {
        Set<String> marks = new LinkedHashSet<>(parsed.phrases());
        for (Unit unit : units) {
            marks.add(unit.text());
            unit.parts().forEach(part -> marks.add(part.text()));
            marks.addAll(synonymsOf(unit));
            unit.leaves().forEach(leaf -> marks.addAll(spelling.tried(leaf)));
        }
        return marks;
    }
}
