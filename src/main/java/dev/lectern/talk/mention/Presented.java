package dev.lectern.talk.mention;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.HandleBracket;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Pieces;
import dev.lectern.talk.name.Place;
import dev.lectern.talk.name.SpeakerLabel;
import dev.lectern.talk.name.Words;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People whom running text presents as who speaks, which makes a name of any short word:
 *
 * <pre>
 * 首位报告人单于飞来自…          第二位报告人是某大学的博士生充立志，他…
 * 接下来是某公司的漕运生，讲…    讲师来自某公司，叫贡禹。
 * </pre>
 */
final class Presented {
    private static final Pattern NAMED = Pattern.compile(SpeakerLabel.NOUN + "的?\\s*(?!本来|原本|原先|其实|依然|仍然|分别|大多|大都|主要|[也都均皆则就便还又仍却])(?:有(?=\\p{IsHan}{2,4}（))?+(\\p{IsHan}{2,4}?|\\p{Lu}\\p{IsLatin}+(?: \\p{Lu}\\p{IsLatin}+){1,2})\\s?(?=来自|是(?!否)|，(?:[他她其]|(?:目前|现在|如今)?(?:在|就职|任职)|来自)|（)");
    private static final Pattern IS = Pattern.compile("(?:" + SpeakerLabel.NOUN + "|接下来|下一位|(?:登场|出场|上台|登台|上场)的)(?:则)?是\\s*([^，。；：、“《]{5,40})(?=[，。（])");
    /** {@code 最后留给了还在读研的|张三|。她来自…}: the next clause is about whoever this one ends with. */
    private static final CharacterSet PRONOUNS = CharacterSet.of("他她");
    private static final int LONGEST_STRETCH = 16;
    private static final Pattern CALLED = Pattern.compile("来自([^，。；]{2,20})[，,]\\s*(?:名?叫|名为)\\s*(\\p{IsHan}{2,4}|\\p{Lu}[\\p{IsLatin}'.-]+(?: \\p{Lu}[\\p{IsLatin}'.-]+){1,3})(?=[，。])");

    /** {@code 万俟老师（万俟霞）}. */
    private static final Pattern IN_FULL = Pattern.compile("(\\p{IsHan}{1,2})(?:老师|教授|博士|同学|总)[（(](\\1\\p{IsHan}{1,2})[）)]");

    /** {@code Vivian 甄（甄微）}, {@code 殷老师全名殷鉴远}. */
    private static final Pattern OTHERWISE_CALLED = Pattern.compile("\\p{Lu}\\p{Ll}{1,14} ?(\\p{IsHan}{1,2})[（(](\\1\\p{IsHan}{1,2})[)）]|(\\p{IsHan}{1,2})(老师|教授|博士|同学|总|工)[，,（(]?\\s*(?:全名|本名|真名|大名|名叫|名为)(?:叫|是)?\\s*(\\3\\p{IsHan}{1,2})");
    /** {@code 网名“薄荷”的同学}. */
    private static final Pattern NICKNAMED = Pattern.compile("(?:网名|花名|昵称|笔名|艺名|ID)(?:是|为|叫做?)?\\s?[“「\"]([^”」\"]{2,12})[”」\"]\\s?的(?:一位)?(?:同学|老师|朋友|网友|嘉宾|小?伙伴|讲师|讲者|开发者|工程师|选手|男生|女生|小哥|姑娘)");
    /** {@code 接下来是红队选手「三更」，来自某实验室}. */
    private static final Pattern QUOTED = Pattern.compile("(?:接下来|下一位|随后|然后|最后一位|压轴|首先|第[一二三四五六七八九十]位)[^，。；：“「《]{0,8}?(?:是|由|有请|轮到)[^，。；：“「《]{2,16}(?<=手|师|者|人|员|长|生|友|学|位)\\s?[「“]([^」”]{2,8})[」”](?:，来自([^，。；的]{2,20})(?=[，。]))?(?=[，。（(]|的|带来|分享|讲)");
    private static final int LONGEST_NAMING = 20;
    /** {@code 一位前端同学，|Yuki 宁|，在某公司做基建}. */
    private static final Pattern APPOSED = Pattern.compile("一[位名][^，。；：“《]{2,20}，\\s*([^，。；：“《]{2,20})，(?=(?:目前|现在|如今|平时)?在|来自|就职|供职|是)");
    private static final CharacterSet OTHERWISE = CharacterSet.of("名（(");
    private static final String BEFORE = "，。、；：！？（(“”《》\n\t 的是由和与及让请向对了到在—-";
    /** Of what a bracket says of somebody. */
    private static final int LONGEST_HOUSE = 40;

