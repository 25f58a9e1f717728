package dev.lectern.talk.mention;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.AlsoCalled;
import dev.lectern.talk.name.HouseName;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.LeadIn;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.Origin;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Romanized;
import dev.lectern.talk.name.Trade;
import dev.lectern.talk.name.Words;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;

/** Where somebody works whom running text names: said before the name, or in brackets behind it. */
final class Introduction {
    private static final Pattern HONOURED = Pattern.compile("(\\p{IsHan}{2,3})(?:先生|女士|老师|同学|教授|博士|院士)$");
    private static final Pattern HONORIFIC = Pattern.compile("先生|女士|老师|同学|教授|博士|院士|学长|学姐|(?:高级)?工程师|架构师|研究员|经理|总监|主任|院长|会长|律师|医生");
    /** {@code 在|某公司工程师张三的带领下}. */
    private static final Pattern LED_BY = Pattern.compile("(?:先生|女士|老师|同学|教授|博士)?的\\p{IsHan}{2,4}[下中里]");
    private static final Pattern HOUSE = Pattern.compile("\\p{IsHan}{0,2}(?:社区|社团|协会|学会|俱乐部|实验室|工作室|基金会|研究会|公司|小组|读书会|联盟)");
    /** {@code （现在在|某公司|做|工程师|）}. */
    static final Pattern AT_WORK = Pattern.compile("(?:现在|目前|如今|现)?(?:在|就职于|任职于|供职于|就读于)\\s*([^，,。；;：:]{2,16}?)(?:做|担任|任|当|读)([^，,。；;：:]{2,12})");
    /** {@code （她在|某公司|写编辑器）}. */
    private static final Pattern WORKING = Pattern.compile("(?:[他她])?(?:现在|目前|如今|现)?(?:在|就职于|任职于|供职于)\\s*([^，,。；;：:]{2,16}?)(?:写|管|带|搞|做|负责|从事|教|维护|工作|上班).{0,16}");
    /** {@code 这期来的是一位前端同学，}: of no house. */
    private static final Pattern ANYBODY = Pattern.compile("(?:^|是)一[位名]");
    /** {@code 作为唯一来自券商的讲师，|某某证券的张三}: who it is is told next. */
    private static final Pattern AS = Pattern.compile("(?:作为|身为)[^，]{0,8}(?:唯一|本次|本场|今天|一[名位]|首次|第一)");
    /** Before a house, as 来自 stands there: {@code 就读|某大学某系的张三}. */
    private static final Words EMPLOYED = Words.of("就读 就读于 就职 就职于 任职 任职于 供职 供职于 任教于 执教于 服务于");
    private static final int SHORTEST_EMPLOYED = 5;
    /** {@code 正在|某大学|读博}: where somebody is at present, and what they do there. */
    private static final Pattern PRESENT = Pattern.compile("(?:正|现|现正|目前|目前正|如今|仍|还)?在\\s*([^，,。；;：:]{3,16}?)\\s*(?:攻?读(?:博|研|硕|本科|书|学位)[士生]?|攻读[博硕]士(?:学位)?|念(?:书|博|研)|求学|任教|教书|做博士后|实习|工作|上班|任职|供职|就职)");
    private static final int LATEST_PRESENT = 3;
    private static final Pattern TELLS = Pattern.compile(".*[：:。？！“《].*");
    private static final Pattern OF_SEVERAL = Pattern.compile("(.{2,24}?)\\s?的[二两三四五]位");
    private static final int LONGEST_QUOTED = 16;
    private static final Words KINDS = Words.of("空间 组织 公司 企业 社团 社区 社群 平台 团队 工作室 品牌 媒体 公众号 频道 播客 项目 书店 咖啡馆 咖啡店 机构 协会 基金会 战队 店 厂 小组 学校 补习班 书院 农场 餐厅 民宿 乐团 剧团 出版社 杂志 网站 论坛 游戏 应用 软件");
    private static final Pattern EDITOR = Pattern.compile("(?:副|执行|资深)?(?:主编|总编|总编辑|编辑|记者|主笔|社长|出版人)");
    /** {@code 大飞（|本名贺飞，|某公司的总监）}. */
    private static final Pattern OTHER_NAME = Pattern.compile("^(?:本名|真名|原名|大名|花名|网名|笔名|昵称|人称)(?:叫|是|为|[：:])?\\s*[^，,。；]{1,10}[，,]\\s*");
    /** How a part of a house is called besides, in brackets behind it. */
    private static final Pattern CALLED = Pattern.compile("(?<=.{2})\\s*[（(][^（()）]{2,20}[)）]$");
    /** {@code 溪云 IDE}. */
    private static final Pattern MIXED = Pattern.compile("\\p{IsHan}{2,6} ?\\p{Lu}[A-Za-z]{1,11}");
    /** Over these no affiliation reaches, but for the quotes around a house. */
    private static final CharacterSet EDGES = CharacterSet.of("，,、。；;：:！？!?\n\t“”\"《》「」—–|｜┃…");
    private static final CharacterSet QUOTES = CharacterSet.of("”」\"");
    /** No affiliation is longer; in UTF-16 units. */
    private static final int LONGEST_LEAD = 120;

