package dev.lectern.han;

/**
 * How often Lucene's smartcn counted one word before another. It keeps no words for that, but their hash: FNV-1 of
 * {@code one@other}, each character as its low byte and its high one.
 */
final class HanPairs {
    private static final char BORDER = '@';
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    /** Five eighths of the table's places are full. */
    private static final int TABLE_BITS = 19;
    private static final int SIEVE_BITS = 22;

    /** Each hash, and beside it how often it was counted: to look farther would take longer than all else. */
    private final long[] table = new long[2 << TABLE_BITS];
    /** By some bits of the hash most pairs are known never to have been counted; it fits into the processor's cache. */
    private final long[] sieve = new long[1 << SIEVE_BITS - 6];

    private HanPairs(long[] known, int[] counted) {
        for (int i = 0; i < known.length; i++) {
            if (counted[i] > 0) {
                int slot = slot(known[i]);
                table[slot] = known[i];
                table[slot + 1] = counted[i];
                sieve[word(known[i])] |= bit(known[i]);
            }
        }
    }

    /** As smartcn keeps it. */
    static HanPairs smartcn() {
        SerializedArrays in = SerializedArrays.ofSmartcn("bigramdict.mem");
        return new HanPairs((long[]) in.next(), (int[]) in.next());
    }

    /** The hash of a word that another stands behind. */
    static long before(char[] text, int start, int end) {
        return hash(hash(SEED, text, start, end), BORDER);
    }

    /** How often a word was counted behind the one of that hash. */
    int count(long before, char[] text, int start, int end) {
        long hash = hash(before, text, start, end);
        return (sieve[word(hash)] & bit(hash)) == 0 ? 0 : (int) table[slot(hash) + 1];
    }

    /** Where a hash stands in the table, or would. */
    private int slot(long hash) {
        int slot = (int) hash << 1 & table.length - 1;
        while (table[slot] != hash && table[slot] != 0) {
            slot = slot + 2 & table.length - 1;
        }
        return slot;
    }

    private static int word(long hash) {
        return (int) (hash >>> Long.SIZE - SIEVE_BITS + 6);
    }

    private static long bit(long hash) {
        return 1L << (hash >>> Long.SIZE - SIEVE_BITS);
    }

    private static long hash(long hash, char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            hash = hash(hash, text[i]);
        }
        return hash;
    }

    private static long hash(long hash, char c) {
        hash = (hash ^ c & 0xFF) * PRIME;
        return (hash ^ c >> 8) * PRIME;
    }
}
