package dev.lectern.talk.people;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Likeness;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names of a page with one letter wrong: {@code 孟昭鹏} in the programme, {@code 孟兆鹏} in the recap. Who gives another talk is somebody
 * else, however near the names are: {@code 欧阳宁带来《…》，欧阳然分享了《…》}.
 */
final class NearNames {
    /** A shorter name has nothing left with a letter wrong. */
    private static final int SHORTEST = 3;
    private static final Pattern TITLE = Pattern.compile("《([^《》]{4,80})》|[“「]([^“”「」]{4,80})[”」]");

    private final Page page;
    private final Map<String, List<Likeness>> titles = new HashMap<>();

    NearNames(Page page) {
        this.page = page;
    }

    /** The only one of those with a house whose name is nearly theirs, or is theirs; empty where several are, or they are told of apart. */
    Optional<Speaker> nearest(Speaker person, Map<String, Speaker> people) {
        if (person.name().length() < SHORTEST) {
            return Optional.ofNullable(people.get(person.name())).filter(p -> p.organization() != null);
        }
        List<Speaker> close = near(person, people.values());
        return close.size() == 1 && !areTwo(person.name(), close.getFirst().name()) ? Optional.of(close.getFirst()) : Optional.empty();
    }

    private static List<Speaker> near(Speaker person, Collection<Speaker> people) {
        List<Speaker> close = new ArrayList<>();
        for (Speaker p : people) {
            if (p.organization() != null && p.name().charAt(0) == person.name().charAt(0)
                    && Likeness.differences(p.name(), person.name()) == 1 && hasSharedGiven(p.name(), person.name())) {
                close.add(p);
            }
        }
        return close;
    }

    /** Whether, with a letter wrong, one is still left of the given name: 欧阳宁 and 欧阳然 have but the family in common. */
    private static boolean hasSharedGiven(String one, String other) {
        return Math.max(PersonalName.givenName(one).length(), PersonalName.givenName(other).length()) > 1;
    }

    /** Whether lines that name the one have titles, and lines that name the other have others. */
    private boolean areTwo(String one, String other) {
        List<Likeness> own = titles(one);
        List<Likeness> theirs = titles(other);
        return !own.isEmpty() && !theirs.isEmpty() && own.stream().noneMatch(t -> theirs.stream().anyMatch(t::isLike));
    }

    private List<Likeness> titles(String name) {
        return titles.computeIfAbsent(name, n -> page.units().stream().filter(u -> u.text().contains(n)).flatMap(u -> titlesIn(u.text()).stream()).toList());
    }

    private static List<Likeness> titlesIn(String text) {
        List<Likeness> titles = new ArrayList<>();
        Matcher m = TITLE.matcher(text);
        while (m.find()) {
            titles.add(Likeness.of(m.group(1) != null ? m.group(1) : m.group(2)));
        }
        return titles;
    }
}
