package dev.lectern.talk.rule;

import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.EnglishSentences;
import dev.lectern.talk.english.People;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Several talks that one English sentence tells in a row, each title in marks and beside it who gave the talk:
 *
 * <pre>
 * The June meetup had two talks: “Kites for poets” by Jane Doe (Acme) and “Ten years of cron” by John Roe (Moss).
 * We had talks by Jane Doe from Acme (“Kites for poets”) and John Roe of Moss (“Ten years of cron”).
 * </pre>
 */
public final class TalksInARow implements Rule {
    private static final Pattern QUOTED = Pattern.compile("“([^“”\"]{4,140})”|\"([^“”\"]{4,140})\"");
    private static final Pattern WORDS = Pattern.compile("\\S\\s+\\S");
    /** Before the first of them it is said what they are, and that they were not written. */
    private static final Pattern SAYS = Pattern.compile("(?i)\\b(?:talks?|speakers?|presentations?|sessions?|lectures?|keynotes?|demos?|meet-?up|evening|conference|programme?|heard|listened|stage)\\b");
    private static final Pattern WRITTEN = Pattern.compile("(?i)\\b(?:blog|posts?|articles?|books?|papers?|essays?|read|wrote|published|films?|songs?|podcasts?|released?|chapters?)\\b");
    private static final Pattern BY = Pattern.compile("^,?\\s+(?:(?:was\\s+)?(?:presented|given|held|delivered|run|led)\\s+)?(?:by|from|with)\\s+");
    private static final Pattern NEXT = Pattern.compile("(?:[,;]?\\s+(?:and|plus|then|as\\s+well\\s+as|followed\\s+by|and\\s+(?:then|finally))|[,;])?\\s+$");
    private static final Pattern FIRST = Pattern.compile("^[)\\s,;]+(?:(?:and|plus|then|as\\s+well\\s+as|followed\\s+by|and\\s+(?:then|finally)|by)\\s+){0,2}");
    private static final Pattern ON = Pattern.compile("\\s*\\(\\s*$|,?\\s+(?:on|with|about|presenting)\\s+$");
    private static final Pattern STOP = Pattern.compile("[)\\s]*[.!…]?\\s*$");
    private static final int LONGEST = 1200;
    private static final int FEWEST = 2;

