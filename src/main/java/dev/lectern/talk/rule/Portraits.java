package dev.lectern.talk.rule;

import dev.lectern.post.Block;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.PhotoTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whose picture a picture is: that of the person whom its description or its caption names, else that of the text on
 * its side.
 */
public final class Portraits {
    /** A photo of more people is of none of them. */
    private static final int MOST_PEOPLE = 2;

    private Portraits() {}

    /** The findings, each with the picture of its speaker where one is told to be theirs: the nearest of several. */
    public static List<Finding> named(Page page, List<Finding> talks) {
        return inTables(page, amongLines(page, talks));
    }

    /** Those that have none yet, with the photo of a table below which, in the next row, their speaker is named. */
    private static List<Finding> inTables(Page page, List<Finding> talks) {
        List<Unit> rows = talks.stream().allMatch(t -> t.image() != null) ? List.of() : page.units().stream().filter(u -> PhotoTable.isCaptions(page, u)).toList();
        return rows.isEmpty() ? talks
                : talks.stream()
                        .map(t -> t.image() == null && t.speakers().size() == 1
                                ? rows.stream().map(u -> pictured(page, u, t.speakers().get(0).name())).filter(Objects::nonNull).findFirst().map(t::withImage).orElse(t)
                                : t)
                        .toList();
    }

    private static @Nullable String pictured(Page page, Unit captions, String name) {
        List<Block.Cell> cells = ((Block.TableRow) captions.block()).cells();
        List<Block.Cell> above = ((Block.TableRow) page.unit(captions.index() - 1).block()).cells();
        return IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).prose().text().contains(name)).mapToObj(i -> above.get(i).images().get(0).target()).findFirst()
                .orElse(null);
    }

    private static List<Finding> amongLines(Page page, List<Finding> talks) {
        if (page.units().stream().noneMatch(u -> u.shape() == Shape.IMAGE)) {
            return talks;
        }
        Set<String> names = talks.stream().flatMap(t -> t.speakers().stream()).map(Speaker::name).collect(Collectors.toSet());
        Map<String, List<Unit>> portraits = new HashMap<>();
        int step = standAbove(page) ? -1 : 1;
        for (Unit unit : page.units()) {
            String who = unit.shape() == Shape.IMAGE ? subject(told(page, unit, step), names) : null;
            if (who != null) {
                portraits.computeIfAbsent(who, w -> new ArrayList<>()).add(unit);
            }
        }
        Set<String> shown = talks.stream().map(Finding::image).filter(Objects::nonNull).collect(Collectors.toSet());
        return portraits.isEmpty() ? talks : talks.stream()
                .map(t -> t.speakers().size() == 1 && t.kind() != Kind.PANEL
                        ? withPortrait(t, portraits.getOrDefault(t.speakers().get(0).name(), List.of()), shown) : t)
                .toList();
    }

    /** @param shown the pictures that talks have: one of another talk by the same person is not for this one */
    private static Finding withPortrait(Finding talk, List<Unit> own, Set<String> shown) {
        boolean has = own.stream().anyMatch(u -> u.target().equals(talk.image()));
        int told = talk.body().isEmpty() ? talk.start() : talk.body().get(0).unit();
        return own.stream().filter(u -> !has && !shown.contains(u.target())).min(Comparator.comparingInt(u -> Math.abs(u.index() - told)))
                .map(u -> talk.withImage(u.target())).orElse(talk);
    }

    /** Whether captions stand above their pictures: one that follows a picture and comes before another tells nothing. */
    private static boolean standAbove(Page page) {
        int above = 0;
        for (Unit unit : page.units()) {
            boolean caption = unit.shape() == Shape.CAPTION;
            above += caption ? (has(page, unit.index() + 1, Shape.IMAGE) ? 1 : 0) - (has(page, unit.index() - 1, Shape.IMAGE) ? 1 : 0) : 0;
        }
        return above > 0;
    }

    private static boolean has(Page page, int index, Shape shape) {
        return index >= 0 && index < page.size() && page.unit(index).shape() == shape;
    }

    /** What the author wrote of a picture. */
    private static String told(Page page, Unit image, int step) {
        int beside = image.index() + step;
        return has(page, beside, Shape.CAPTION) ? page.unit(beside).text() : image.text();
    }

    /** The first whom the text names; null where it names nobody, or a group. */
    private static @Nullable String subject(String text, Set<String> names) {
        List<String> here = text.isEmpty() ? List.of() : names.stream().filter(text::contains).toList();
        @Nullable String first = null;
        for (String name : here) {
            int at = first == null ? 1 : Integer.compare(text.indexOf(first), text.indexOf(name));
            boolean better = first == null || at > 0 || at == 0 && name.length() > first.length();
            first = better ? name : first;
        }
        return here.size() > MOST_PEOPLE ? null : first;
    }

    /**
     * The cards of a page, in order, each with the picture right above it where the pictures stand above: there is one above the
     * first card, none in the last, and those in the others are the next ones', or there is one above each.
     */
    static List<Finding> aboveCards(Page page, List<Finding> cards) {
        Map<RuleName, List<Finding>> byRule = cards.stream().collect(Collectors.groupingBy(Finding::rule));
        Map<Integer, @Nullable String> moved = new HashMap<>();
        for (List<Finding> alike : byRule.values()) {
            if (alike.size() < 2 || above(page, alike.get(0)) == null || alike.get(alike.size() - 1).image() != null) {
                continue;
            }
            Set<String> above = new HashSet<>();
            alike.forEach(c -> above.add(String.valueOf(above(page, c))));
            boolean standAbove = alike.stream().allMatch(c -> c.image() == null || above.contains(c.image()))
                    && (alike.stream().anyMatch(c -> c.image() != null) || alike.stream().allMatch(c -> page.unit(c.start()).isHeading() && above(page, c) != null));
            if (standAbove) {
                alike.forEach(c -> moved.put(c.start(), above(page, c)));
            }
        }
        return cards.stream().map(c -> moved.containsKey(c.start()) ? c.withImage(moved.get(c.start())) : c).toList();
    }

    private static @Nullable String above(Page page, Finding card) {
        return has(page, card.start() - 1, Shape.IMAGE) ? page.unit(card.start() - 1).target() : null;
    }
}
