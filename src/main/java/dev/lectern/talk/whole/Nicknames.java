package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.line.Likeness;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A talk that the programme gives to somebody by the name they go by, and the post tells below by their own:
 *
 * <pre>
 * - 14:00 一次回滚的代价 - 小鱼
 * …
 * 讲师：张三（花名：小鱼），某公司架构师
 * </pre>
 */
final class Nicknames {
    private static final Set<String> SAID = Set.of("", "花名", "昵称", "网名", "笔名", "艺名", "别名", "人称", "又名", "英文名", "ID", "id", "aka");
    private static final String MARKS = ":： @";

    private Nicknames() {}

    /** Both as one, by the name that the post gives with the other behind it. */
    static List<Finding> merged(Page page, List<Finding> all) {
        List<Finding> talks = new ArrayList<>(all);
        for (int i = 0; i < talks.size(); i++) {
            Finding called = talks.get(i);
            int told = isBare(called) ? toldAs(page, talks, called) : -1;
            if (told >= 0) {
                talks.set(i, called.by(talks.get(told).speakers()).and(talks.get(told)));
                talks.remove(told);
                i -= told < i ? 1 : 0;
            }
        }
        return talks;
    }

    private static boolean isBare(Finding talk) {
        return talk.standing() == Standing.TALK && talk.title() != null && talk.speakers().size() == 1 && talk.speakers().get(0).organization() == null;
    }

    /** The same talk by somebody behind whose name this one's stands in brackets; -1 where there is none. */
    private static int toldAs(Page page, List<Finding> talks, Finding called) {
        Speaker nick = called.speakers().get(0);
        // A page may have thousands of talks, and hardly a line with what somebody goes by.
        List<String> lines = page.units().stream().map(Unit::text).filter(t -> Characters.hasAny(t, "（(") && t.contains(nick.name())).toList();
        for (int i = 0; i < talks.size(); i++) {
            Finding other = talks.get(i);
            boolean may = !lines.isEmpty() && other != called && other.standing() == Standing.TALK && other.title() != null
                    && other.speakers().size() == 1 && !other.speakers().get(0).name().equals(nick.name());
            if (may && Likeness.alike(called.title(), other.title()) && lines.stream().anyMatch(line -> isCalled(line, other.speakers().get(0).name(), nick.name()))) {
                return i;
            }
        }
        return -1;
    }

    /** {@code 张三（花名：小鱼）}. */
    private static boolean isCalled(String text, String name, String nick) {
        int at = text.indexOf(name);
        int open = at < 0 ? text.length() : at + name.length();
        open += open < text.length() && text.charAt(open) == ' ' ? 1 : 0;
        int from = open < text.length() && "（(".indexOf(text.charAt(open)) >= 0 ? text.indexOf(nick, open) : -1;
        int to = from + nick.length();
        return from >= 0 && to < text.length() && "）)，,/".indexOf(text.charAt(to)) >= 0 && SAID.contains(Characters.without("", MARKS, text.substring(open + 1, from)));
    }
}
