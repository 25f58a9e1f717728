package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a log that has a time, who speaks on what, and then what was seen of it:
 *
 * <pre>
 * 14:40 张三分享《…》，现场断网演示成功，掌声。
 * </pre>
 */
public final class ToldBehind {
    /** Up to the end of the title. */
    private static final int LONGEST = 60;
    private static final int SHORTEST_TITLE = 5;
    private static final int SHORTEST_TOLD = 8;
    private static final int LONGEST_CALLED = 160;
    private static final Pattern CALLED = Pattern.compile("(《[^《》]{2,60}》)\\s*(?:——?|[：:|｜–-])\\s*([^，。：:《》]{2,20}?(?:[（(][^（()）]{2,30}[)）])?)[，,]\\s*((?:会|将|来|给大家|为大家|主要)?(?:现场|讲|聊|说|谈|介绍|演示|分享|展示|带|教|手把手|从)[^《》]{3,})");
    private static final int SHORTEST_SENTENCE = 40; // of English prose

    private ToldBehind() {}

    static Optional<Opening> of(Page page, Unit unit, String rest) {
        int end = rest.indexOf('。') < 0 || rest.indexOf('》') != rest.lastIndexOf('》') ? -1 : rest.indexOf('》');
        Optional<Opening> called = called(page, unit, rest);
        if (called.isPresent()) {
            return called;
        }
        boolean may = end > 0 && end <= LONGEST && rest.indexOf('。') > end && end + SHORTEST_TOLD < rest.length()
                && !(rest.indexOf('《') > 0 && ProgrammeLine.SHOWS.matcher(rest.substring(0, rest.indexOf('《'))).find());
        Optional<ProgrammeLine> line = may ? page.programmeLine(rest.substring(0, end + 1).strip(), ProgrammeLine.LIKELY) : Optional.empty();
        Optional<Opening> before = line.map(l -> new Opening(RuleName.TIMED_LINE, l.title(), List.copyOf(l.people()), true,
                Titles.kindOf(l.title()), unit.text().indexOf('》') + 1));
        return before.isPresent() || !may ? before : labelled(page, unit, rest, end);
    }

    /** {@code 7:20 《…》——张三同学|，讲 cd 和后悔药|}: right behind the title who speaks, and then what of. */
    private static Optional<Opening> called(Page page, Unit unit, String rest) {
        Matcher line = rest.length() <= LONGEST_CALLED ? CALLED.matcher(rest.strip()) : null;
        List<Speaker> people = line != null && line.matches() ? PersonParts.inPlace(line.group(2).strip(), page.organizations()) : List.of();
        @Nullable String title = people.isEmpty() ? null : Titles.clean(line.group(1));
        int from = unit.text().length() - (line == null || title == null ? 0 : line.group(3).length());
        return title == null ? Optional.empty() : Optional.of(new Opening(RuleName.TIMED_LINE, title, people, true, Titles.kindOf(title), from));
    }

    /** {@code 16:30 《…》，讲师：张三。|到场者可获赠一块开发板。} */
    private static Optional<Opening> labelled(Page page, Unit unit, String rest, int end) {
        int who = TitledPerson.whoFrom(rest, end + 1);
        int stop = rest.indexOf('。');
        List<Speaker> people = who < 0 || who >= stop ? List.of() : PersonParts.inPlace(rest.substring(who, stop), page.organizations());
        @Nullable String title = Titles.clean(rest.substring(rest.indexOf('《') + 1, end));
        return people.isEmpty() || title == null ? Optional.empty()
                : Optional.of(new Opening(RuleName.TIMED_LINE, title, people, true, Titles.kindOf(title), unit.text().indexOf('。') + 1));
    }

    /** {@code 张三（某公司）：延迟从哪里来。|张三会从三次事故讲起}: no title goes on behind the end of a sentence. */
    static TitledPerson withoutTold(TitledPerson pair) {
        int stop = pair.title().indexOf('。');
        return stop < SHORTEST_TITLE || pair.title().length() - stop <= SHORTEST_TOLD ? pair : new TitledPerson(pair.title().substring(0, stop), pair.speakers());
    }

    /** {@code 本场讲师：某公司张三，主题：《…》。|他从一次事故讲起……}: what stands in the line behind, and below it, is told of the talk. */
    public static Opening opening(Unit unit, ProgrammeLine whole) {
        TitledPerson both = new TitledPerson(whole.title(), whole.people());
        boolean prose = unit.shape() == Unit.Shape.TEXT && unit.text().indexOf("》。") > 0;
        return new Opening(prose ? RuleName.LABELLED_FIELDS : RuleName.TITLE_WITH_PERSON, whole.title(), whole.people(), true, Kind.TALK,
                prose ? from(unit.text(), both) : 0);
    }

    /** Where behind a title in book marks the line goes on about the talk: {@code 张三：《…》——三个让模型少说废话的办法}, {@code Jane Doe – Kites in the rain. Jane flew one …}. */
    static int from(String text, TitledPerson pair) {
        int end = text.indexOf('》', Math.max(0, text.indexOf("《" + pair.title()) + pair.title().length()));
        boolean marked = end > 0 && text.contains("《" + pair.title() + "》");
        if (!marked) {
            int stop = text.indexOf(pair.title() + "。") + pair.title().length() + 1;
            if (stop > pair.title().length() && text.length() - stop > SHORTEST_TOLD) {
                return stop;
            }
            int at = text.endsWith(".") ? text.indexOf(pair.title() + ". ") : -1;
            int behind = at + pair.title().length() + 2;
            return at >= 0 && text.length() - behind > SHORTEST_SENTENCE ? behind : 0;
        }
        int name = pair.speakers().stream().mapToInt(s -> text.lastIndexOf(s.name(), end) >= 0 ? -1 : text.indexOf(s.name(), end)).min().orElse(-1);
        int from = name >= 0 ? text.indexOf('。', name) : text.startsWith("。", end + 1) ? end + 1 : end;
        int told = from + 1;
        while (told < text.length() && "，,、".indexOf(text.charAt(told)) >= 0) {
            told++;
        }
        return from > 0 && text.length() - from > SHORTEST_TOLD ? told : 0;
    }
}
