package dev.lectern.talk.page;

import dev.lectern.post.Prose.Kind;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a page shows that a word in small letters is what somebody goes by: it is stressed, or stands behind what somebody is, and then does
 * what only people do: {@code **mirabilis** (who prefers the handle) walked us through …}, {@code 自由开发者 nullpointer 带来《…》}.
 */
final class HandleSigns {
    /** A shorter one has no room for a usual name. */
    static final int SHORTEST = 6;
    static final int LONGEST = 20;
    private static final int MOST = 4;
    private static final int LONGEST_ASIDE = 60;
    private static final String HANDLE = "[a-z][a-z\\d]*(?:[_.-][a-z\\d]+){0,3}";
    private static final Pattern WORD = Pattern.compile(HANDLE);
    /** What they do, right behind their name or what is said of it in brackets. */
    private static final String DOES = "\\s*(?:[（(][^（()）]{1," + LONGEST_ASIDE + "}[)）])?,?\\s*(?:(?:then|also|finally|next)\\s+)?(?:walk(?:ed|s) us|talk(?:ed|s) |sp(?:oke|eaks) |t(?:old|ells) us|g(?:ave|ives) (?:an?|us|the) |present(?:ed|s) |demo(?:ed|s|nstrated|nstrates) |explain(?:ed|s) |argue[ds] |admitted |show(?:ed|s) (?:us|off|how) "
            + "|(?:则|也|还|先|接着|随后|将|会){0,2}(?:带来了?|分享了?|讲解?了?|演示了?|展示了|介绍了)\\s?(?:[《「“]|怎么|如何|自己|他|她)|(?:则|也|还|先)?(?:认为|坦言|说，|表示|告诉大家))";
    private static final Pattern ACTS = Pattern.compile(DOES);
    private static final Pattern BEHIND_JOB = Pattern.compile("(?:开发者|工程师|同学|老师|用户|成员|作者|维护者|贡献者|爱好者|站长|网友|程序员|创作者)[\\s*]{0,3}(" + HANDLE + ")(?=" + DOES + ")");

    private HandleSigns() {}

    /** The handles of a page that stand nowhere behind a sign that says they are one. */
    static List<String> in(List<Unit> units) {
        Set<String> handles = new LinkedHashSet<>();
        for (Unit unit : units) {
            if (unit.isProse() && handles.size() < MOST) {
                stressed(unit, handles);
                behindJob(unit.text(), handles);
            }
        }
        handles.removeIf(h -> h.length() < SHORTEST || h.length() > LONGEST || PersonalName.isThing(h) || Organizations.KNOWN.knows(h)
                || units.stream().anyMatch(u -> u.text().contains("@" + h)));
        return List.copyOf(handles);
    }

    private static void stressed(Unit unit, Set<String> handles) {
        for (Span span : unit.spans()) {
            String word = span.kind() == Kind.STRONG ? unit.text().substring(span.start(), span.end()) : "";
            if (WORD.matcher(word).matches() && ACTS.matcher(unit.text()).region(span.end(), unit.text().length()).lookingAt()) {
                handles.add(word);
            }
        }
    }

    private static void behindJob(String text, Set<String> handles) {
        Matcher job = BEHIND_JOB.matcher(text);
        while (job.find()) {
            handles.add(job.group(1));
        }
    }
}
