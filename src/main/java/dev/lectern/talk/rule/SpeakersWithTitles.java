package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list of speakers, each with a title that the page has as a heading further down, so that it can be no house:
 *
 * <pre>
 * **Speakers:**
 * - Jane Doe, Backups you will actually restore
 * - John Roe, A tour of timers
 *
 * **Backups you will actually restore**
 * </pre>
 */
public final class SpeakersWithTitles implements Rule {
    private static final Pattern ITEM = Pattern.compile("([^,，:：–—|]{2,40}?)\\s*(?:[,，:：|]|\\s[–—-])\\s*(\\S.{4,160})");
    private static final int FEWEST_WORDS = 3;

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        boolean lists = page.units().stream().anyMatch(u -> u.shape() == Shape.ITEM);
        Set<String> heads = !lists ? Set.of()
                : page.units().stream().filter(u -> u.isHeading() || u.isStressed()).map(Unit::text).collect(Collectors.toCollection(HashSet::new));
        List<Finding> found = new ArrayList<>();
        for (Unit unit : heads.isEmpty() ? List.<Unit>of() : page.units()) {
            Optional<Finding> talk = unit.shape() == Shape.ITEM && !taken.contains(unit.index()) ? talk(unit, heads) : Optional.empty();
            talk.ifPresent(found::add);
            talk.ifPresent(t -> taken.add(unit.index()));
            int label = unit.index() - 1;
            if (talk.isPresent() && label >= 0
                    && Label.of(page.unit(label).text()).filter(l -> l.field() == Label.Field.SPEAKER && l.from() >= page.unit(label).text().length()).isPresent()) {
                taken.add(label);
            }
        }
        return found;
    }

    private static Optional<Finding> talk(Unit unit, Set<String> heads) {
        Matcher item = ITEM.matcher(unit.text());
        boolean named = item.matches() && heads.contains(item.group(2)) && item.group(2).split("\\s").length >= FEWEST_WORDS
                && PersonalName.isLatin(item.group(1)) && PersonalName.likelihood(item.group(2)) == 0;
        return named
                ? Optional.of(new Finding(RuleName.SPEAKERS_WITH_TITLES, Kind.TALK, Titles.clean(item.group(2)),
                        List.of(new Speaker(item.group(1), null, null)), unit.index(), List.of(), List.of(), null, Standing.TALK))
                : Optional.empty();
    }
}
