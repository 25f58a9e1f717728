package dev.lectern.talk.name;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of organizations that are known as such. Those of a page remember what was read with them. */
public final class Organizations {
    private static final Readings.Kind<Integer> TOLD = new Readings.Kind<>();
    private static final Readings.Kind<Boolean> ALONE = new Readings.Kind<>();
    /** The ones that everybody knows. */
    public static final Organizations KNOWN = everybodys();

    /** Endings that only names of organizations have; the name is over with the first of them. */
    private static final Pattern ENDING = Pattern.compile(
            "(?:有限责任公司|股份有限公司|有限公司|分公司|公司|集团|大学(?!生(?:[^命物态医化理科活产殖]|$))|银行|基金会|协会|学会|社区(?!服务中心|卫生|医院|学[院校]|大学)|促进会|商会|研究会|研究院|研究所|联盟|实验室|医院|法院|检察院|事务所|出版社|用户组|俱乐部"
                    + "|(?<=.{3})(?:局|厅|委员会|学院|中心|工作室|工作组|博物馆|图书馆)|(?<=.{3})(?:管理|领导小组|推进|建设|工作)办公室|(?<=立\\p{IsHan}{2,8})(?:高级(?:\\p{IsHan}{2}职业学校|\\p{IsHan}{2}学校|中学)|高中|高工|高商|高职|女中|附中|国中|国小|中学|小学)(?![生的里])|(?<=(?<!.)\\p{IsHan}{2,5})(?:高中|高工|高商|女中|附中|国中|国小|中学|小学)(?=$|\\s|[一二三]年级|高[一二三])|(?<=.{2})(?:读书会|电台|电视台|书店|报社|杂志社|美术馆|剧院|(?:设计|测绘|规划|勘察|勘测)院|气象台|天文台|档案馆|科技馆|软件园|科技园|产业园|创业园|科创园|孵化器)|(?<=.{2})SIG(?![A-Za-z]|\\s(?!Committer|Maintainer|Contributor|Leader|Lead|Chair|Member)\\p{Lu})|(?i:\\b(?:Inc|Ltd|LLC|GmbH|AG|Corp|Foundation|University|Institute|Labs?|Community|Group|Bank|Systems AG)\\.?(?![A-Za-z])))");
    /** Endings after which a longer name may still go on: {@code 浙江大学医学院}, {@code 某研究院有限公司}. */
    private static final Pattern LONGER = Pattern.compile("^ (?:of|for)(?: the)?(?: (?:and |of )?\\p{Lu}[\\p{L}-]+)+|^附属.{0,6}?(?:医院|中学|小学)|^(?:股份|科技|技术|信息|（[^）]{1,6}）|\\([^)]{1,6}\\)){0,3}(?:有限责任公司|有限公司|公司|集团)");

