package dev.lectern.talk.opening;

import dev.lectern.talk.line.StrongLead;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A heading with what stands right below it, one of several laid out alike.
 *
 * @param lines the short lines that follow the heading at once, without pictures
 */
record CardStack(Unit heading, List<Unit> lines) {

    boolean has(int line, Predicate<String> test) {
        return lines.size() > line && test.test(lines.get(line).text());
    }

    /** A line below the heading; empty where there is none. */
    String text(int line) {
        return lines.size() > line ? lines.get(line).text() : "";
    }

    /** Whether a line is set apart from the text: stressed, or behind a picture. */
    boolean isSetApart(int line) {
        return lines.size() > line && !look(lines.get(line)).isEmpty();
    }

    /** Whether only the last of two lines is stressed: {@code Acme} / {@code *Paper bridges*}. */
    boolean hasStressedLast() {
        return lines.size() == 2 && !lines.get(0).isStressed() && lines.get(1).isStressed();
    }

    /** Whether a line all in italics stands above a paragraph that starts with its title: {@code *Acme*} / {@code **Paper bridges.** They carry …}. */
    boolean hasHouseOverTitle() {
        return lines.size() > 1 && lines.get(0).isInItalics() && !lines.get(1).isStressed() && StrongLead.title(lines.get(1)).isPresent();
    }

    /** Whether at least two, and more than half of them, are so. */
    static boolean isMost(List<CardStack> cards, Predicate<CardStack> test) {
        long n = cards.stream().filter(test).count();
        return n >= 2 && 2 * n > cards.size();
    }

    /** Whether most cards have this line set apart in the same way: stressed, or behind the same picture. */
    static boolean isMarked(List<CardStack> cards, int line) {
        Map<String, Long> looks = cards.stream().filter(c -> c.lines().size() > line).map(c -> c.lines().get(line))
                .collect(Collectors.groupingBy(CardStack::look, Collectors.counting()));
        return looks.entrySet().stream().anyMatch(e -> !e.getKey().isEmpty() && 2 * e.getValue() > cards.size());
    }

    private static String look(Unit line) {
        return CardWords.sign(line.text()) + (line.isStressed() ? "*" : "");
    }

    /** Whether the heading is of a part of the programme: more than one stressed line below it says who. */
    boolean headsSeveral(Page page, Predicate<String> isWho) {
        int people = 0;
        boolean stressed = lines.get(0).isStressed() && Topic.of(heading.text()) != Topic.PANEL;
        for (int i = heading.index() + 1; stressed && people < 2 && i < page.size() && !page.unit(i).isHeading(); i++) {
            people += page.unit(i).isStressed() && isWho.test(page.unit(i).text()) ? 1 : 0;
        }
        return people > 1;
    }
}
