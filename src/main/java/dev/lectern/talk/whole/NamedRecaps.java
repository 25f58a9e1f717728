package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.TwoNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private static final int MOST_PAIRS = 2_500;

    private NamedRecaps() {}

    /** The findings, each talk of the programme with what is told below its speaker's name; as they are unless that holds for each such heading. */
    static List<Finding> merged(Page page, List<Finding> found) {
        Set<Finding> headed = found.stream().filter(f -> isHeaded(page, f)).collect(Collectors.toCollection(LinkedHashSet::new));
        if (headed.size() < FEWEST) {
            return found;
        }
        Map<String, List<Finding>> programme = found.stream().filter(t -> isProgramme(t) && !headed.contains(t)).collect(Collectors.groupingBy(NamedRecaps::speaker));
        Map<Finding, Finding> told = new HashMap<>();
        for (Finding f : headed) {
            List<Finding> same = ofBearer(page, speaker(f), programme, headed.size()).filter(t -> t.start() < f.start()).toList();
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
        String name = f.speakers().size() == 1 ? speaker(f) : "";
        return isProgramme(f) && unit.isHeading() && unit.text().startsWith(name) && unit.text().length() > name.length()
                && "：:｜|—".indexOf(unit.text().charAt(name.length())) >= 0;
    }

    private static boolean isProgramme(Finding f) {
        return f.standing() == Standing.TALK && f.kind() == Kind.TALK && f.title() != null && f.speakers().size() == 1;
    }

    /** The talks of whoever is called so, or of whom a line of the page says that they are: to ask that of many would go through every line for each pair. */
    private static Stream<Finding> ofBearer(Page page, String name, Map<String, List<Finding>> programme, int headed) {
        return headed * programme.size() > MOST_PAIRS ? programme.getOrDefault(name, List.of()).stream()
                : programme.entrySet().stream().filter(e -> e.getKey().equals(name) || TwoNames.areOne(page, e.getKey(), name)).flatMap(e -> e.getValue().stream());
    }

    private static String speaker(Finding talk) {
        return talk.speakers().get(0).name();
    }
}