    private static final Pattern INSTITUTE = Pattern.compile("研究所|研究院|(?<=院\\p{IsHan}{1,4})所(?=[\\s，,、的]|$|副?研究员|工程师|助理|博士|硕士)");
    /** What houses of one trade are called. */
    static final String TRADES = "物流|科技|数据|网络|网路|软件|软体|智能|传媒|金融|证券|保险|出行|支付|电力|汽车|航空|游戏|教育|信息|通信|电子|医药|医疗|能源|重工|互动|互娱|快递|电商|外卖";
    private static final Pattern TRADE = Pattern.compile("(?:" + TRADES + "|存储)$");
    /** Of those, what no job begins with: {@code 京东|物流|产品经理}, but {@code 浪潮|软件工程师}. */
    private static final Pattern OTHER_TRADE = Pattern.compile("(?:物流|证券|保险|出行|快递|电商|重工|互娱|传媒|汽车|银行|超市|地产)(?![行业事领的板赛])");
    /** Ends as houses do, but is a part of one: {@code 某某云|技术委员会}, {@code 某某机床|信息中心}, {@code 某某恩墨|东区架构中心}. */
    private static final Pattern DEPARTMENT = Pattern.compile("(?!(?:中国|全国|国家)\\p{IsHan}*$)(\\S{2,16}?)\\s?(?:项目管理|技术指导|技术|指导|专家|用户)委员会"
            + "|(\\p{IsHan}{2,10}(?:软件|科技|证券|保险|物流|汽车|航空|电网|支付|重工|机床|网络|通信|电信|移动|联通|电商|快递|传媒|商行|农信))\\s?(?:信息|数据|技术|研发|开发|运维|运营|科技|数字|数字化|数智化|软件|测试|创新|研究|产品|平台|安全|智能|架构|云计算|大数据|人工智能|质量|交付|客服){1,3}中心"
            + "|(\\p{IsHan}{2,10}?)(?:华[东南西北中]|[东西][南北]|[东南西北])大?区\\p{IsHan}{0,8}中心"
            + "|((?!中国|全国|国家)(?:\\p{IsHan}{2,5}(?<![省市区县州部厅局院障城])|\\p{IsHan}{2,10}(?:数据|智能|医疗|航运|智联|智算|云))|[A-Za-z][A-Za-z.]{3,20})\\s?信息(?:技术|科技)?中心");
    private static final int SHORT_NAME = 4;
    private static final int LONGEST_ENDING = 16;
    /** What those endings end with, besides Latin letters. */
    private static final String LAST = "司团学行会区院所盟室社组部局厅心馆园器台店校中工商职小.";

    /** What goes on behind the name of a house that does something, or is told beside others. */
    private static final Words BEHIND_HOUSES = Words.of("在 与 和 及 以及 也 还 将 已 曾 从 对 为 是 以 等 就 通过 基于 结合 作为 携手 联合 致力 一直 提供 推出 发布 加入 成为 公司 集团 带来 支持 团队");

    /** Stands for a comma inside a name while the text is cut at commas. */
    static final char JOINT = '\uE000';

    private final Words names;
    private final Set<String> hosts;
    private final List<String> companies;
    private final @Nullable Readings readings;
    private final List<String> lines;

    private Organizations(Words names, List<String> companies, Collection<String> hosts, @Nullable Readings readings, List<String> lines) {
        this.lines = lines;
        this.names = names;
        this.hosts = Set.copyOf(hosts);
        this.companies = companies;
        this.readings = readings;
    }

    private static Organizations everybodys() {
        Set<String> names = new HashSet<>();
        for (String word : Words.read("organizations.txt").all()) {
            names.add(word.replace('_', ' '));
        }
        return new Organizations(new Words(names), companies(names), List.of(), null, List.of());
    }

    /** These and more, for the reading of one page by one thread. @param lines all that the page says */
    public Organizations ofPage(Collection<String> more, List<String> lines) {
        List<String> all = Stream.concat(companies.stream(), companies(more).stream()).toList();
        return new Organizations(names, all, more, new Readings(), lines);
    }

    /** Those told in full. */
    private static List<String> companies(Collection<String> names) {
        return names.stream().filter(n -> n.endsWith("有限公司")).toList();
    }

    /** What a text is read as with these names. The ones that everybody knows outlive all pages and remember nothing. */
    public <T> T once(Readings.Kind<T> kind, String text, Function<String, T> reader) {
        return readings == null ? reader.apply(text) : readings.once(kind, text, reader);
    }

    /** The page's house that a mere 实验室 or 社区 stands for; null where several or none may be meant. */
    public @Nullable String called(String noun) {
        List<String> meant = hosts.stream().filter(h -> h.length() > noun.length() + 1 && h.endsWith(noun)).toList();
        return meant.size() == 1 ? meant.get(0) : null;
    }

    /** The page's one house, which its author need not name again; null where it has several or none. */
    @Nullable String only() {
        List<String> own = hosts.stream().filter(h -> hosts.stream().noneMatch(o -> o.length() < h.length() && h.startsWith(o))).toList();
        return own.size() == 1 ? own.get(0) : null;
    }

