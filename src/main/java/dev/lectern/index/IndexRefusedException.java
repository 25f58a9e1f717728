package dev.lectern.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The index cannot be used, or may not be changed like this; nothing in it was touched. Told in a sentence, in both languages. */
public final class IndexRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String chinese;

    /** Why it is refused. */
    public enum Reason { MISSING, FOREIGN, READ_ONLY, BUSY, DAMAGED, FULL, DROP, AWAY }

    public IndexRefusedException(Reason reason, String english, String chinese) {
        this(reason, english, chinese, null);
    }

    /** @param cause for whoever looks into it; null where there is none */
    public IndexRefusedException(Reason reason, String english, String chinese, @Nullable Throwable cause) {
        super(english, cause);
        this.reason = reason;
        this.chinese = chinese;
    }

    public Reason reason() {
        return reason;
    }

    /** What {@link #getMessage} says, in Chinese. */
    public String chinese() {
        return chinese;
    }
}
