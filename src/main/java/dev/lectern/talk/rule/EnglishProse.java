package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.EnglishSentences;
import dev.lectern.talk.english.People;
import dev.lectern.talk.english.Telling;
import dev.lectern.talk.english.Telling.Way;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.EnglishTitle;
import dev.lectern.talk.line.LaterTitle;
import dev.lectern.talk.line.MarkedTitle;
import dev.lectern.talk.line.StrongLead;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.opening.Card;
import dev.lectern.talk.opening.PostTitle;
import dev.lectern.talk.page.EnglishEvent;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.FirstNamesInRow;
import dev.lectern.talk.people.HousedSpeakers;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.people.StressedSpeakers;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * English prose that tells one talk after the other:
 *
 * <pre>
 * Jane Doe, CTO of Acme, talked about …          Next up, John Roe (Acme) showed how …
 * The keynote, “…”, was given by Ann Lee.        The panel “…” brought together A, B and C.
 * </pre>
 *
 * <p>A {@link Telling} says where a talk begins; the sentences and paragraphs behind it go on about it, up to the next.
 */
public final class EnglishProse implements Rule {
    private static final int SHORTEST = 20;
    private static final Pattern PANEL = Pattern.compile("(?i)\\b(?:(?<!\\b(?:solar|control|touch|display|led|lcd|oled|side|admin|settings|front|wall|glass|translucent)\\s)panel|round ?table|fireside)\\b");
    /** What three or more do together is no talk that they give. */
    private static final Pattern JOINTLY = Pattern.compile("\\s+(?:\\p{Ll}+\\s+)?(?:took\\s+(?:questions|part)|answer(?:ed|s)?|discuss(?:ed|es)?|debated?|talked\\s+about|sat|argued|agreed|disagreed|exchanged)\\b");
    private static final int FEWEST_AT_TABLE = 3;
    /** Talks; of more than so many the title of a post names none. */
    private static final int MOST_AT_MEETUP = 6;
    private static final Pattern AWARDS = Pattern.compile("(?i)" + Telling.AWARDS);
    private static final Pattern MODERATED = Pattern.compile("(?i:\\b(?:moderated|chaired|hosted|led)\\s+by|\\bmoderator,?)\\s+(?=\\p{Lu})");
    private static final Pattern LED_BY = Pattern.compile("\\b(?:led|moderated|chaired|hosted|run)\\s+by\\s+(?:[\\p{Ll}-]+\\s+){0,3}$");
    private static final Pattern ON_STAGE = Pattern.compile("(?i)\\b(?:on\\s+(?:the\\s+)?(?:stage|panel|podium|sofa)|the\\s+panel(?:l?ists)?|with\\s+(?:her|him|them))\\s+(?:were|was|are|sat|stood|included)\\s+$");
    private static final Pattern FIRST_NAME = Pattern.compile("(\\p{Lu}\\p{Ll}+)(?=[.,;)]|\\s+(?:and|who)\\b|$)");
    private static final Pattern MODERATES = Pattern.compile("\\s+(?:moderated|chaired|facilitated)(?!\\s+by\\b)");
    private static final Pattern WITH = Pattern.compile("\\s+(?:talked|spoke|discussed|debated|chatted|sat\\s+down|was\\s+joined|grilled|questioned|asked|interviewed|hosted)\\b[^.;“\"]{0,60}?(?:\\b(?:with|to|by)\\s+)?(?=\\p{Lu})");
    private static final Pattern OPENING = Pattern.compile("(?i)\\b(?:welcomed\\s+(?:everybody|everyone|all|us|the|attendees|participants)|welcome\\s+(?:address|remarks|speech)|(?:with|by)\\s+(?:an?\\s+)?(?:short\\s+|warm\\s+)?welcome\\s+(?:from|by)|opening\\s+(?:remarks|address|speech)|opened\\s+(?:the\\s+(?:\\p{L}+\\s+)?(?:conference|summit|event|meetup|day|evening|forum|symposium|gathering|hackathon|workshop|congress)|by)|kicked\\s+off\\s+the\\s+(?:day|event|conference|evening|meetup)|clos(?:ing\\s+(?:remarks|address|speech)|ed\\s+the\\s+(?:conference|summit|event|meetup)\\s+by))\\b");
    /** Whoever spoke before says goodbye as well. */
    private static final Pattern CLOSES = Pattern.compile("(?i)\\b(?:clos(?:ing\\s+(?:remarks|address|words|speech)|ed\\s+the\\s+(?:conference|summit|event|day|meetup))|(?:final|parting|farewell)\\s+(?:remarks|words|address))\\b");
    private static final int LATEST_CLOSING = 40;
    /** Words that a post tells of an event with. */
    private static final int LONG_PARAGRAPH = 240;

