package dev.lectern.search;

import dev.lectern.index.Fields;
import dev.lectern.text.Fold;
import dev.lectern.text.NameKeys;
import dev.lectern.text.Recent;
import dev.lectern.text.Run;
import dev.lectern.text.TalkAnalyzer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Where and how one thing asked for may be found. */
final class Matching {
    /** Fields that hold a document's own text by bigrams, and what a find in each is worth. */
    private static final Map<String, Float> TEXTS = Map.of(
            Fields.SPEAKERS, Weights.SPEAKERS, Fields.ORGANIZATIONS, Weights.ORGANIZATIONS, Fields.BODY_BIGRAMS, Weights.BODY);

    /** What was asked for lately: to know one and the same query again takes the engine less than to compare two. */
    private static final Recent<Unit, Query> LITERALS = new Recent<>(Recent.shareOfHeap(128));
    private static final int QUERY_BYTES = 2_000;

    private static final TalkAnalyzer BIGRAMS = TalkAnalyzer.bigrams();
    private static final TalkAnalyzer PIECES = TalkAnalyzer.pieces();
    private static final TalkAnalyzer CHARACTERS = TalkAnalyzer.characters();

    private Matching() {}

    /** The text as it stands, in any field of the document's own. */
    static Query literal(Unit unit) {
        return LITERALS.get(unit, asked -> asked.isHan() ? han(asked.text()) : word(asked.text()), made -> QUERY_BYTES);
    }

    /** The text as it stands in what surrounds the talk: its event, its speakers' roles. */
    static Query context(Unit unit) {
        return boosted(phrase(Fields.CONTEXT, unit.text()), Weights.CONTEXT);
    }

    /** The text as it stands, anywhere. */
    static Query anywhere(Unit unit) {
        return any(List.of(literal(unit), context(unit)));
    }

    private static Query han(String text) {
        List<Query> places = new ArrayList<>();
        places.add(boosted(pieceOfTitle(text), Weights.TITLE));
        TEXTS.forEach((field, weight) -> places.add(boosted(phrase(field, text), weight)));
        places.add(boosted(new TermQuery(new Term(Fields.TITLE, text)), Weights.TITLE));
        places.add(boosted(new TermQuery(new Term(Fields.BODY, text)), Weights.BODY));
        places.add(constant(new TermQuery(new Term(Fields.SPEAKER_NAME, text)), Weights.WHOLE_NAME));
        places.add(constant(new TermQuery(new Term(Fields.ORGANIZATION_NAME, text)), Weights.WHOLE_NAME / 2));
        return new DisjunctionMaxQuery(places, Weights.TIE);
    }

    private static Query word(String text) {
        List<Query> places = new ArrayList<>();
        places.add(boosted(new TermQuery(new Term(Fields.TITLE, text)), Weights.TITLE));
        TEXTS.forEach((field, weight) -> places.add(boosted(new TermQuery(new Term(field, text)), weight)));
        places.add(constant(new TermQuery(new Term(Fields.SPEAKER_NAME, text)), Weights.WHOLE_NAME));
        places.add(constant(new TermQuery(new Term(Fields.ORGANIZATION_NAME, text)), Weights.WHOLE_NAME / 2));
        return new DisjunctionMaxQuery(places, Weights.TIE);
    }

    /** Each field that may hold a unit, in words. */
    static Map<String, Query> places(Unit unit) {
        Map<String, Query> places = new LinkedHashMap<>();
        places.put(unit.text() + " in " + Fields.TITLE, boosted(unit.isHan()
                ? pieceOfTitle(unit.text()) : new TermQuery(new Term(Fields.TITLE, unit.text())), Weights.TITLE));
        TEXTS.forEach((field, weight) -> places.put(unit.text() + " in " + field.replace("_bigrams", ""), boosted(phrase(field, unit.text()), weight)));
        places.put(unit.text() + " in " + Fields.CONTEXT, context(unit));
        places.put(unit.text() + " as a whole name", name(unit.text()));
        return places;
    }

    /** The text word by word as it stands, anywhere. */
    static Query quoted(String text) {
        List<Query> places = new ArrayList<>();
        places.add(boosted(pieceOfTitle(text), Weights.TITLE));
        TEXTS.forEach((field, weight) -> places.add(boosted(phrase(field, text), weight)));
        places.add(boosted(phrase(Fields.CONTEXT, text), Weights.CONTEXT));
        return new DisjunctionMaxQuery(places, Weights.TIE);
    }

    /** A name that sounds like this, or has these initials. */
    static Query sound(String pinyin) {
        return any(List.of(
                constant(new TermQuery(new Term(Fields.SPEAKER_SOUND, pinyin)), Weights.SOUND),
                constant(new TermQuery(new Term(Fields.ORGANIZATION_SOUND, pinyin)), Weights.SOUND / 2),
                constant(new TermQuery(new Term(Fields.SPEAKER_INITIALS, pinyin)), Weights.INITIALS)));
    }

