package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.mention.Mentions;
import dev.lectern.talk.name.Asides;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** People named one after the other: {@code 出席的嘉宾有甲公司经理张三、乙大学教授李四、…}. */
public final class Enumeration {
    private static final int WIDEST_GAP = 4;
    private static final Pattern COURTESIES = Pattern.compile("(?:[两二三四五六七八九]|[2-9] ?)[位名](?:老师|嘉宾|讲师|讲者|专家|同学|教授|工程师|开发者|维护者|贡献者)?|先生|女士|老师|同学|教授|博士|院士|学长|以及|还有|来自|\\s");
    private static final Pattern SEPARATOR = Pattern.compile("[、，,；;和与及&/]+.?");

    private Enumeration() {}

    /** The longest run of people between whom nothing but their affiliations stands. */
    public static List<Speaker> in(String text, List<Mention> mentions) {
        List<Speaker> best = List.of();
        List<Speaker> run = new ArrayList<>();
        int last = -1;
        for (Mention m : mentions) {
            if (last >= 0 && !isSeparator(text.substring(Math.min(last, m.lead()), m.lead()))) {
                run.clear();
            }
            run.add(m.person());
            best = run.size() > best.size() ? List.copyOf(run) : best;
            last = Asides.behind(text, Mentions.behindOffice(text, m.end()));
        }
        return best;
    }

    private static boolean isSeparator(String between) {
        String s = COURTESIES.matcher(between).replaceAll("");
        return !s.isEmpty() && s.length() <= WIDEST_GAP && SEPARATOR.matcher(s).matches();
    }
}
