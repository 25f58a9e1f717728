package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the name of a house ends that stands before a job or a part of the house, and that no list has. */
public final class HouseName {
    /** What stands behind a house's name and a blank, and is but a part of it. */
    private static final Pattern UNIT = Pattern.compile("((?=\\S*\\p{IsHan})\\S++|\\p{Lu}[\\w.-]+)\\s+(.{0,20}?(?:[^用]\\p{IsHan}组|[^用]组|部|部门|团队|中心|室|科|线|处|事业群)|PaaS|SRE|IaaS|SaaS|BU|(?<=\\p{IsHan}\\s)IT|\\p{IsHan}{1,2})");
    /** What houses of a trade are called, inside a text, up to where the name is over: {@code 某某汽车|智能座舱}, {@code 某某数据科技}. */
    private static final Pattern TRADE_INSIDE = Pattern.compile("(?<=\\p{IsHan}{2})(?:" + Organizations.TRADES + "|电网|地铁|轨道交通|水务|燃气|手机|影业|音乐|旅行|旅游|机床|造船|机器人|半导体|云计算)(?:(?:信息|通信|数据)?(?:科技|技术(?!委|总|经|专|支)|软件|股份|集团|网络(?!安全))|数科|数智|信通|所)?(?!园|库|院|局|厅|站)");
    private static final Pattern PART = Pattern.compile("(?!.*(?:大学|公司|集团|银行|社区|中国|国家))[\\p{L}\\d &-]{0,8}(?:[^区]部|部门|团队|小组|[^用户]组|科|室|处|系|院|(?<!究|务)所|事业群|BG|BU|SIG)|(?:数据|大数据|技术|研发|算法|AI|业务|基础|云|资料)(?:平台|中台)|[一二三四]年级|大[一二三四]|研[一二三]|(?:信息|研发|技术|数据|运营|软件|软件开发|试验|测试|运维|客服|产品)中心");
    /** Of what is called so, and so is whoever makes it: {@code 苍术 Linux| 打包组}. */
    private static final Words SYSTEM = Words.of("Linux BSD OS UNIX");
    private static final String COMMUNITY = "社区";
    private static final String TEAM = "团队";
    private static final String PRODUCT = "数据库";
    /** With these a job begins, whatever stands behind: {@code 丝路|高级软件总监}. */
    private static final Words RANKS = Words.of("高级 资深 首席 初级 中级 特聘 特邀 执行 联合 现任");
    private static final Words TASKS = Words.of("生态 运营 经理 推广 治理");
    private static final Pattern LATIN = Pattern.compile("\\p{Lu}[\\p{IsLatin}\\d&.'’-]*(?: [\\p{IsLatin}\\d&.'’-]+){0,5}");
    private static final Pattern SOME = Pattern.compile("一[家所个间名位座]");
    private static final int LONGEST_FIELD = 4;
    /** What somebody does with data, whichever house: {@code 创达|数据仓库开发工程师}. */
    private static final String DATA = "数据";
    /** {@code 数据|平台负责人}. */
    private static final Words FIELD_OF_DATA = Words.of("平台 中台 仓库 治理 研发 开发 产品 分析 科学 智能 挖掘 架构 工程 质量 安全 运营 应用 服务");
    private static final Words FIELDS_OF_DATA = Words.of("数据仓库 数据治理 数据湖 数据挖掘 数据科学 数据分析 数据中台 数据标注 数据可视化 数据开发 数据采集 数据质量");
    /** Before a part of a house these end its name: {@code 大富翁支付|数据平台组}. */
    private static final Words OF_TRADE = Words.of("科技 支付 音乐 游戏 视频 教育 汽车 医疗 物流 能源 出行 电商 直播 旅行 保险 证券 银行");
    private static final int LONGEST_WITH_UNIT = 24;
    private static final int LONGEST_GAP = 4;
    private static final int LONGEST_PLACE = 4;
    private static final CharacterSet BLANKS = CharacterSet.of(" \t\n\u000b\f\r");
    private static final int SHORTEST = 3;
    private static final Words DEPARTMENT = Words.of("部 部门 团队 事业部 事业群 组 产品线 业务线 事业线");
    private static final Words DEPARTMENT_OF = Words.of("资讯 数位 营运 专案 行销 研究 科技 信息科技 金融科技 信息 人力 行政 综合 战略 生态 合作 市场 品牌 产业");
    /** No community is called after a house that ends so. */
    private static final Words COMPANIES = Words.of("科技 公司 集团 银行 证券 保险 股份");
    /** Of what may stand before a job, what short names of houses end with too. */
    private static final Words ENDS_NAME = Words.of("芯片 资讯 数据 软件 软体 网络 网路 信息 安全 金融 支付 游戏 教育 咨询 智能 数字 传媒 创新 开源 社区 云 计算 云计算 存储 数据库");
    /** The same of what has three characters without it: {@code 声浪短|视频}, {@code 深蓝沐|云}. */
    private static final Words ENDS_LONGER_NAME = Words.of("视频 直播 音频 游戏 教育 云");

