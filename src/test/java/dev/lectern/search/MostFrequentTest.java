package dev.lectern.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MostFrequentTest {
    private static final long SEED = Long.getLong("lectern.seed", 20261126L);

    @Test
    void givesWhatSortingAllOfThemWouldGive() {
        System.out.println("MostFrequentTest: seed " + SEED);
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            int[] counts = new int[random.nextInt(400)];
            int largest = 1 << random.nextInt(12);
            for (int v = 0; v < counts.length; v++) {
                counts[v] = random.nextInt(3) == 0 ? 0 : (int) (largest * Math.pow(random.nextDouble(), 4));
            }
            int start = counts.length == 0 ? 0 : random.nextInt(counts.length);
            int end = start + random.nextInt(counts.length - start + 1);
            int most = random.nextInt(120);
            int[] sorted = IntStream.range(start, end).filter(v -> counts[v] > 0).boxed()
                    .sorted(Comparator.comparingInt((Integer v) -> -counts[v]).thenComparing(v -> v))
                    .limit(most).mapToInt(v -> v - start).toArray();
            assertArrayEquals(sorted, MostFrequent.of(counts(counts), start, end, most), "round " + round);
        }
    }

    @Test
    void leavesOutWhatNeverCameUp() {
        assertArrayEquals(new int[] {2}, MostFrequent.of(counts(0, 0, 1, 0), 0, 4, 100));
        assertArrayEquals(new int[] {}, MostFrequent.of(counts(0, 0), 0, 2, 10));
        assertArrayEquals(new int[] {}, MostFrequent.of(counts(), 0, 0, 10));
    }

    @Test
    void sortsWhatIsVeryFrequent() {
        assertArrayEquals(new int[] {3, 1, 0}, MostFrequent.of(counts(256, 3_000, 7, 1_000_000), 0, 4, 3));
        assertArrayEquals(new int[] {3}, MostFrequent.of(counts(256, 3_000, 7, 1_000_000), 0, 4, 1));
    }

    @Test
    void forgetsWhatWasCountedBefore() {
        Counts counts = counts(5, 0, 900);
        counts.clear();
        counts.begin(200);
        counts.add(150, 2);
        assertArrayEquals(new int[] {150}, MostFrequent.of(counts, 0, 200, 10));
        counts.clear();
        counts.begin(10);
        assertArrayEquals(new int[] {}, MostFrequent.of(counts, 0, 10, 10));
    }

    /** Values that were not counted stay untouched. */
    private static Counts counts(int... counts) {
        Counts made = new Counts();
        made.begin(counts.length);
        for (int v = 0; v < counts.length; v++) {
            if (counts[v] > 0) {
                made.add(v, counts[v]);
            }
        }
        return made;
    }
}
