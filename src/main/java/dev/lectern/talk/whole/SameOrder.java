package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.page.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A post tells who speaks and where they work always in one order. Where the words of one line would have it the other way round, as
 * of a name that is a word besides, the lines around it decide:
 *
 * <pre>
 * 庞岩，悠然出行
 * 章程，麦田云
 * 苗可，橙子质量
 * </pre>
 */
final class SameOrder {
    /** So many lines show it. */
    private static final int FEWEST = 3;
    private static final int LONGEST_MARK = 3;
    private static final int LONGEST_NAME = 3;
    /** The line of the people may stand below that of the title. */
    private static final int LINES = 3;

    private SameOrder() {}

    /** How a talk tells of its speaker. @param mark what stands between a name and a house, or between two names; empty where they stand apart */
    private record Order(String mark, boolean nameFirst, int people) {
        /** So do the others that tell name and house. */
        Order ofOthers() {
            return new Order(mark, people == 2 || !nameFirst, 1);
        }
    }

    /** The talks of a page, those turned that alone tell house and name the other way round, or take a house for somebody. */
    static List<Finding> kept(Page page, List<Finding> found) {
        List<Finding> talks = ofOthersHouse(found);
        if (talks.size() <= FEWEST) {
            return talks;
        }
        List<Order> orders = talks.stream().map(t -> order(page, t)).toList();
        Map<Order, Integer> count = new HashMap<>();
        orders.forEach(o -> count.merge(o, 1, Integer::sum));
        List<Finding> kept = new ArrayList<>(talks);
        for (int i = 0; i < kept.size(); i++) {
            Order order = orders.get(i);
            boolean alone = !order.mark.isEmpty() && count.get(order) == 1 && count.getOrDefault(order.ofOthers(), 0) >= FEWEST;
            @Nullable Speaker turned = alone ? turned(page, kept.get(i).speakers()) : null;
            if (turned != null) {
                kept.set(i, kept.get(i).by(List.of(turned)));
            }
        }
        return kept;
    }

    /** {@code 任我飞，湛蓝云} beside {@code 孟婆婆，湛蓝云高级工程师}: nobody is called as the house is that somebody else speaks for. */
    private static List<Finding> ofOthersHouse(List<Finding> talks) {
        Set<String> houses = talks.stream().flatMap(t -> t.speakers().stream()).map(Speaker::organization).filter(Objects::nonNull).collect(Collectors.toSet());
        boolean turned = talks.stream().flatMap(t -> t.speakers().stream()).anyMatch(s -> isTurned(s, houses));
        return !turned ? talks
                : talks.stream()
                        .map(t -> t.by(t.speakers().stream()
                                .map(s -> isTurned(s, houses) ? new Speaker(String.valueOf(s.organization()), s.name(), s.role()) : s).toList()))
                        .toList();
    }

    private static boolean isTurned(Speaker s, Set<String> houses) {
        @Nullable String house = s.organization();
        return house != null && houses.contains(s.name()) && house.length() >= 2 && house.length() <= LONGEST_NAME
                && house.codePoints().allMatch(Character::isIdeographic) && !Organizations.isHouse(house);
    }

    /** The speaker, where the house might be a name and the name a house, or one of two names a house; null where that may not be. */
    private static @Nullable Speaker turned(Page page, List<Speaker> people) {
        Speaker s = people.get(0);
        if (people.size() == 2) {
            return new Speaker(s.name(), people.get(1).name(), null);
        }
        @Nullable String house = s.organization();
        boolean may = house != null && s.role() == null && house.length() <= LONGEST_NAME
                && house.codePoints().allMatch(Character::isIdeographic) && !Organizations.isHouse(house) && !page.organizations().knows(house);
        return may ? new Speaker(String.valueOf(house), s.name(), null) : null;
    }

    private static Order order(Page page, Finding talk) {
        List<Speaker> people = talk.speakers();
        boolean two = people.size() == 2 && people.stream().allMatch(s -> s.organization() == null && s.role() == null);
        @Nullable String name = two || people.size() == 1 ? people.get(0).name() : null;
        @Nullable String house = two ? people.get(1).name() : people.size() == 1 ? people.get(0).organization() : null;
        for (int i = talk.start(); name != null && house != null && i < Math.min(page.size(), talk.start() + LINES); i++) {
            String text = page.unit(i).text();
            int at = text.indexOf(name);
            int of = text.indexOf(house);
            if (at >= 0 && of >= 0) {
                String between = at < of ? text.substring(Math.min(at + name.length(), of), of) : text.substring(Math.min(of + house.length(), at), at);
                boolean mark = between.length() <= LONGEST_MARK && between.codePoints().noneMatch(Character::isLetterOrDigit);
                return new Order(mark ? between : "", at < of, people.size());
            }
        }
        return new Order("", true, people.size());
    }
}
