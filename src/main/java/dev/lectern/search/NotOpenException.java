package dev.lectern.search;

/** Asked before there is an index to answer from. */
public final class NotOpenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotOpenException() {
        super("there is no index to answer from yet", null, false, false);
    }
}
