package dev.lectern.config;

import java.io.IOException;

/** A configuration file cannot be used. Its message is a sentence for the user, with {@code path:line:column} in front. */
public final class BrokenConfigException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param place the file with line and column, or who else said so */
    public BrokenConfigException(String place, String english, String chinese) {
        super(place + ": " + english + " / " + chinese);
    }
}
