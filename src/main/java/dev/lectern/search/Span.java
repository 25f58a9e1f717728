package dev.lectern.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of a text that was asked for. @param start index of its first character @param end index after its last character @param mark which of the things asked for */
public record Span(int start, int end, int mark) {

    /** In order; of spans that overlap the longest stays. */
    static List<Span> withoutOverlap(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::start).thenComparing(Comparator.comparingInt(Span::end).reversed()));
        List<Span> apart = new ArrayList<>();
        for (Span span : sorted) {
            Span last = apart.isEmpty() ? null : apart.getLast();
            if (last == null || span.start >= last.end) {
                apart.add(span);
            } else if (span.end - span.start > last.end - last.start) {
                apart.set(apart.size() - 1, span);
            }
        }
        return apart;
    }
}
