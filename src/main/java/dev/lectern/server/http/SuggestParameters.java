package dev.lectern.server.http;

/**
 * The parameters of a suggestion.
 *
 * @param typed what stands in the box so far; may be empty
 * @param size how many to offer of each kind, from 1 to {@value #LARGEST_SIZE}
 */
public record SuggestParameters(String typed, int size) {
    /** A list that somebody still reads while typing. */
    public static final int USUAL_SIZE = 5;
    public static final int LARGEST_SIZE = 20;

    /** @throws BadParameter for the first parameter that cannot be used */
    public static SuggestParameters read(QueryString given) {
        Misspelling.refuseIn(given);
        return new SuggestParameters(Values.query(given), Values.whole(given, "size", USUAL_SIZE, LARGEST_SIZE));
    }
}
