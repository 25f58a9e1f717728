package dev.lectern.cli;

import dev.lectern.index.Reindex;
import java.io.PrintWriter;
import java.time.Duration;

/**
 * Shows how far a run has come: a bar drawn again in place on a terminal, elsewhere a plain line now and then.
 *
 * <p>Of our own, as libraries for this bring a native terminal library along that has to be unpacked at every start.
 */
final class Bar implements Reindex.Progress, AutoCloseable {
    private static final int WIDTH = 24;
    private static final String TO_END = "\033[K";
    private static final String NO_WRAP = "\033[?7l";
    private static final String WRAP = "\033[?7h";
    private static final Duration REDRAW = Duration.ofMillis(80);
    private static final Duration NEXT_LINE = Duration.ofSeconds(5);

    private final Terminal terminal;
    private final long pause;
    private int total;
    private int done;
    private long shown = System.nanoTime();
    private boolean drawn;

    Bar(Terminal terminal) {
        this.terminal = terminal;
        this.pause = (terminal.live() ? REDRAW : NEXT_LINE).toNanos();
    }

    @Override
    public synchronized void begin(int posts) {
        total = posts;
        done = 0;
    }

    @Override
    public synchronized void done(String post) {
        done++;
        long now = System.nanoTime();
        if (now - shown >= pause) {
            shown = now;
            show();
        }
    }

    /** Takes the bar away, so that what is said next stands in its place. */
    synchronized void clear() {
        if (drawn) {
            terminal.err().print("\r" + TO_END);
            terminal.err().flush();
            drawn = false;
        }
    }

    @Override
    public void close() {
        clear();
    }

    private void show() {
        PrintWriter err = terminal.err();
        if (terminal.live()) {
            int filled = (int) ((long) WIDTH * done / Math.max(1, total));
            String bar = terminal.sentence("progress-bar", "█".repeat(filled) + "░".repeat(WIDTH - filled), done, total);
            // what does not fit is cut off: on a line of its own it would stay behind
            err.print("\r" + NO_WRAP + bar + TO_END + WRAP);
            err.flush();
            drawn = true;
        } else {
            terminal.remark("progress-line", done, total);
        }
    }
}
