package dev.lectern.post;

import java.util.ArrayDeque;
import java.util.Deque;

/** Knows in which item of which list the walk is. */
final class ListTracker {

    private static final class Level {
        int next;
        int number;
        boolean pending;

        Level(int next) {
            this.next = next;
        }
    }

    private final Deque<Level> levels = new ArrayDeque<>();

    /** @param start the first item's number, 0 for a bulleted list */
    void open(int start) {
        levels.push(new Level(start));
    }

    void close() {
        levels.poll();
    }

    /** An item begins, if need be of a list that its author forgot to open. @param number given to it, or 0 */
    void item(int number) {
        if (levels.isEmpty()) {
            open(0);
        }
        Level level = levels.element();
        if (number > 0) {
            level.next = number;
        }
        level.number = level.next;
        level.next += level.next > 0 ? 1 : 0;
        level.pending = true;
    }

    void endItem() {
        if (!levels.isEmpty()) {
            levels.element().pending = false;
        }
    }

    /** Whether the walk is in an item whose text has not been handed out yet. */
    boolean isItemPending() {
        return !levels.isEmpty() && levels.element().pending;
    }

    /** The item's text; what follows in the same item are blocks of their own. */
    Block.ListItem take(Prose prose, int line) {
        Level level = levels.element();
        level.pending = false;
        return new Block.ListItem(prose, levels.size() - 1, level.number, line);
    }
}