    /** The same where a part of the house with a name of its own follows: {@code 某某科技|基础架构部}. */
    private static final Words ENDS_BEFORE_PART = Words.of("科技 直播 视频 出行 物流 电商 音乐 外卖 旅行 健康 医疗 汽车 阅读 社交 招聘 证券 保险");

    private static final Pattern WITH_KIND = Pattern.compile("[「“『]([^「」“”『』，。]{2,14})[」”』]的?\\p{IsHan}{0,6}?(?:平台|网站|团队|小组|组合|项目|工作室|书店|书屋|应用|软件|播客|频道|公司|餐厅|咖啡馆|合作社|农场|计划)(?=$|[\\s，、]|\\p{Lu}|\\p{IsHan}{2,12}$)");
    private static final Pattern OF_WORK = Pattern.compile("《[^《》]{1,40}》\\s*的?(?:独立)?(?:制作人|主?策划|[作译著]者|导演|编剧|开发者|主程序?|主美|作曲|配乐师|设计师?)");

    private HouseName() {}

    /** 某云 产品部 is of 某云, 某云 Linux 用户组 is a house by itself. */
    static String withoutUnit(String rest) {
        int latin = rest.endsWith("部") ? latinBeforeUnit(rest) : 0;
        Matcher unit = latin == 0 && BLANKS.isIn(rest) ? UNIT.matcher(rest) : null;
        int system = unit != null && unit.matches() && !Organizations.endsLikeHouse(unit.group(1)) ? SYSTEM.prefix(unit.group(2), 0) : 0;
        if (system > 0 && unit.end(2) - unit.start(2) > system && !unit.group(2).startsWith("内核", system + 1)) {
            return rest.substring(0, unit.start(2) + system);
        }
        boolean parted = unit != null && unit.matches() && !Organizations.hasTellingEnding(unit.group(2));
        return latin > 0 ? rest.substring(0, latin) : parted ? withoutLatinField(unit.group(1)) : rest;
    }

    /** {@code 某某智能|AI| 平台组}. */
    private static String withoutLatinField(String house) {
        int field = JobTitle.field(house, house.length());
        return field > 0 && house.length() - field >= SHORTEST ? house.substring(0, house.length() - field) : house;
    }

    /** 某手机|无线协议栈工程师: what names of houses end with parts one from a field of work that no list has; in quotes a name is whole. */
    static String withoutField(String text) {
        Matcher trade = TRADE_INSIDE.matcher(text);
        return !text.isEmpty() && "」”』".indexOf(text.charAt(text.length() - 1)) < 0 && trade.find() && trade.end() < text.length()
                ? text.substring(0, trade.end()) : text;
    }

    /** {@code 某某生物|统计编程经理}: where the page names the house of a trade alone elsewhere, what else stands before the job is a field of work that no list has. */
    static String toldAlone(String rest, Organizations known) {
        int end = rest.length() - 1;
        while (end > SHORTEST && !(Trade.WORDS.suffix(rest, end) > 0 && Trade.is(rest.substring(0, end)) && known.standsAlone(rest.substring(0, end)))) {
            end--;
        }
        return end > SHORTEST ? rest.substring(0, end) : rest;
    }

    /** {@code 广州的|某某数据的负责人}: where a house is, told before its name; likewise what is left of a number: {@code （一）某某图书馆}. */
    static String withoutPlace(String whole) {
        boolean counted = whole.length() > SHORTEST + 1 && "）)".indexOf(whole.charAt(1)) >= 0 && "一二三四五六七八九123456789".indexOf(whole.charAt(0)) >= 0;
        String affiliation = counted ? whole.substring(2).strip() : whole;
        int of = affiliation.indexOf('的');
        boolean place = of > 1 && of <= LONGEST_PLACE && affiliation.length() - of > SHORTEST && PersonalName.isPlace(affiliation.substring(0, of));
        return place ? affiliation.substring(of + 1) : affiliation;
    }

