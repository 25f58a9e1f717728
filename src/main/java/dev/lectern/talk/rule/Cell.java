package dev.lectern.talk.rule;

import dev.lectern.talk.english.EnglishSentences;
import dev.lectern.talk.line.Sentences;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.LineEdges;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a record that may say one thing: a line, or where a line tells more, one of its first sentences.
 *
 * @param from and up to where of the unit's text, in UTF-16 units, without marks at its edges
 * @param next where behind it the unit goes on
 */
record Cell(Unit unit, int from, int to, int next) {
    /** So many of a record may say who speaks, and on what. */
    private static final int MOST = 4;
    private static final int MOST_OF_LINE = 2;
    private static final int LONGEST_LINE = 90;

    String text() {
        return unit.text().substring(from, to);
    }

    /** Whether a colon says that what it tells of follows. */
    boolean leadsIn() {
        return to < unit.text().length() && ":：".indexOf(unit.text().charAt(to)) >= 0;
    }

    /** The first of a record. @param end the unit behind its last */
    static List<Cell> first(Page page, int start, int end) {
        List<Cell> cells = new ArrayList<>();
        for (int i = start; i < end && cells.size() < MOST; i++) {
            Unit unit = page.unit(i);
            if (unit.isProse() || i == start) {
                cells.addAll(ofLine(page, unit));
            } else if (!unit.isMedia()) {
                break;
            }
        }
        return cells.subList(0, Math.min(MOST, cells.size()));
    }

    private static List<Cell> ofLine(Page page, Unit unit) {
        String text = unit.text();
        List<Cell> cells = new ArrayList<>();
        int from = LineEdges.start(page, unit);
        while (from < text.length() && cells.size() < MOST_OF_LINE) {
            int end = end(text, from);
            int to = LineEdges.trim(text, bare(text, end));
            if (to > from) {
                cells.add(new Cell(unit, from, to, end));
            }
            from = LineEdges.skip(text, end);
        }
        return cells.stream().filter(c -> c.to - c.from <= LONGEST_LINE).toList();
    }

    /** Where the sentence ends that begins at a place. */
    private static int end(String text, int from) {
        if (Characters.hasIdeograph(text)) {
            return Sentences.end(text, from);
        }
        return EnglishSentences.starts(text).stream().filter(s -> s > from).findFirst().orElse(text.length());
    }

    /** Where before a full stop a sentence ends. */
    private static int bare(String text, int end) {
        int to = text.substring(0, end).stripTrailing().length();
        return to > 0 && (text.charAt(to - 1) == '.' || text.charAt(to - 1) == '。') ? to - 1 : to;
    }
}
