package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody works and as what.
 *
 * @param organization the first one named; null where the text names none
 * @param role without the organization; null where the text gives none
 */
public record Affiliation(@Nullable String organization, @Nullable String role) {
    private static final Readings.Kind<Affiliation> READ = new Readings.Kind<>();
    public static final Affiliation NONE = new Affiliation(null, null);

    private static final Words NO_NAMES = Words.read("no-houses.txt");
    private static final Pattern SENTENCE = Pattern.compile(".*[。！？!?：:].*|.{0,8}(?:一[家个所间名位]|某[家个所间]).{1,10}|最\\p{IsHan}{1,3}|(?:有着?|拥有|具有).*(?:经验|经历|背景).*|应.{0,8}(?:要求|邀)|(?:[多几数两三四五六七八九十][个款项种]|若干|或|已经?|专程|特意|作为|如果|以及|还有|并且?|而且|就是|也是|曾|刚).*|(?:不|没|未)[想愿便能方肯].*|(?:在(?!线|路上)|本来|原[来本]|其实).*|(?:国内|国际|业内|业界|行业)?(?:最早|首批|第一批|早期|知名|资深).*|.*(?:出身|读[博研]|念书|起家|转行|退役|退伍|一批|一书|最)|(?:今天|今晚|本场|全场|当天|[上往下]一?[期场次届]|第[一二三四五六七八九十\\d]+[季届期]).*|[一二三四五六七八九十\\d]+\\s?余?年.*|(?:19|20)\\d\\d|(?:期间|其间|此后|直到|随后).*|(?:长期|常年|热衷|热爱|专注|致力|最早|国内最|业内).*|(?![A-Za-z]).{1,8}[是很].{2,}|.*[给給向让讓请請是了把被找在和与]|(?!魅)\\p{IsHan}{1,4}族人?|(?:普普通通|普通|平凡|快乐|佛系|合格|称职|平平无奇|不务正业|勤勤恳恳|兢兢业业|老老实实|正经|半路出家|自学成才|刚刚?入[行门])");
    private static final Pattern GROUP_OR_YEAR = Pattern.compile("\\s+SIG(?:\\s.*)?$|\\s*\\d+\\s*级.*$|(?<=\\p{IsHan}|^)(?:大[一二三四]|研[一二三]|[硕博][一二三四五])$");
    private static final CharacterSet YEARS = CharacterSet.of("级一二三四五");
    /** What follows was, and is no more. */
    private static final Pattern PAST = Pattern.compile("(?:本科|硕士|博士)?毕业[于自]|曾(?:任|在|就职|供职|是|经)|先后|此前|历任");
    /** {@code 某某2025|产品事业部}. */
    private static final Pattern YEAR = Pattern.compile("(?<=\\p{IsHan}{2}|[a-z])20\\d\\d年?$|(?<=\\p{L})\\s+v?\\d+\\.\\d+$");
    private static final Pattern TOWN = Pattern.compile("\\p{IsHan}{1,5}[市省国州县]");
    /** {@code 锦城消费|金融|架构师}. */
    private static final Words FINANCE = Words.of("消费 科技 互联网 供应链 汽车 普惠");
    private static final Pattern SHORT_HAN = Pattern.compile("\\p{IsHan}{1,6}");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:(?:[一二三四五六七八九十两]{1,3}|\\d{1,2})点(?:整|半|多|钟)?)?我们\\s?(?=\\p{Lu}\\p{L})|(?:[一二三四五六七八九十两]{1,3}|\\d{1,2})点(?:整|半|钟)|[也还再]?(?:特别)?(?:感谢|谢谢|多谢)(?:了)?[他她]们?的|(?:老师|同学|先生|女士|博士|教授)(?:和|与|以及|、|是|来自|现任)|(?:开场|开幕|致辞|闭幕|圆桌|点评|总结)\\s*[:：]|[他她](?:目前|现在|现)?在(?=[^，。]{2,16}$)|一家(?:叫做?|名叫|名为)|一[名位个](?:来自|(?=\\p{IsHan}{3}))|[还正]?在读(?=\\p{IsHan})|\\d{2,4}\\s*级\\s*|\\p{IsHan}{1,6}[、，,](?:目前|现在|现)(?:就职于|任职于|供职于)|(?:目前|现在|现|当前)?(?:就职于|任职于|供职于|服务于|工作于|来自于?|担任|现任|任职|就读于|在职于|在(?=[^，。]{2,16}(?:从事|工作|担任)))|(?:目前|现在|现|毕业后|正)在|是(?!德科技)(?=\\s?\\p{IsHan}{2}|\\s\\p{Lu})|(?:白天|平时|日常)?的?(?:本职|日常)?工作是在?|(?:白天|平时|平常|平日里?|工作日|上班时)[则就]?[是在](?=\\s?[\\p{IsHan}\\p{Lu}「“])|现[为是]?|来自|作为(?=\\p{L}{3})|(?:本文|本篇|以下内容|内容)?(?:根据|(?:整理|改编|编译|摘)自)|(?i:currently |from |at |both (?:from |at |of )?|@ ?|the |a |an ))\\s*");
    /** What sort of house it is, said before its name: {@code 本地企业云筑}. */
    private static final Pattern KIND = Pattern.compile("^\\p{IsHan}{0,4}?(?:本地|本土|知名|头部|龙头|初创|创业|国内|国产|上市|零售|制造|金融|互联网|物流|电商|能源|游戏|教育|医疗|出行)(?:的|型)?(?:企业|公司|厂商)(?=[“「『]?(?!的)[\\p{L}\\d]{2})|^(?:单人|双人|个人|独立|手工)?(?:工作室|合作社|书店|社团|公司)(?=[“「『][^”」』]{2,16}[”」』])|^\\p{IsHan}{0,5}(?:组织|公司|企业|厂商|新创|机构|高校|项目|团队)\\s+(?=\\p{Lu}[\\p{L}\\d])|^(?:韩国|日本|德国|法国|英国|美国|印度|荷兰|瑞典|瑞士|芬兰|丹麦|挪威|波兰|捷克|巴西|加拿大|新加坡|澳大利亚|以色列|西班牙|意大利|奥地利|比利时|爱尔兰)的?\\s?(?=\\p{Lu}[\\p{L}\\d])");
    private static final String BEFORE = " \t\n:：,，、.·•/／-–—|｜(（[【";
    private static final String AFTER = " \t\n:：,，、.。/／-–—|｜)）]】";
    private static final Pattern WORKS_AT = Pattern.compile("^([^，,。；;\\s]{2,20}?|\\p{Lu}[\\w.&-]*(?: \\p{Lu}[\\w.&-]*){1,3})\\s*(?:(?<!限)公司)?(?:的)?(?:从事|负责(?!人)|担任|工作(?!室|组)|做(?=\\p{IsHan}{2}|\\s?[A-Z]))");
    private static final Pattern ABBREVIATED = Pattern.compile(".* (?:Inc|Ltd|Corp|Co)");
    private static final Pattern EMPLOYED = Pattern.compile("(?<!曾经?|先后|此前)(?:(?:就职|任职|供职|就读|来自)于?|(?:现在在|目前在)(?=[^，,。；;、]{2,16}(?:做|负责|从事|担任|工作|任职)))\\s*([^，,。；;、]{2,30})");
    /** Before a job, what it is about: {@code 某云 Serverless | 产品经理}. */
    private static final Pattern PRODUCT = Pattern.compile("^(\\S*\\p{IsHan})\\s+(?!SIG|[A-Za-z]{1,6}UG\\b|.*(?:Group|Community|Club|Labs?|Team|Office))[A-Za-z][A-Za-z+#./-]*(?:\\s[A-Z][A-Za-z\\d.]*){0,2}(?:\\s+\\p{IsHan}{2,10})?\\s*$|^(\\p{IsHan}{3,})(?!SIG)[A-Za-z][A-Za-z+#./-]*$");
    /** The house of whoever wrote the post. */
    private static final Pattern OURS = Pattern.compile("(?:我司|本司|我行|本行|我局|我台|我单位|我们公司|我公司|本公司|我社|我校|本校|我院|我们(?:自己)?(?:团队|社区)?)的?(?=\\p{L})");
    static final Pattern ALONE = Pattern.compile("[\\p{L}\\d .+#-]{0,16}?(?:老|资深|重度|轻度|忠实|深度|多年)?用户|(?:自由|独立)?接案(?:者|(?:前端|后端|全端|软体|网页)?(?:工程师|设计师))?|自由工作者|自由身|(?:个人|独立|自由身?|业余)(?:技术|咨询|管理|安全|研发|开源|前端|后端|全栈|全端|软[件体]|硬[件体]|网页|测试|游戏|字体)?(?:开发者|开发员|工程师|职业者?|译者|作家|作者|插画师|设计师|摄影师|程序员|学者|撰稿人|贡献者|顾问|讲师|研究[者员]|作曲家?|音乐人|画师|制作人)?|(?i:(?:B ?站 ?)?UP ?主|freelancer|(?:independent|freelance)(?: \\p{L}+){0,3}|" + Nobody.ON_THEIR_OWN + "(?: \\p{L}+)? (?:dev(?:eloper)?|" + Nobody.MAKERS + ")|individual)");
    /** {@code Dr.| Jane Doe}: it honours, and is no house. */
    private static final Pattern COURTESY = Pattern.compile("(?:Mr|Ms|Mrs|Dr|Prof)\\.?");
    /** {@code PhD Candidate| @ 某某大学}. */
    private static final Pattern LATIN_OFFICE = Pattern.compile("\\p{Lu}[A-Za-z.-]*(?: [A-Z][A-Za-z.-]*){0,3}");
    private static final Pattern MIXED_HOUSE = Pattern.compile("\\p{IsHan}{2,6} ?[A-Z][A-Za-z]{1,9}");
    private static final Pattern LATIN_HOUSE = Pattern.compile("\\p{Lu}[\\p{IsLatin}\\d&.-]+(?: \\p{Lu}[\\p{IsLatin}\\d&.-]+){1,3}");
    private static final Pattern OF_HOUSE = Pattern.compile(".*(?:部|中心|组|团队|实验室).*");
    private static final Pattern PARTS = Pattern.compile("[，,；;|｜、\\t]|——|\\s+[/／–—·-]\\s+|(?<=[\\p{IsHan}])/(?=[\\p{IsHan}])");
    private static final CharacterSet PART_MARKS = CharacterSet.of("，,；;|｜、\t—/／–·-");
    /** The name of a house before a job: {@code 「米仓在线」|合伙人}. */
    private static final Pattern QUOTED = Pattern.compile("^[「“『]([^「」“”『』]{2,16})[」”』]$");
    /** No hand wrote more of them in one; in UTF-16 units. */
    private static final int LONGEST = 400;
    private static final int LONGEST_BARE_NAME = 24;
    private static final int LONGEST_TOLD_NAME = 30;
    static final int SHORTEST_NAME = 3;
    /** {@code 老苗退休之前|修了二十|年机床}. */
    private static final Pattern STORY = Pattern.compile("[了过][一二两三四五六七八九十百几半\\d]|(?:退休|毕业|离职|转行)[之以]?[前后]");
    private static final Pattern EXPLAINED = Pattern.compile("^([A-Za-z][\\w .&+-]{1,30}?)\\s*[（(]\\p{IsHan}[^（()）]{2,20}[)）]$");
    /** {@code 其信息部}, {@code 该行科技部}: of a house named before. */
    private static final int LONGEST_REFERENCE = 8;

    /** Whether the role says that its bearer works for nobody. */
    public static boolean isAlone(@Nullable String role) {
        return role != null && ALONE.matcher(PARTS.split(role, 2)[0]).matches();
    }

    /** Reads an affiliation such as {@code 云和恩墨创始人兼总经理，中国DBA联盟理事长} or {@code founder of Acme}. */
    public static Affiliation read(String text, Organizations known) {
        return text.length() > LONGEST ? NONE : known.once(READ, text, t -> affiliation(JobFirst.turned(t, known), known).dotted(t));
    }

    /** {@code 致辞    |某某社区理事长}: before a wide gap stands another column of the line, which tells no house. */
    private static String lastColumn(String text, Organizations known) {
        int gap = text.lastIndexOf("  ");
        String first = gap < 0 ? "" : text.substring(0, gap).strip();
        String last = gap < 0 ? text : text.substring(gap).strip();
        // 某某大学  资工所博士生: the house stands in the first of both.
        boolean whole = gap < 0 || !Organizations.isHouse(first) && affiliation(last, known).organization != null;
        return whole ? last : first + " " + last;
    }

    /** With the stop of {@code Inc.}, where the text has it. */
    private Affiliation dotted(String text) {
        return organization != null && text.contains(organization + ".") && ABBREVIATED.matcher(organization).matches() ? new Affiliation(organization + ".", role) : this;
    }

    private static Affiliation affiliation(String text, Organizations known) {
        String s = HouseName.withoutPlace(clean(Asides.withoutNameFirst(lastColumn(Origin.withoutTogether(text.strip()), known))));
        Matcher ours = OURS.matcher(s);
        @Nullable String atWork = AtWork.house(text.strip(), known);
        if (ours.lookingAt() || atWork != null) {
            return atWork != null ? new Affiliation(atWork, null) : new Affiliation(known.only(), roleIn(s.substring(ours.end()), null));
        }
        if (Asides.isAccount(text.strip()) || (s.isEmpty() || !Character.isLetter(s.charAt(0))) && s.codePoints().noneMatch(Character::isLetter) || s.length() < 6 && COURTESY.matcher(s).matches()) {
            return NONE;
        }
        if (ALONE.matcher(s).matches() || NoHouse.is(s) || HouseName.isWork(s) || LatinTitle.isHonour(s) || s.length() < LONGEST_REFERENCE && GROUP_OR_YEAR.matcher(s).lookingAt()) {
            return new Affiliation(null, s);
        }
        int open = s.endsWith("）") || s.endsWith(")") ? Math.max(s.lastIndexOf('（'), s.lastIndexOf('(')) : -1;
        Affiliation outside = open > 2 ? affiliation(s.substring(0, open), known) : NONE;
        if (outside.organization != null && HouseName.isDepartment(s.substring(0, open).strip())) {
            return new Affiliation(outside.organization, roleIn(s, outside.organization)); // 某某社区基础设施团队（SIG-Infra）: a part of the house, called so besides
        }
        boolean town = outside.organization != null && isTown(s.substring(open + 1, s.length() - 1).strip());
        if (town || outside.organization != null && !Characters.hasIdeograph(outside.organization) && SHORT_HAN.matcher(s.substring(open + 1)).lookingAt() && s.length() - open <= LONGEST_REFERENCE) {
            return outside;
        }
        int at = s.indexOf('@');
        if (at > 0 && isOfficeAt(s)) {
            return new Affiliation(affiliation(s.substring(at + 1), known).organization(), s.substring(0, at).strip());
        }
        if (isMostlyLatin(s)) {
            return LatinAffiliation.read(s.replace("，", ", "), known);
        }
        Matcher employed = EMPLOYED.matcher(s);
        if (employed.find()) {
            return new Affiliation(organizationOf(clean(employed.group(1)), known), roleIn(s, null));
        }
        int of = s.lastIndexOf('的');
        if (of > 1 && HouseName.isJobAtTrade(s.substring(0, of), s.substring(of + 1).split("，", 2)[0], known)) {
            return new Affiliation(s.substring(0, of), s.substring(of + 1));
        }
        s = aboutOrganization(s, known);
        String organization = null;
        for (String part : PART_MARKS.isIn(s) ? PARTS.split(known.joined(s)) : new String[] {s}) {
            boolean alone = ALONE.matcher(part.strip()).matches();
            if (alone && s.indexOf('、') <= 0) {
                break;
            }
            if (alone || PAST.matcher(part.strip()).lookingAt() || LatinTitle.isHonour(part.strip())) {
                continue;
            }
            organization = organizationOf(clean(part).replace(Organizations.JOINT, '、'), known);
            if (organization != null && !organization.endsWith("观众") && !PersonalName.isPlace(organization) && !Antecedent.isSome(organization)) {
                break;
            }
        }
        return new Affiliation(organization == null ? null : EXPLAINED.matcher(organization).replaceFirst("$1"), roleIn(s, organization));
    }

    /** {@code Acme（|布拉格|）} */
    private static boolean isTown(String inside) {
        return PersonalName.isPlace(inside) || TOWN.matcher(inside).matches();
    }

    /** {@code 数据平台部总监|@某某证券}, {@code 大三|@某某大学}: before the sign stands what somebody is, behind it where. */
    public static boolean isOfficeAt(String text) {
        int at = text.indexOf('@');
        String office = at <= 0 || at == text.length() - 1 || text.indexOf('@', at + 1) > 0 ? "" : text.substring(0, at).strip();
        return JobTitle.ends(office) || HouseName.isPart(office) || GROUP_OR_YEAR.matcher(office).find() || LATIN_OFFICE.matcher(office).matches() && Characters.hasIdeograph(text);
    }

    static String clean(String text) {
        String s = text.strip();
        int from = 0;
        int to = s.length();
        while (from < to && BEFORE.indexOf(s.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && AFTER.indexOf(s.charAt(to - 1)) >= 0) {
            to--;
        }
        s = s.substring(from, to);
        Matcher lead = LEAD.matcher(s);
        s = withoutKind(lead.find() ? s.substring(lead.end()) : s);
        // A bracket that was cut in two is put back.
        return s.indexOf('（') >= 0 && s.indexOf('）') < 0 ? s + '）' : s.indexOf('(') >= 0 && s.indexOf(')') < 0 ? s + ')' : s.strip();
    }

    /** 创业公司 Acme is Acme, but 某某公司 CTO tells of an office. */
    private static String withoutKind(String s) {
        Matcher kind = KIND.matcher(s);
        return kind.find() && !JobTitle.isTitle(s.substring(kind.end())) ? s.substring(kind.end()) : s;
    }

    /** What stands before the last 的 either is the organization (某社区的总监) or only describes (有经验的某公司工程师). */
    private static String aboutOrganization(String s, Organizations known) {
        int of = s.lastIndexOf('的');
        int clause = of <= 0 ? -1 : s.indexOf('，');
        if (of <= 0 || of == s.length() - 1 || WORKS_AT.matcher(s).find() || clause > 0 && clause < of && JobTitle.start(s.substring(0, clause)) > 0) {
            // 某某芯片工程师，当天唯一的男嘉宾: the first clause tells all.
            return s;
        }
        String rest = s.substring(of + 1).strip();
        String house = s.substring(0, of).strip();
        if (ALONE.matcher(rest).matches() || ALONE.matcher(house).matches()) {
            return ALONE.matcher(house).matches() ? house : rest;
        }
        if (JobTitle.isTitle(rest) && MIXED_HOUSE.matcher(house).matches() || JobTitle.ends(rest) && LATIN_HOUSE.matcher(house).matches()) {
            // 某某 AI 的 CTO: the field of work is of the house.
            return house + "，" + rest;
        }
        boolean isHouse = known.knows(house) || Organizations.hasTellingEnding(house) || OF_HOUSE.matcher(rest).matches();
        boolean brief = !isHouse && house.length() <= SHORTEST_NAME && house.indexOf('，') < 0 && JobTitle.isTitleInHouse(rest);
        return brief ? house + "，" + rest : isHouse || JobTitle.isTitleInHouse(rest) ? s.substring(0, of) + rest : rest;
    }

    private static boolean isMostlyLatin(String s) {
        return !Characters.hasIdeograph(s);
    }

    /** {@code 从上海回来}, {@code 做了十年软件}: what is told of somebody rather than where they work. */
    public static boolean tellsSomething(String house) {
        return STORY.matcher(house).find() || Doings.areIn(house) && !(house.length() <= LONGEST_REFERENCE && (Organizations.hasTellingEnding(house) || Organizations.endsLikeTrade(house)));
    }

    /** The organization where it is a name: 社区 or 协会 alone stands for one that is named elsewhere. */
    public @Nullable String ownOrganization() {
        boolean another = organization != null
                && (NO_NAMES.has(organization) || Antecedent.isKind(organization) || PersonalName.isPlace(organization)
                        || organization.length() <= LONGEST_REFERENCE && ("其该".indexOf(organization.charAt(0)) >= 0 || Antecedent.isSome(organization)));
        return another ? null : organization;
    }

    /** The organization that one part of an affiliation starts with. */
    static @Nullable String organizationOf(String whole, Organizations known) {
        String part = firstTitle(whole);
        if (part.isEmpty() || ALONE.matcher(part).matches() || NoHouse.is(part)) {
            return null;
        }
        Matcher works = WORKS_AT.matcher(part);
        @Nullable String quoted = HouseName.quotedWithKind(part);
        if (quoted != null || works.find()) {
            return quoted != null ? quoted : organizationOf(works.group(1), known);
        }
        int byList = HouseName.listed(part, known);
        int byEnding = Organizations.prefixByEnding(part);
        boolean bare = JobTitle.start(part) < 0 && part.length() <= 12 && part.indexOf(' ') < 0;
        boolean legalName = byEnding > 0 && byEnding <= 24 && part.substring(0, byEnding).endsWith("公司");
        int word = byList > 0 ? Math.max(Club.end(part, byList), Organizations.longerWord(part, byList)) : 0;
        if (word > 0) {
            return part.substring(0, word);
        }
        if (byList > 0 && bare && byEnding == 0) {
            return HouseName.isDepartment(part) ? HouseName.withoutDepartment(part) : part;
        }
        if (legalName) {
            return part.substring(0, byEnding).strip();
        }
        if (byList > 0 && (byEnding == 0 || byEnding - byList > 6 || byEnding < byList)) {
            return byList > 2 ? part.substring(0, byList).strip() : HouseName.asElsewhere(part, part.substring(0, byList), known);
        }
        if (byEnding > 0 && byEnding <= (!Characters.hasIdeograph(part.substring(0, byEnding)) ? 2 : 1) * LONGEST_TOLD_NAME) {
            return HouseName.withoutTask(part.substring(0, byEnding), part, known).strip();
        }
        return beforeTitle(part, known);
    }

    /** 某社区研发经理 另一处布道师: what comes after the first title is a second affiliation. */
    private static String firstTitle(String part) {
        for (int i = part.indexOf(' '); i > 0; i = part.indexOf(' ', i + 1)) {
            if (JobTitle.start(part.substring(0, i)) > 0) {
                return part.substring(0, i);
            }
        }
        return part;
    }

    private static @Nullable String beforeTitle(String part, Organizations known) {
        int title = JobTitle.start(part);
        String house = title < 0 ? part : part.substring(0, title);
        String rest = YEARS.isIn(house) || house.contains("SIG") ? GROUP_OR_YEAR.matcher(house).replaceAll("") : house;
        int blank = part.lastIndexOf(' ');
        // 某云 某某 SQL 团队|负责人: who leads a part of a house with a name of several words.
        rest = HouseName.isDepartment(rest) ? HouseName.withoutUnit(rest) : rest;
        if (title > 0 && blank > 0 && blank < title && title > blank + 1 && rest.length() > blank && SHORT_HAN.matcher(part.substring(blank + 1, title)).matches()) {
            // 某公司 桌面运维负责人: the blank parts them where the words do not.
            rest = part.substring(0, blank);
        }
        rest = HouseName.withoutUnit(title > 0 ? withoutProduct(rest).strip() : rest);
        rest = HouseName.isDepartment(rest) ? HouseName.withoutDepartment(rest) : title > 0 ? HouseName.withoutField(rest) : rest;
        rest = title > 0 && part.startsWith("金融", title) && FINANCE.suffix(rest, rest.length()) > 0 ? part.substring(0, title + 2) : rest;
        boolean studied = Student.isField(rest) || title < 0 && rest.length() < house.length() && YEARS.isIn(house) && Student.isFieldBeforeYear(rest.strip());
        rest = studied ? "" : (title > 0 ? YEAR.matcher(rest).replaceFirst("") : rest).strip();
        boolean brief = !NO_NAMES.has(rest) && !rest.isEmpty() && rest.length() <= SHORTEST_NAME && Character.isIdeographic(rest.codePointAt(0)) && title > 0;
        rest = brief ? HouseName.giveBack(part, rest, known) : rest;
        rest = !rest.isEmpty() && "「“『".indexOf(rest.charAt(0)) >= 0 ? QUOTED.matcher(rest).replaceFirst("$1") : rest;
        rest = title > 0 && "「“".indexOf(part.charAt(0)) < 0 ? HouseName.toldAlone(rest, known) : rest;
        boolean isName = !rest.isEmpty() && !NO_NAMES.has(rest) && "」”』".indexOf(rest.charAt(rest.length() - 1)) < 0
                && "“《\"「".indexOf(rest.charAt(0)) < 0 && rest.length() <= (!Characters.hasIdeograph(rest) ? 2 : 1) * LONGEST_BARE_NAME
                && !SENTENCE.matcher(rest).matches() && !NoHouse.is(rest);
        return isName ? rest : null;
    }

    private static String withoutProduct(String rest) {
        Matcher product = !Characters.hasPlainLetter(rest) ? null : PRODUCT.matcher(rest);
        return product == null || !product.matches() ? rest : product.group(1) != null ? product.group(1) : product.group(2);
    }

    static @Nullable String roleIn(String s, @Nullable String organization) {
        String role = Characters.without("，,、|｜·/:：的–—」”』-", "", organization == null ? s : s.substring(Math.min(s.length(), s.indexOf(organization) + organization.length()))).strip();
        return role.isEmpty() ? null : role;
    }
}
