package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.NoHouse;
import dev.lectern.talk.page.Headings;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;

/**
 * A heading that says what part of the evening it is and in brackets whose, over a line that is a title by its label:
 *
 * <pre>
 * ### 导读（张三 / 某公司）          ## Demo (Jane Doe, Acme)          **案例分享（李四，独立开发者）**
 *
 * 主题「B+ 树的分裂」                Topic: "A chat server in awk"     题目：收银系统重写记
 * </pre>
 */
final class PartOfPeople {
    private static final Pattern HEAD = Pattern.compile("([^（()）：:《》「」\"“”]{2,16}?)\\s*[（(]([^（()）]{2,48})[)）]");
    private static final Pattern BAR = Pattern.compile("\\s*[·｜|/／]\\s*");
    /** Where nobody else can stand, {@code 賴 Q} is somebody. */
    private static final Pattern CALLED = Pattern.compile("\\p{L}[\\p{L}\\d_-]{0,8}(?: \\p{L}[\\p{L}.]{0,7})?");
    /** What somebody does who speaks. */
    private static final Pattern PART = Pattern.compile("(?i)分享|导读|领读|共读|报告|演示|演讲|主讲|讲座|主题|案例|实[作战操践]|闪电|短讲|开讲|讲解|talk|reading|demo|lecture|presentation|session|keynote|workshop|tutorial|case study|lightning");

    private PartOfPeople() {}

    /** Who is named so as the card that it begins; empty where the line is no such heading. */
    static Optional<Opening> opening(Page page, Unit head) {
        Matcher both = head.isHeading() || head.isStressed() ? HEAD.matcher(head.text()) : null;
        boolean part = both != null && both.matches() && PART.matcher(both.group(1)).find() && isTitled(page, head);
        List<Speaker> read = part ? PersonParts.inPlace(who(both.group(2)), page.organizations()) : List.of();
        List<Speaker> people = part && read.isEmpty() && CALLED.matcher(who(both.group(2))).matches() ? List.of(new Speaker(who(both.group(2)), null, null)) : read;
        return people.isEmpty() ? Optional.empty() : Optional.of(new Opening(RuleName.PERSON_CARD, null, people, true));
    }

    /** With one mark for all between name and house; what is no house says nothing of either. */
    private static String who(String bracket) {
        String who = BAR.matcher(bracket).replaceAll(" / ");
        int last = who.lastIndexOf(" / ");
        return last > 0 && NoHouse.is(who.substring(last + 3).strip()) ? who.substring(0, last) : who;
    }

    private static boolean isTitled(Page page, Unit head) {
        int next = Headings.below(page.units(), head.index() + 1);
        return next < page.size() && page.unit(next).isProse() && Label.filled(Label.Field.TITLE, page.unit(next).text()).isPresent();
    }
}