    /** How the author marks off whoever speaks. @param housed whether by where they work */
    private record Style(boolean stressed, boolean housed) {}

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        List<Unit> english = ToldLines.of(page, taken).stream().filter(u -> isLatin(u.text())).toList();
        if (!english.isEmpty()) {
            boolean event = EnglishEvent.isTold(page);
            Style style = new Style(StressedSpeakers.isStyleOf(page), event && HousedSpeakers.isStyleOf(page));
            Set<Integer> free = english.stream().map(Unit::index).collect(Collectors.toCollection(HashSet::new));
            List<Finding> panels = HeadedPanel.in(page, free);
            english.stream().filter(u -> free.contains(u.index())).forEach(u -> speeches(page, u, taken, event, style, found));
            List<Finding> headed = HeadedTitles.given(page, found);
            found.clear();
            found.addAll(headed);
            nameByPost(page, found, known);
            found.addAll(panels);
            OwnTalk.in(page, free, found).ifPresent(found::add);
        }
        return found;
    }

    /** The talk that a meetup is about has the title that the post's own holds: that of those without one of which it says most. */
    private static void nameByPost(Page page, List<Finding> found, List<Finding> known) {
        String title = PostTitle.ofMeetup(page);
        boolean named = title == null || found.size() + known.size() > MOST_AT_MEETUP || Stream.concat(found.stream(), known.stream()).anyMatch(f -> title.equals(f.title()));
        List<Finding> untitled = found.stream().filter(f -> f.title() == null && f.kind() == Kind.TALK).toList();
        if (named || untitled.isEmpty()) {
            return;
        }
        Finding best = untitled.stream().max(Comparator.comparingLong(f -> PostTitle.shared(page, title, f))).orElseThrow();
        if (untitled.size() == 1 || PostTitle.shared(page, title, best) > 0) {
            found.set(found.indexOf(best), best.titled(title));
        }
    }

    private static boolean isLatin(String text) {
        return text.length() > SHORTEST && ideographs(text) * 10 < text.length();
    }

    private static int ideographs(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += Character.isIdeographic(text.codePointAt(i)) ? 1 : 0;
        }
        return count;
    }

    private static void speeches(Page page, Unit unit, Set<Integer> taken, boolean event, Style style, List<Finding> found) {
        List<Telling> here = new ArrayList<>();
        for (Telling telling : told(page, unit, style)) {
            if (!here.isEmpty() && seats(unit.text(), here.get(here.size() - 1), telling)) {
                here.set(here.size() - 1, here.get(here.size() - 1).with(telling.people()));
                continue;
            }
            if (isHouseOf(Stream.concat(found.stream().flatMap(f -> f.speakers().stream()), here.stream().flatMap(t -> t.people().all().stream())), telling)) {
                continue;
            }
            boolean again = found.stream().anyMatch(f -> shares(f.speakers(), telling) && !announces(f, unit, telling) && !(f.kind() == Kind.PANEL && f.start() < unit.index() && telling.sentence() == 0 && telling.way() == Way.OUTRIGHT))
                    || here.stream().anyMatch(t -> shares(t.people().all(), telling));
            boolean sure = telling.way() == Way.OUTRIGHT || isNextItem(page, unit, found)
                    || telling.way() == Way.ACTS && (event || page.topic(unit.index()) == Topic.TALKS || LaterTitle.isTold(unit, telling.people().end())) || event && Spoken.of(page).tellsOutright();
            sure |= (telling.way() == Way.WITH_TITLE || !unit.isProse()) && (event || ToldLines.announceTitles(page)) && ToldLines.isTitled(unit, telling);
            if (sure && (!again || unit.isProse() && isNewTalk(unit, telling))) {
                here.add(telling);
            }
        }
        for (int i = 0; i < here.size(); i++) {
            int from = i == 0 ? leadIn(unit, here.get(0), found) : here.get(i).sentence();
            int to = i + 1 < here.size() ? here.get(i + 1).sentence() : unit.text().length();
            found.add(finding(page, unit, here.get(i), from, to, i + 1 == here.size() ? ToldFurther.behind(page, unit, here.get(i).people(), u -> !told(page, u, style).isEmpty(), taken) : List.of()));
        }
    }

    /** {@code Jane Doe from Red Barn opened with … |Red Barn| used to …}: what is said of where somebody speaks for is of their talk. */
    private static boolean isHouseOf(Stream<Speaker> before, Telling telling) {
        List<Speaker> people = telling.people().all();
        return people.size() == 1 && people.get(0).organization() == null && before.anyMatch(s -> people.get(0).name().equals(s.organization()));
    }

    /** {@code There was a round table, led by Jane Doe. |On stage sat |John Roe and Ann Lee}: who leads it is told before the others. */
    private static boolean seats(String text, Telling leads, Telling others) {
        int before = leads.people().start();
        boolean led = leads.people().all().size() == 1 && PANEL.matcher(text).region(leads.sentence(), before).find() && LED_BY.matcher(text.substring(leads.sentence(), before)).find();
        return led && ON_STAGE.matcher(text.substring(others.sentence(), others.people().start())).find();
    }

    /** Whether the item above tells a talk: of those of one list each does. */
    private static boolean isNextItem(Page page, Unit unit, List<Finding> found) {
        boolean item = unit.shape() == Unit.Shape.ITEM && unit.index() > 0 && page.unit(unit.index() - 1).shape() == Unit.Shape.ITEM && page.unit(unit.index() - 1).level() == unit.level();
        return item && !found.isEmpty() && found.get(found.size() - 1).start() == unit.index() - 1;
    }

    /** Whether a paragraph begins with the speech of somebody else, with a title of its own. */
    static boolean tellsOfAnother(Page page, Unit unit, Card card) {
        return isLatin(unit.text())
                && Spoken.of(page).tellings(unit).stream().limit(1).anyMatch(t -> t.sentence() == 0 && t.way() == Way.OUTRIGHT && t.people().all().stream().noneMatch(p -> card.isOf(p.name())) && titleOf(unit, t) != null);
    }

    /** The title in a speech's own sentence; null where it has none. */
    private static @Nullable String titleOf(Unit unit, Telling telling) {
        return EnglishTitle.in(unit, telling.sentence(), sentenceEnd(unit.text(), telling), telling.people().end());
    }

    private static int sentenceEnd(String text, Telling telling) {
        return EnglishSentences.starts(text).stream().filter(start -> start > telling.sentence()).findFirst().orElse(text.length());
    }

    private static List<Telling> told(Page page, Unit unit, Style style) {
        List<Telling> told = style.stressed ? StressedSpeakers.in(unit, Spoken.of(page).tellings(unit)) : Spoken.of(page).tellings(unit);
        return LightningItems.in(page, unit, style.housed ? HousedSpeakers.in(page, unit, told) : told);
    }

    /** {@code This month we will hear from |Jane Doe| and John Roe.}: what a line before says of several is not yet the talk of one of them that has a title of its own. */
    private static boolean announces(Finding before, Unit unit, Telling telling) {
        return before.kind() == Kind.TALK && before.title() == null && before.speakers().size() > 1 && before.start() < unit.index()
                && telling.people().all().size() == 1
                && EnglishTitle.in(unit, telling.sentence(), unit.text().length(), telling.people().end()) != null;
    }

    private static boolean shares(List<Speaker> speakers, Telling telling) {
        return speakers.stream().anyMatch(s -> telling.people().all().stream().anyMatch(p -> p.name().equals(s.name())));
    }

    /** Somebody who spoke before speaks again where the sentence has a title of its own, or is of a panel. */
    private static boolean isNewTalk(Unit unit, Telling telling) {
        int end = sentenceEnd(unit.text(), telling);
        return isAward(unit, telling)
                || telling.way() == Way.OUTRIGHT && CLOSES.matcher(unit.text()).region(telling.sentence(), Math.min(end, telling.people().end() + LATEST_CLOSING)).find()
                || telling.way() == Way.OUTRIGHT && titleOf(unit, telling) != null
                || PANEL.matcher(unit.text().substring(0, end)).find() && telling.people().all().size() > 1;
    }

    /** What a paragraph says before the first speech leads in to it, unless it is what the post says of the event. */
    private static int leadIn(Unit unit, Telling first, List<Finding> found) {
        boolean ofTheEvent = found.isEmpty() && StrongLead.title(unit).isEmpty() && !PANEL.matcher(unit.text().substring(0, first.sentence())).find();
        return ofTheEvent || first.sentence() > LONG_PARAGRAPH ? first.sentence() : 0;
    }

    private static Finding finding(Page page, Unit unit, Telling telling, int from, int to, List<Piece> more) {
        String text = unit.text().substring(from, to);
        String sentence = unit.text().substring(telling.sentence(), to);
        List<Piece> body = new ArrayList<>(List.of(new Piece(unit.index(), from, to)));
        body.addAll(more);
        boolean panelled = PANEL.matcher(text).find() || telling.people().all().size() >= FEWEST_AT_TABLE && JOINTLY.matcher(unit.text()).region(telling.people().end(), to).lookingAt();
        List<Speaker> people = panelled ? FirstNamesInRow.with(page, unit, telling.sentence(), telling.people().start(), withGuests(unit.text(), telling.people())) : telling.people().all();
        boolean panel = panelled && people.size() > 1;
        Kind kind = panel ? Kind.PANEL : isAward(unit, telling) ? Kind.ANNOUNCEMENT : OPENING.matcher(sentence.substring(0, Math.min(sentence.length(), 200))).find() ? Kind.OPENING : Kind.TALK;
        return new Finding(RuleName.ENGLISH_PROSE, kind, title(page, unit, from, to, telling, kind),
                panel ? withAuthor(page, text, withModerator(page, unit, from, text, people)) : people, unit.index(), body, List.of(),
                image(page, telling, kind), Standing.TALK);
    }

    private static List<Speaker> withAuthor(Page page, String text, List<Speaker> people) {
        List<Speaker> all = new ArrayList<>(HeadedPanel.author(page, text).map(Roster.of(page)::complete).filter(a -> people.stream().noneMatch(p -> p.name().equals(a.name()))).stream().toList());
        all.addAll(HeadedPanel.ofHouses(page, people));
        return all;
    }

    /** Whether the sentence says that they presented an award. */
    private static boolean isAward(Unit unit, Telling telling) {
        return AWARDS.matcher(unit.text()).region(telling.sentence(), telling.people().start()).find();
    }

    /** {@code Jane Doe talked with John Roe and Ann Lee}: at a panel all of them did. */
    private static List<Speaker> withGuests(String text, People host) {
        Matcher with = WITH.matcher(text).region(host.end(), text.length());
        Optional<People> guests = with.lookingAt() ? People.at(text, with.end()) : Optional.empty();
        List<Speaker> all = new ArrayList<>(host.all());
        guests.ifPresent(g -> all.addAll(g.all()));
        return all;
    }

    /** Whoever leads a panel sits on it as well. */
    private static List<Speaker> withModerator(Page page, Unit unit, int from, String text, List<Speaker> people) {
        Matcher by = MODERATED.matcher(text);
        Optional<Speaker> known = !by.find() || People.at(text, by.end()).isPresent() ? Optional.empty() : Spoken.of(page).mentions(unit).stream().filter(m -> m.start() == from + by.end()).map(m -> m.person()).findFirst();
        if (known.isPresent()) {
            return Stream.concat(known.stream(), people.stream()).distinct().toList();
        }
        Optional<People> moderator = by.find(0) ? People.at(text, by.end()) : People.in(text).stream().filter(p -> MODERATES.matcher(text).region(p.end(), text.length()).lookingAt()).findFirst();
        List<Speaker> all = new ArrayList<>(moderator.map(People::all).filter(m -> m.size() == 1).orElse(List.of()));
        if (all.isEmpty() && by.find(0)) {
            calledBefore(page, unit, text, by.end()).ifPresent(all::add);
        }
        all.removeIf(m -> people.stream().anyMatch(p -> p.name().equals(m.name())));
        all.addAll(people);
        return all;
    }

    /** {@code moderated by |Vesna|.}: whoever is called by the first name of somebody whom the page names whole above. */
    private static Optional<Speaker> calledBefore(Page page, Unit unit, String text, int from) {
        Matcher first = FIRST_NAME.matcher(text).region(from, text.length());
        String called = first.lookingAt() ? first.group(1) + " " : "";
        return called.isEmpty() ? Optional.empty() : FirstNamesInRow.whole(page, unit, called);
    }

    /** The photo that names a speaker in its caption or its description; one of a round table has to name two. */
    private static @Nullable String image(Page page, Telling telling, Kind kind) {
        for (Unit media : page.units()) {
            boolean beside = media.shape() == Unit.Shape.IMAGE && telling.people().all().stream().filter(p -> names(page, media, p.name())).count() >= (kind == Kind.PANEL ? 2 : 1);
            if (beside) {
                return media.target();
            }
        }
        return null;
    }

    private static boolean names(Page page, Unit media, String name) {
        Unit below = media.index() + 1 < page.size() ? page.unit(media.index() + 1) : media;
        return media.text().contains(name) || below.shape() == Unit.Shape.CAPTION && below.text().contains(name);
    }

    private static @Nullable String title(Page page, Unit unit, int from, int to, Telling telling, Kind kind) {
        int behind = telling.people().end();
        boolean above = behind == unit.text().length() && unit.index() + 1 < page.size() && HousedSpeakers.isTitleOf(page, page.unit(unit.index() + 1));
        String own = above ? Titles.clean(page.unit(unit.index() + 1).text()) : EnglishTitle.in(unit, from, to, behind);
        // What stands in quotes there may be said by one of them.
        boolean headed = kind == Kind.PANEL && unit.index() > 0 && Titles.kindOf(page.unit(unit.index() - 1).text()) == Kind.PANEL;
        if (own == null && kind == Kind.TALK) {
            int end = Math.min(to, sentenceEnd(EnglishTitle.masked(unit), telling));
            return Optional.ofNullable(MarkedTitle.in(unit, telling.sentence(), end)).orElseGet(() -> LaterTitle.in(unit, behind, end, to));
        }
        return headed ? Titles.own(Titles.clean(page.unit(unit.index() - 1).text())) : own;
    }
}
