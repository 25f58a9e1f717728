package dev.lectern.index;

import java.io.IOException;

/** The index folder cannot be used; nothing in it was touched. The message is a sentence for the person who named it. */
public final class IndexRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why a folder is refused. */
    public enum Reason { MISSING, FOREIGN, READ_ONLY, BUSY, DAMAGED }

    public IndexRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