    private Introduction() {}

    /** The naming of somebody between two places of a text. */
    static Mention of(String text, int start, int end, Organizations known) {
        int lead = start(text, start, known);
        lead += lead < start && text.charAt(lead) == '，' ? 1 : 0;
        // 某人向组长张三授旗, 压轴的，是某公司总监张三: to whom something is given, or who it is, is told apart from what they are.
        lead += lead < start && ("向给是与".indexOf(text.charAt(lead)) >= 0 || text.charAt(lead) == '在' && LED_BY.matcher(text).region(end, text.length()).lookingAt())
                ? 1 : 0;
        lead = behindOffice(text, lead, start);
        String before = text.substring(lead, start).strip();
        before = before.endsWith("的") ? before.substring(0, before.length() - 1).strip() : before;
        before = before.startsWith("的") ? before.substring(1) : before;
        before = before.endsWith("之一") ? before.substring(0, before.length() - 2) : before;
        int employed = before.length() > SHORTEST_EMPLOYED ? EMPLOYED.prefix(before, 0) : 0;
        before = before.substring(employed).strip();
        Matcher present = employed == 0 && before.length() > SHORTEST_EMPLOYED && before.lastIndexOf('在', LATEST_PRESENT) >= 0 ? PRESENT.matcher(before) : null;
        boolean there = present != null && present.matches();
        before = there ? present.group(1) : before;
        boolean from = employed > 0 || there || text.startsWith("来自", lead - 2) || text.startsWith("来自 ", lead - 3);
        Affiliation a = from ? Origin.read(before, known) : Affiliation.read(before, known);
        boolean comesFrom = from && text.substring(lead, start).strip().endsWith("的") && Workplace.mayBe(CALLED.matcher(before).replaceFirst(""), known);
        boolean ofHouse = lead < start && "的 ".indexOf(text.charAt(start - 1)) >= 0 && Trade.is(before) && Workplace.mayBe(before, known);
        boolean office = lead < start && OfficeBehind.end(text, end) > end;
        boolean plausible = lead < start && (comesFrom || ofHouse || Workplace.isSurely(before, known) || office && Organizations.endsLikeTrade(before));
        // 来自芬兰的张三（某公司）: a country is named so as well as a house.
        boolean place = comesFrom && !ofHouse && !Workplace.isSurely(before, known);
        plausible &= !place || before.length() > 1 && !PersonalName.isPlace(before);
        Affiliation paper = EDITOR.matcher(before).matches() ? paper(text, lead, before) : Affiliation.NONE;
        paper = paper.organization() == null && "」”".indexOf(text.charAt(Math.max(0, lead - 1))) >= 0 ? inQuotes(text, lead, before) : paper;
        paper = paper.organization() == null && JobTitle.isTitle(before) ? ofSeveral(text, lead, before, known) : paper;
        boolean saysWhere = text.startsWith("（来自", end) || text.startsWith("(来自", end);
        Optional<Affiliation> said = saysWhere ? bracketed(text, end, known).filter(h -> h.ownOrganization() != null) : Optional.empty();
        Affiliation own = said.isPresent()
                ? new Affiliation(said.get().organization(), said.get().role() == null && plausible ? a.role() : said.get().role())
                : paper.organization() != null ? paper : plausible && !place && a.ownOrganization() != null ? a
                : bracketed(text, end, known).orElse(plausible ? a : Affiliation.NONE);
        return new Mention(new Speaker(text.substring(start, end), own.ownOrganization(),
                        own.role() == null && office ? text.substring(end, OfficeBehind.end(text, end)) : own.role()),
                start, end, plausible ? lead : start);
    }

