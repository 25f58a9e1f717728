package dev.lectern.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A way to cut folded text into tokens. */
enum Cut {
    /** Chinese by smartcn, for ranking; all else as {@link WordForms}. */
    WORDS {
        @Override
        List<Token> of(CharSequence text) {
            return runs(text, HanWords::of);
        }
    },

    /**
     * Chinese as every two neighbours and the last character by itself, for finding: any piece of the text is a phrase
     * of these, and any single character begins one. All else as {@link WordForms}.
     */
    BIGRAMS {
        @Override
        List<Token> of(CharSequence text) {
            return runs(text, Cut::pairs);
        }
    },

    /** Pairs of neighbours as in {@link #BIGRAMS}, but of all letters and digits, whatever stands between them. */
    CHARACTERS {
        @Override
        List<Token> of(CharSequence text) {
            int[] characters = text.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase).toArray();
            String joined = new String(characters, 0, characters.length);
            int[] places = places(text, joined.length());
            List<Token> tokens = new ArrayList<>(characters.length);
            for (Piece piece : pairs(joined)) {
                String pair = joined.substring(piece.start(), piece.end());
                tokens.add(new Token(pair, places[piece.start()], places[piece.end() - 1] + 1, 1));
            }
            return tokens;
        }
    };

    abstract List<Token> of(CharSequence text);

    private static List<Token> runs(CharSequence text, Function<String, List<Piece>> han) {
        List<Token> tokens = new ArrayList<>();
        for (Run run : Run.of(text)) {
            switch (run.kind()) {
                case HAN -> han.apply(run.text()).forEach(piece -> tokens.add(new Token(
                        run.text().substring(piece.start(), piece.end()), run.start() + piece.start(), run.start() + piece.end(), 1)));
                case WORD -> {
                    int step = 1;
                    for (String form : WordForms.of(run.text())) {
                        tokens.add(new Token(form, run.start(), run.end(), step));
                        step = 0;
                    }
                }
            }
        }
        return tokens;
    }

    private static List<Piece> pairs(String run) {
        List<Piece> pieces = new ArrayList<>(run.length());
        for (int start = 0; start < run.length();) {
            int middle = run.offsetByCodePoints(start, 1);
            int end = middle < run.length() ? run.offsetByCodePoints(middle, 1) : middle;
            pieces.add(new Piece(start, end));
            start = middle;
        }
        return pieces;
    }

    /** Where each UTF-16 unit of the text's letters and digits stands in the text. */
    private static int[] places(CharSequence text, int count) {
        int[] places = new int[count];
        int next = 0;
        for (int at = 0; at < text.length();) {
            int c = Character.codePointAt(text, at);
            int end = at + Character.charCount(c);
            while (Character.isLetterOrDigit(c) && at < end) {
                places[next++] = at++;
            }
            at = end;
        }
        return places;
    }

    /** A stretch of a run. @param start index in the run; @param end index after it */
    record Piece(int start, int end) {}

    /** What goes into the index. @param increment 0 for another form of the token before */
    record Token(String text, int start, int end, int increment) {}
}