    /** Length of the known house with which the words begin. {@code 贝壳|湾|游戏工程师}: a short name that is known, and one more character before the job, are another one. */
    static int listed(String part, Organizations organizations) {
        int known = organizations.prefix(part);
        boolean other = known == 2 && part.length() > known + 2 && Character.isIdeographic(part.charAt(known))
                && JobTitle.start(part) == known + 1 && JobTitle.modifierAt(part, known) == 0 && "的前原兼和与".indexOf(part.charAt(known)) < 0;
        return other ? 0 : known;
    }

    /** Whether the words name nothing but a part of a house: {@code 数据平台部}, {@code 软件学院}. */
    public static boolean isPart(String text) {
        return PART.matcher(text).matches();
    }

    /** Whether the words are a part of a house that its name tells: {@code 某某科技|数据平台部}. */
    public static boolean isDepartmentOfToldHouse(String text, Organizations known) {
        String house = isDepartment(text) ? withoutDepartment(text) : text;
        return house.length() < text.length() && (known.knows(house) || Organizations.endsLikeHouse(house));
    }

    /** Whether the words end with a part of a house. */
    public static boolean isDepartment(String rest) {
        return DEPARTMENT.suffix(rest, rest.length()) > 0;
    }

    /** Whether the words are a house and, parted by a blank, a part of it: {@code 和信云 IT 事业部}. */
    public static boolean endsWithUnit(String words) {
        return latinBeforeUnit(words) > 0 || words.indexOf(' ') > 0 && words.length() <= LONGEST_WITH_UNIT && DEPARTMENT.suffix(words, words.length()) > 1;
    }

    /** Length of a house's name in Latin letters before a blank and a part of it: {@code Red Barn| 技术部}; 0 where the words are something else. */
    private static int latinBeforeUnit(String words) {
        int blank = words.length() > 2 * LONGEST_WITH_UNIT ? -1 : words.lastIndexOf(' ');
        return blank > 1 && LATIN.matcher(words).region(0, blank).matches() && isPart(words.substring(blank + 1)) ? blank : 0;
    }

    /** 某保险技术部 is of 某保险, 某证券数据库团队 of 某证券, 某某科技基础架构部 of 某某科技. */
    public static String withoutDepartment(String rest) {
        int end = DEPARTMENT.suffix(rest, rest.length());
        int cut = rest.length();
        int step = end;
        while (step > 0
                && (cut - step >= SHORTEST && !(cut < rest.length() - end && OF_TRADE.suffix(rest, cut) > 0)
                        || cut - step == 2 && JobTitle.modifierAt(rest, 0) == 0 && !ENDS_NAME.has(rest.substring(2, cut))
                                && !Trade.is(rest.substring(0, cut)) && !(cut < rest.length() - end && ENDS_BEFORE_PART.prefix(rest, 2) > 0))) {
            cut -= step;
            step = fieldBefore(rest, cut);
        }
        boolean whole = end == 0 || cut == rest.length() - end && !rest.endsWith("团队");
        return whole ? rest : withoutField(rest.substring(0, cut).strip());
    }

    /** Length of the field of work that ends before {@code end}, with what joins it to the next: {@code 研发与|运营部}; 0 where none does. */
    private static int fieldBefore(String rest, int end) {
        int join = end > 1 && "与和及".indexOf(rest.charAt(end - 1)) >= 0 ? 1 : 0;
        int field = Math.max(JobTitle.modifierBefore(rest, end - join), DEPARTMENT_OF.suffix(rest, end - join));
        return field == 0 ? 0 : field + join;
    }

    /** The longest name that starts so and that the page names elsewhere with no job behind: 浪潮 in 浪潮数据实时计算负责人 where 浪潮数据 did something. */
    static String asElsewhere(String part, String rest, Organizations known) {
        String maker = rest + PRODUCT.substring(0, 2);
        if (part.startsWith(PRODUCT, rest.length()) && known.standsAlone(maker)) {
            // 某某数据 makes 某某数据库.
            return maker;
        }
        String name = withGap(part, rest, known);
        int end = name.length();
        for (int more = JobTitle.modifierAt(part, end); more > 0 && RANKS.prefix(part, end) == 0; more = JobTitle.modifierAt(part, end)) {
            end += more;
            String longer = part.substring(0, end);
            boolean whole = ENDS_NAME.has(part.substring(end - more, end)) && !part.startsWith(PRODUCT, end - more)
                    && !(part.startsWith(TEAM, end) && known.standsAlone(rest))
                    && (known.standsAlone(longer) || isAlways(rest, longer, known) && !(longer.endsWith(DATA) && FIELD_OF_DATA.prefix(part, end) > 0));
            name = whole ? longer : name;
        }
        return name;
    }

