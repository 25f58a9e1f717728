package dev.lectern.talk.whole;

import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.page.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines that were the end of one talk until an entry laid out as others are showed that they begin the next: they are of that one alone. */
final class EntriesApart {
    private EntriesApart() {}

    /** The findings, others without the lines of such entries. */
    static List<Finding> kept(Page page, List<Finding> found) {
        Set<Integer> lines = found.stream().filter(f -> f.rule() == RuleName.RECORD)
                .flatMap(f -> Stream.concat(Stream.of(f.start()), f.body().stream().map(Piece::unit))).collect(Collectors.toSet());
        return lines.isEmpty() ? found : found.stream().map(f -> f.rule() == RuleName.RECORD || lines.contains(f.start()) ? f : f.without(lines)).toList();
    }
}
