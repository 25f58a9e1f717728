package dev.lectern.server.http;

/**
 * The parameters of a suggestion.
 *
 * @param typed what stands in the box so far; may be empty
 * @param size how many to offer of each kind, from 1 to {@value #LARGEST_SIZE}
 */
public record SuggestParameters(String typed, int size) {
    /** Enough to offer everybody of a frequent family name once that is typed; whoever shows fewer asks for fewer. */
    public static final int USUAL_SIZE = 20;
    public static final int LARGEST_SIZE = 20;

    /** @throws BadParameter for the first parameter that cannot be used */
    public static SuggestParameters read(QueryString given) {
        Misspelling.refuseIn(given);
        return new SuggestParameters(Values.query(given), Values.whole(given, "size", USUAL_SIZE, LARGEST_SIZE));
    }
}
