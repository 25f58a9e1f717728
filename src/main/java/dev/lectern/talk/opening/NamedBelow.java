package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.mention.Mentions;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whom a label names by whatever words, because a paragraph begins with the same, or tells what they did: {@code 讲者：会飞的猪} above
 * {@code 会飞的猪先给大家看了一段波形……}.
 */
final class NamedBelow {
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]{3,10}");
    /** With these end those who are several or nobody in particular. */
    private static final Pattern ANYBODY = Pattern.compile("(?:们|人|者|友|生|方|伴|众|家|员|组|队|团|会|户|宾|师|班|系|部)$|^(?:各|全|多|几|两|本|某|来自|一[位个名])");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[、&＆]\\s*");
    private static final int SHORTEST_TOLD = 20;
    /** Of a row of them; in UTF-16 units. */
    private static final int LONGEST = 40;

    private NamedBelow() {}

    /** All paragraphs in one, to look for a name in before each of them is asked: a page may have thousands of labels. */
    private record Text(String all) {
        static Text of(Page page) {
            return page.once(Text.class, p -> new Text(p.units().stream().filter(NamedBelow::mayTell).map(Unit::text).collect(Collectors.joining("\n"))));
        }
    }

    private static boolean mayTell(Unit unit) {
        return unit.shape() == Unit.Shape.TEXT && unit.text().length() >= SHORTEST_TOLD;
    }

    /** Those of whom the value of a label names one so at least; nobody where no text bears it out. */
    static List<Speaker> of(Page page, String value) {
        List<Speaker> people = new ArrayList<>();
        boolean told = false;
        for (String name : value.length() <= LONGEST ? BETWEEN.split(value.strip()) : new String[0]) {
            List<Speaker> usual = PersonLine.readNames(name, page.organizations());
            List<Speaker> one = usual.isEmpty() ? single(page, name) : usual;
            if (one.size() != 1) {
                return List.of();
            }
            told |= usual.isEmpty();
            people.addAll(one);
        }
        return told ? people : List.of();
    }

    private static List<Speaker> single(Page page, String name) {
        boolean may = name.length() > 2 && Character.isIdeographic(name.codePointAt(0)) && WORDS.matcher(name).matches()
                && !ANYBODY.matcher(name).find() && !PersonalName.isNobody(name) && !JobTitle.ends(name)
                && !Organizations.isHouse(name) && !page.organizations().knows(name) && !PersonalName.isPlace(name);
        return may && Text.of(page).all.contains(name) && page.units().stream().anyMatch(u -> tells(u, name)) ? List.of(new Speaker(name, null, null)) : List.of();
    }

    private static boolean tells(Unit unit, String name) {
        String text = unit.text();
        if (!mayTell(unit)) {
            return false;
        }
        return text.startsWith(name) && text.indexOf('。') > 0 || Mentions.isSubject(text, name) && Mentions.acts(text, text.indexOf(name) + name.length());
    }
}
