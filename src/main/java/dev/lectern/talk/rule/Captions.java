package dev.lectern.talk.rule;

import dev.lectern.post.Block;
import dev.lectern.post.Prose;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import dev.lectern.talk.rule.Unit.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A short plain line under a picture or a film that names people is its caption, whether marked up as one or not. */
final class Captions {
    private static final int LONGEST = 50;
    private static final int FEWEST_PAIRS = 2;
    private static final int SHORTEST_TITLE = 3;
    private static final int MOST_OVER_TITLE = 3;
    private static final int SHORTEST_NAMED = 5;
    private static final int LONGEST_NAMED = 40;
    private static final int SHORTEST_ALT = 10;
    private static final int LONGEST_ALT = 70;
    private static final int LONGEST_CARD = 90;
    private static final CharacterSet BARS = CharacterSet.of("|｜");
    private static final CharacterSet COLONS = CharacterSet.of("：:");
    private static final Pattern SENTENCE = Pattern.compile(".*[。！？：:《].*|\\s*【[^【】]{5,60}】.{4,}");
    private static final Pattern BARE_TITLE = Pattern.compile("\\s*《[^《》]+》\\s*");
    private static final Pattern NUMBERED = Pattern.compile("^(?:图\\s*\\d{1,2}|图[：:|｜]|[▲△↑▼])\\s*\\S");

    private Captions() {}

