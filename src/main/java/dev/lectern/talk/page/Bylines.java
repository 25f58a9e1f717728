package dev.lectern.talk.page;

import dev.lectern.post.Block;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Characters;
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

    private static final int LONGEST_TITLE = 110;
    private static final int SHORTEST_TOLD = 16;
    /** Beside the title of a book stands who wrote it, and who printed it. */
    private static final Pattern PUBLISHED = Pattern.compile("(?:出版(?:社|集团|公司)?|书局|书店|书房|(?i:press|books|publish\\p{L}+|records)|\\d{4}\\s?年?)\\s*[)）》]?$");

    private Bylines() {}

    /** The places of the titles; empty where there are no two of them. */
    static Set<Integer> titles(List<Unit> units) {
        List<Unit> lines = units.stream().filter(u -> isApart(units, u)).toList();
        long named = lines.size() < FEWEST ? 0 : lines.stream().filter(u -> names(units, u)).count();
        return named < FEWEST || 2 * named <= lines.size() ? Set.of() : lines.stream().map(u -> u.index() - 1).collect(Collectors.toSet());
    }

    /** The same of items of a list, each with its title, who speaks, and what of, on lines of their own: {@code 1. Bridges of paper} / {@code Jane Doe, Acme} / {@code They carry more than …}. */
    static Set<Integer> items(List<Unit> units) {
        List<Unit> lines = units.stream().filter(u -> isInItem(units, u)).toList();
        long named = lines.size() < FEWEST || lines.stream().anyMatch(u -> PUBLISHED.matcher(u.text()).find()) ? 0 : lines.stream().filter(u -> names(units, u)).count();
        return named == 0 || 2 * named < lines.size() ? Set.of() : lines.stream().map(u -> u.index() - 1).collect(Collectors.toSet());
    }

    private static boolean isInItem(List<Unit> units, Unit line) {
        int i = line.index();
        if (line.shape() != Shape.ITEM || i == 0 || i + 1 >= units.size() || units.get(i - 1).block() != line.block() || units.get(i + 1).block() != line.block()
                || i > 1 && units.get(i - 2).block() == line.block() || line.text().isEmpty() || line.text().length() > LONGEST) {
            return false;
        }
        String title = units.get(i - 1).text();
        String told = units.get(i + 1).text();
        return title.length() <= LONGEST_TITLE && title.indexOf('。') < 0 && Label.of(title).isEmpty() && TimeRange.read(title).isEmpty()
                && SENTENCE_ENDS.indexOf(line.text().charAt(line.text().length() - 1)) < 0 && Label.of(line.text()).isEmpty()
                && told.length() >= SHORTEST_TOLD && SENTENCE_ENDS.indexOf(told.charAt(told.length() - 1)) >= 0 && Label.of(told).isEmpty();
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
        return !isOffice(line.text()) && (head.isHeading() || head.shape() == Shape.TEXT && head.isStressed() && !head.isInItalics()) && head.block() != line.block()
                && told.shape() == Shape.TEXT && told.block() != line.block() && !told.isStressed() && Label.of(told.text()).isEmpty();
    }

    /** The same of items that head others nested in them, of which the first says who speaks: {@code - Tape hiss as an instrument} / {@code - Jane Doe, Acme} / {@code - she has …}. */
    static Set<Integer> nested(List<Unit> units) {
        List<Unit> lines = units.stream().filter(u -> isNested(units, u)).toList();
        long named = lines.size() < FEWEST ? 0
                : lines.stream().filter(u -> PersonParts.read(u.text(), Organizations.KNOWN).filter(p -> p.score() >= SURE).isPresent()).count();
        return named == 0 || 2 * named < lines.size() ? Set.of() : lines.stream().map(u -> u.index() - 1).collect(Collectors.toSet());
    }

    private static boolean isNested(List<Unit> units, Unit line) {
        Unit head = line.index() == 0 ? line : units.get(line.index() - 1);
        return head.isHeading() && head.block() instanceof Block.ListItem && line.block() instanceof Block.ListItem && line.shape() == Shape.TEXT
                && !line.text().isEmpty() && line.text().length() <= LONGEST && SENTENCE_ENDS.indexOf(line.text().charAt(line.text().length() - 1)) < 0
                && Label.of(line.text()).isEmpty() && line.index() + 1 < units.size() && units.get(line.index() + 1).shape() == Shape.TEXT
                && units.get(line.index() + 1).block() instanceof Block.ListItem;
    }

    /** {@code *Staff engineer, Acme*}: below somebody's name this says who that is. */
    private static boolean isOffice(String line) {
        String first = line.split("[,，]| (?:of|at) ", 2)[0].strip();
        return JobTitle.isTitle(first) && !PersonalName.is(first);
    }

    private static boolean names(List<Unit> units, Unit line) {
        String name = NAME_ENDS.split(line.text(), 2)[0].strip();
        int blank = name.indexOf(' ');
        boolean latin = line.shape() == Shape.ITEM && blank > 2 && name.length() <= 2 * LONGEST_NAME && !Characters.hasIdeograph(name);
        if (latin && Character.isUpperCase(name.charAt(0)) && units.get(line.index() + 1).text().contains(name.substring(0, blank))) {
            return true;
        }
        boolean again = name.length() > 1 && name.length() <= LONGEST_NAME && units.get(line.index() + 1).text().contains(name);
        return again || PersonParts.read(line.text(), Organizations.KNOWN).filter(p -> p.score() >= SURE).isPresent();
    }
}
