package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Findings;
import dev.lectern.talk.line.Likeness;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.regex.Characters;
import java.util.ArrayList;
import java.util.List;

/** What a rule found, with who and where put right by what the rest of the page says. */
final class PutRight {
    private PutRight() {}

    /** @param before what was found before */
    static Finding of(Page page, Findings before, Finding found) {
        Finding housed = withoutHouse(Roster.of(page), withHouseOfTitle(withoutSigns(page, found)));
        return withoutOwnHouse(before, housed);
    }

    /** {@code @张三}: before a name in Chinese characters the sign only calls its bearer. */
    private static Finding withoutSigns(Page page, Finding f) {
        boolean signed = f.speakers().stream().anyMatch(s -> s.name().startsWith("@"));
        return !signed ? f
                : f.by(f.speakers().stream()
                        .map(s -> s.name().startsWith("@") && (PersonalName.isChinese(s.name().substring(1)) || isToldPlainly(page, s.name().substring(1)))
                                ? withoutSign(s) : s)
                        .toList());
    }

    private static Speaker withoutSign(Speaker s) {
        String name = s.name().substring(1);
        return new Speaker(name, name.equals(s.organization()) ? null : s.organization(), s.role());
    }

    /** Whether a line begins with what stood behind a sign elsewhere, and tells who that is or what they do: {@code Kai，某某引擎研发}, {@code 半夏在某某报社排版}. */
    private static boolean isToldPlainly(Page page, String called) {
        return page.units().stream().map(Unit::text)
                .anyMatch(t -> t.startsWith(called) && t.length() > called.length()
                        && ("，,：:（(".indexOf(t.charAt(called.length())) >= 0
                                || t.length() > 2 * called.length()
                                        && (t.charAt(called.length()) == ' ' || Character.isIdeographic(t.codePointAt(called.length())))
                                        && Characters.hasIdeograph(t)));
    }

    /** {@code 张三 付易宝 工程师} beside {@code …：付易宝实时数仓}: what a title speaks of is the house, though it might be a name. */
    private static Finding withHouseOfTitle(Finding f) {
        boolean turned = f.title() != null && f.speakers().stream().anyMatch(s -> isTurned(f.title(), s));
        return !turned ? f : f.by(f.speakers().stream().map(s -> isTurned(f.title(), s) ? new Speaker(s.organization(), s.name(), s.role()) : s).toList());
    }

    private static boolean isTurned(String title, Speaker s) {
        return s.organization() != null && title.contains(s.name()) && PersonalName.isChinese(s.organization()) && !title.contains(s.organization());
    }

    /** {@code Jane Doe Acme}: a name, and behind it the house that the page says elsewhere its bearer is of. */
    private static Finding withoutHouse(Roster roster, Finding f) {
        List<Speaker> people = new ArrayList<>(f.speakers());
        people.replaceAll(s -> s.organization() != null || s.name().indexOf(' ') < 0 ? s : roster.bearer(s.name()).orElse(s));
        return people.equals(f.speakers()) ? f : f.by(people);
    }

    /** {@code Red Barn has kept its tapes since 1984}, below the title of somebody's talk who is of that house: it speaks of where, not of who. */
    private static Finding withoutOwnHouse(Findings before, Finding f) {
        boolean one = f.title() != null && f.speakers().size() == 1 && f.speakers().get(0).organization() == null && f.speakers().get(0).name().indexOf(' ') > 0;
        boolean house = one
                && before.all().stream().anyMatch(t -> t.title() != null
                        && t.speakers().stream().anyMatch(s -> f.speakers().get(0).name().equals(s.organization()))
                        && Likeness.alike(t.title(), f.title()));
        return house ? f.by(List.of()) : f;
    }
}