    /** {@code 会议主席为|某大学的张三}: what somebody is here, and then who it is. */
    private static int behindOffice(String text, int lead, int start) {
        int is = text.indexOf('为', lead + 2);
        return is > 0 && is + 2 < start && JobTitle.endsFirmly(text.substring(lead, is)) ? is + 1 : lead;
    }

    /** {@code 某某游戏的两位|工程师|张三、李四}: a house of those of whom the first is named here. */
    private static Affiliation ofSeveral(String text, int lead, String job, Organizations known) {
        Matcher several = lead > 2 && text.charAt(lead - 1) == '位' ? OF_SEVERAL.matcher(text).region(chunkStart(text, lead), lead) : null;
        String told = several != null && several.matches() ? several.group(1) : "";
        String house = told.substring(LeadIn.end(told, 0, told.length()));
        return !house.isEmpty() && (known.knows(house) || Organizations.hasTellingEnding(house) || Trade.is(house)) ? new Affiliation(house, job) : Affiliation.NONE;
    }

    /** {@code 自造者空间「铁皮屋」的|营运长|张三}: what sort of house it is, and then how it is called. */
    private static Affiliation inQuotes(String text, int lead, String job) {
        int open = lead > 1 ? Math.max(text.lastIndexOf('「', lead), text.lastIndexOf('“', lead)) : -1;
        boolean house = open > 1 && lead - open <= LONGEST_QUOTED && !text.substring(open + 1, lead - 1).isBlank() && JobTitle.isTitle(job)
                && KINDS.suffix(text, open) > 0;
        return house ? new Affiliation(text.substring(open + 1, lead - 1), job) : Affiliation.NONE;
    }

    /** {@code 《开源观察》主编张三}: a paper is a house to those who write for it. */
    private static Affiliation paper(String text, int lead, String job) {
        int open = lead > 1 && text.charAt(lead - 1) == '》' ? text.lastIndexOf('《', lead) : -1;
        return open < 0 || text.substring(open + 1, lead - 1).isBlank() ? Affiliation.NONE : new Affiliation(text.substring(open + 1, lead - 1), job);
    }

    /** {@code 万俟雪（潮汐数据）首先登场}, {@code 万俟雪老师（潮汐数据 研发）}: where somebody works, said in brackets behind the name. */
    private static Optional<Affiliation> bracketed(String text, int end, Organizations known) {
        boolean latin = end < text.length() && text.charAt(end) == ' ' && !Character.isIdeographic(text.codePointBefore(end));
        Matcher honorific = HONORIFIC.matcher(text).region(latin ? end + 1 : end, text.length());
        int behind = honorific.lookingAt() ? honorific.end() : end;
        int open = behind < text.length() && text.charAt(behind) == ' ' ? behind + 1 : behind;
        if (open >= text.length() || "（(".indexOf(text.charAt(open)) < 0) {
            return Optional.empty();
        }
        int close = Math.max(text.indexOf('）', open), text.indexOf(')', open));
        String inside = close < 0 || close - open > 40 ? "" : text.substring(open + 1, close).strip();
        // （十六岁！某中学）: the rest is told in passing.
        inside = inside.substring(Math.max(inside.lastIndexOf('！'), inside.lastIndexOf('!')) + 1).strip();
        inside = OTHER_NAME.matcher(Character.isIdeographic(text.codePointBefore(end)) ? AlsoCalled.withoutLatin(inside) : inside).replaceFirst("");
        Matcher work = AT_WORK.matcher(inside);
        if (work.matches() && (JobTitle.ends(work.group(2)) || work.group(2).endsWith("士") || work.group(2).endsWith("研"))) {
            return Optional.of(new Affiliation(work.group(1), work.group(2)));
        }
        Matcher working = WORKING.matcher(inside);
        if (working.matches() && Workplace.mayBe(working.group(1), known)) {
            return Optional.of(new Affiliation(working.group(1), null));
        }
        boolean house = inside.length() > 1 && !TELLS.matcher(inside).matches()
                && (inside.indexOf(' ') > 2 && HouseName.isPart(inside.substring(inside.indexOf(' ') + 1)) || Affiliation.isOfficeAt(inside)
                        || Workplace.isSurely(inside, known)
                        || inside.matches("[\\p{IsHan}&&[^他她我们叫称]]{3,10}") && (!PersonalName.isChinese(inside) || PersonalName.endsLikeHouse(inside))
                        || Trade.LATIN_HOUSE.matcher(inside).matches() && (!PersonalName.isLatin(inside) || !Character.isIdeographic(text.codePointBefore(end)))
                        || Trade.LATIN_WORD.matcher(inside).matches() && !Romanized.isAlias(inside) || MIXED.matcher(inside).matches());
        return house ? Optional.of(Affiliation.read(inside, known)) : Optional.empty();
    }

