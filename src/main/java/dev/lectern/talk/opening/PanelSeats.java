package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.People;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A round table told in one line of a programme: {@code Panel: Who reads the log? With Jane Doe, John Roe and Ann Lee (Acme), chaired by Kim Poe}. */
public final class PanelSeats {
    private static final int LONGEST = 400;
    private static final Pattern SEATS = Pattern.compile("(.{3,140}?)[.:,]?\\s+(?:(?:[–—-]\\s+)?(?:[Ww]ith|[Ff]eaturing|[Pp]anell?ists?:|[Ss]peakers?:)\\s+|[–—-]\\s+(?!.*\\s[–—-]\\s))(?=\\p{Lu})(.{5,260}?)(?:[.;,]?\\s*[(]?(?:[Mm]oderated by|[Mm]oderator:?|[Hh]osted by|[Hh]ost:|[Cc]haired by|[Cc]hair:|[Ll]ed by)\\s+(.{3,80}?)[)]?)?[.;]?$");
    private static final String HOST_IS = "主持(?:人|嘉宾)?\\s*[:：]\\s*";
    private static final String GUESTS_ARE = "(?:(?:圆桌|对话|讨论|与谈|对谈)?嘉宾|(?:与谈|对谈|讨论)人)\\s*[:：]\\s*";
    /** Behind its title. */
    private static final Pattern SEATED = Pattern.compile("[。，；\\s]*(?:" + HOST_IS + "([^；。，:：]{2,40})[；。，]\\s*)?" + GUESTS_ARE + "([^。:：]{4,200})。?");
    private static final String GUESTS = "(?:分享(?=嘉宾))?" + GUESTS_ARE + "([^）)]{2,200}?)";
    private static final String HOST = HOST_IS + "([^；;。，,:：）)]{2,40})";
    /** Behind its title, in a bracket: {@code 圆桌：…|（主持：张三；嘉宾：李四、王五）}. */
    private static final Pattern IN_BRACKET = Pattern.compile("[^\\p{L}\\p{N}【《“]{0,6}(?:【[^】]{1,8}】\\s*)?(.{4,80}?)\\s*[（(](?:" + HOST + "\\s*[；;。，,|｜]\\s*)?" + GUESTS + "(?:\\s*[；;。，,|｜]\\s*" + HOST + ")?[)）]");
    /** Of what stands before the title. */
    private static final int LONGEST_HEAD = 14;
    /** Of a family name and an office. */
    private static final int LONGEST_CALLED = 4;

    private PanelSeats() {}

    /** {@code 8、圆桌讨论：《…》。主持人：张三；嘉宾：李四、王五。} */
    static Optional<Opening> seated(Page page, Unit unit) {
        int open = unit.isProse() && unit.text().length() <= LONGEST ? unit.text().indexOf('《') : -1;
        int close = open < 2 || open > LONGEST_HEAD || !Titles.isPanel(unit.text()) ? -1 : unit.text().indexOf('》', open);
        int next = unit.index() + 1;
        // What stands behind a label inside of a line is a line of its own.
        boolean more = close > 0 && next < page.size() && page.unit(next).block() == unit.block() && page.unit(next).line() == unit.line();
        String text = more ? unit.text() + page.unit(next).text() : unit.text();
        Matcher seats = close < 0 ? null : SEATED.matcher(text).region(close + 1, text.length());
        if (seats == null || !seats.matches()) {
            return Optional.empty();
        }
        @Nullable String title = Titles.clean(text.substring(open, close + 1));
        List<Speaker> all = title == null ? List.of() : seatedWith(page, seats.group(1), seats.group(2));
        return all.size() < 2 ? Optional.empty() : Optional.of(new Opening(RuleName.TITLE_WITH_PERSON, title, all, true, Kind.PANEL, 0));
    }

    /** Reads a line that begins by saying that several talk with each other; empty where it does not say who. */
    public static Optional<TitledPerson> of(Page page, String line) {
        Matcher bracket = line.length() > LONGEST || line.indexOf("嘉宾") < 0 && line.indexOf("谈人") < 0 && line.indexOf("论人") < 0 ? null : IN_BRACKET.matcher(line);
        if (bracket != null && bracket.matches()) {
            @Nullable String title = Titles.own(Titles.clean(bracket.group(1)));
            List<Speaker> all = seatedWith(page, bracket.group(2) == null ? bracket.group(4) : bracket.group(2), bracket.group(3));
            return title == null || all.size() < 2 ? Optional.empty() : Optional.of(new TitledPerson(title, all));
        }
        Matcher seats = line.length() > LONGEST || !Titles.isPanel(line) ? null : SEATS.matcher(line);
        @Nullable String title = seats != null && seats.matches() ? Titles.clean(seats.group(1)) : null;
        if (title == null) {
            return Optional.empty();
        }
        List<Speaker> all = seatedWith(page, seats.group(3), seats.group(2));
        return all.size() < 2 ? Optional.empty() : Optional.of(new TitledPerson(title, all));
    }

    /** Whoever leads it, then those who sit with them; nobody where no others are told. */
    private static List<Speaker> seatedWith(Page page, @Nullable String host, String others) {
        List<Speaker> all = new ArrayList<>(host == null ? List.of() : people(page, host));
        List<Speaker> guests = people(page, others);
        guests.stream().filter(g -> all.stream().noneMatch(h -> h.name().equals(g.name()))).forEach(all::add);
        return guests.isEmpty() ? List.of() : all;
    }

    /** {@code 张三、童老师}: one by one where the row holds somebody of whom only the family name is told. */
    private static List<Speaker> called(Page page, String row) {
        List<Speaker> all = new ArrayList<>();
        for (String piece : row.indexOf('、') < 0 ? new String[0] : row.split("、")) {
            List<Speaker> one = PersonParts.inPlace(piece, page.organizations());
            boolean called = one.isEmpty() && piece.length() <= LONGEST_CALLED && !PersonalName.calledAtStart(piece).isEmpty();
            if (one.isEmpty() && !called) {
                return List.of();
            }
            all.addAll(called ? List.of(new Speaker(piece, null, null)) : one);
        }
        return all;
    }

    private static List<Speaker> people(Page page, String place) {
        List<Speaker> read = People.at(place, 0).filter(p -> p.end() == place.length()).map(People::all)
                .orElseGet(() -> PersonParts.inPlace(place, page.organizations()));
        return read.isEmpty() ? called(page, place) : read;
    }
}