    /** {@code 同方恩墨|工程师}: what is between a short name that is known and the job, where the page never has one without the other. */
    private static String withGap(String part, String rest, Organizations known) {
        int title = JobTitle.start(part);
        boolean gap = title - rest.length() >= 2 && title - rest.length() <= LONGEST_GAP
                && part.substring(rest.length(), title).codePoints().allMatch(Character::isIdeographic);
        return gap && isAlways(rest, part.substring(0, title), known) ? part.substring(0, title) : rest;
    }

    private static boolean isAlways(String name, String longer, Organizations known) {
        int times = known.timesTold(longer);
        return times >= 2 && known.timesTold(name) == times;
    }

    /** {@code 某数据|社区运营专员}: a community is a house of its own, or what somebody works on at the house that the page names elsewhere. */
    static String withoutTask(String house, String part, Organizations known) {
        int end = house.length() - COMMUNITY.length();
        boolean task = house.endsWith(COMMUNITY) && end > 1 && TASKS.prefix(part, house.length()) > 0 && JobTitle.start(part) <= end;
        boolean company = task && !known.standsAlone(house) && COMPANIES.suffix(house, end) > 0;
        return company
                        || task && !known.standsAlone(house)
                                && !known.hasOtherJobs(house, part.substring(house.length(), house.length() + TASKS.prefix(part, house.length())))
                                && known.standsAlone(part.substring(0, end))
                ? house.substring(0, end) : house;
    }

    /** Two characters are seldom a whole name where more may belong to it: 海量数据服务总监 is not of 海量 but of 海量数据. */
    static String giveBack(String part, String rest, Organizations known) {
        String name = asElsewhere(part, rest, known);
        boolean other = rest.length() > 1 && part.startsWith(PRODUCT, rest.length()) && known.hasOtherJobs(rest, PRODUCT);
        if (name.length() > rest.length() || other || FIELDS_OF_DATA.prefix(part, name.length()) > 0) {
            return name;
        }
        // 原某某|信息资深工程师: what somebody was of has a short name too.
        int shortest = name.length() == 3 && "原前".indexOf(name.charAt(0)) >= 0 ? 3 : 2;
        int more = JobTitle.modifierAt(part, name.length());
        while (more > 0 && !JobTitle.nounGoesOn(part, name.length(), more)
                && (name.length() == 1
                        || name.length() == shortest && (ENDS_NAME.has(part.substring(shortest, shortest + more)) || Trade.is(part.substring(0, shortest + more)))
                        || name.length() == 3 && !PersonalName.endsLikeHouse(name) && ENDS_LONGER_NAME.has(part.substring(3, 3 + more)))) {
            name = part.substring(0, name.length() + more);
            more = JobTitle.modifierAt(part, name.length());
        }
        return name;
    }

    /** {@code 某某生物的|生信分析师}: what stands before 的 is a house by its end alone. */
    static boolean isJobAtTrade(String house, String job, Organizations known) {
        return !SOME.matcher(house).find() && Trade.is(house) && JobTitle.ends(job) && JobTitle.start(job) <= LONGEST_FIELD
                && known.prefix(house) == 0 && Workplace.mayBe(house, known);
    }

    /** {@code 「|慢船|」租书平台 CTO}, {@code “|蓝鹊|”小组}: in quotes what a house is called, and behind them of what sort it is; null where that is no house. */
    static @Nullable String quotedWithKind(String text) {
        Matcher quoted = !text.isEmpty() && "「“『".indexOf(text.charAt(0)) >= 0 ? WITH_KIND.matcher(text) : null;
        return quoted != null && quoted.lookingAt() && !JobTitle.ends(quoted.group(1)) ? quoted.group(1) : null;
    }

    /** {@code 《雾中邮局》|制作人}: a game or a book is no house of whoever made it, as a newspaper is. */
    static boolean isWork(String text) {
        return text.startsWith("《") && OF_WORK.matcher(text).matches();
    }
}
