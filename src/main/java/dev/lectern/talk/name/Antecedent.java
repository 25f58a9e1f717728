package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The house that the text named before and that a later sentence only points at: {@code 某某数据是一家……。|其|架构师张三}. */
public final class Antecedent {
    private static final String POINTER = "(?:该|这家|这所|这个|本)(?:公司|企业|集团|机构|银行|行|校|大学|院|研究院|社区|团队|厂商|单位)";
    private static final Pattern POINTS = Pattern.compile("(?:其(?!中|他|它|余|次|实)|" + POINTER + "|他们的?)(?:的)?[^，。；：、“”《》]{0,24}$|(?<=[，。；！？])公司(?=\\p{IsHan})[^，。；：、“”《》]{0,24}$");
    /** {@code 短租平台“|候鸟|”}: what is quoted behind such a word is how it is called. */
    private static final Pattern QUOTED = Pattern.compile("(?:公司|平台|企业|品牌|厂商|机构|团队|网站|应用|软件|银行|组织|社区|学校|大学)[“「『]([^“”「」『』，。]{2,12})[”」』]");
    private static final Pattern WHOLE = Pattern.compile(POINTER + "|(?:[也还再]?(?:特别|非常|最后)?(?:感谢|谢谢|多谢|有请|欢迎)了?)?(?:[他她它我]们|[他她])");
    private static final CharacterSet EDGES = CharacterSet.of("，。；：！？、“”《》\n");
    /** In a clause these belong to what is said of a house. */
    private static final CharacterSet SAYS = CharacterSet.of("是的在从把为");
    private static final int LONGEST_OFFICE = 32;
    private static final int LONGEST_TRADE = 8;
    private static final int SHORTEST_TRADE = 4;

    /** What sort of house it is, and not which: {@code 前|外包公司}. */
    private static final Pattern SOME_HOUSE = Pattern.compile("前?(?:一家|某家?|某个?|本地|本土|国内|海外|外资|国有|民营|上市|大型|小型|中小|头部|知名|初创|创业|外包|互联网|游戏|软件|科技|外贸|咨询|广告|物流|金融|电商|教育|培训|支付|保险|制造|通信|数据库|云计算|人工智能|AI|SaaS|传统|新能源|汽车|医疗|房产|芯片|安全|技术|贸易|大|小){1,3}(?:公司|企业|厂商|机构|大厂|团队|厂)");

    /** {@code 在 Acme 上|做了对比}, {@code 现在转去|做验证}: where something was done, and not where somebody works. */
    private static final Pattern WITHIN = Pattern.compile("^[转改](?:去|做|行)|(?:[上里下内间时前后]|(?<![附一二三四五六七八九十])中)$");

    private Antecedent() {}

    /** Whether the words end by saying where or when within something. */
    public static boolean isWithin(String words) {
        return WITHIN.matcher(words).find();
    }

    /** Whether the words say what sort of house it is, and not which. */
    static boolean isKind(String organization) {
        return SOME_HOUSE.matcher(organization).matches();
    }

    /** {@code 某大厂}, {@code 深圳某厂}, {@code 杭州一家小学}: whoever writes so does not say which. */
    static boolean isSome(String house) {
        int some = house.indexOf('某');
        boolean unnamed = some >= 0 && !house.startsWith("某某", some) && (some == 0 || PersonalName.isPlace(house.substring(0, some)));
        return house.indexOf("一家") > 1 || house.indexOf("一所") > 1 || unnamed && "校学院所".indexOf(house.charAt(house.length() - 1)) < 0;
    }

    /** Whether the words name no house but point at one, or say of what sort it is. */
    public static boolean isPointer(String organization) {
        return organization.length() < 8 && WHOLE.matcher(organization).matches() || isKind(organization);
    }

    /** Whose the person is whose name starts at a place; null where nothing before it points at a house that the text names. */
    public static @Nullable String houseOf(String text, int name, Organizations known) {
        Matcher m = POINTS.matcher(text).region(Math.max(0, name - LONGEST_OFFICE), name);
        return m.find() ? nearest(text, m.start(), known) : null;
    }

    /** The last house before a place that a clause starts with. */
    private static @Nullable String nearest(String text, int before, Organizations known) {
        for (int from = before - 1; from >= 0; from--) {
            Matcher quoted = "“「『".indexOf(text.charAt(from)) >= 0 ? QUOTED.matcher(text).region(Math.max(0, from - 2), before) : null;
            if (quoted != null && quoted.lookingAt()) {
                return quoted.group(1);
            }
            boolean starts = from == 0 || EDGES.has(text.charAt(from - 1));
            String clause = starts ? text.substring(LeadIn.end(text, from, clauseEnd(text, from, before)), clauseEnd(text, from, before)) : "";
            int house = clause.length() < 2 ? 0 : Math.max(known.prefix(clause), trade(clause));
            house = house > 0 || clause.length() < 2 ? house : Organizations.prefixByEnding(clause);
            String name = clause.substring(0, house);
            if (house > 1 && !isPointer(name) && SAYS.next(name, 0) < 0) {
                return name;
            }
        }
        return null;
    }

    private static int clauseEnd(String text, int from, int before) {
        int end = EDGES.next(text, from);
        return end < 0 ? before : Math.min(end, before);
    }

    /** Length of a name that only its trade tells, where the clause goes on as behind houses. */
    private static int trade(String clause) {
        for (int end = Math.min(LONGEST_TRADE, clause.length()); end >= SHORTEST_TRADE; end--) {
            if ((end == clause.length() || Organizations.goesOn(clause, end)) && Trade.is(clause.substring(0, end))) {
                return end;
            }
        }
        return 0;
    }
}
