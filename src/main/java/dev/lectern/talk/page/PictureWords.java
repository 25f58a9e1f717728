package dev.lectern.talk.page;

import dev.lectern.post.Block;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the words tell that stand for a picture where it cannot be seen. */
final class PictureWords {
    private static final int SHORTEST_NAMED = 5;
    private static final int LONGEST_NAMED = 40;
    private static final int SHORTEST_ALT = 10;
    private static final int LONGEST_ALT = 70;
    private static final int LONGEST_CARD = 90;
    private static final CharacterSet BARS = CharacterSet.of("|｜");

    private PictureWords() {}

    /** Whether the words that stand for a picture tell who speaks on it and of what: {@code ![张三（某公司）：某某的实践](1.jpg)}. */
    static boolean tellsTalk(String words) {
        String alt = Simplified.of(words);
        boolean may = alt.length() > SHORTEST_ALT && alt.length() <= LONGEST_ALT && (Characters.COLONS.next(alt, 0) > 1 || alt.indexOf('《') >= 0) && Characters.hasIdeograph(alt);
        return may
                && TitledPerson.read(alt, Organizations.KNOWN).filter(t -> t.speakers().stream().allMatch(p -> PersonalName.isChinese(p.name())
                        && p.organization() != null)).isPresent();
    }

    /** Whether they tell it between bars, as cards of speakers made as pictures do: {@code ![张三｜某公司架构师｜某某的实践](1.jpg)}. */
    static boolean isCard(String words) {
        int bar = BARS.next(words, 0);
        boolean may = bar > 1 && BARS.next(words, bar + 1) > 0 && words.length() <= LONGEST_CARD && Characters.hasIdeograph(words);
        return may && TitledPerson.read(Simplified.of(words), Organizations.KNOWN).filter(t -> !t.speakers().isEmpty()).isPresent();
    }

    /** The pictures whose words say who it is and where they work, of somebody whom nothing else on the page names: {@code ![张三，某公司架构师](1.jpg)}. */
    static Set<Block> namedByPicturesAlone(List<Unit> units) {
        Set<Block> named = new HashSet<>();
        for (Unit unit : units) {
            boolean may = unit.shape() == Shape.IMAGE && unit.text().length() > SHORTEST_NAMED && unit.text().length() <= LONGEST_NAMED
                    && unit.block() instanceof Block.Image;
            List<Speaker> people = may ? PersonLine.read(Simplified.of(unit.text()), Organizations.KNOWN) : List.of();
            if (people.size() == 1 && people.get(0).organization() != null
                    && units.stream().noneMatch(u -> u.shape() != Shape.IMAGE && Simplified.of(u.text()).contains(people.get(0).name()))) {
                named.add(unit.block());
            }
        }
        return named;
    }
}
