package dev.lectern.talk.rule;

import dev.lectern.post.Prose;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.Billing;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.EnglishDay;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A calendar in a newsletter: items that each begin with a day and say who meets where, and then what is told there by whom, the
 * title in another face or in quotes.
 *
 * <pre>
 * ## Upcoming
 *
 * - **May 4**, online, Acme Evening: *Ten years of cron* with Jane Doe from Initech
 * - **May 9**, Springfield: no talk, just pizza
 * - **12 May**, Shelbyville User Group: John Roe, "A parser in a weekend"
 * </pre>
 *
 * <p>A day alone may be that of the next meeting, of which a recap tells last: there have to be two.
 */
public final class CalendarLines implements Rule {
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]{6,120})[”\"]");
    /** Between a title and who gives the talk. */
    private static final Pattern BY = Pattern.compile("[”\",]*\\s*(?:,?\\s+(?:by|with|from)\\s+|\\s*[,–—:(]\\s*|\\s-\\s)");
    /** Between who gives the talk and its title. */
    private static final Pattern ON = Pattern.compile("(?:\\s*[,:–—]|\\s-|,?\\s(?:on|with|presents|presenting|about))?\\s*[“\"]?$");
    /** Behind when and where a clause begins, with who speaks. */
    private static final Pattern CLAUSE = Pattern.compile("(?::|\\s[–—-]|[–—])\\s+");
    private static final Pattern STOP = Pattern.compile("(?<=[^A-Z])[.!?]\\s+(?=\\p{Lu})");
    private static final int FEWEST = 2;
    private static final int LONGEST = 400;
    private static final int LATEST = 140;
    /** Before a title in its own place. */
    private static final Pattern APART = Pattern.compile("[,:;–—|(-]\\s*[“\"]?$");

    /** Where in a line the title stands, without its marks. */
    private record Place(int from, int to) {}

    /** @param rest where in the line more is told of it */
    private record Entry(String title, List<Speaker> people, int rest) {}

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        List<Unit> dated = new ArrayList<>();
        for (Unit unit : page.units()) {
            if (unit.isHeading()) {
                read(dated, taken, found);
                dated.clear();
            } else if (isDated(unit)) {
                dated.add(unit);
            }
        }
        read(dated, taken, found);
        return found;
    }

    private static void read(List<Unit> dated, Set<Integer> taken, List<Finding> found) {
        for (Unit unit : dated.size() < FEWEST ? List.<Unit>of() : dated) {
            Optional<Entry> entry = taken.contains(unit.index()) ? Optional.empty() : entry(unit);
            entry.ifPresent(e -> {
                taken.add(unit.index());
                List<Piece> body = unit.text().length() > e.rest ? List.of(new Piece(unit.index(), e.rest, unit.text().length())) : List.of();
                found.add(new Finding(RuleName.LINE_OF_A_CALENDAR, Titles.kindOf(e.title), e.title, e.people, unit.index(), body, List.of(), null, Standing.TALK));
            });
        }
    }

    private static boolean isDated(Unit unit) {
        return unit.shape() == Shape.ITEM && unit.text().length() <= LONGEST && EnglishDay.FIRST.matcher(unit.text()).lookingAt();
    }

    private static Optional<Entry> entry(Unit unit) {
        String text = unit.text();
        Matcher day = EnglishDay.FIRST.matcher(text);
        @Nullable Place at = day.lookingAt() ? place(unit, day.end()) : null;
        @Nullable String title = at == null ? null : Titles.clean(text.substring(at.from, at.to));
        boolean apart = title != null && (APART.matcher(text.substring(day.end(), at.from)).find() || text.substring(day.end(), at.from).isBlank());
        if (title == null || title.indexOf(' ') < 0 || Logistics.are(title)) {
            return Optional.empty();
        }
        return (apart ? behind(text, at, title) : Optional.<Entry>empty()).or(() -> before(text, day.end(), at, title));
    }

    /** The title: what is set in another face, be it a link, or stands in quotes. */
    private static @Nullable Place place(Unit unit, int from) {
        Matcher quoted = QUOTED.matcher(unit.text()).region(from, unit.text().length());
        if (quoted.find() && quoted.start() <= LATEST) {
            return new Place(quoted.start(1), quoted.end(1));
        }
        return unit.spans().stream().filter(s -> s.start() >= from && s.start() <= LATEST && s.kind() == Prose.Kind.EMPHASIS).findFirst()
                .map(s -> new Place(s.start(), s.end())).orElse(null);
    }

    private static Optional<Entry> behind(String text, Place at, String title) {
        Matcher by = BY.matcher(text).region(at.to, text.length());
        if (!by.lookingAt()) {
            return Optional.empty();
        }
        Matcher stop = STOP.matcher(text).region(by.end(), text.length());
        boolean goesOn = stop.find();
        int end = goesOn ? stop.start() : text.length();
        String who = text.substring(by.end(), end).strip();
        String bare = by.group().indexOf('(') >= 0 && who.endsWith(")") ? who.substring(0, who.length() - 1) : who;
        return Billing.read(bare).filter(b -> b.likelihood() >= Billing.LIKELY).map(b -> new Entry(title, b.people(), goesOn ? stop.end() : end));
    }

    private static Optional<Entry> before(String text, int from, Place at, String title) {
        Matcher on = ON.matcher(text.substring(0, at.from));
        int end = on.find() ? on.start() : at.from;
        int start = from;
        Matcher clause = CLAUSE.matcher(text).region(from, end);
        while (clause.find()) {
            start = clause.end();
        }
        int rest = at.to;
        while (rest < text.length() && "”\".,;:–— -".indexOf(text.charAt(rest)) >= 0) {
            rest++;
        }
        int told = rest;
        return start == from ? Optional.empty()
                : Billing.read(text.substring(start, end).strip()).filter(b -> b.likelihood() >= Billing.LIKELY).map(b -> new Entry(title, b.people(), told));
    }
}
