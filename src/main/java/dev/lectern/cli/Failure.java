package dev.lectern.cli;

/** Nothing could be done, for a reason that the user can mend; told in one sentence. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence in the user's language */
    Failure(String sentence) {
        super(sentence, null, false, false);
    }
}
