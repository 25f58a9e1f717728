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

    /**
     * Every two neighbours and every single character of stretches without a blank or a mark in them, for finding any piece of
     * a text, even of a word, that does not go on behind such a border.
     */
    PIECES {
        @Override
        List<Token> of(CharSequence text) {
            List<Token> tokens = new ArrayList<>(2 * text.length());
            for (Piece stretch : stretches(text)) {
                String characters = Fold.key(text.subSequence(stretch.start(), stretch.end()));
                for (Piece pair : pairs(characters)) {
                    int middle = characters.offsetByCodePoints(pair.start(), 1);
                    int start = stretch.start() + pair.start();
                    int end = stretch.start() + pair.end(); // of both, as Lucene has it of tokens that stand at one position
                    tokens.add(new Token(characters.substring(pair.start(), middle), start, end, 1));
                    if (middle < pair.end()) {
                        tokens.add(new Token(characters.substring(pair.start(), pair.end()), start, end, 0));
                    }
                }
            }
            return tokens;
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

    /** Runs, and what follows on them without a border, as one. */
    private static List<Piece> stretches(CharSequence text) {
        List<Piece> stretches = new ArrayList<>();
        for (Run run : Run.of(text)) {
            boolean goesOn = !stretches.isEmpty() && stretches.getLast().end() == run.start();
            stretches.add(new Piece(goesOn ? stretches.removeLast().start() : run.start(), run.end()));
        }
        return stretches;
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
