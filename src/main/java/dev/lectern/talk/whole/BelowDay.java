package dev.lectern.talk.whole;

import dev.lectern.post.Prose;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.english.Billing;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.EnglishDay;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import java.util.List;

/**
 * A talk headed by its day, whose title stands below who gives it in a line set in another face:
 *
 * <pre>
 * ### 12 March
 *
 * **Jane Doe**, Acme
 *
 * |*Ten Years of Cron*|
 * </pre>
 */
final class BelowDay {
    private static final int LONGEST = 140;

    private BelowDay() {}

    /** The talks, each with such a title. */
    static List<Finding> titled(Page page, List<Finding> talks) {
        return talks.stream().map(t -> titled(page, t)).toList();
    }

    /** The talk with that title; as it was where it has one, or no such line follows. */
    private static Finding titled(Page page, Finding talk) {
        boolean may = talk.title() == null && talk.kind() == Kind.TALK && !talk.body().isEmpty() && page.unit(talk.start()).isHeading()
                && EnglishDay.isWhen(page.unit(talk.start()).text());
        Unit line = may ? page.unit(talk.body().get(0).unit()) : null;
        boolean title = line != null && line.index() <= talk.start() + 2 && isSetApart(line) && Titles.clean(line.text()) != null
                && !Logistics.are(line.text()) && Billing.read(line.text()).filter(b -> b.likelihood() == Billing.SURE).isEmpty();
        return title ? talk.titled(Titles.clean(line.text())).withBody(talk.body().subList(1, talk.body().size())) : talk;
    }

    private static boolean isSetApart(Unit line) {
        boolean face = line.spans().stream().anyMatch(s -> s.kind() != Prose.Kind.CODE && s.start() == 0 && s.end() == line.text().length());
        return line.shape() == Unit.Shape.TEXT && line.text().length() <= LONGEST && line.text().indexOf(' ') > 0
                && !Characters.hasIdeograph(line.text()) && (face || line.text().startsWith("“") && line.text().endsWith("”"));
    }
}
