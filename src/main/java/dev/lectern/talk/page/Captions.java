package dev.lectern.talk.page;

import dev.lectern.post.Block;
import dev.lectern.post.Prose;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/** A short plain line under a picture or a film that names people is its caption, whether marked up as one or not. */
public final class Captions {
    private static final int LONGEST = 50;
    private static final int FEWEST_PAIRS = 2;
    private static final int SHORTEST_TITLE = 3;
    private static final int LONGEST_TITLE = 80;
    private static final int SHORTEST_TOLD = 20;
    private static final int MOST_OVER_TITLE = 3;
    private static final Pattern SENTENCE = Pattern.compile(".*[。！？：:《].*|\\s*【[^【】]{5,60}】.{4,}");
    private static final Pattern BARE_TITLE = Pattern.compile("\\s*《[^《》]+》\\s*");
    private static final Pattern NUMBERED = Pattern.compile("^(?:图\\s*\\d{1,2}|图[：:|｜]|[▲△↑▼])\\s*\\S");

    private Captions() {}

    static void mark(List<Unit> units) {
        markPairs(units);
        for (int i = 1; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.shape() == Shape.TEXT && !(unit.block() instanceof Block.Image) && units.get(i - 1).isMedia() && isCaption(unit)
                    && !isTitled(units, i) && !isOfNameAbove(units, i)) {
                units.set(i, unit.as(Shape.CAPTION, 0));
            }
        }
    }

    /** Below several photos, a name with a title: {@code 张三：某某的实践}. */
    private static void markPairs(List<Unit> units) {
        List<Unit> pairs = units.stream().filter(u -> u.index() > 0 && u.shape() == Shape.TEXT && units.get(u.index() - 1).isMedia() && startsWithName(u)).toList();
        if (pairs.size() >= FEWEST_PAIRS) {
            pairs.forEach(u -> units.set(u.index(), u.as(Shape.CAPTION, 0)));
        }
    }

    private static boolean startsWithName(Unit unit) {
        int colon = unit.text().length() > LONGEST ? -1 : Characters.COLONS.next(unit.text(), 0);
        return colon > 1 && colon + SHORTEST_TITLE < unit.text().length()
                && "。！，".indexOf(unit.text().charAt(unit.text().length() - 1)) < 0
                && PersonalName.isChinese(unit.text().substring(0, colon).strip());
    }

    /** {@code ### 张三} or {@code ### 张三：某某的实践}, a picture, and what they are: no caption, but of the card that the name heads. */
    private static boolean isOfNameAbove(List<Unit> units, int job) {
        Unit head = units.get(Math.max(0, job - 2));
        if (job < 2 || !head.isHeading() && !head.isStressed()) {
            return false;
        }
        String name = startsWithName(head) ? head.text().substring(0, Characters.COLONS.next(head.text(), 0)).strip() : head.text();
        boolean alone = name.equals(head.text());
        return PersonalName.is(name) && !units.get(job).text().contains(name) && (alone && head.isHeading() || JobTitle.endsFirmly(units.get(job).text()));
    }

    /** A name above a title begins a card; between them may stand where its bearer works, and as what. */
    private static boolean isTitled(List<Unit> units, int name) {
        for (int i = name + 1; i < units.size() && i <= name + MOST_OVER_TITLE && units.get(i).isProse(); i++) {
            String line = units.get(i).text();
            if (Label.filled(Label.Field.TITLE, line).isPresent() || i < name + MOST_OVER_TITLE && BARE_TITLE.matcher(line).matches()
                    || i == name + 2 && !JobTitle.endsFirmly(line) && areTold(units, i)) {
                return true;
            }
            if (!Workplace.mayBe(line, Organizations.KNOWN) && !JobTitle.endsFirmly(line)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isCaption(Unit unit) {
        String text = unit.text();
        return NUMBERED.matcher(text).find() && text.length() <= LONGEST || text.length() <= LONGEST && !unit.isStressed() && !SENTENCE.matcher(text).matches()
                && (!PersonLine.read(text, Organizations.KNOWN).isEmpty() || text.length() <= 30 && JobTitle.endsFirmly(text));
    }

    /** Whether a caption stands in slanted letters, or is the words of the photo itself: then it may say who speaks. */
    public static boolean mayNameSpeaker(Unit unit) {
        return unit.shape() == Shape.CAPTION
                && (unit.block() instanceof Block.Image
                        || unit.spans().stream().anyMatch(s -> s.kind() == Prose.Kind.EMPHASIS && s.end() - s.start() == unit.text().length()));
    }

    /** Whether a paragraph, not a short remark, stands right below a line that is no sentence. */
    public static boolean areTold(List<Unit> units, int title) {
        boolean line = title + 1 < units.size() && units.get(title).text().length() <= LONGEST_TITLE && !Characters.hasAny(units.get(title).text(), "。；！");
        return line && units.get(title + 1).shape() == Shape.TEXT && units.get(title + 1).text().length() >= SHORTEST_TOLD && units.get(title + 1).text().endsWith("。");
    }
}