    /** Goes left over everything that belongs to the affiliation: 云和恩墨创始人，中国DBA联盟理事长|盖国强. */
    static int start(String text, int start, Organizations known) {
        int lead = chunkStart(text, start);
        while (lead > 1 && "，,、/".indexOf(text.charAt(lead - 1)) >= 0) {
            int before = chunkStart(text, lead - 1);
            String chunk = text.substring(LeadIn.end(text, before, lead - 1), lead - 1).strip();
            boolean half = text.charAt(lead - 1) == '、' && known.prefix(text.substring(lead - 1 - chunk.length(), start)) > chunk.length() + 1;
            if (!half
                    && (chunk.isEmpty() || AS.matcher(text).region(before, lead).lookingAt() || ANYBODY.matcher(chunk).find()
                            || namesSomebody(chunk) || !(JobTitle.ends(chunk) || Organizations.hasTellingEnding(chunk) || known.knows(chunk)))) {
                break;
            }
            lead = before;
        }
        int turned = LeadIn.end(text, lead, start);
        return turned + NameRow.fellow(text, turned, start, known);
    }

    /** 某学院周会群教授 is the person before, not an affiliation of this one. */
    private static boolean namesSomebody(String chunk) {
        Matcher honoured = HONOURED.matcher(chunk);
        if (!honoured.find()) {
            return false;
        }
        String name = honoured.group(1);
        return isNameNotHouse(name, chunk) || name.length() == 3 && isNameNotHouse(name.substring(1), chunk);
    }

    private static boolean isNameNotHouse(String name, String chunk) {
        String head = chunk.substring(0, chunk.lastIndexOf(name) + name.length());
        return PersonalName.isChinese(name) && !Organizations.hasTellingEnding(head);
    }

    /** Length of the quoted words before a place where what quotes say is the name of a house: {@code “某某”|社区的理事长}; otherwise 0. */
    private static int quotedHouse(String text, int end) {
        char close = text.charAt(end - 1);
        int open = text.lastIndexOf(close == '”' ? '“' : close == '」' ? '「' : '"', end - 2);
        boolean house = open >= 0 && end - open <= LONGEST_QUOTED && HOUSE.matcher(text).region(end, text.length()).lookingAt();
        return house ? end - open : 0;
    }

    private static int chunkStart(String text, int end) {
        int depth = 0;
        int i = end;
        while (i > 0 && end - i < LONGEST_LEAD) {
            char c = text.charAt(i - 1);
            depth += c == '）' || c == ')' ? 1 : c == '（' || c == '(' ? -1 : 0;
            int quoted = depth == 0 && QUOTES.has(c) ? quotedHouse(text, i) : 0;
            if (quoted > 0) {
                i -= quoted;
                continue;
            }
            if (depth < 0 || depth == 0 && EDGES.has(c)) {
                break;
            }
            i--;
        }
        return i;
    }
}
