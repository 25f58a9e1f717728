package dev.lectern.search;

/** Counts documents by number, of many numbers of which few come up. Used again, as room is dearer than counting. */
final class Combinations {
    /** All 0 where nothing was counted. */
    private int[] documents = {};
    /** The numbers that came up. */
    private int[] seen = {};
    private int size;

    /** Takes what was counted. */
    interface Taker {
        void take(int number, int documents);
    }

    /** Counts numbers below {@code numbers}, once what was counted before is {@linkplain #spread spread}. */
    void begin(int numbers) {
        if (documents.length < numbers) {
            documents = new int[numbers];
            seen = new int[numbers];
        }
    }

    void count(int number) {
        if (documents[number]++ == 0) {
            seen[size++] = number;
        }
    }

    /** Gives each number that came up, and forgets it. */
    void spread(Taker taker) {
        for (int i = 0; i < size; i++) {
            taker.take(seen[i], documents[seen[i]]);
            documents[seen[i]] = 0;
        }
        size = 0;
    }
}
