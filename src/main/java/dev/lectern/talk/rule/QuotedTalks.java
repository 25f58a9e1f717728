package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Talks told by what was said in each, the speaker named below the quotation, and what the talk was about after it:
 *
 * <pre>
 * &gt; “热补丁不是不重启，而是推迟重启。”
 * &gt; —— 张三，某公司系统工程师
 *
 * 张三讲了……
 * </pre>
 */
public final class QuotedTalks implements Rule {
    /** On a line of its own, or right behind what was said. */
    private static final Pattern SIGNED = Pattern.compile("\\s*([“「\"][^“”「」\"]{4,120}[”」\"]\\s*)?(?:——|—|–|--)[\\s—–-]*(\\S.*)");

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        Set<Integer> read = new TreeSet<>();
        for (Unit unit : page.units()) {
            List<Speaker> people = attribution(page, unit);
            if (!people.isEmpty() && !taken.contains(unit.index())) {
                found.add(talk(page, unit, people, read));
            }
        }
        long adorns = found.stream().filter(f -> f.speakers().stream().anyMatch(p -> isToldAbove(page, f.start(), p))).count();
        // A single quotation adorns a post; several are its outline, unless each stands below what is told of its speaker.
        if (found.size() < 2 || 2 * adorns > found.size()) {
            return List.of();
        }
        taken.addAll(read);
        return found;
    }

    private static List<Speaker> attribution(Page page, Unit unit) {
        String text = unit.text();
        Matcher who = unit.shape() == Unit.Shape.QUOTE && page.topic(unit.index()).mayHoldTalks() ? SIGNED.matcher(text) : null;
        return who != null && who.matches() ? PersonLine.read(who.group(2), page.organizations()) : List.of();
    }

    private static Finding talk(Page page, Unit name, List<Speaker> people, Set<Integer> read) {
        List<Piece> body = new ArrayList<>();
        for (int i = name.index() - 1; i >= 0 && page.unit(i).shape() == Unit.Shape.QUOTE && attribution(page, page.unit(i)).isEmpty(); i--) {
            body.add(0, Piece.all(page.unit(i)));
        }
        Matcher signed = SIGNED.matcher(name.text());
        if (signed.matches() && signed.group(1) != null) {
            body.add(new Piece(name.index(), 0, signed.end(1)));
        }
        int start = body.isEmpty() ? name.index() : body.get(0).unit();
        @Nullable String headed = headed(page, start);
        for (int i = name.index() + 1; i < page.size() && page.unit(i).shape() == Unit.Shape.TEXT && !Closings.isClosing(page.unit(i).text())
                && goesOn(page, i, i == name.index() + 1, headed != null, people); i++) {
            body.add(Piece.all(page.unit(i)));
        }
        read.add(name.index());
        body.forEach(p -> read.add(p.unit()));
        // A stressed line above who speaks is no saying of theirs but what they speak about.
        @Nullable String title = start == name.index() - 1 && page.unit(start).isStressed() ? Titles.own(Titles.clean(page.unit(start).text())) : headed;
        body.removeIf(p -> title != null && !title.equals(headed) && p.unit() == start);
        return new Finding(RuleName.QUOTATION, Kind.TALK, title, people, start, body, List.of(), null, Standing.TALK);
    }

    /** The heading right above what was said, which then is the title of the talk; null where it says nothing of it. */
    private static @Nullable String headed(Page page, int start) {
        Unit above = page.unit(Math.max(0, start - 1));
        boolean title = start > 0 && above.isHeading() && above.level() > 1 && Topic.of(above.text()) == Topic.OTHER && !Titles.isGeneric(above.text());
        return title ? Titles.own(Titles.clean(above.text())) : null;
    }

    /** Whether a line below whoever is quoted still tells of what they say. @param next whether it is the one right below them */
    private static boolean goesOn(Page page, int line, boolean next, boolean headed, List<Speaker> people) {
        boolean told = next ? page.once(Below.class, Below::of).told() : headed && !page.unit(line).isStressed();
        return told || tells(page.unit(line), people);
    }

    /** @param told whether text stands below more than one quotation: what stands but below one of several is about all of them, or the end */
    private record Below(boolean told) {
        static Below of(Page page) {
            List<Unit> signed = page.units().stream().filter(u -> !attribution(page, u).isEmpty()).toList();
            long told = signed.stream().filter(u -> u.index() + 1 < page.size() && page.unit(u.index() + 1).shape() == Unit.Shape.TEXT).count();
            return new Below(signed.size() < 2 || told > 1);
        }
    }

    private static boolean isToldAbove(Page page, int quotation, Speaker person) {
        return quotation > 0 && page.unit(quotation - 1).shape() == Unit.Shape.TEXT && page.unit(quotation - 1).text().contains(person.name());
    }

    private static boolean tells(Unit unit, List<Speaker> people) {
        return people.stream().anyMatch(p -> unit.text().contains(p.name()));
    }
}
