package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;

/**
 * Whoever the text below a title says to be called so, be it by any word:
 *
 * <pre>
 * **在小板子上移植桌面系统**
 *
 * 这位 00 后讲者 ID 叫“木兰舟”，是一名大三学生，也是某某 SIG 的成员。……
 * </pre>
 */
public final class CalledOutright {
    private static final String BESIDES = "(?:ID|id|网名|花名|昵称|笔名|代号|江湖人称|人称|自称|名叫|名为)";
    /** Anybody there may call out something; who speaks is called so. */
    private static final Pattern CALLED = Pattern.compile("[^，。“「]{0,12}?(?:(?:讲者|讲师|嘉宾|分享者|分享人|主讲人|演讲者|选手)[^，。“「]{0,4}?的?\\s*(?:" + BESIDES + "|叫做?|叫作)|(?:同学|小伙伴|朋友|少年|姑娘|小哥|小姐姐)[^，。“「]{0,4}?的?\\s*" + BESIDES + ")\\s*(?:是|叫做?|叫作|为|[:：])?\\s*(?:[“「『\"]([\\p{L}\\d_. -]{2,14})[”」』\"]|([A-Za-z][\\w.-]{2,15})(?=[，。,\\s]))");
    private static final Pattern OF_HOUSE = Pattern.compile("(?:[也还]|同时|现在|目前)?(?:是|为)(?:来自)?\\s*([^，。]{2,24}?)\\s*的?\\s*((?:核心|活跃|资深|老)?(?:成员|维护者|贡献者|志愿者|开发者|工程师|学生|研究生|博士生|创始人|发起人|组织者))(?=[，。])");
    /** Anybody is one of these, and of no house. */
    private static final Pattern NO_HOUSE = Pattern.compile("(?:一[名位个]|普通|资深|独立|大[一二三四]|研[一二三]|在校|在读|自由|全职|业余).*");
    private static final int SHORTEST = 20;

    private CalledOutright() {}

    /** Who that is, with where they work if the sentence says it; nobody where it says nothing of the kind. */
    public static Optional<Speaker> in(Page page, Unit below, int start) {
        String text = below.text();
        Matcher called = text.length() - start < SHORTEST ? null : CALLED.matcher(text).region(start, text.length());
        if (called == null || !called.lookingAt()) {
            return Optional.empty();
        }
        String name = called.group(1) != null ? called.group(1) : called.group(2);
        int stop = text.indexOf('。', called.end());
        Matcher house = OF_HOUSE.matcher(text).region(called.end(), stop < 0 ? text.length() : stop + 1);
        while (house.find()) {
            if (!NO_HOUSE.matcher(house.group(1)).matches()) {
                return Optional.of(new Speaker(name, house.group(1), house.group(2)));
            }
        }
        return page.organizations().knows(name) ? Optional.empty() : Optional.of(new Speaker(name, null, null));
    }
}
