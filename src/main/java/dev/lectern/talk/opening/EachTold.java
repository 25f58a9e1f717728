package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A heading with several names, and below it, in a line or in one for each, who each of them is: so words may be names.
 *
 * <pre>
 * ### 汪洋 / 施诗
 * 汪洋：某大学天文系博士生；施诗：某天文台工程师
 * </pre>
 */
public final class EachTold {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[/／、&＆]\\s*|\\s+(?:和|与|and)\\s+");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}|\\p{Lu}[\\p{IsLatin}'’. -]{2,24}");
    private static final Pattern CLAUSES = Pattern.compile("[；;。]\\s*");
    private static final String BEHIND_NAME = "：:，,（(—-–|｜";
    private static final int LONGEST_HEAD = 40;
    private static final int MOST = 4;
    private static final int LOOK_AHEAD = 4;

    private EachTold() {}

    /** The card of them that the heading opens; empty where not each is told of. */
    public static Optional<Opening> opening(Page page, Unit head) {
        String[] names = (head.isHeading() || head.isStressed()) && head.text().length() <= LONGEST_HEAD
                ? BETWEEN.split(Titles.withoutNumber(head.text()).strip()) : new String[0];
        if (names.length < 2 || names.length > MOST) {
            return Optional.empty();
        }
        List<Speaker> people = new ArrayList<>();
        for (String name : names) {
            Optional<String> told = NAME.matcher(name).matches() ? told(page, head, name) : Optional.empty();
            if (told.isEmpty()) {
                return Optional.empty();
            }
            Affiliation a = Affiliation.read(told.get(), page.organizations());
            people.add(new Speaker(name, a.ownOrganization(), a.role()));
        }
        return Optional.of(new Opening(RuleName.PERSON_CARD, null, people, true));
    }

    private static Optional<String> told(Page page, Unit head, String name) {
        for (int i = head.index() + 1; i < page.size() && i <= head.index() + LOOK_AHEAD && !page.unit(i).isHeading(); i++) {
            for (String clause : page.unit(i).isProse() && page.unit(i).text().contains(name) ? CLAUSES.split(page.unit(i).text()) : new String[0]) {
                boolean starts = clause.startsWith(name) && clause.length() > name.length() + 1 && BEHIND_NAME.indexOf(clause.charAt(name.length())) >= 0;
                String rest = starts ? clause.substring(name.length() + 1).strip() : "";
                if (JobTitle.endsFirmly(rest) || Workplace.is(rest, page.organizations()) || Workplace.isJobInHouse(rest, page.organizations())) {
                    return Optional.of(rest);
                }
            }
        }
        return Optional.empty();
    }
}