    /** Whether the whole text is a known organization. */
    public boolean knows(String text) {
        return names.has(text) || hosts.contains(text);
    }

    /** Length of the known organization that the text starts with, be it with the first part of a company's full name; 0 where it starts with none. */
    public int prefix(String text) {
        int listed = listedPrefix(text);
        if (listed == 0) {
            return 0;
        }
        int part = companies.stream().mapToInt(c -> shared(c, text)).max().orElse(0);
        return part >= 4 && part > listed ? part : listed;
    }

    /** Whether the page names it somewhere as a house, and no job follows: {@code 此次，|浪潮数据|与…}, but not {@code 浪潮|数据|分析师}. */
    boolean standsAlone(String name) {
        return tells(name, l -> isAloneIn(l, name));
    }

    /** Whether a line of the page tells something. @param key what is asked, to ask it once */
    boolean tells(String key, Predicate<String> what) {
        return once(ALONE, key, k -> lines.stream().anyMatch(what));
    }

    /** Whether the words end as names of houses do, be it with no more than their trade: {@code 某某数据}. */
    public static boolean isHouse(String words) {
        return hasTellingEnding(words) || Trade.is(words);
    }

    /** The same as a glance sees it, with clouds too: {@code 某某云}. */
    static boolean endsLikeHouse(String words) {
        return hasTellingEnding(words) || endsLikeTrade(words) || words.endsWith("云");
    }

    /** Whether the words can be read as a house or a part of one alone: two characters before its trade that are no field of work. */
    public static boolean isNothingElse(String words) {
        boolean trade = words.length() == SHORT_NAME && Trade.is(words) && JobTitle.modifierAt(words, 0) == 0;
        return trade || hasTellingEnding(words) || HouseName.isDepartmentOfToldHouse(words, KNOWN);
    }

    /** Whether a text goes on at a place as it does behind houses. */
    static boolean goesOn(String text, int end) {
        return BEHIND_HOUSES.prefix(text, end) > 0;
    }

    /** How often the page names something so. */
    int timesTold(String name) {
        return once(TOLD, name, n -> lines.stream().mapToInt(l -> times(l, n)).sum());
    }

    /** Whether the page has the name before another job, or a word of one, than this. */
    boolean hasOtherJobs(String name, String job) {
        return lines.stream().anyMatch(l -> {
            int at = l.indexOf(name);
            while (at >= 0 && (l.startsWith(job, at + name.length()) || !JobTitle.wordAt(l, at + name.length()))) {
                at = l.indexOf(name, at + 1);
            }
            return at >= 0;
        });
    }

    private static int times(String line, String name) {
        int times = 0;
        for (int at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
            times++;
        }
        return times;
    }

    private static boolean isAloneIn(String line, String name) {
        for (int at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
            int end = at + name.length();
            if (end == line.length() || !Character.isLetterOrDigit(line.charAt(end)) && line.charAt(end) != ' ' || BEHIND_HOUSES.prefix(line, end) > 0) {
                return true;
            }
        }
        return false;
    }

    private static int shared(String a, String b) {
        int n = 0;
        while (n < a.length() && n < b.length() && a.charAt(n) == b.charAt(n)) {
            n++;
        }
        return n;
    }

    private int listedPrefix(String text) {
        int listed = names.prefix(text, 0);
        while (listed > 1 && cutsLatinWord(text, listed)) {
            listed = names.prefix(text.substring(0, listed - 1), 0);
        }
        listed = listed > 1 ? listed : 0;
        for (String host : hosts) {
            boolean longer = host.length() > Math.max(listed, 1) && text.startsWith(host) && !cutsLatinWord(text, host.length());
            listed = longer ? host.length() : listed;
        }
        return listed;
    }

