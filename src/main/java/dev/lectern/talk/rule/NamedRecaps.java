package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.rule.Finding.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A programme, and below it what each of its speakers said, headed by their name and other words than the title:
 *
 * <pre>
 * 14:00 从单体到网格：支付网关的迁移
 * 讲师：张三，某某支付
 *
 * ### 张三：先让流量过去，再谈治理
 * </pre>
 */
final class NamedRecaps {
    private static final int FEWEST = 2;

    private NamedRecaps() {}

    /** The findings, each talk of the programme with what is told below its speaker's name; as they are unless that holds for each such heading. */
    static List<Finding> merged(Page page, List<Finding> found) {
        List<Finding> headed = found.stream().filter(f -> isHeaded(page, f)).toList();
        Map<Finding, Finding> told = new HashMap<>();
        for (Finding f : headed.size() < FEWEST ? List.<Finding>of() : headed) {
            List<Finding> same = found.stream().filter(t -> t.start() < f.start() && isProgramme(t) && !headed.contains(t) && hasBearer(page, t, f)).toList();
            if (same.size() != 1 || told.put(same.get(0), f) != null) {
                return found;
            }
        }
        Set<Finding> gone = new HashSet<>(told.values());
        List<Finding> all = new ArrayList<>();
        found.stream().filter(f -> !gone.contains(f)).forEach(f -> all.add(told.containsKey(f) ? f.and(told.get(f)) : f));
        return all;
    }

    /** {@code ### 张三：先让流量过去}. */
    private static boolean isHeaded(Page page, Finding f) {
        Unit unit = page.unit(f.start());
        String name = f.speakers().size() == 1 ? f.speakers().get(0).name() : "";
        return isProgramme(f) && unit.isHeading() && unit.text().startsWith(name) && unit.text().length() > name.length() && "：:｜|—".indexOf(unit.text().charAt(name.length())) >= 0;
    }

    private static boolean isProgramme(Finding f) {
        return f.standing() == Standing.TALK && f.kind() == Kind.TALK && f.title() != null && f.speakers().size() == 1;
    }

    private static boolean hasBearer(Page page, Finding programme, Finding told) {
        String name = programme.speakers().get(0).name();
        String other = told.speakers().get(0).name();
        return name.equals(other) || Breaking.isAlsoCalled(page, name, other);
    }
}
