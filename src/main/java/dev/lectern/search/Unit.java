package dev.lectern.search;

import dev.lectern.text.Fold;
import dev.lectern.text.Lexicon;
import dev.lectern.text.Run;
import dev.lectern.text.StopWords;
import dev.lectern.text.WordForms;
import java.util.ArrayList;
import java.util.List;

/**
 * Something asked for as one: a run of Chinese, or a word of another script.
 *
 * @param text folded, lower case
 * @param parts that, all found, may stand in for it; empty where it has none
 */
record Unit(Run.Kind kind, String text, List<Unit> parts) {
    /** More words than this are not asked for. */
    private static final int MOST = 24;
    private static final int SPLIT_FROM = 4;

    Unit {
        parts = List.copyOf(parts);
    }

    boolean isHan() {
        return kind == Run.Kind.HAN;
    }

    /** How many characters it has. */
    int length() {
        return text.codePointCount(0, text.length());
    }

    /** Its parts, or itself. */
    List<Unit> leaves() {
        return parts.isEmpty() ? List.of(this) : parts;
    }

    /** The units of a text, in order. */
    static List<Unit> of(String text, Lexicon lexicon) {
        List<Unit> units = new ArrayList<>();
        for (Run run : Run.of(text)) {
            units.add(run.kind() == Run.Kind.HAN ? han(Fold.key(run.text()), lexicon) : word(run.text()));
        }
        return units;
    }

    /** The units without those that only make a question of them, unless they are all there is. */
    static List<Unit> telling(List<Unit> units) {
        List<Unit> telling = units.stream().filter(unit -> !StopWords.contains(unit.text)).limit(MOST).toList();
        return telling.isEmpty() ? units.stream().limit(MOST).toList() : telling;
    }

    static Unit word(String word) {
        List<String> parts = WordForms.parts(word);
        return new Unit(Run.Kind.WORD, Fold.key(word), parts.size() < 2 ? List.of() : parts.stream().map(Unit::atom).toList());
    }

    private static Unit atom(String word) {
        return new Unit(Run.Kind.WORD, word, List.of());
    }

    private static Unit han(String run, Lexicon lexicon) {
        Unit whole = new Unit(Run.Kind.HAN, run, List.of());
        if (whole.length() < SPLIT_FROM) {
            return whole;
        }
        List<Unit> parts = HanPieces.of(run, lexicon).stream().map(piece -> new Unit(Run.Kind.HAN, piece, List.of())).toList();
        return parts.equals(List.of(whole)) ? whole : new Unit(Run.Kind.HAN, run, parts);
    }
}
