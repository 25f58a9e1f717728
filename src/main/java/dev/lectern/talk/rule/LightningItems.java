package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.Errand;
import dev.lectern.talk.english.FirstNames;
import dev.lectern.talk.english.People;
import dev.lectern.talk.english.Telling;
import dev.lectern.talk.english.Telling.Way;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;

/**
 * An English list of lightning talks: whoever an item begins with gave one, whatever it says that they did.
 *
 * <pre>
 * After lunch came the lightning talks:
 *
 * - Jane Doe wants more people in the press team.
 * - **John** on tests that sleep
 * </pre>
 */
final class LightningItems {
    private static final Pattern LEAD = Pattern.compile("(?i)\\b(?:lightning|ignite|flash|five-minute)[\\s-](?:talks?|round|sessions?)\\b");
    private static final Pattern GOES_ON = Pattern.compile("(?:,?\\s+who\\s[^.;,]{3,80},)?\\s+(?!(?:and|or|of|from|at)\\s)\\p{Ll}{2,}");
    private static final Pattern ON = Pattern.compile("(\\p{Lu}\\p{L}{1,14})\\s+(?:on|about)\\s+\\S");
    private static final int LONGEST_LEAD = 160;

    private LightningItems() {}

    /** What a line tells, or where it tells nothing, that whoever it begins with spoke. */
    static List<Telling> in(Page page, Unit unit, List<Telling> told) {
        if (unit.shape() != Unit.Shape.ITEM || !told.isEmpty() || unit.text().isEmpty() || !Character.isUpperCase(unit.text().codePointAt(0))
                || !isBelowLead(page, unit)) {
            return told;
        }
        String text = unit.text();
        Optional<People> people = People.at(text, 0).filter(p -> GOES_ON.matcher(text).region(p.end(), text.length()).lookingAt() && !Errand.is(text, p.end()));
        Matcher first = ON.matcher(text);
        boolean called = people.isEmpty() && unit.strongLead() > 0 && first.lookingAt() && first.end(1) == unit.strongLead() && FirstNames.may(first.group(1));
        Optional<People> who = called ? Optional.of(new People(List.of(new Speaker(first.group(1), null, null)), 0, first.end(1), false)) : people;
        return who.map(p -> List.of(new Telling(p, 0, Way.OUTRIGHT))).orElse(told);
    }

    private static boolean isBelowLead(Page page, Unit item) {
        int i = item.index() - 1;
        while (i >= 0 && page.unit(i).shape() == Unit.Shape.ITEM) {
            i--;
        }
        Unit lead = i < 0 ? item : page.unit(i);
        return (lead.isHeading() || lead.shape() == Unit.Shape.TEXT && lead.text().length() <= LONGEST_LEAD) && LEAD.matcher(lead.text()).find();
    }
}
