package dev.lectern.talk.people;

import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Kind;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line whose author set its title apart from who speaks by stress alone:
 *
 * <pre>
 * 10:20 从仿真到现实 *Lukas Weber · 某研究所*          **Jane Doe** – *Stop writing Makefiles* – a plea for nox
 * 11:00 *Small Parts, Loosely Joined* -- **Jane Doe**, **John Roe** (Acme)
 * </pre>
 */
public final class SetApart {
    private static final int SHORTEST_TITLE = 4;
    private static final int LONGEST_LINE = 160;
    /** Between a person and a title. */
    private static final int LONGEST_MARK = 5;
    private static final int LONGEST_WHO = 90;
    private static final Pattern MARK = Pattern.compile("\\s*(?:[:：|｜]|\\s[–—-]|——|(?<=[)）]),)\\s*[“\"]?$");

    private static final Pattern DASH = Pattern.compile("\\s+(?:——?|–|-{1,3})\\s+(?=\\S)");
    /** Behind a time and a stressed title no mark is needed: {@code 10:00 **eBPF：零侵入的追踪** Jane Doe Acme CTO}. */
    private static final Pattern DASH_OR_BLANK = Pattern.compile("\\s+(?:(?:——?|–|-{1,3})\\s+)?(?=[\\p{L}@])");
    /** {@code anonymous| (no, really)}. */
    private static final Pattern NOTE = Pattern.compile("\\s*[（(][^（()）]{1,30}[)）]$");

    private SetApart() {}

    /** The line, be it behind a time, starts with the title, and behind a dash, or a blank where a time is, says who speaks, or that nobody is named. */
    public static Optional<TitledPerson> titleFirst(Page page, Unit unit) {
        String line = unit.text();
        int from = unit.isProse() && !unit.spans().isEmpty() && line.indexOf(' ') > 0 ? TimeRange.read(line).map(TimeRange::end).orElse(0) : -1;
        @Nullable Span what = from < 0 ? null
                : unit.spans().stream()
                        .filter(s -> (s.kind() == Kind.EMPHASIS || s.kind() == Kind.STRONG && from > 0) && s.start() >= from
                                && s.end() - s.start() >= SHORTEST_TITLE && line.substring(from, s.start()).isBlank())
                        .findFirst().orElse(null);
        Matcher dash = what == null ? null : (what.kind() == Kind.STRONG ? DASH_OR_BLANK : DASH).matcher(line).region(what.end(), line.length());
        @Nullable String title = dash == null || !dash.lookingAt() ? null : Titles.clean(line.substring(what.start(), what.end()));
        if (title == null || Logistics.are(title) || PersonalName.likelihood(title) > 0) {
            return Optional.empty();
        }
        String who = line.substring(dash.end()).strip();
        boolean nobody = PersonalName.isNobody(NOTE.matcher(who).replaceFirst(""));
        List<Speaker> people = nobody ? List.of() : PersonParts.read(who, page.organizations()).filter(p -> p.score() >= 2).map(PersonParts::people).orElse(List.of());
        return nobody || !people.isEmpty() ? Optional.of(new TitledPerson(title, people)) : Optional.empty();
    }

    /** The line's last words are who speaks. */
    public static Optional<TitledPerson> peopleLast(Page page, Unit unit) {
        String line = unit.text();
        for (Span span : unit.isProse() ? unit.spans() : List.<Span>of()) {
            boolean last = span.kind() == Kind.EMPHASIS && span.start() >= SHORTEST_TITLE && line.substring(span.end()).isBlank();
            @Nullable String title = last ? Titles.clean(line.substring(TimeRange.read(line).map(TimeRange::end).orElse(0), span.start())) : null;
            Optional<PersonParts> people = title == null ? Optional.empty() : PersonParts.read(line.substring(span.start(), span.end()), page.organizations());
            if (people.filter(p -> p.score() >= 2).isPresent() && !Logistics.are(title) && page.titledPerson(title).isEmpty()) {
                return Optional.of(new TitledPerson(title, people.get().people()));
            }
        }
        return Optional.empty();
    }

    /** The line starts with a name, and after a mark goes on with the title in another face. */
    public static Optional<TitledPerson> nameFirst(Page page, Unit unit) {
        String line = unit.text();
        boolean may = unit.shape() == Unit.Shape.ITEM && line.length() <= LONGEST_LINE && unit.spans().size() >= 2;
        @Nullable Span name = may ? unit.spans().stream().filter(s -> s.start() == 0 && s.kind() == Kind.STRONG).findFirst().orElse(null) : null;
        @Nullable Span what = name == null ? null : unit.spans().stream().filter(s -> s.start() >= name.end() && s.kind() == Kind.EMPHASIS).findFirst().orElse(null);
        if (what == null || what.start() - name.end() > LONGEST_MARK || line.substring(name.end(), what.start()).codePoints().anyMatch(Character::isLetterOrDigit)) {
            return what == null ? Optional.empty() : housed(page, line, name, what);
        }
        String who = line.substring(0, name.end()).strip().replaceAll("[:：]$", "");
        @Nullable String title = Titles.clean(line.substring(what.start(), what.end()));
        boolean named = title != null && title.length() >= SHORTEST_TITLE && PersonalName.likelihood(who) >= 1 && !page.organizations().knows(who);
        return named ? Optional.of(new TitledPerson(title, List.of(new Speaker(who, null, null)))) : Optional.empty();
    }

    /** The same with a house between: {@code **Jane Doe and John Roe**, Acme – *Stop writing Makefiles*}. */
    private static Optional<TitledPerson> housed(Page page, String line, Span name, Span what) {
        Matcher mark = MARK.matcher(line.substring(0, what.start()));
        String who = what.start() <= LONGEST_WHO && mark.find() && mark.start() > name.end() ? line.substring(0, mark.start()) : "";
        @Nullable String title = who.isEmpty() ? null : Titles.clean(line.substring(what.start(), what.end()));
        List<Speaker> people = title == null || title.length() < SHORTEST_TITLE ? List.of()
                : PersonParts.read(who, page.organizations()).filter(p -> p.score() >= 2).map(PersonParts::people).orElse(List.of());
        boolean stressed = !people.isEmpty() && people.stream().allMatch(p -> line.substring(0, name.end()).contains(p.name()));
        return stressed ? Optional.of(new TitledPerson(title, people)) : Optional.empty();
    }
}
