package dev.lectern.search;

import org.apache.lucene.util.automaton.Automaton;

/**
 * What differs from a text in some characters, each of which another one stands for. Unlike the Levenshtein automaton that fuzzy
 * queries run, it lets no character be left out, put in or moved, so that there is one way on from each of its states.
 */
final class Substitutions {
    private Substitutions() {}

    /** @param most how many characters may be others @param characters of the text, as code points */
    static Automaton upTo(int most, int[] characters) {
        Automaton automaton = new Automaton();
        for (int at = 0; at <= characters.length; at++) {
            for (int others = 0; others <= most; others++) {
                automaton.setAccept(automaton.createState(), at == characters.length);
            }
        }
        for (int state = 0; state < characters.length * (most + 1); state++) {
            int c = characters[state / (most + 1)];
            int same = state + most + 1;
            automaton.addTransition(state, same, c);
            if (state % (most + 1) < most) {
                automaton.addTransition(state, same + 1, Character.MIN_CODE_POINT, c - 1);
                automaton.addTransition(state, same + 1, c + 1, Character.MAX_CODE_POINT);
            }
        }
        automaton.finishState();
        return automaton;
    }
}
