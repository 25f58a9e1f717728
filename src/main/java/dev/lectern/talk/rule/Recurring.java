package dev.lectern.talk.rule;

import dev.lectern.talk.name.Mentions;
import java.util.LinkedHashSet;
import java.util.List;
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
        Set<String> found = new LinkedHashSet<>();
        for (Unit unit : page.units()) {
            List<String> unsure = unit.isProse() ? Mentions.unsure(unit.text(), page.organizations()) : List.of();
            unsure.stream().filter(name -> page.units().stream().anyMatch(u -> u.isProse() && Mentions.isSubject(u.text(), name))).forEach(found::add);
        }
        return found;
    }
}