    /** Words behind which the one stands who speaks next, and the characters that they end with. */
    private static final Words LED = Words.of("交到 递给 交给 轮到 有请 请到 请来 邀请到 迎来 他的同事 她的同事 他的搭档 她的搭档 他的学生 她的学生 他的队友 她的队友 分享来自 演讲来自 报告来自 发言来自 议题来自 话题来自 嘉宾来自 讲师来自 讲者来自 的是来自");
    private static final Words HONORIFICS = Words.of("先生 女士 老师 同学");
    private static final CharacterSet TURNS = CharacterSet.of("给到请来自事档生友");

    /** {@code 发起人之一 |Roy|。他……} */
    private static final Pattern LATIN_LAST = Pattern.compile("(?:之一|[的是位者人师])\\s{0,2}(\\p{Lu}\\p{Ll}{2,14})$");

    /** {@code 她叫|姜婷|，大家都喊…} */
    private static final Pattern IS_CALLED = Pattern.compile("(?:^|(?<=[。！？\\n]))[他她](?:的?名字)?(?:名)?叫(?:做)?\\s?(\\p{IsHan}{2,4}|\\p{Lu}[\\p{IsLatin}'.-]+(?: \\p{Lu}[\\p{IsLatin}'.-]+)*)(?=[，。])");

    private Presented() {}

    /** Where names stand. */
    static List<Place> in(String text) {
        List<Place> found = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        while (mayPresent(text) && named.find()) {
            if (text.charAt(named.start(1) - 1) == '的' ? PersonalName.isChinese(named.group(1)) : mayBeName(named.group(1))) {
                found.add(place(text, named.start(1), named.end(1)));
            }
        }
        Matcher is = IS.matcher(text);
        while (SpeakerLabel.maySayWho(text) && is.find()) {
            Place last = lastName(text, is.start(1), is.end(1) - HONORIFICS.suffix(text, is.end(1)));
            found.addAll(last == null ? List.of() : List.of(last));
        }
        turned(text, found);
        Matcher she = text.indexOf('叫') < 0 ? null : IS_CALLED.matcher(text);
        while (she != null && she.find()) {
            if (PersonalName.isChinese(she.group(1)) || PersonalName.isLatin(she.group(1))) {
                found.add(new Place(she.start(1), she.end(1)));
            }
        }
        Matcher apposed = text.contains("一位") || text.contains("一名") ? APPOSED.matcher(text) : null;
        while (apposed != null && apposed.find()) {
            found.addAll(PersonalName.likelihood(apposed.group(1)) > 1 ? List.of(new Place(apposed.start(1), apposed.end(1))) : List.of());
        }
        found.addAll(InTurn.in(text));
        for (int next = PRONOUNS.next(text, 1); next > 0; next = PRONOUNS.next(text, next + 1)) {
            int end = next - 1;
            boolean goesOn = "，。".indexOf(text.charAt(end)) >= 0 && !text.startsWith("们", next + 1);
            @Nullable Place whoIs = goesOn ? behindIs(text, end) : null;
            Place last = whoIs != null ? whoIs : goesOn ? lastName(text, Math.max(0, end - LONGEST_STRETCH), end) : null;
            found.addAll(last == null || last != whoIs && !PersonalName.isChinese(text.substring(last.start(), last.end())) && !isPet(text, last)
                    ? List.of() : List.of(last));
        }
        return found;
    }

