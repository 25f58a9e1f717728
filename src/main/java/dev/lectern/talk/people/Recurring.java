package dev.lectern.talk.people;

import dev.lectern.talk.line.Unit;
import dev.lectern.talk.mention.Mentions;
import dev.lectern.talk.page.Page;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Names that no single line tells for sure: once they stand behind what their bearer is, in a sentence that goes on in any way, and
 * elsewhere their bearer does something.
 *
 * <pre>
 * 某公司安全工程师虞思源花了相当多的篇幅讲……        有同学问为什么，虞思源的回答是……
 * </pre>
 */
final class Recurring {
    private Recurring() {}

    static Set<String> in(Page page) {
        Set<String> names = new LinkedHashSet<>();
        for (Unit unit : page.units()) {
            if (unit.isProse()) {
                names.addAll(Mentions.unsure(unit.text(), page.organizations()));
            }
        }
        names.removeIf(name -> page.units().stream().noneMatch(u -> u.isProse() && Mentions.isSubject(u.text(), name)));
        return names;
    }
}
