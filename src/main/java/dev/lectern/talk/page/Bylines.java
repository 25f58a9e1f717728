package dev.lectern.talk.page;

import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Titles with a line in italics right below that says who speaks, however it does, and below that what they told:
 *
 * <pre>
 * **我们怎样砍掉了联机**                      **Bridges of paper**
 *
 * *纸鸢工作室　张三（制作人）、李四*          *moth*
 *
 * 联机是张三承诺的，砍掉它的人也是她……       moth teaches history by day …
 * </pre>
 *
 * <p>One such line may say anything; where several stand so and most of them name somebody, or begin as what the text below
 * tells of, so do the others, whatever they are called.
 */
final class Bylines {
    private static final int FEWEST = 2;
    private static final int LONGEST = 90;
    private static final int LONGEST_NAME = 24;
    private static final double SURE = 3;
    /** With these a name ends before what its bearer is. */
    private static final Pattern NAME_ENDS = Pattern.compile("\\s*[/／|｜·•@,，、（(\\x{3000}—–]|\\s(?:-|and|与|和)\\s");
    private static final String SENTENCE_ENDS = "。！？!?.…：:";

    private Bylines() {}

    /** The places of the titles; empty where there are no two of them. */
    static Set<Integer> titles(List<Unit> units) {
        List<Unit> lines = units.stream().filter(u -> isApart(units, u)).toList();
        long named = lines.size() < FEWEST ? 0 : lines.stream().filter(u -> names(units, u)).count();
        return named < FEWEST || 2 * named <= lines.size() ? Set.of() : lines.stream().map(u -> u.index() - 1).collect(Collectors.toSet());
    }

    /** Whether a paragraph is one line in italics, right below a heading or a bold line, with sentences below. */
    private static boolean isApart(List<Unit> units, Unit line) {
        int i = line.index();
        if (i == 0 || i + 1 >= units.size() || line.shape() != Shape.TEXT || !line.isInItalics() || line.text().length() > LONGEST
                || SENTENCE_ENDS.indexOf(line.text().charAt(line.text().length() - 1)) >= 0 || Label.of(line.text()).isPresent()) {
            return false;
        }
        Unit head = units.get(i - 1);
        Unit told = units.get(i + 1);
        return (head.isHeading() || head.shape() == Shape.TEXT && head.isStressed() && !head.isInItalics()) && head.block() != line.block()
                && told.shape() == Shape.TEXT && told.block() != line.block() && !told.isStressed() && Label.of(told.text()).isEmpty();
    }

    private static boolean names(List<Unit> units, Unit line) {
        String name = NAME_ENDS.split(line.text(), 2)[0].strip();
        boolean again = name.length() > 1 && name.length() <= LONGEST_NAME && units.get(line.index() + 1).text().contains(name);
        return again || PersonParts.read(line.text(), Organizations.KNOWN).filter(p -> p.score() >= SURE).isPresent();
    }
}