    static void mark(List<Unit> units) {
        markPairs(units);
        for (int i = 1; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.shape() == Shape.TEXT && !(unit.block() instanceof Block.Image) && units.get(i - 1).isMedia() && isCaption(unit) && !isTitled(units, i) && !isOfNameAbove(units, i)) {
                units.set(i, unit.as(Shape.CAPTION, 0));
            }
        }
    }

    /** Whether a row of a table stands below one that holds a photo in each of its cells. */
    static boolean areInTable(Page page, Unit unit) {
        return unit.index() > 0 && unit.block() instanceof Block.TableRow row && page.unit(unit.index() - 1).block() instanceof Block.TableRow above && above.table() == row.table() && above.cells().size() == row.cells().size()
                && above.cells().stream().allMatch(c -> !c.images().isEmpty() && c.prose().text().isBlank());
    }

    /** Whoever such a row names with where they work. */
    static List<Speaker> inTable(Page page, Unit unit, Block.TableRow row) {
        return !areInTable(page, unit) ? List.of() : row.cells().stream().map(c -> PersonLine.read(c.prose().text(), page.organizations())).filter(p -> p.size() == 1 && p.get(0).organization() != null).map(p -> p.get(0)).toList();
    }

    /** Below several photos, a name with a title: {@code 张三：某某的实践}. */
    private static void markPairs(List<Unit> units) {
        List<Unit> pairs = units.stream().filter(u -> u.index() > 0 && u.shape() == Shape.TEXT && units.get(u.index() - 1).isMedia() && startsWithName(u)).toList();
        if (pairs.size() >= FEWEST_PAIRS) {
            pairs.forEach(u -> units.set(u.index(), u.as(Shape.CAPTION, 0)));
        }
    }

    private static boolean startsWithName(Unit unit) {
        int colon = unit.text().length() > LONGEST ? -1 : COLONS.next(unit.text(), 0);
        return colon > 1 && colon + SHORTEST_TITLE < unit.text().length() && "。！，".indexOf(unit.text().charAt(unit.text().length() - 1)) < 0 && PersonalName.isChinese(unit.text().substring(0, colon).strip());
    }

    /** {@code ### 张三} or {@code ### 张三：某某的实践}, a picture, and what they are: no caption, but of the card that the name heads. */
    private static boolean isOfNameAbove(List<Unit> units, int job) {
        Unit head = units.get(Math.max(0, job - 2));
        if (job < 2 || !head.isHeading() && !head.isStressed()) {
            return false;
        }
        String name = startsWithName(head) ? head.text().substring(0, COLONS.next(head.text(), 0)).strip() : head.text();
        boolean alone = name.equals(head.text());
        return PersonalName.is(name) && !units.get(job).text().contains(name) && (alone && head.isHeading() || PersonLine.endsWithJob(units.get(job).text()));
    }

    /** A name above a title begins a card; between them may stand where its bearer works, and as what. */
    private static boolean isTitled(List<Unit> units, int name) {
        for (int i = name + 1; i < units.size() && i <= name + MOST_OVER_TITLE && units.get(i).isProse(); i++) {
            String line = units.get(i).text();
            if (Label.filled(Label.Field.TITLE, line).isPresent() || i < name + MOST_OVER_TITLE && BARE_TITLE.matcher(line).matches() || i == name + 2 && !PersonLine.endsWithJob(line) && HeadlessCards.isTold(units, i)) {
                return true;
            }
            if (!PersonLine.mayBeAffiliation(line, Organizations.KNOWN) && !PersonLine.endsWithJob(line)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the words that stand for a picture tell who speaks on it and of what: {@code ![张三（某公司）：某某的实践](1.jpg)}. */
    static boolean tellsTalk(String words) {
        String alt = Simplified.of(words);
        boolean may = alt.length() > SHORTEST_ALT && alt.length() <= LONGEST_ALT && (COLONS.next(alt, 0) > 1 || alt.indexOf('《') >= 0) && Characters.hasIdeograph(alt);
        return may && TitledPerson.read(alt, Organizations.KNOWN).filter(t -> t.speakers().stream().allMatch(p -> PersonalName.isChinese(p.name()) && p.organization() != null)).isPresent();
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
            boolean may = unit.shape() == Shape.IMAGE && unit.text().length() > SHORTEST_NAMED && unit.text().length() <= LONGEST_NAMED && unit.block() instanceof Block.Image;
            List<Speaker> people = may ? PersonLine.read(Simplified.of(unit.text()), Organizations.KNOWN) : List.of();
            if (people.size() == 1 && people.get(0).organization() != null && units.stream().noneMatch(u -> u.shape() != Shape.IMAGE && Simplified.of(u.text()).contains(people.get(0).name()))) {
                named.add(unit.block());
            }
        }
        return named;
    }

    /** A centred line with title and speaker, and its text: with the photo between them, or above both. */
    static boolean tellOfTalk(Page page, Unit unit) {
        int i = unit.index();
        if (unit.shape() != Unit.Shape.CAPTION || unit.text().indexOf('《') < 0 && COLONS.next(unit.text(), 0) < 0 || i == 0 || i + 1 >= page.size()) {
            return false;
        }
        boolean above = !page.unit(i - 1).isMedia() && page.unit(i + 1).shape() == Unit.Shape.IMAGE && i + 2 < page.size() && page.unit(i + 2).shape() == Unit.Shape.TEXT;
        return above || page.unit(i - 1).shape() == Unit.Shape.IMAGE && page.unit(i + 1).shape() == Unit.Shape.TEXT && (isToldBelow(page, unit) || isPair(page, unit) && page.units().stream().anyMatch(u -> u.shape() == Shape.CAPTION && u.index() > 0 && u.index() + 1 < page.size() && isPair(page, u) && isToldBelow(page, u)));
    }

    /** {@code 张三：某某的实践}. */
    private static boolean isPair(Page page, Unit caption) {
        return COLONS.next(caption.text(), 0) > 0 && page.programmeLine(caption.text(), ProgrammeLine.LIKELY).isPresent();
    }

    /** Whether the text below a caption, and not that above its photo, names whom the caption does. */
    private static boolean isToldBelow(Page page, Unit caption) {
        int before = Recap.proseBefore(page, caption.index());
        List<Speaker> people = page.programmeLine(caption.text(), ProgrammeLine.LIKELY).map(ProgrammeLine::people).orElse(List.of());
        return people.stream().anyMatch(p -> page.unit(caption.index() + 1).text().contains(p.name()) && (before < 0 || !page.unit(before).text().contains(p.name())));
    }

    private static boolean isCaption(Unit unit) {
        String text = unit.text();
        return NUMBERED.matcher(text).find() && text.length() <= LONGEST || text.length() <= LONGEST && !unit.isStressed() && !SENTENCE.matcher(text).matches()
                && (!PersonLine.read(text, Organizations.KNOWN).isEmpty() || text.length() <= 30 && PersonLine.endsWithJob(text));
    }

    /** Whether a caption stands in slanted letters, or is the words of the photo itself: then it may say who speaks. */
    static boolean mayNameSpeaker(Unit unit) {
        return unit.shape() == Unit.Shape.CAPTION && (unit.block() instanceof Block.Image || unit.spans().stream().anyMatch(s -> s.kind() == Prose.Kind.EMPHASIS && s.end() - s.start() == unit.text().length()));
    }

    /** Whether nothing but a photo, and perhaps its words, parts a paragraph from the items of a list above: it goes on with the last of them. */
    static boolean interruptAbove(Page page, Unit paragraph) {
        int i = paragraph.index() - 1;
        while (i > 0 && (page.unit(i).isMedia() || page.unit(i).shape() == Unit.Shape.CAPTION)) {
            i--;
        }
        return i > 0 && i < paragraph.index() - 1 && paragraph.text().endsWith("。") && page.unit(i).shape() == Unit.Shape.ITEM && (page.unit(i).level() > 0 || page.unit(i - 1).block() == page.unit(i).block()) && !Closings.isClosing(paragraph.text());
    }
}