    /** Those of whom it is said first where they come from, or how they are called for short, then their name. */
    static List<Mention> called(String text, Organizations known) {
        List<Mention> found = new ArrayList<>();
        Matcher m = CALLED.matcher(text);
        while (text.contains("来自") && m.find()) {
            Affiliation a = Affiliation.read(m.group(1), known);
            found.add(new Mention(new Speaker(m.group(2), a.ownOrganization(), a.role()), m.start(2), m.end(2), m.start()));
        }
        Matcher nick = text.indexOf('名') < 0 && text.indexOf('称') < 0 && !text.contains("ID") ? null : NICKNAMED.matcher(text);
        while (nick != null && nick.find()) {
            Mention brief = Introduction.of(text, nick.start(), nick.start(), known);
            found.add(new Mention(new Speaker(nick.group(1), brief.person().organization(), brief.person().role()), nick.start(), nick.end(), brief.lead()));
        }
        Matcher quoted = text.indexOf('「') < 0 && text.indexOf('“') < 0 ? null : QUOTED.matcher(text);
        while (quoted != null && quoted.find()) {
            Affiliation a = quoted.group(2) == null ? Affiliation.NONE : Affiliation.read(quoted.group(2), known);
            found.add(new Mention(new Speaker(quoted.group(1), a.ownOrganization(), a.role()), quoted.start(1), quoted.end(), quoted.start()));
        }
        boolean brackets = text.indexOf('（') > 0 || text.indexOf('(') > 0;
        Matcher full = IN_FULL.matcher(text);
        while (brackets && full.find()) {
            Mention brief = Introduction.of(text, full.start(1), full.end(1), known);
            found.add(new Mention(new Speaker(full.group(2), brief.person().organization(), brief.person().role()), full.start(1), full.end(), brief.lead()));
        }
        HandleBracket.add(text, known, found);
        TrueName.add(text, known, found);
        NamedInPassing.add(text, known, found);
        NamedByTitle.add(text, known, found);
        Capacity.add(text, known, found);
        Matcher other = OTHERWISE_CALLED.matcher(text);
        int told = 0;
        // Looked for from the mark on that each has: it starts with any character.
        for (int mark = OTHERWISE.next(text, 0); mark >= 0; mark = OTHERWISE.next(text, mark + 1)) {
            boolean may = text.charAt(mark) == '名' ? tellsName(text, mark) : isRepeated(text, mark);
            if (!may || !other.region(Math.max(told, mark - LONGEST_NAMING), Math.min(text.length(), mark + LONGEST_NAMING)).find() || other.start() > mark) {
                continue;
            }
            told = other.end();
            boolean later = other.group(5) != null;
            String called = later ? other.group(3) + other.group(4) : text.substring(other.start(), other.end(1));
            // What stands before the place where somebody is called so first tells of them.
            int first = later ? text.indexOf(called) : other.start();
            Mention brief = Introduction.of(text, first, first + called.length(), known);
            found.add(new Mention(new Speaker(later ? other.group(5) : other.group(2), brief.person().organization(), brief.person().role()),
                    first, first == other.start() ? other.end() : brief.end(), brief.lead()));
        }
        return found;
    }

    /** 全名, 名为: few of the words with this character say how somebody is called. */
    private static boolean tellsName(String text, int mark) {
        return mark > 0 && "全本真大".indexOf(text.charAt(mark - 1)) >= 0 || mark + 1 < text.length() && "叫为".indexOf(text.charAt(mark + 1)) >= 0;
    }

    /** {@code 甄（甄微）}: whether a bracket begins with what stands right before it, in one character or two. */
    private static boolean isRepeated(String text, int open) {
        char first = open + 1 < text.length() ? text.charAt(open + 1) : ' ';
        return open > 0 && text.charAt(open - 1) == first || open > 1 && text.charAt(open - 2) == first;
    }

