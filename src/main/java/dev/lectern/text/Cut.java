package dev.lectern.text;

import java.util.ArrayList;
import java.util.List;

/** A way to cut folded text into tokens. */
enum Cut {
    /** Chinese by smartcn, for ranking; all else as {@link WordForms}. */
    WORDS {
        @Override
        void of(String text, Tokens tokens) {
            tokens.begin(text);
            HanWords han = new HanWords();
            Run.each(text, (kind, start, end) -> {
                if (kind == Run.Kind.WORD) {
                    forms(text, start, end, tokens);
                    return;
                }
                int last = 0;
                for (int next : han.ends(text.substring(start, end))) {
                    tokens.add(start + last, start + next);
                    last = next;
                }
            });
        }
    },

    /**
     * Chinese as every two neighbours and the last character by itself, for finding: any piece of the text is a phrase
     * of these, and any single character begins one. All else as {@link WordForms}.
     */
    BIGRAMS {
        @Override
        void of(String text, Tokens tokens) {
            tokens.begin(text);
            Run.each(text, (kind, start, end) -> {
                if (kind == Run.Kind.WORD) {
                    forms(text, start, end, tokens);
                } else {
                    pairs(text, start, end, (at, middle, last) -> tokens.add(at, last));
                }
            });
        }
    },

    /**
     * Every two neighbours and every single character of stretches without a blank or a mark in them, for finding any piece of
     * a text, even of a word, that does not go on behind such a border.
     */
    PIECES {
        @Override
        void of(String text, Tokens tokens) {
            tokens.begin(Fold.key(text));
            for (Stretch stretch : stretches(text)) {
                pairs(text, stretch.start, stretch.end, (at, middle, last) -> {
                    // both where both stand, as Lucene has it of tokens at one position
                    tokens.add(at, middle, at, last, 1);
                    if (middle < last) {
                        tokens.add(at, last, at, last, 0);
                    }
                });
            }
        }
    },

    /** Pairs of neighbours as in {@link #BIGRAMS}, but of all letters and digits, whatever stands between them. */
    CHARACTERS {
        @Override
        void of(String text, Tokens tokens) {
            int[] characters = text.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase).toArray();
            String joined = new String(characters, 0, characters.length);
            int[] places = places(text, joined.length());
            tokens.begin(joined);
            pairs(joined, 0, joined.length(), (at, middle, last) -> tokens.add(at, last, places[at], places[last - 1] + 1, 1));
        }
    };

    /** Cuts a text. */
    abstract void of(String text, Tokens tokens);

    private static void forms(String text, int start, int end, Tokens tokens) {
        int step = 1;
        for (String form : WordForms.of(text.substring(start, end))) {
            tokens.add(form, start, end, step);
            step = 0;
        }
    }

    /** Runs, and what follows on them without a border, as one. */
    private static List<Stretch> stretches(String text) {
        List<Stretch> stretches = new ArrayList<>();
        Run.each(text, (kind, start, end) -> {
            boolean goesOn = !stretches.isEmpty() && stretches.getLast().end == start;
            stretches.add(new Stretch(goesOn ? stretches.removeLast().start : start, end));
        });
        return stretches;
    }

    private static void pairs(String text, int start, int end, Pair pair) {
        for (int at = start; at < end;) {
            int middle = text.offsetByCodePoints(at, 1);
            pair.at(at, middle, middle < end ? text.offsetByCodePoints(middle, 1) : middle);
            at = middle;
        }
    }

    /** Where each UTF-16 unit of the text's letters and digits stands in the text. */
    private static int[] places(String text, int count) {
        int[] places = new int[count];
        int next = 0;
        for (int at = 0; at < text.length();) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            while (Character.isLetterOrDigit(c) && at < end) {
                places[next++] = at++;
            }
            at = end;
        }
        return places;
    }

    private record Stretch(int start, int end) {}

    /** Takes two characters that stand side by side; the last one has none behind it. */
    private interface Pair {
        void at(int start, int middle, int end);
    }
}
