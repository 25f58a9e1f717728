package dev.lectern.talk.rule;

import java.util.List;
import java.util.function.Predicate;

/**
 * A heading with what stands right below it, one of several laid out alike.
 *
 * @param lines the short lines that follow the heading at once, without pictures
 */
record CardStack(Unit heading, List<Unit> lines) {

    boolean has(int line, Predicate<String> test) {
        return lines.size() > line && test.test(lines.get(line).text());
    }

    /** Whether at least two, and more than half of them, are so. */
    static boolean isMost(List<CardStack> cards, Predicate<CardStack> test) {
        long n = cards.stream().filter(test).count();
        return n >= 2 && 2 * n > cards.size();
    }
}