    private static boolean cutsLatinWord(String text, int end) {
        return end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    /** Length of the organization that the text starts with, told by its ending; 0 where none shows. */
    public static int prefixByEnding(String text) {
        Matcher m = ENDING.matcher(text);
        if (!m.find()) {
            return 0;
        }
        int end = m.end();
        if (text.charAt(0) == '应' && text.startsWith("要求", end)) {
            // 应银行要求: as they asked for it.
            return 0;
        }
        Matcher department = DEPARTMENT.matcher(text).region(0, end);
        if (department.matches() && !isPlace(text, department) && (end < text.length() || department.end(4) < 0 || endsLikeTrade(department.group(4)))) {
            return IntStream.rangeClosed(1, department.groupCount()).map(department::end).max().orElse(end);
        }
        int club = Club.end(text, end);
        if (club > 0) {
            return club;
        }
        Matcher longer = LONGER.matcher(text.substring(end));
        return longer.find() ? end + longer.end() : end;
    }

    /** {@code 贵州|信息中心}, {@code 网络|信息中心}: a place has such a centre as well as a house, and may be called by what it is for. */
    private static boolean isPlace(String text, Matcher department) {
        String whose = text.substring(0, IntStream.rangeClosed(1, department.groupCount()).map(department::end).max().orElse(0)).strip();
        return PersonalName.isPlace(whose) || JobTitle.modifierAt(whose, 0) == whose.length();
    }

    /** Where the name of another house ends that starts with a known one's: {@code 中通|达物流 总监}, {@code 某科学院|软件研究所}, {@code 某科院|软件所}; 0 where none does. */
    static int longerWord(String text, int known) {
        int blank = text.indexOf(' ');
        int end = blank < 0 ? text.length() : blank;
        Matcher institute = INSTITUTE.matcher(text);
        if (institute.find(known) && institute.end() <= end && JobTitle.start(text.substring(0, institute.end())) < 0) {
            return institute.end();
        }
        Matcher trade = OTHER_TRADE.matcher(text).region(known, text.length()).useTransparentBounds(true);
        if (trade.lookingAt() && JobTitle.start(text) >= trade.end()) {
            return trade.end();
        }
        boolean goesOn = blank > known + 1 && (TRADE.matcher(text.substring(0, end)).find() || Trade.is(text.substring(0, end))) && JobTitle.modifierAt(text, known) == 0;
        return goesOn ? end : 0;
    }

    /** 江苏甲、乙生态创新中心 is one house: its first half is neither a name that is known nor a job. */
    String joined(String s) {
        int comma = s.indexOf('、');
        if (comma <= 0 || comma > 12) {
            return s;
        }
        if (prefix(s) > comma + 1) {
            return s.substring(0, comma) + JOINT + s.substring(comma + 1);
        }
        String first = s.substring(0, comma);
        String rest = s.substring(comma + 1).split("[，,、；;]", 2)[0];
        int title = JobTitle.start(rest);
        boolean house = hasTellingEnding(title > 0 ? rest.substring(0, title) : rest);
        boolean half = !JobTitle.ends(first) && !knows(first) && prefixByEnding(first) == 0;
        return house && half ? first + JOINT + s.substring(comma + 1) : s;
    }

    /** Whether the text ends as houses of one trade are called. */
    static boolean endsInTrade(String text) {
        return TRADE.matcher(text).find();
    }

    /** Whether the text ends as houses of a trade are called, and more stands before: {@code 云杉|科技}. */
    public static boolean endsLikeTrade(String text) {
        return text.length() > 3 && endsInTrade(text);
    }

    /** Whether the text ends as only organizations do. */
    public static boolean hasTellingEnding(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (LAST.indexOf(last) < 0 && !(last < 128 && isLatin(last)) || last < 128 && text.contains(" a ")) { // Ten years of trust in a bank
            return false;
        }
        Matcher m = ENDING.matcher(text).region(Math.max(0, text.length() - LONGEST_ENDING), text.length()).useTransparentBounds(true);
        int end = -1;
        while (m.find()) {
            end = m.end();
        }
        return end == text.length();
    }
}
