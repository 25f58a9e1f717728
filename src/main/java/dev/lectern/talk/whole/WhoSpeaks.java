package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Likeness;
import dev.lectern.talk.line.MarkedTitle;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.AlsoCalled;
import dev.lectern.talk.name.Antecedent;
import dev.lectern.talk.name.NoHouse;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.BelowName;
import dev.lectern.talk.people.CommonHouse;
import dev.lectern.talk.people.FirstWords;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.SecondOpinion;
import dev.lectern.talk.people.Whereabouts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import dev.lectern.talk.rule.TitledSections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Who gives the talks of a page, as the whole page tells it: who they are, and where they work. */
final class WhoSpeaks {
    private static final Pattern DEPARTMENT = Pattern.compile("(\\p{IsHan}{1,6}(?:系|学院))(?!列|统|数)");
    private final Page page;
    private final List<Finding> talks;
    private final Set<String> speaking;
    /** Where the page's prose places whom; a post may name somebody a thousand times. */
    private final Map<Speaker, Speaker> placed = new HashMap<>();

    private WhoSpeaks(Page page, List<Finding> talks) {
        this.page = page;
        this.talks = talks;
        this.speaking = names(talks);
    }

    /** @param talks all that the page tells of */
    static WhoSpeaks of(Page page, List<Finding> talks) {
        return new WhoSpeaks(page, talks);
    }

    /** The names of those who give some talks. */
    static Set<String> names(List<Finding> talks) {
        Set<String> names = new HashSet<>();
        talks.forEach(t -> t.speakers().forEach(s -> names.add(s.name())));
        return names;
    }

    /** A talk with whoever gives it, each with the house that the page gives them. */
    Finding named(Finding talk) {
        List<Speaker> people = new ArrayList<>();
        for (Speaker named : talk.speakers()) {
            for (Speaker one : Roster.of(page).apart(named)) {
                Speaker placed = atHouse(housed(talk, recognized(talk, one)));
                people.add(withoutTitle(talk, withDepartment(withoutFellow(talk, placed))));
            }
        }
        return talk.by(people);
    }

    private Speaker recognized(Finding talk, Speaker person) {
        Speaker known = known(talk, withoutNext(talk, person));
        return CommonHouse.named(page, withoutPointer(FirstWords.withoutCalled(page, talk, known)));
    }

    /** Asks one place after the other where somebody works, the surest first, until one of them tells. */
    private Speaker housed(Finding talk, Speaker person) {
        List<UnaryOperator<Speaker>> places = List.of(
                s -> placed.computeIfAbsent(s, p -> Whereabouts.complete(page, p)),
                s -> Whereabouts.inTalk(page, talk, s),
                s -> BelowName.housed(page, s),
                s -> inHeading(talk, s),
                s -> FirstWords.housed(page, talk, s),
                s -> SecondOpinion.of(page).housed(s));
        Speaker housed = person;
        for (UnaryOperator<Speaker> place : places) {
            housed = Workplace.isUnknown(housed) ? place.apply(housed) : housed;
        }
        return housed;
    }

    private Speaker inHeading(Finding talk, Speaker person) {
        Unit start = page.unit(talk.start());
        return talk.speakers().size() == 1 && start.isHeading() ? TitledSections.housed(page, start.text(), person) : person;
    }

    /** As far as the page tells of them; whoever else is called nearly so and gives another talk is another person: {@code 欧阳宁}, {@code 欧阳然}. */
    private Speaker known(Finding talk, Speaker person) {
        Speaker known = Roster.of(page).complete(person);
        boolean other = !known.name().equals(person.name()) && talk.title() != null
                && talks.stream().anyMatch(t -> t != talk && t.title() != null && !Likeness.alike(t.title(), talk.title())
                        && t.speakers().stream().anyMatch(s -> s.name().equals(known.name())));
        return other ? person : known;
    }

    /** {@code Jane Doe, Ten Years of Cron}: what stands behind the name is the title, and no house. */
    private static Speaker withoutTitle(Finding talk, Speaker person) {
        return person.organization() != null && person.organization().equals(talk.title()) && MarkedTitle.isOne(talk.title())
                ? new Speaker(person.name(), null, person.role()) : person;
    }

    /** {@code 该公司}, {@code 贵阳}, {@code 从上海回来}, {@code retired}, or the same name in Latin letters name no house: what one points at is looked for in the text. */
    private static Speaker withoutPointer(Speaker s) {
        boolean none = s.organization() != null
                && (Affiliation.tellsSomething(s.organization()) || NoHouse.is(s.organization())
                        || Antecedent.isPointer(s.organization())
                        || PersonalName.isPlace(s.organization()) || s.organization().equals("的") || AlsoCalled.isSpelt(s.name(), s.organization()));
        return none ? new Speaker(s.name(), null, s.role()) : s;
    }

    /** Without what somebody is, wherever the page was thought to place them. */
    private static Speaker atHouse(Speaker s) {
        return s.organization() != null && NoHouse.is(s.organization()) ? new Speaker(s.name(), null, s.role() == null ? s.organization() : s.role()) : s;
    }

    /** {@code 数学系的张三老师}: where no house is told, a part of one stands for it. */
    private static Speaker withDepartment(Speaker s) {
        Matcher part = s.organization() != null || s.role() == null ? null : DEPARTMENT.matcher(s.role());
        return part != null && part.lookingAt() ? new Speaker(s.name(), part.group(1), part.end() < s.role().length() ? s.role().substring(part.end()) : null) : s;
    }

    /** {@code 张三 李四}: of two who speak together neither is where the other works. */
    private static Speaker withoutNext(Finding talk, Speaker s) {
        return s.organization() != null && talk.speakers().stream().anyMatch(p -> p.name().equals(s.organization())) ? new Speaker(s.name(), null, s.role()) : s;
    }

    /** In a row of names the next one is no house, nor is whoever speaks elsewhere; of a Chinese one both may be called so. */
    private Speaker withoutFellow(Finding f, Speaker s) {
        boolean fellow = s.organization() != null
                && (speaking.contains(s.organization()) && PersonalName.isLatin(s.organization())
                        || f.speakers().stream().anyMatch(p -> p != s && p.name().startsWith(s.organization() + " ")));
        return fellow ? new Speaker(s.name(), null, null) : s;
    }
}
