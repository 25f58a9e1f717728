package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.Billing;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Headings;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Below a heading of speakers a line that says who somebody is and then tells of their life, however it parts the two:
 *
 * <pre>
 * 张三，某公司架构师。十年来……        - 李四：某大学教授。负责……        - **王五**（某公司总监）：写过……
 * </pre>
 */
final class LifeLine {
    private static final Pattern TOLD_BELOW = Pattern.compile("(?:主题|议题|题目)\\s*[:：]");
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_OFFICE = 40;
    private static final int SHORTEST_LIFE = 8;

    private LifeLine() {}

    /** {@code 讲师简介：} / {@code 张三，某公司工程师，骑行爱好者}: what is told below such a label is a life, whatever its clauses could be elsewhere. */
    static boolean isHeaded(Page page, Unit unit) {
        @Nullable Unit label = unit.index() == 0 || unit.shape() == Unit.Shape.ITEM ? null : page.unit(unit.index() - 1);
        return label != null && label.block() == unit.block()
                && Label.of(label.text()).filter(l -> l.field() == Label.Field.BIO && l.from() == label.text().length()).isPresent();
    }

    /** The person card that such a line is. */
    static Optional<Opening> opening(Page page, Unit unit) {
        String text = unit.text();
        int stop = unit.isProse() && page.topic(unit.index()) == Topic.SPEAKERS ? nameEnd(text) : -1;
        if (stop > 0 && !text.endsWith("。")) {
            return inClauses(page, unit, stop);
        }
        if (stop <= 0 || TOLD_BELOW.matcher(text).find()) {
            return Optional.empty();
        }
        boolean bracket = "（(".indexOf(text.charAt(stop)) >= 0;
        int end = bracket ? Math.max(text.indexOf('）', stop), text.indexOf(')', stop)) : text.indexOf('。', stop);
        int life = end < 0 ? text.length() : end + 1;
        boolean tells = end > stop && end - stop <= LONGEST_OFFICE && text.length() - life >= SHORTEST_LIFE && (!bracket || "：:，,。".indexOf(text.charAt(life)) >= 0);
        return !tells ? Optional.empty() : person(page.organizations(), text.substring(0, stop).strip(), text.substring(stop + 1, end).strip())
                .map(s -> new Opening(RuleName.PERSON_CARD, null, List.of(s), true, Kind.TALK, bracket ? life + 1 : life));
    }

    /** {@code 张三：某公司架构师，主导过两次迁移}: what stands behind the job would be a title, were the talk not told elsewhere. */
    private static Optional<Opening> inClauses(Page page, Unit unit, int stop) {
        String text = unit.text();
        int bracket = "（(".indexOf(text.charAt(stop)) < 0 ? stop : Math.max(text.indexOf('）', stop), text.indexOf(')', stop)) + 1;
        int from = bracket > 0 && bracket < text.length() && "：:，,".indexOf(text.charAt(bracket)) >= 0 ? bracket + 1 : text.length();
        int end = text.indexOf('，', from);
        String name = text.substring(0, stop).strip();
        boolean told = end > from && end - from <= LONGEST_OFFICE && end < text.length() - 1
                && !Characters.hasAny(text.substring(end), "《“「：:。？")
                && page.units().stream().anyMatch(u -> u != unit && u.text().contains(name));
        return !told ? Optional.empty()
                : person(page.organizations(), name, text.substring(from, end).strip()).map(s -> new Opening(RuleName.PERSON_CARD, null,
                        List.of(s), true, Kind.TALK, end + 1));
    }

    /** Where the mark stands that parts a name from the rest; -1 where none does. */
    private static int nameEnd(String text) {
        for (int i = 2; i < Math.min(LONGEST_NAME, text.length()); i++) {
            if ("，,：:（(｜|".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Speaker> person(Organizations known, String name, String office) {
        boolean may = PersonalName.likelihood(name) > 0 && !known.knows(name) && JobTitle.ends(office);
        Affiliation a = may ? Affiliation.read(office, known) : Affiliation.NONE;
        return a.organization() == null ? Optional.empty() : Optional.of(new Speaker(name, a.organization(), a.role()));
    }

    /** {@code Staff Engineer, Acme}, {@code CTO at Acme}: a line below a name that only says as what they work where, and no title. */
    static boolean isOffice(Unit line) {
        String text = line.text();
        return !line.isHeading() && (text.indexOf(", ") > 0 || text.contains(" at ") || text.indexOf('@') > 0) && Billing.isOffice(text);
    }

    /** The line below a title, and perhaps below a photo, that begins with a name and where its bearer works; empty where there is none. */
    static String below(Page page, Unit title) {
        int i = Headings.below(page.units(), title.index() + 1);
        String line = i < page.size() && (page.unit(i).shape() == Unit.Shape.TEXT || page.unit(i).shape() == Unit.Shape.CAPTION) ? page.unit(i).text() : "";
        return Life.bearer(page.organizations(), line).stream().anyMatch(s -> s.organization() != null) ? line : "";
    }
}
