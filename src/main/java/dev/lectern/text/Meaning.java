package dev.lectern.text;

import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Turns texts into vectors that lie near each other where the texts mean the same, in whatever words. Safe for use by many
 * threads. Lectern comes without one; {@code mvn -Psemantic} builds it with one (see semantic.md).
 */
public interface Meaning {

    /** Names the model; the vectors of different models cannot be compared. */
    String name();

    /** The vector of a text that is not blank; of the same length for every text, and never all zero. */
    float[] vector(String text);

    /** The one that is on the class path; null where there is none. */
    static @Nullable Meaning installed() {
        return ServiceLoader.load(Meaning.class).findFirst().orElse(null);
    }
}
