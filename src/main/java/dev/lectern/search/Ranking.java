package dev.lectern.search;

/** What decides between documents beyond their words: talks come before events, and newer ones a little before older. */
final class Ranking implements Gathering.FirstKey {
    /** Some units in the last place: sums of floats depend on their order. */
    private static final float SURELY = 1.000001f;

    private final boolean strict;
    private final int newest;

    /**
     * @param strict whether each document has all that was asked for
     * @param newest day of the newest document, in days since 1970
     */
    Ranking(boolean strict, int newest) {
        this.strict = strict;
        this.newest = newest;
    }

    /** The score that a document is ranked by. */
    @Override
    public float of(float words, LeafColumns leaf, int doc) {
        return of(words, leaf.isEvent(doc), leaf.day(doc));
    }

    @Override
    public float most(float words) {
        return (words + Weights.RECENT + Weights.TALK) * SURELY;
    }

    /** @param day in days since 1970, or {@link LeafColumns#UNDATED} */
    float of(float words, boolean event, int day) {
        boolean full = strict || words >= Weights.CORRECTED;
        if (event) {
            return full ? words : words * Weights.PARTIAL_EVENT;
        }
        return words + recency(day) + (full ? Weights.TALK : 0);
    }

    private float recency(int day) {
        if (day == LeafColumns.UNDATED || newest == LeafColumns.UNDATED) {
            return 0;
        }
        return Weights.RECENT * Weights.RECENT_HALF_DAYS / (Weights.RECENT_HALF_DAYS + Math.max(0, newest - day));
    }
}
