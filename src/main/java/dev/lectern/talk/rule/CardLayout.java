package dev.lectern.talk.rule;

import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.name.PersonParts;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.rule.Unit.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the lines of cards hold that are laid out alike, told by the cards together: where most of them read one way, so do the
 * others.
 *
 * <pre>
 * ### 黑马                  ### 给发行版瘦身
 * 竹叶科技 · 架构师         *阿蓝 · 图南科技*
 * 微前端：拆得开，合得拢    从一万个软件包里找出了八百个孤儿……
 * 五个团队，三种框架……
 * </pre>
 */
final class CardLayout {
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_WHO = 90;

    /** What a line holds. */
    enum Part { NAME, PEOPLE, HOUSE, TITLE }

    private final Map<Integer, Part> parts = new HashMap<>();
    private final Organizations known;

    private CardLayout(Organizations known) {
        this.known = known;
    }

    /** @param lines the short lines that follow the heading at once, without pictures */
    private record Stack(Unit heading, List<Unit> lines) {

        boolean has(int line, Predicate<String> test) {
            return lines.size() > line && test.test(lines.get(line).text());
        }
    }

    static CardLayout of(Page page) {
        CardLayout layout = new CardLayout(page.organizations());
        Map<Integer, List<Stack>> byLevel = new HashMap<>();
        for (Unit unit : page.units()) {
            if (unit.isHeading() && page.topic(unit.index()).mayHoldTalks()) {
                byLevel.computeIfAbsent(unit.level(), l -> new ArrayList<>()).add(stack(page, unit));
            }
        }
        byLevel.values().forEach(layout::read);
        layout.readBelowPictures(page);
        return layout;
    }

    Optional<Part> of(Unit unit) {
        return Optional.ofNullable(parts.get(unit.index()));
    }

    private static Stack stack(Page page, Unit heading) {
        List<Unit> lines = new ArrayList<>();
        for (int i = heading.index() + 1; i < page.size() && lines.size() < 4; i++) {
            Unit unit = page.unit(i);
            if (unit.isMedia() && (heading.isHeading() || lines.isEmpty())) {
                continue;
            }
            if (!unit.isProse()) {
                break;
            }
            lines.add(unit);
        }
        return new Stack(heading, lines);
    }

    /** Cards without a heading: each a portrait, a name and some lines. */
    private void readBelowPictures(Page page) {
        List<Stack> cards = new ArrayList<>();
        for (int i = 1; i < page.size(); i++) {
            Unit unit = page.unit(i);
            boolean first = page.unit(i - 1).shape() == Shape.IMAGE && unit.isProse() && page.topic(i).mayHoldTalks();
            if (first && PersonalName.likelihood(unit.text()) > 0 && !known.knows(unit.text())) {
                cards.add(stack(page, unit));
            }
        }
        if (cards.size() >= 2 && isMost(cards, c -> PersonalName.likelihood(c.heading.text()) >= 2) && isMost(cards, c -> c.has(0, this::isHouse))) {
            underNames(cards);
        }
    }

    private void read(List<Stack> stacks) {
        List<Stack> cards = stacks.stream().filter(s -> !s.lines.isEmpty()).toList();
        if (cards.size() < 2) {
            return;
        }
        boolean names = cards.stream().allMatch(c -> PersonalName.likelihood(c.heading.text()) > 0 && !known.knows(c.heading.text())) && (isMost(cards, c -> PersonalName.likelihood(c.heading.text()) >= 2) || cards.stream().allMatch(c -> c.has(0, this::isHouse)));
        if (names) {
            underNames(cards);
        } else if (isMost(cards, c -> c.has(0, this::isWho)) && cards.stream().noneMatch(c -> PersonalName.likelihood(c.heading.text()) == 3)) {
            cards.stream().filter(c -> c.has(0, this::mayBeWho)).forEach(c -> {
                parts.put(c.heading.index(), Part.TITLE);
                parts.put(c.lines.get(0).index(), Part.PEOPLE);
            });
        }
    }

    private void underNames(List<Stack> cards) {
        boolean house = isMost(cards, c -> c.has(0, this::isHouse));
        boolean houseSecond = !house && isMost(cards, c -> c.has(1, this::isHouse));
        int title = house ? 1 : 0;
        boolean marked = isMost(cards, c -> c.has(title, t -> t.startsWith("《") || t.startsWith("“")));
        boolean titled = isMost(cards, c -> c.has(title, this::isTitle)) && (houseSecond || marked || isMost(cards, c -> c.lines.size() > title + 1));
        for (Stack c : cards) {
            parts.put(c.heading.index(), Part.NAME);
            if (house && c.has(0, t -> t.length() <= LONGEST_TITLE && !isSentence(t))) {
                parts.put(c.lines.get(0).index(), Part.HOUSE);
            }
            if (houseSecond && c.has(1, this::isHouse)) {
                parts.put(c.lines.get(1).index(), Part.HOUSE);
            }
            if (titled && (house || houseSecond) && c.has(title, this::isTitle)) {
                parts.put(c.lines.get(title).index(), Part.TITLE);
            }
        }
    }

    private static boolean isMost(List<Stack> cards, Predicate<Stack> test) {
        long n = cards.stream().filter(test).count();
        return n >= 2 && 2 * n > cards.size();
    }

    private boolean isHouse(String text) {
        return text.length() <= LONGEST_TITLE && Label.of(text).isEmpty() && !isSentence(text) && PersonLine.isAffiliation(text, known);
    }

    private boolean isTitle(String text) {
        return text.length() >= 3 && text.length() <= LONGEST_TITLE && Label.of(text).isEmpty() && !isSentence(text) && !PersonLine.isAffiliation(text, known) && TimeRange.read(text).isEmpty();
    }

    private boolean isWho(String text) {
        return isShort(text) && PersonParts.read(text, known).filter(p -> p.score() >= 3).isPresent();
    }

    private boolean mayBeWho(String text) {
        return isShort(text) && PersonParts.read(text, known).filter(p -> p.score() >= 1.3).isPresent();
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST_WHO && !isSentence(text) && Label.of(text).isEmpty();
    }

    private static boolean isSentence(String text) {
        return text.matches(".*[。！].*|.*[.!?？]");
    }
}