    /** @param from in the text of its line */
    private record Title(int from, int to, String words) {}

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        for (Unit unit : page.units()) {
            boolean may = unit.shape() == Unit.Shape.TEXT && !taken.contains(unit.index()) && unit.text().length() <= LONGEST
                    && (unit.spans().size() >= FEWEST || Characters.hasAny(unit.text(), "“\"")) && !Characters.hasIdeograph(unit.text())
                    && page.topic(unit.index()).mayHoldTalks();
            List<Title> titles = may ? titles(unit) : List.of();
            List<Finding> row = titles.size() < FEWEST ? List.of() : row(unit, titles);
            if (!row.isEmpty()) {
                found.addAll(row);
                taken.add(unit.index());
            }
        }
        return found;
    }

    private static List<Title> titles(Unit unit) {
        List<Title> titles = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(unit.text());
        while (quoted.find()) {
            titles.add(new Title(quoted.start(), quoted.end(), quoted.group(1) != null ? quoted.group(1) : quoted.group(2)));
        }
        for (Span span : unit.spans()) {
            boolean face = span.kind() == Prose.Kind.EMPHASIS || span.kind() == Prose.Kind.STRONG || span.kind() == Prose.Kind.LINK;
            String words = unit.text().substring(span.start(), span.end());
            boolean free = titles.stream().noneMatch(t -> t.from < span.end() && span.start() < t.to);
            if (face && free && WORDS.matcher(words).find() && !PersonalName.isLatin(words)) {
                titles.add(new Title(span.start(), span.end(), words));
            }
        }
        titles.sort((a, b) -> a.from - b.from);
        return titles;
    }

    /** The talks of the first sentence that holds several titles; none where not each of them has somebody beside it. */
    private static List<Finding> row(Unit unit, List<Title> titles) {
        StringBuilder masked = new StringBuilder(unit.text());
        titles.forEach(t -> masked.replace(t.from, t.to, "“" + "x".repeat(t.to - t.from - 2) + "”"));
        String text = masked.toString();
        List<Integer> starts = EnglishSentences.starts(text);
        int start = EnglishSentences.startOf(text, titles.getFirst().from);
        int end = starts.stream().filter(s -> s > start).findFirst().orElse(text.length());
        List<Title> own = titles.stream().filter(t -> t.from >= start && t.to <= end).toList();
        if (own.size() < FEWEST || own.size() < titles.size()) {
            return List.of();
        }
        String lead = text.substring(start, own.getFirst().from);
        if (!SAYS.matcher(lead).find() || WRITTEN.matcher(lead).find()) {
            return List.of();
        }
        List<List<Speaker>> people = behind(text, own, end).or(() -> before(text, own, start, end)).orElse(List.of());
        List<Finding> row = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            String title = Titles.own(Titles.clean(own.get(i).words));
            if (title == null) {
                return List.of();
            }
            row.add(new Finding(RuleName.ENGLISH_PROSE, Kind.TALK, title, people.get(i), unit.index(), told(unit, starts, end, people, i),
                    List.of(), null, Standing.TALK));
        }
        return row;
    }

    /** {@code “Kites for poets” by |Jane Doe| and “Ten years of cron” by |John Roe|}. */
    private static Optional<List<List<Speaker>>> behind(String text, List<Title> titles, int end) {
        List<List<Speaker>> all = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            boolean last = i + 1 == titles.size();
            String between = text.substring(titles.get(i).to, last ? end : titles.get(i + 1).from);
            Matcher by = BY.matcher(between);
            String who = by.find() ? (last ? withoutStop(between.substring(by.end())) : NEXT.matcher(between.substring(by.end())).replaceFirst("")) : "";
            add(who, all);
        }
        return Optional.of(all).filter(a -> a.size() == titles.size());
    }

    /** {@code by |Jane Doe| (“Kites for poets”) and |John Roe| (“Ten years of cron”)}. */
    private static Optional<List<List<Speaker>>> before(String text, List<Title> titles, int start, int end) {
        List<List<Speaker>> all = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String between = text.substring(i == 0 ? start : titles.get(i - 1).to, titles.get(i).from);
            Matcher on = ON.matcher(between);
            String who = on.find() ? between.substring(0, on.start()) : "";
            String bare = i > 0 ? FIRST.matcher(who).replaceFirst("")
                    : People.in(who).stream().filter(p -> p.end() == who.length()).findFirst().map(p -> who.substring(p.start())).orElse("");
            add(bare, all);
        }
        return Optional.of(all).filter(a -> a.size() == titles.size() && STOP.matcher(text.substring(titles.getLast().to, end)).matches());
    }

    private static String withoutStop(String who) {
        String bare = who.strip();
        return bare.endsWith(".") || bare.endsWith("!") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static void add(String who, List<List<Speaker>> all) {
        People.at(who, 0).filter(p -> p.end() == who.length()).ifPresent(p -> all.add(p.all()));
    }

    /** The sentences behind the row that name those of one talk only. */
    private static List<Piece> told(Unit unit, List<Integer> starts, int end, List<List<Speaker>> people, int talk) {
        List<Piece> told = new ArrayList<>();
        String text = unit.text();
        for (int from : starts) {
            int to = starts.stream().filter(s -> s > from).findFirst().orElse(text.length());
            String sentence = from >= end ? text.substring(from, to) : "";
            boolean others = people.stream().filter(p -> p != people.get(talk)).anyMatch(p -> names(sentence, p));
            if (names(sentence, people.get(talk)) && !others) {
                told.add(new Piece(unit.index(), from, to));
            }
        }
        return told;
    }

    private static boolean names(String sentence, List<Speaker> people) {
        return people.stream().anyMatch(p -> sentence.contains(p.name().substring(0, Math.max(0, p.name().indexOf(' ')) + 1).strip() + " ") && p.name().indexOf(' ') > 0
                || sentence.contains(p.name().substring(p.name().lastIndexOf(' ') + 1)));
    }
}
