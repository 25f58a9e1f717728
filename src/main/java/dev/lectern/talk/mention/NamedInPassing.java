package dev.lectern.talk.mention;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * People whom a traveller's notes name in passing:
 *
 * <pre>
 * 旁边小教室里，有位叫顾盼的姐姐（自我介绍是某出版社的编辑）在讲……
 * 社长自己也有一个分享。社长叫沈砚，平时话很少……          压轴的是大家的老朋友老庞。庞德海，某社区的组织者，……
 * </pre>
 */
final class NamedInPassing {
    private static final String NAME = "(\\p{IsHan}{2,4}|\\p{Lu}\\p{Ll}{1,14}(?: \\p{Lu}\\p{Ll}{1,14})?)";
    private static final Pattern ONE_CALLED = Pattern.compile("(?:[一有那这][位名个]|一位|有一[位名个])(?:名?叫做?|名为)\\s?" + NAME + "\\s?的\\p{IsHan}{0,4}(?:姐姐|哥哥|小哥|大叔|大哥|大姐|阿姨|学长|学姐|学弟|学妹|师兄|师姐|同学|老师|朋友|男生|女生|开发者|工程师|编辑|作者|教授|博士|讲师|讲者|嘉宾|伙伴|姑娘|大佬|网友|志愿者|学生|少年|前辈|程序员)"
            + "(?:[（(](?:自我介绍|自称|据说|听说|好像)?是?([^（()）]{2,30})[)）])?");
    /** An office, told before, and who holds it. */
    private static final Pattern OFFICE_CALLED = Pattern.compile("(?:^|(?<=[。！？\\n，]))(?:我们的?)?((?:副?[社会馆班组团队站店]长|老板|发起人|组织者|主讲人|讲师|讲者|学长|学姐))(?:的?名字|大名|名)?叫做?\\s?" + NAME + "(?=[，。])");
    /** Among friends by the family name, and then in full. */
    private static final Pattern IN_FULL = Pattern.compile("[老小阿](\\p{IsHan})(?:。|——|，)\\s?(\\1\\p{IsHan}{1,2})(?=，\\s?([^，。；：“《]{3,30})，)");
    /** Whoever is introduced stands at the end of the sentence. */
    private static final Pattern TURNS = Pattern.compile("(?:是|有请|轮到|请到|迎来|请来)[^，。；：]{0,16}$");
    private static final int LONGEST_TURN = 24;

    private NamedInPassing() {}

    /** Adds those of a text. */
    static void add(String text, Organizations known, List<Mention> found) {
        boolean called = text.indexOf('叫') > 0 || text.contains("名为");
        Matcher one = called ? ONE_CALLED.matcher(text) : null;
        while (one != null && one.find()) {
            if (isName(one.group(1), known)) {
                Affiliation a = one.group(2) == null ? Affiliation.NONE : bracketed(one.group(2), known);
                found.add(new Mention(new Speaker(one.group(1), a.ownOrganization(), a.role()), one.start(), one.end(), one.start()));
            }
        }
        Matcher office = called ? OFFICE_CALLED.matcher(text) : null;
        while (office != null && office.find()) {
            if (isName(office.group(2), known)) {
                found.add(new Mention(new Speaker(office.group(2), null, office.group(1)), office.start(), office.end(), office.start()));
            }
        }
        for (int stop : stops(text)) {
            Matcher full = IN_FULL.matcher(text).region(stop - 2, text.length());
            if (full.lookingAt() && PersonalName.isChinese(full.group(2)) && TURNS.matcher(text).region(Math.max(0, stop - 2 - LONGEST_TURN), stop - 2).find()) {
                Affiliation a = Workplace.is(full.group(3), known) ? Affiliation.read(full.group(3), known) : Affiliation.NONE;
                found.add(new Mention(new Speaker(full.group(2), a.ownOrganization(), a.role()), full.start(),
                        a == Affiliation.NONE ? full.end() : full.end(3), full.start()));
            }
        }
    }

    private static Affiliation bracketed(String inside, Organizations known) {
        Matcher work = Introduction.AT_WORK.matcher(inside);
        return work.lookingAt() ? new Affiliation(work.group(1), work.group(2)) : Affiliation.read(inside, known);
    }

    /** Where a sentence or clause ends behind a family name among friends. */
    private static List<Integer> stops(String text) {
        List<Integer> stops = new ArrayList<>();
        for (int i = 2; i < text.length() - 2; i++) {
            boolean ends = "。—，".indexOf(text.charAt(i)) >= 0 && "老小阿".indexOf(text.charAt(i - 2)) >= 0;
            if (ends && (text.charAt(i + 1) == text.charAt(i - 1) || text.charAt(i + 2) == text.charAt(i - 1))) {
                stops.add(i);
            }
        }
        return stops;
    }

    private static boolean isName(String name, Organizations known) {
        return !known.knows(name)
                && (PersonalName.isChinese(name) || PersonalName.isLatin(name) || PersonalName.mayBeNickname(name) && !PersonalName.endsLikeHouse(name));
    }
}
