package dev.lectern.talk.opening;

import dev.lectern.talk.line.BracketLead;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Captions;
import dev.lectern.talk.page.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
    private static final int FEWEST_ITEMS = 3;

    /**
     * What a line holds: a {@code HEAD} is a stressed line with the title, with which a card starts; an {@code ITEM} one of many
     * lines behind the same picture; {@code NOBODY} starts a card as the others do, but names nobody, and ends the one before.
     */
    enum Part { NAME, PEOPLE, HOUSE, TITLE, HEAD, ITEM, NOBODY }

    private final Map<Integer, Part> parts = new HashMap<>();
    private final CardWords words;
    /** Whether paragraphs stand below most of the lines that are counted. */
    private boolean toldBelow;

    private CardLayout(CardWords words) {
        this.words = words;
    }

    /** What the cards of a page hold. */
    static CardLayout of(Page page) {
        return page.once(CardLayout.class, CardLayout::read);
    }

    private static CardLayout read(Page page) {
        CardLayout layout = new CardLayout(new CardWords(page.organizations()));
        Map<Integer, List<CardStack>> byLevel = new HashMap<>();
        Map<String, List<CardStack>> byLook = new HashMap<>();
        for (Unit unit : page.units()) {
            if (!page.topic(unit.index()).mayHoldTalks()) {
                continue;
            }
            if (unit.isHeading() && (Label.of(unit.text()).isEmpty() || page.isNumbered(unit)) && !Topic.headsList(unit.text())) {
                byLevel.computeIfAbsent(unit.level(), l -> new ArrayList<>()).add(stack(page, unit));
            } else if (startsStressed(page, unit)) {
                byLook.computeIfAbsent(CardWords.sign(unit.text()), l -> new ArrayList<>()).add(stack(page, unit));
            }
        }
        byLevel.values().forEach(cards -> layout.read(page, cards));
        page.units().stream().filter(page::hasByline).forEach(u -> layout.parts.putAll(Map.of(u.index(), u.isHeading() ? Part.TITLE : Part.HEAD, u.index() + 1, Part.PEOPLE)));
        byLook.values().forEach(layout::readStressed);
        layout.readBelowPictures(page);
        layout.readPictured(page);
        HeadlessCards.in(page).forEach(layout.parts::putIfAbsent);
        layout.toldBelow = BelowTitle.tellsOfMostCounted(page);
        return layout;
    }

    /** Whether what a talk is about stands in paragraphs below its line: {@code 1、某某的实践  张三}, as it does below others that are counted so. */
    boolean isToldBelow(Unit line) {
        return toldBelow && Titles.isCounted(line.text());
    }

    /** A stressed line at the start of a paragraph stands where other posts have a heading. */
    private static boolean startsStressed(Page page, Unit unit) {
        return (unit.index() == 0 || page.unit(unit.index() - 1).block() != unit.block()) && unit.isStressed()
                && unit.text().length() <= CardWords.LONGEST_WHO && Label.of(unit.text()).isEmpty() && TimeRange.read(unit.text()).isEmpty();
    }

    Optional<Part> of(Unit unit) {
        return Optional.ofNullable(parts.get(unit.index()));
    }

    private static CardStack stack(Page page, Unit heading) {
        List<Unit> lines = new ArrayList<>();
        for (int i = heading.index() + 1; i < page.size() && lines.size() < 4; i++) {
            Unit unit = page.unit(i);
            if (unit.isMedia() && (heading.isHeading() || lines.isEmpty())) {
                continue;
            }
            boolean line = unit.isProse() || heading.isHeading() && lines.isEmpty() && Captions.mayNameSpeaker(unit);
            if (!line || !heading.isHeading() && startsStressed(page, unit)) {
                break;
            }
            lines.add(unit);
        }
        return new CardStack(heading, lines);
    }

    /** Cards without a heading: each a portrait, a name and some lines. */
    private void readBelowPictures(Page page) {
        List<CardStack> cards = new ArrayList<>();
        for (int i = 1; i < page.size(); i++) {
            Unit unit = page.unit(i);
            boolean first = page.unit(i - 1).shape() == Shape.IMAGE && unit.isProse() && page.topic(i).mayHoldTalks();
            if (first && PersonalName.likelihood(unit.text()) > 0 && !words.known().knows(unit.text())) {
                cards.add(stack(page, unit));
            }
        }
        boolean names = cards.size() >= 2 && CardStack.isMost(cards, c -> PersonalName.likelihood(c.heading().text()) >= 2);
        if (names && CardStack.isMost(cards, c -> c.has(0, words::isHouse))) {
            underNames(cards);
        } else if (names && cards.stream().allMatch(CardStack::hasStressedLast)) {
            cards.forEach(c -> parts.putAll(Map.of(c.heading().index(), Part.NAME, c.lines().get(0).index(), Part.HOUSE, c.lines().get(1).index(), Part.TITLE)));
        }
    }

    private void read(Page page, List<CardStack> stacks) {
        List<CardStack> cards = stacks.stream().filter(s -> !s.lines().isEmpty() && !Logistics.are(s.heading().text())).toList();
        if (cards.size() < 2) {
            return;
        }
        boolean most = CardStack.isMost(cards, c -> words.likelihood(c.heading().text()) >= 2);
        boolean houses = cards.stream().allMatch(c -> c.has(0, words::isHouse));
        boolean names = cards.stream().allMatch(c -> words.likelihood(c.heading().text()) > 0 || most && c.has(0, words::isHouse)) && (most || houses);
        if (names && CardStack.isMarked(cards, 0) && CardStack.isMarked(cards, 1)
                && cards.stream().allMatch(c -> c.lines().size() < 2 || Label.of(c.lines().get(1).text()).isEmpty())) {
            inMarkedLines(cards);
        } else if (names) {
            underNames(cards);
        } else if (haveHousesBelow(page, cards)) {
            cards.stream().filter(c -> namesSpeaker(page, c.heading()) && c.has(0, CardWords::isPhrase)).forEach(c -> parts.put(c.lines().get(0).index(), Part.HOUSE));
        } else if (CardStack.isMost(cards, c -> c.has(0, words::isWho)) && cards.stream().noneMatch(c -> PersonalName.likelihood(c.heading().text()) == 3)) {
            cards.stream().filter(c -> c.has(0, words::mayBeWho) && !c.headsSeveral(page, words::isWho)).forEach(c -> {
                parts.put(c.heading().index(), Part.TITLE);
                parts.put(c.lines().get(0).index(), Part.PEOPLE);
            });
        }
    }

    /** Whether most of those that name who speaks are followed by a house; whom a heading names is dear to read. */
    private boolean haveHousesBelow(Page page, List<CardStack> cards) {
        List<CardStack> houses = cards.stream().filter(c -> c.has(0, words::mayBeHouse)).toList();
        return houses.size() >= 2 && CardStack.isMost(cards.stream().filter(c -> namesSpeaker(page, c.heading())).toList(), houses::contains);
    }

    /** Paragraphs of one line, each behind the same picture. */
    private void readPictured(Page page) {
        Map<String, List<Unit>> bySign = page.units().stream()
                .filter(u -> u.shape() == Shape.TEXT && u.text().length() <= CardWords.LONGEST_WHO && !CardWords.sign(u.text()).isBlank()
                        && Label.of(u.text()).isEmpty() && TimeRange.read(u.text()).isEmpty())
                .collect(Collectors.groupingBy(u -> CardWords.sign(u.text())));
        bySign.values().stream().filter(lines -> lines.size() >= FEWEST_ITEMS
                && 2 * lines.stream().filter(u -> BracketLead.titled(u.text(),
                        page.organizations()).or(() -> page.sureLine(u.text())).isPresent()).count() > lines.size()).forEach(lines -> lines.forEach(u -> parts.putIfAbsent(u.index(),
                        Part.ITEM)));
    }

    private void readStressed(List<CardStack> stacks) {
        List<CardStack> cards = stacks.stream().filter(s -> !s.lines().isEmpty()).toList();
        if (cards.size() < 2 || areOfPeopleWithTitles(cards)) {
            return;
        }
        boolean marked = List.of(0, 1).stream().allMatch(i -> cards.stream().anyMatch(c -> c.isSetApart(i)));
        boolean people = CardStack.isMost(cards, c -> c.has(0, words::isWho));
        List<CardStack> named = marked || people ? cards.stream().filter(c -> words.isNames(c.heading().text())).toList() : List.of();
        if (2 * named.size() > cards.size() && named.size() >= 2 && CardStack.isMarked(named, 0) && CardStack.isMarked(named, 1)) {
            cards.forEach(c -> parts.put(c.heading().index(), Part.NOBODY));
            inMarkedLines(named);
        } else if (people && named.isEmpty()) {
            cards.forEach(c -> parts.put(c.heading().index(), Part.HEAD));
            cards.stream().filter(c -> c.has(0, words::mayBeWho)).forEach(c -> parts.put(c.lines().get(0).index(), Part.PEOPLE));
        }
    }

    /** {@code **Jane Doe - Acme**}, and below it, in italics, the title. */
    private boolean areOfPeopleWithTitles(List<CardStack> cards) {
        List<CardStack> housed = cards.stream()
                .filter(c -> c.lines().get(0).isStressed() && words.isWho(c.heading().text()) && c.has(0, words::isTitle) && !words.isNames(c.heading().text()))
                .toList();
        boolean alike = 2 * housed.size() > cards.size() && housed.size() >= 2;
        (alike ? housed : List.<CardStack>of()).forEach(c -> {
            parts.put(c.heading().index(), Part.NAME);
            parts.put(c.lines().get(0).index(), Part.TITLE);
        });
        return alike;
    }

    /** Below a name two lines that the author set apart from the text: one is where its bearer works, the other the title. */
    private void inMarkedLines(List<CardStack> cards) {
        double straight = cards.stream().mapToDouble(c -> words.houseOverTitle(c.text(0)) - words.houseOverTitle(c.text(1))).sum();
        int house = straight >= 0 ? 0 : 1;
        for (CardStack c : cards) {
            parts.put(c.heading().index(), Part.NAME);
            if (c.isSetApart(0) && c.isSetApart(1)) {
                parts.put(c.lines().get(house).index(), Part.HOUSE);
                parts.put(c.lines().get(1 - house).index(), Part.TITLE);
            }
        }
    }

    private void underNames(List<CardStack> cards) {
        boolean markedSecond = CardStack.isMost(cards, c -> c.has(1, t -> t.startsWith("《")) && c.has(0, CardWords::isPhrase));
        boolean house = markedSecond || CardStack.isMost(cards, c -> c.has(0, words::isHouse) || c.hasHouseOverTitle());
        boolean houseSecond = !house && CardStack.isMost(cards, c -> c.has(1, words::isHouse));
        int title = house ? 1 : 0;
        boolean marked = CardStack.isMost(cards, c -> c.has(title, t -> t.startsWith("《") || t.startsWith("“")));
        boolean titled = CardStack.isMost(cards, c -> c.has(title, words::isTitle))
                && (houseSecond || marked || CardStack.isMost(cards, c -> c.lines().size() > title + 1)
                        || house && CardStack.isMost(cards, c -> c.has(title, Titles::saysWhat))
                                && cards.stream().noneMatch(c -> c.has(title, TitledPerson::tellsOfLife)));
        for (CardStack c : cards) {
            parts.put(c.heading().index(), Part.NAME);
            if (house && c.has(0, CardWords::isPhrase)) {
                parts.put(c.lines().get(0).index(), Part.HOUSE);
            }
            if (houseSecond && c.has(1, words::isHouse)) {
                parts.put(c.lines().get(1).index(), Part.HOUSE);
            }
            if (titled && (house || houseSecond) && c.has(title, words::isTitle)) {
                parts.put(c.lines().get(title).index(), Part.TITLE);
            }
        }
    }

    /** A heading with a title and somebody of whom it does not say where they work. */
    private static boolean namesSpeaker(Page page, Unit heading) {
        return page.titledPerson(heading.text()).or(() -> page.sureLine(heading.text()))
                .filter(t -> t.speakers().stream().allMatch(s -> s.organization() == null)).isPresent();
    }
}