    /** A name that sounds as it begins so, not typed to its end yet. */
    static Query beginningOfSound(String pinyin) {
        return constant(new PrefixQuery(new Term(Fields.SPEAKER_SOUND, pinyin)), Weights.INITIALS);
    }

    /** A word that is not written to its end yet. */
    static Query prefix(String text) {
        List<Query> places = new ArrayList<>();
        for (String field : List.of(Fields.TITLE, Fields.SPEAKERS, Fields.ORGANIZATIONS, Fields.BODY_BIGRAMS, Fields.CONTEXT)) {
            places.add(constant(new PrefixQuery(new Term(field, text)), Weights.PREFIX * TEXTS.getOrDefault(field, Weights.TITLE)));
        }
        return any(places);
    }

    /** A piece of the title, wherever it begins and ends. What is one in the piece is one in the title; blanks and marks beside that may differ. */
    static Query pieceOfTitle(String text) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        List<String> tokens = PIECES.tokens(text);
        int position = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (isPair(tokens, i)) {
                phrase.add(new Term(Fields.TITLE_PIECES, tokens.get(i)), position);
                continue;
            }
            position++;
            if (!isPair(tokens, i - 1) && !isPair(tokens, i + 1)) {
                phrase.add(new Term(Fields.TITLE_PIECES, tokens.get(i)), position);
            }
        }
        return simplest(phrase.build(), false);
    }

    private static boolean isPair(List<String> tokens, int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).codePointCount(0, tokens.get(i).length()) > 1;
    }

    /** A piece of the title by its letters and digits alone. */
    static Query lettersOfTitle(String text) {
        List<String> pairs = CHARACTERS.tokens(text);
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (String pair : pairs.size() > 1 ? pairs.subList(0, pairs.size() - 1) : pairs) {
            phrase.add(new Term(Fields.TITLE_CHARACTERS, pair));
        }
        return simplest(phrase.build(), true);
    }

    /** A speaker of just this name. */
    static Query speaker(String name) {
        return new TermQuery(new Term(Fields.SPEAKER_NAME, NameKeys.whole(name)));
    }

    /** A speaker's or an organization's whole name. */
    static Query name(String whole) {
        return any(List.of(
                constant(new TermQuery(new Term(Fields.SPEAKER_NAME, whole)), Weights.WHOLE_NAME),
                constant(new TermQuery(new Term(Fields.ORGANIZATION_NAME, whole)), Weights.WHOLE_NAME / 2)));
    }

    /** Those of whom or of whose organization this is the name, as well as if it had been typed; nobody else who is but mentioned. */
    static Query bearing(String whole) {
        return new BooleanQuery.Builder()
                .add(constant(name(whole), 0), Occur.MUST)
                .add(literal(new Unit(Run.Kind.HAN, whole, List.of())), Occur.SHOULD).build();
    }

    /** The text as a phrase of a field that is cut into bigrams. */
    static Query phrase(String field, String text) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int position = 0;
        for (List<String> run : runs(text)) {
            List<String> terms = run.size() > 1 ? run.subList(0, run.size() - 1) : run;
            for (int i = 0; i < terms.size(); i++) {
                phrase.add(new Term(field, terms.get(i)), position + i);
            }
            position += run.size();
        }
        PhraseQuery built = phrase.build();
        return simplest(built, built.getTerms().length == 1 && Run.isHan(built.getTerms()[0].text().codePointAt(0)));
    }

    /** The tokens of each run; a run of Chinese ends in its last character by itself, a word is one token. */
    private static List<List<String>> runs(String text) {
        return Run.of(text).stream().map(run -> run.kind() == Run.Kind.WORD
                ? List.of(Fold.key(run.text()))
                : BIGRAMS.tokens(run.text())).toList();
    }

    /** @param paired whether a character by itself is to begin the pairs that it is the first of; where its run ends it stands alone */
    private static Query simplest(PhraseQuery phrase, boolean paired) {
        Term[] terms = phrase.getTerms();
        if (terms.length == 0) {
            return new MatchNoDocsQuery("nothing to look for");
        }
        if (terms.length > 1) {
            return phrase;
        }
        String only = terms[0].text();
        return paired && only.codePointCount(0, only.length()) == 1 ? new PrefixQuery(terms[0]) : new TermQuery(terms[0]);
    }

    static Query any(List<Query> queries) {
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
    }

    static Query all(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.MUST));
        return all.build();
    }

    static Query boosted(Query query, float weight) {
        return weight == 1 ? query : new BoostQuery(query, weight);
    }

    static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
