package dev.lectern.talk.people;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/** Where somebody works, said before their name: {@code 来自某商城的|张三}, {@code 海港镜像站的 |李四| 演示了…} where the page names somebody else of that house. */
final class HouseBefore {
    private static final Pattern FROM = Pattern.compile("来自\\s*(?:隔壁的?)?([^，,。；;！：]{3,24}?)的\\s*(?:特邀|分享|演讲|主讲)?(?:嘉宾|讲师|讲者|同学|老师|朋友|小?伙伴)?\\s*$");
    private static final Pattern OF = Pattern.compile("(?:^|[，。；！？])(?:同样|同是|也是|由|接着是|随后是|最后是|来自)?([^，,。；;！：的\\s]{3,16})的\\s*$");
    private static final int LONGEST_ORIGIN = 30;

    private HouseBefore() {}

    /** Somebody with that house; as before where the text tells none. */
    static Speaker of(Page page, Speaker person, String text) {
        int at = text.indexOf(person.name());
        int from = Math.max(0, at - LONGEST_ORIGIN);
        if (at < 2 || text.lastIndexOf('的', at) < from) {
            return person;
        }
        Matcher m = text.contains("来自") ? FROM.matcher(text).region(from, at) : null;
        if (m != null && m.find()) {
            return Whereabouts.read(page, person, m.group(1), false);
        }
        Matcher of = OF.matcher(text).region(from, at);
        boolean shared = of.find() && Roster.of(page).people().stream().anyMatch(p -> of.group(1).equals(p.organization()) && !p.name().equals(person.name()));
        return shared ? new Speaker(person.name(), of.group(1), person.role()) : person;
    }
}
