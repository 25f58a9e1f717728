package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Headings;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A line that introduces somebody whom the agenda has with a title: what stands beside the name tells where they work, whatever it
 * may be read as elsewhere.
 *
 * <pre>
 * 张三 | 某某汽车集团数字化部        某社区 · 李四        阿呆 | 独立开发者
 * </pre>
 */
public final class KnownBearer {
    private static final Pattern MARK = Pattern.compile("\\s*[|｜丨┃／·•]\\s*|\\s+[/—–-]+\\s+|\\s*——\\s*|\\s{2,}|\\t");
    private static final int LONGEST = 60;
    private static final int LONGEST_NAME = 24;
    /** Of a line with a name and all that its bearer is. */
    private static final int LONGEST_LIFE = 90;

    private KnownBearer() {}

    /** The person card that the line opens. @param speakers those of the talks found so far, by name */
    public static Optional<Opening> opening(Page page, Unit unit, Map<String, List<Speaker>> speakers) {
        String text = unit.text();
        boolean line = !speakers.isEmpty() && (unit.isHeading() || unit.isStressed()) && text.length() <= LONGEST && text.indexOf('。') < 0
                && isAtEdge(text.strip(), speakers.keySet());
        String[] parts = line ? MARK.split(text, 3) : new String[0];
        if (parts.length != 2) {
            return Optional.empty();
        }
        return card(page.organizations(), parts[0].strip(), parts[1].strip(), speakers).or(() -> card(page.organizations(), parts[1].strip(),
                parts[0].strip(), speakers));
    }

    /** Whether the line starts or ends with one of them; few do, and to part it is dear. */
    private static boolean isAtEdge(String line, Set<String> names) {
        for (String name : names) {
            if (line.startsWith(name) || line.endsWith(name)) {
                return true;
            }
        }
        return false;
    }

    /** {@code **张三** 2020 年起负责……}: below a heading of speakers a paragraph begins with somebody of the agenda, and tells of them whatever it may be read as. */
    public static Optional<Opening> told(Page page, Unit unit, Map<String, List<Speaker>> speakers) {
        int lead = unit.shape() == Unit.Shape.TEXT && !speakers.isEmpty() && page.topic(unit.index()) == Topic.SPEAKERS && Characters.hasIdeograph(unit.text())
                ? unit.strongLead() : 0;
        String name = lead > LONGEST_NAME || lead >= unit.text().length() ? "" : unit.text().substring(0, lead).strip();
        return speakers.getOrDefault(name, List.of()).size() == 1
                ? Optional.of(new Opening(RuleName.PERSON_CARD, null, speakers.get(name), true, Kind.TALK, lead)) : Optional.empty();
    }

    /** {@code 张三，某某 PMC，某公司首席架构师}, most often below a photo, and then {@code 内容介绍：…}: what they speak about stands under no title of its own. */
    public static Optional<Opening> aboveAbstract(Page page, Unit unit, Map<String, List<Speaker>> speakers) {
        String text = unit.text().strip();
        boolean line = !speakers.isEmpty() && (unit.shape() == Unit.Shape.TEXT || unit.shape() == Unit.Shape.CAPTION)
                && text.length() <= LONGEST_LIFE && text.indexOf('。') < 0 && isAtEdge(text, speakers.keySet());
        int next = line ? Headings.below(page.units(), unit.index() + 1) : page.size();
        next += line && next + 1 < page.size() && speakers.containsKey(text) && page.unit(next).isProse() && Workplace.is(page.unit(next).text(), page.organizations())
                ? 1 : 0;
        if (!line || next >= page.size() || !page.unit(next).isProse() || Label.filled(Label.Field.ABSTRACT, page.unit(next).text()).isEmpty()) {
            return Optional.empty();
        }
        List<Speaker> people = bearers(page.organizations(), text, speakers);
        return people.isEmpty() ? Optional.empty() : Optional.of(new Opening(RuleName.PERSON_CARD, null, people, true));
    }

    private static List<Speaker> bearers(Organizations known, String line, Map<String, List<Speaker>> speakers) {
        for (Map.Entry<String, List<Speaker>> bearer : speakers.entrySet()) {
            String rest = line.startsWith(bearer.getKey()) ? line.substring(bearer.getKey().length()).strip() : "。";
            if (bearer.getValue().size() == 1 && (rest.isEmpty() || "，,（(|｜·/：:—-".indexOf(rest.charAt(0)) >= 0)) {
                Affiliation a = Affiliation.read(Characters.without("，,（(|｜·/：:—- ", "）) ", rest), known);
                return List.of(bearer.getValue().get(0).organization() != null ? bearer.getValue().get(0) : new Speaker(bearer.getKey(), a.organization(), a.role()));
            }
        }
        List<Speaker> row = PersonParts.inPlace(line, known);
        return row.stream().allMatch(p -> speakers.containsKey(p.name())) ? row : List.of();
    }

    /** Whether the agenda has somebody with the title with which a card began that names nobody yet: a caption below it says who speaks. */
    public static boolean isOwn(Card card, String name, Stream<Finding> talks) {
        return card.awaitsSpeaker() && talks.anyMatch(f -> f.title() != null && card.isTitled(f.title()) && f.speakers().stream().anyMatch(s -> s.name().equals(name)));
    }

    private static Optional<Opening> card(Organizations known, String name, String beside, Map<String, List<Speaker>> speakers) {
        List<Speaker> people = speakers.getOrDefault(name, List.of());
        if (people.size() != 1 || PersonalName.likelihood(beside) > 0 && !known.knows(beside) || !Workplace.mayBe(beside, known)
                || ProgrammeLine.SAYS.matcher(beside).find()) {
            return Optional.empty();
        }
        Affiliation a = Affiliation.read(beside, known);
        Speaker told = people.get(0).organization() != null ? people.get(0) : new Speaker(name, a.organization(), a.role());
        return Optional.of(new Opening(RuleName.PERSON_CARD, null, List.of(told), true));
    }
}
