package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.BracketLead;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.Headline;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.name.PersonParts;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Captions;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
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
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_WHO = 90;
    private static final Pattern SENTENCE = Pattern.compile(".*[。！].*|.*[.!?？]");
    private static final Pattern PICTURES = Pattern.compile("^[\\p{So}\\p{Sk}\\p{Cs}\\uFE0F\\u200D\\s]+");
    /** {@code Software engineer @ Acme}, {@code Head of data at Acme}. */
    private static final Pattern LATIN_JOB = Pattern.compile("\\p{Lu}[\\p{IsLatin} /&-]{3,40} (?:@|at) ?\\p{Lu}[\\p{IsLatin}\\d .&'-]{1,40}");
    /** How somebody is called elsewhere, said behind the name. */
    private static final Pattern HANDLE = Pattern.compile("\\s*[（(]@[\\w.-]{2,39}[)）]$");
    private static final int FEWEST_ITEMS = 3;

    /**
     * What a line holds: a {@code HEAD} is a stressed line with the title, with which a card starts; an {@code ITEM} one of many
     * lines behind the same picture; {@code NOBODY} starts a card as the others do, but names nobody, and ends the one before.
     */
    enum Part { NAME, PEOPLE, HOUSE, TITLE, HEAD, ITEM, NOBODY }

    private final Map<Integer, Part> parts = new HashMap<>();
    private final Organizations known;
    /** Whether paragraphs stand below most of the lines that are counted. */
    private boolean toldBelow;

    private CardLayout(Organizations known) {
        this.known = known;
    }

    /** What the cards of a page hold. */
    static CardLayout of(Page page) {
        return page.once(CardLayout.class, CardLayout::read);
    }

    private static CardLayout read(Page page) {
        CardLayout layout = new CardLayout(page.organizations());
        Map<Integer, List<CardStack>> byLevel = new HashMap<>();
        Map<String, List<CardStack>> byLook = new HashMap<>();
        for (Unit unit : page.units()) {
            if (!page.topic(unit.index()).mayHoldTalks()) {
                continue;
            }
            if (unit.isHeading() && (Label.of(unit.text()).isEmpty() || Titles.isNumbered(unit.text())) && !Topic.headsList(unit.text())) {
                byLevel.computeIfAbsent(unit.level(), l -> new ArrayList<>()).add(stack(page, unit));
            } else if (startsStressed(page, unit)) {
                byLook.computeIfAbsent(sign(unit), l -> new ArrayList<>()).add(stack(page, unit));
            }
        }
        byLevel.values().forEach(cards -> layout.read(page, cards));
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
        return (unit.index() == 0 || page.unit(unit.index() - 1).block() != unit.block()) && unit.isStressed() && unit.text().length() <= LONGEST_WHO && Label.of(unit.text()).isEmpty() && TimeRange.read(unit.text()).isEmpty();
    }

    /** The picture or mark with which a line starts; empty where it starts with a letter. */
    private static String sign(Unit unit) {
        return sign(unit.text());
    }

    private static String sign(String line) {
        int first = line.isEmpty() ? 'x' : line.codePointAt(0);
        return Character.isLetterOrDigit(first) || "《“\"「（(@".indexOf(first) >= 0 ? "" : Character.toString(first);
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
            if (first && PersonalName.likelihood(unit.text()) > 0 && !known.knows(unit.text())) {
                cards.add(stack(page, unit));
            }
        }
        boolean names = cards.size() >= 2 && CardStack.isMost(cards, c -> PersonalName.likelihood(c.heading().text()) >= 2);
        if (names && CardStack.isMost(cards, c -> c.has(0, this::isHouse))) {
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
        boolean most = CardStack.isMost(cards, c -> likelihood(c.heading().text()) >= 2);
        boolean houses = cards.stream().allMatch(c -> c.has(0, this::isHouse));
        boolean names = cards.stream().allMatch(c -> likelihood(c.heading().text()) > 0 || most && c.has(0, this::isHouse)) && (most || houses);
        if (names && isMarked(cards, 0) && isMarked(cards, 1) && cards.stream().allMatch(c -> c.lines().size() < 2 || Label.of(c.lines().get(1).text()).isEmpty())) {
            inMarkedLines(cards);
        } else if (names) {
            underNames(cards);
        } else if (haveHousesBelow(page, cards)) {
            cards.stream().filter(c -> namesSpeaker(page, c.heading()) && c.has(0, t -> t.length() <= LONGEST_TITLE && !isSentence(t))).forEach(c -> parts.put(c.lines().get(0).index(), Part.HOUSE));
        } else if (CardStack.isMost(cards, c -> c.has(0, this::isWho)) && cards.stream().noneMatch(c -> PersonalName.likelihood(c.heading().text()) == 3)) {
            cards.stream().filter(c -> c.has(0, this::mayBeWho) && !c.headsSeveral(page, this::isWho)).forEach(c -> {
                parts.put(c.heading().index(), Part.TITLE);
                parts.put(c.lines().get(0).index(), Part.PEOPLE);
            });
        }
    }

    /** Whether most of those that name who speaks are followed by a house; whom a heading names is dear to read. */
    private boolean haveHousesBelow(Page page, List<CardStack> cards) {
        List<CardStack> houses = cards.stream().filter(c -> c.has(0, this::mayBeHouse)).toList();
        return houses.size() >= 2 && CardStack.isMost(cards.stream().filter(c -> namesSpeaker(page, c.heading())).toList(), houses::contains);
    }

    /** Paragraphs of one line, each behind the same picture. */
    private void readPictured(Page page) {
        Map<String, List<Unit>> bySign = page.units().stream()
                .filter(u -> u.shape() == Shape.TEXT && u.text().length() <= LONGEST_WHO && !sign(u).isBlank() && Label.of(u.text()).isEmpty() && TimeRange.read(u.text()).isEmpty())
                .collect(Collectors.groupingBy(CardLayout::sign));
        bySign.values().stream().filter(lines -> lines.size() >= FEWEST_ITEMS && 2 * lines.stream().filter(u -> BracketLead.titled(u.text(), page.organizations()).or(() -> page.sureLine(u.text())).isPresent()).count() > lines.size()).forEach(lines -> lines.forEach(u -> parts.putIfAbsent(u.index(), Part.ITEM)));
    }

    private void readStressed(List<CardStack> stacks) {
        List<CardStack> cards = stacks.stream().filter(s -> !s.lines().isEmpty()).toList();
        if (cards.size() < 2 || areOfPeopleWithTitles(cards)) {
            return;
        }
        boolean marked = List.of(0, 1).stream().allMatch(i -> cards.stream().anyMatch(c -> c.lines().size() > i && !look(c.lines().get(i)).isEmpty()));
        boolean people = CardStack.isMost(cards, c -> c.has(0, this::isWho));
        List<CardStack> named = marked || people ? cards.stream().filter(c -> isNames(c.heading().text())).toList() : List.of();
        if (2 * named.size() > cards.size() && named.size() >= 2 && isMarked(named, 0) && isMarked(named, 1)) {
            cards.forEach(c -> parts.put(c.heading().index(), Part.NOBODY));
            inMarkedLines(named);
        } else if (people && named.isEmpty()) {
            cards.forEach(c -> parts.put(c.heading().index(), Part.HEAD));
            cards.stream().filter(c -> c.has(0, this::mayBeWho)).forEach(c -> parts.put(c.lines().get(0).index(), Part.PEOPLE));
        }
    }

    /** {@code **Jane Doe - Acme**}, and below it, in italics, the title. */
    private boolean areOfPeopleWithTitles(List<CardStack> cards) {
        List<CardStack> housed = cards.stream().filter(c -> c.lines().get(0).isStressed() && isWho(c.heading().text()) && c.has(0, this::isTitle) && !isNames(c.heading().text())).toList();
        boolean alike = 2 * housed.size() > cards.size() && housed.size() >= 2;
        (alike ? housed : List.<CardStack>of()).forEach(c -> {
            parts.put(c.heading().index(), Part.NAME);
            parts.put(c.lines().get(0).index(), Part.TITLE);
        });
        return alike;
    }

    /** Below a name two lines that the author set apart from the text: one is where its bearer works, the other the title. */
    private void inMarkedLines(List<CardStack> cards) {
        double straight = cards.stream().mapToDouble(c -> houseOverTitle(c, 0) - houseOverTitle(c, 1)).sum();
        int house = straight >= 0 ? 0 : 1;
        for (CardStack c : cards) {
            parts.put(c.heading().index(), Part.NAME);
            if (c.lines().size() > 1 && !look(c.lines().get(0)).isEmpty() && !look(c.lines().get(1)).isEmpty()) {
                parts.put(c.lines().get(house).index(), Part.HOUSE);
                parts.put(c.lines().get(1 - house).index(), Part.TITLE);
            }
        }
    }

    /** How much more a line reads as where somebody works than as a title. */
    private double houseOverTitle(CardStack card, int line) {
        String text = card.lines().size() > line ? card.lines().get(line).text() : "";
        return text.isEmpty() ? 0 : (isHouse(text) ? 2 : 0) + (PersonLine.mayBeAffiliation(text, known) ? 1 : 0) + (Characters.hasAny(text, "@，,|") ? 0.5 : 0)
                - (Titles.saysWhat(text) ? 1.5 : 0);
    }

    /** Whether most cards have this line set apart in the same way: stressed, or behind the same picture. */
    private static boolean isMarked(List<CardStack> cards, int line) {
        Map<String, Long> looks = cards.stream().filter(c -> c.lines().size() > line).map(c -> c.lines().get(line))
                .collect(Collectors.groupingBy(CardLayout::look, Collectors.counting()));
        return looks.entrySet().stream().anyMatch(e -> !e.getKey().isEmpty() && 2 * e.getValue() > cards.size());
    }

    private static String look(Unit line) {
        return sign(line) + (line.isStressed() ? "*" : "");
    }

    /** How likely a heading is a name, or several with a mark between them. */
    private int likelihood(String line) {
        String heading = HANDLE.matcher(ProgrammeLine.withoutCount(sign(line).isEmpty() || "（(①②③④⑤⑥⑦⑧⑨⑩".indexOf(line.charAt(0)) >= 0 ? line : PICTURES.matcher(line).replaceFirst(""))).replaceFirst("");
        int one = known.knows(heading) ? 0 : PersonalName.likelihood(heading);
        boolean several = one == 0 && heading.length() <= LONGEST_TITLE && (Characters.hasAny(heading, "&＆、+/") || heading.contains(" and ")) && isNames(heading);
        return several ? PersonParts.read(heading, known).stream().flatMap(p -> p.people().stream()).mapToInt(p -> PersonalName.likelihood(p.name())).min().orElse(0) : one;
    }

    /** Whether the line is a name, or several with marks between them. */
    private boolean isNames(String text) {
        List<Speaker> people = PersonParts.read(text, known).map(PersonParts::people).orElse(List.of());
        return !people.isEmpty() && people.stream().allMatch(p -> p.organization() == null && PersonalName.likelihood(p.name()) > 0) && !known.knows(text);
    }

    private void underNames(List<CardStack> cards) {
        boolean markedSecond = CardStack.isMost(cards, c -> c.has(1, t -> t.startsWith("《")) && c.has(0, t -> t.length() <= LONGEST_TITLE && !isSentence(t)));
        boolean house = markedSecond || CardStack.isMost(cards, c -> c.has(0, this::isHouse) || c.hasHouseOverTitle());
        boolean houseSecond = !house && CardStack.isMost(cards, c -> c.has(1, this::isHouse));
        int title = house ? 1 : 0;
        boolean marked = CardStack.isMost(cards, c -> c.has(title, t -> t.startsWith("《") || t.startsWith("“")));
        boolean titled = CardStack.isMost(cards, c -> c.has(title, this::isTitle)) && (houseSecond || marked || CardStack.isMost(cards, c -> c.lines().size() > title + 1) || house && CardStack.isMost(cards, c -> c.has(title, Titles::saysWhat)) && cards.stream().noneMatch(c -> c.has(title, TitledPerson::tellsOfLife)));
        for (CardStack c : cards) {
            parts.put(c.heading().index(), Part.NAME);
            if (house && c.has(0, t -> t.length() <= LONGEST_TITLE && !isSentence(t))) {
                parts.put(c.lines().get(0).index(), Part.HOUSE);
            }
            if (houseSecond && c.has(1, this::isHouse)) {
                parts.put(c.lines().get(1).index(), Part.HOUSE);
            }
            if (titled && (house || houseSecond) && c.has(title, this::isTitle)) {
                parts.put(c.lines().get(title).index(), Part.TITLE);
            }
        }
    }

    private boolean isHouse(String text) {
        return text.length() <= LONGEST_TITLE && Label.of(text).isEmpty() && !isSentence(text) && (PersonLine.isAffiliation(text, known) || LATIN_JOB.matcher(text).matches() || Headline.isJobInHouse(text) || TitledPerson.isOffice(text));
    }

    /** A heading with a title and somebody of whom it does not say where they work. */
    private static boolean namesSpeaker(Page page, Unit heading) {
        return page.titledPerson(heading.text()).or(() -> page.sureLine(heading.text())).filter(t -> t.speakers().stream().allMatch(s -> s.organization() == null)).isPresent();
    }

    private boolean mayBeHouse(String text) {
        return text.length() <= 40 && Label.of(text).isEmpty() && !isSentence(text) && TimeRange.read(text).isEmpty() && PersonLine.mayBeAffiliation(text, known) && !Titles.saysWhat(text) && !isWho(text);
    }

    private boolean isTitle(String text) {
        return text.length() >= 3 && text.length() <= LONGEST_TITLE && Label.of(text).isEmpty() && (!isSentence(text) || text.endsWith("？") || text.endsWith("?")) && !PersonLine.isAffiliation(text, known) && TimeRange.read(text).isEmpty();
    }

    private boolean isWho(String text) {
        return isShort(text) && PersonParts.read(text, known).filter(p -> p.score() >= 3).isPresent();
    }

    private boolean mayBeWho(String text) {
        return isShort(text) && PersonParts.read(text, known).filter(p -> p.score() >= 1.3).isPresent();
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST_WHO && !isSentence(text) && Label.of(text).isEmpty() && TimeRange.read(text).isEmpty();
    }

    private static boolean isSentence(String text) {
        return SENTENCE.matcher(text).matches();
    }
}
