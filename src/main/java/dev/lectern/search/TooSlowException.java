package dev.lectern.search;

/** A question that was given up, as it took longer than it may. */
public final class TooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooSlowException() {
        super("the question takes too long", null, false, false);
    }
}