    /** {@code 在张三（某资本 总监）的主持下}: a name, and in brackets what its bearer is; pairs of start and end. */
    static List<int[]> housed(String text, Organizations known) {
        List<int[]> found = new ArrayList<>();
        for (int open = Pieces.bracket(text, 1); open > 0; open = Pieces.bracket(text, open + 1)) {
            int close = Math.min(LONGEST_HOUSE + open, text.length());
            int end = open + 1;
            while (end < close && "）)".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String inside = end < close ? text.substring(open + 1, end).strip() : "";
            int[] name = inside.length() < 3 || !Affiliation.isOfficeAt(inside) && JobTitle.start(inside) <= 0 && !Organizations.isHouse(inside)
                    ? null : nameBefore(text, open, known);
            found.addAll(name == null ? List.of() : List.of(name));
        }
        return found;
    }

    private static int @Nullable [] nameBefore(String text, int end, Organizations known) {
        for (int n : new int[] {3, 2, 4}) {
            int from = end - n;
            boolean starts = from == 0 || from > 0 && BEFORE.indexOf(text.charAt(from - 1)) >= 0;
            boolean called = n == 2 && end > 0 && "总工董导老哥姐".indexOf(text.charAt(end - 1)) >= 0;
            if (starts && !called && PersonalName.isChinese(text.substring(from, end)) && !known.knows(text.substring(from, end))) {
                return new int[] {from, end};
            }
        }
        return null;
    }

    /** {@code 临时换成了社区的志愿者|小满|。她……} */
    private static boolean isPet(String text, Place name) {
        return name.end() - name.start() == 2 && "阿老小".indexOf(text.charAt(name.start())) >= 0 && JobTitle.nounEndsAt(text, name.start());
    }

    /** The name at the end of a stretch that starts with where its bearer works. */
    private static @Nullable Place lastName(String text, int from, int to) {
        for (int n : new int[] {3, 2, 4}) {
            int start = to - n;
            boolean told = start > from + 2 && (text.charAt(start - 1) == '的' || JobTitle.nounEndsAt(text, start) && !JobTitle.goesOn(text, start));
            if (told && mayBeName(text.substring(start, to))) {
                return place(text, start, to);
            }
        }
        return null;
    }

    /** {@code 轮到|叶知秋|上场时……} */
    private static void turned(String text, List<Place> found) {
        for (int at = TURNS.next(text, 0); at >= 0; at = TURNS.next(text, at + 1)) {
            int from = at + 1 + (text.startsWith("了", at + 1) ? 1 : 0);
            boolean led = LED.suffix(text, at + 1) > 0 && !text.startsWith("欢迎", at - 2);
            @Nullable Place ofHouse = led ? ofHouse(text, from) : null;
            found.addAll(ofHouse == null ? List.of() : List.of(ofHouse));
            for (int n : new int[] {3, 2, 4}) {
                int to = from + n;
                if (led && to < text.length() && Mentions.isOver(text, to) && Housed.isSomebody(text, from, to)) {
                    found.add(new Place(from, to));
                    break;
                }
            }
        }
    }

    /** {@code 有请某某琴行的|张三|！}: whatever the house, where it is told in a word. */
    private static @Nullable Place ofHouse(String text, int from) {
        int of = text.indexOf('的', from);
        boolean house = of > from + 1 && of - from <= LONGEST_STRETCH && Housed.edge(text, of) <= from && Workplace.mayBe(text.substring(from, of), Organizations.KNOWN);
        for (int n : house ? new int[] {3, 2, 4} : new int[0]) {
            int to = of + 1 + n;
            if (to < text.length() && "，。！（".indexOf(text.charAt(to)) >= 0 && Housed.isSomebody(text, of + 1, to)) {
                return new Place(of + 1, to, true);
            }
        }
        return null;
    }

    /** {@code 最接地气的，还得是|裴延之|。他……} */
    private static @Nullable Place behindIs(String text, int end) {
        for (int n : new int[] {3, 2}) {
            int start = end - n;
            if (start > 1 && text.charAt(start - 1) == '是' && PersonalName.isChinese(text.substring(start, end))) {
                return new Place(start, end);
            }
        }
        Matcher latin = end > 0 && Character.isLetter(text.charAt(end - 1)) && !Character.isIdeographic(text.charAt(end - 1))
                ? LATIN_LAST.matcher(text).region(Math.max(0, end - LONGEST_STRETCH), end) : null;
        return latin != null && latin.find() && !PersonalName.isThing(latin.group(1)) ? new Place(latin.start(1), latin.end(1)) : null;
    }

    private static Place place(String text, int start, int end) {
        return new Place(start, end, start > 1 && text.charAt(start - 1) == '的');
    }

    private static boolean mayPresent(String text) {
        return text.indexOf('讲') >= 0 || text.contains("报告") || text.contains("嘉宾") || text.contains("分享");
    }

    private static boolean mayBeName(String word) {
        return PersonalName.isChinese(word) || PersonalName.isChineseBehindJob(word) || PersonalName.isLatin(word)
                || PersonalName.mayBeNickname(word) && !PersonalName.endsLikeHouse(word) && !PersonalName.isNobody(word);
    }
}
