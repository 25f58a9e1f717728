package dev.lectern.talk.rule;

import dev.lectern.talk.name.Mentions;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

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
        return page.units().stream().filter(Unit::isProse).flatMap(u -> Mentions.unsure(u.text(), page.organizations()).stream()).distinct()
                .filter(name -> page.units().stream().anyMatch(u -> u.isProse() && Mentions.isSubject(u.text(), name))).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
