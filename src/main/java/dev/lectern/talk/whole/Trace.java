package dev.lectern.talk.whole;

import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Likeness;
import dev.lectern.talk.page.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page broken into talks, with a note of what each rule read and found before its findings were merged with those of others. */
public final class Trace {
    private final Page page;
    private final Breaking breaking;
    private final List<Step> steps = new ArrayList<>();

    private Trace(Page page) {
        this.page = page;
        this.breaking = Breaking.of(page, this::note);
    }

    private void note(Rule rule, Set<Integer> taken, List<Finding> found) {
        Set<Integer> read = new HashSet<>(taken);
        steps.forEach(earlier -> read.removeAll(earlier.read()));
        steps.add(new Step(inWords(rule), read, found));
    }

    /** What one rule did. @param rule its name @param read the units that it took away from the rules after it */
    private record Step(String rule, Set<Integer> read, List<Finding> found) {}

    public static Trace of(Page page) {
        return new Trace(page);
    }

    private static String inWords(Rule rule) {
        return rule.getClass().getSimpleName().replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(java.util.Locale.ROOT);
    }

    public Page page() {
        return page;
    }

    public Breaking breaking() {
        return breaking;
    }

    /** What rules found of this talk, one or several where the post tells of it twice. */
    List<Finding> findingsOf(Finding talk) {
        return findings().filter(f -> isOf(f, talk)).toList();
    }

    /** The names of the rules that found this talk, each once. */
    public List<RuleName> rulesOf(Finding talk) {
        List<RuleName> rules = findingsOf(talk).stream().map(Finding::rule).distinct().toList();
        return rules.isEmpty() ? List.of(talk.rule()) : rules;
    }

    /** Whether more than one place of the post tells that this talk is held. */
    public boolean isToldTwice(Finding talk) {
        return findingsOf(talk).stream().filter(f -> f.standing() == Finding.Standing.TALK).count() > 1;
    }

    private Stream<Finding> findings() {
        return steps.stream().flatMap(s -> s.found().stream());
    }

    private static boolean isOf(Finding part, Finding talk) {
        boolean pieces = Stream.concat(part.body().stream(), part.bio().stream()).anyMatch(p -> talk.body().contains(p) || talk.bio().contains(p));
        boolean sameTitle = part.title() != null && talk.title() != null && Likeness.alike(part.title(), talk.title());
        boolean people = part.speakers().isEmpty() || talk.speakers().isEmpty() || part.sharesSpeaker(talk);
        return people && (pieces || sameTitle || part.start() == talk.start() && part.kind() == talk.kind());
    }

    /** Which rule made something of a unit; null where none did. */
    @Nullable String ruleOf(int unit) {
        Optional<String> finding = findings().filter(f -> f.start() == unit
                || Stream.concat(f.body().stream(), f.bio().stream()).map(Piece::unit).anyMatch(u -> u == unit))
                .map(f -> f.rule().words()).findFirst();
        return finding.or(() -> steps.stream().filter(s -> s.read().contains(unit)).map(Step::rule).findFirst()).orElse(null);
    }

    /** Whether a rule looked at the unit, so that no later one did. */
    boolean isRead(int unit) {
        return steps.stream().anyMatch(s -> s.read().contains(unit));
    }
}
