package dev.lectern.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The pages to choose from.
 *
 * @param numbers ascending; 0 stands for a gap
 */
record Paging(int current, int last, List<Integer> numbers) {
    private static final int AROUND = 2;

    static Paging of(int current, int last) {
        TreeSet<Integer> shown = new TreeSet<>(List.of(1, Math.max(1, last)));
        int middle = Math.min(current, last);
        for (int page = middle - AROUND; page <= middle + AROUND; page++) {
            if (page >= 1 && page <= last) {
                shown.add(page);
            }
        }
        List<Integer> numbers = new ArrayList<>();
        int before = 0;
        for (int page : shown) {
            if (page - before == 2) {
                numbers.add(page - 1);
            } else if (page - before > 2) {
                numbers.add(0);
            }
            numbers.add(page);
            before = page;
        }
        return new Paging(current, last, numbers);
    }
}
