package dev.lectern.talk.line;

import dev.lectern.talk.english.EnglishAffiliation;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where somebody works, as the first sentence of a text about them says it, clause by clause:
 *
 * <pre>
 * 就职于某公司，某组 Tech Lead。写了十年…      内核爱好者，某大学某学院博士生，…
 * 两位均来自某公司（某市），分别负责…          某公司 某部 Leader，前 PHPer，…
 * </pre>
 */
public final class Career {
    private static final Pattern CLAUSES = Pattern.compile("[，,；;|｜/]|、(?=[^、]{0,12}(?:来自|就职|任职|供职|现任))");
    private static final Pattern STOPS = Pattern.compile("[。！!？?\\n]|\\.(?:\\s|$)");
    private static final Pattern LABEL = Pattern.compile("^[^：:]{1,8}[：:]\\s*|^[（(][^（()）]{1,16}[）)]\\s*[，,]?\\s*");
    /** Whom a clause is about, and since when: {@code 她目前}, {@code 两位均}, {@code 讲师}. */
    private static final Pattern SUBJECT = Pattern.compile("^(?:他|她|TA|其|讲师|讲者|嘉宾|分享人|演讲者|本人|我)?(?:们)?(?:[两二三四]位|[两二三四]人|二者|俩|大家)?(?:\\p{IsHan}{0,2}(?:讲师|老师|讲者))?(?:都|均|皆|同(?=在|为|是|样|来|属|就|任|供)|一起)?(?:目前|现在|现|当前|如今|白天|平时|(?:本职|主业|正职)(?:工作)?)?(?:是|为)?");
    private static final Pattern BEFORE = Pattern.compile("^[自号]称|^[前原](?!端|线|沿|台|子|理|创|生)|(?<=公司|集团)[前原]|曾(?:经|任|在|就|供|是|于|为|参)|此前|之前|以前|先后|毕业(?!后)|早年|退休|离职");
    /** How somebody is called besides: {@code 人称苗老师}. */
    private static final Pattern CALLED = Pattern.compile("(?:江湖|大家)?人称|(?:网名|花名|笔名|本名|昵称)(?:是|为|叫)?\\p{L}");
    private static final Pattern WORKS_AT = Pattern.compile("^(?:就职于?|任职于?|供职于?|任教于|执教于|就读于|服务于|工作于|来自于?|现任|担任|任|在(?=[^，。]{2,20}(?:工作|上班|负责|从事|担任|任|做|读|当|带|管|写|搞)))\\s*");
    /** The last of these is where somebody is now: {@code 2016 年加入某公司，2019 年加入某某数据}. */
    private static final Pattern JOINED = Pattern.compile("^(?:(?:于|自)?(?:19|20)\\d\\d\\s?年(?:\\s?\\d{1,2}\\s?月)?)?(?:本科|硕士|博士|研究生)?(?:毕业)?(?:之?后)?(?:便|就|即)?(?:加入|入职|进入|加盟)了?\\s*");
    /** {@code 负责|某某网络|的日志平台}. */
    private static final Pattern IN_CHARGE = Pattern.compile("^(?:主要)?(?:负责|主管|主持|管理|维护)([^的，]{3,12})的.*");
    /** {@code 在|一家做路由器的创业公司某某网络|做前端}. */
    private static final Pattern A_FIRM = Pattern.compile("一家(?:[^，。]{0,12}的)?\\p{IsHan}{0,4}(?:公司|企业|机构|团队)\\s*[「“]?([\\p{L}\\d]{2,12}?)[」”]?(?=工作|上班|做|写|担任|任职|负责|从事|实习|$)");
    private static final Pattern HOUSE_END = Pattern.compile("(?:[（(]|的|从事|担任|负责|工作(?!室|组)|上班|[带管写搞](?=\\p{IsHan})|任(?=\\p{IsHan})|做(?=\\p{IsHan})|当(?=前端|[^前地时天然中初下场])|攻?读(?=[硕博本研])).*$");
    /** {@code 来自某市，|现居某市}: before where somebody lives it is told where they were born. */
    static final Pattern HOME = Pattern.compile("来自[^，。；]{2,12}[，,、]\\s*(?=(?:目前|现在|如今|现)?(?:旅居|定居|居住|常驻|生活|住在|居于|长居|居|住)(?!委|民|家|院))");
    /** What anybody is of a thing, which is no house: {@code 某软件的作者}. */
    private static final Pattern OF_THINGS = Pattern.compile(".*(?:爱好者|作者|译者|粉丝|玩家|用户|发烧友|极客|创客|迷|党)");
    /** Who works for nobody. */
    private static final Pattern ALONE = Pattern.compile("(?:自由|独立|个人)(?:职业|开发|顾问|译者|讲师|程序).*|(?i:freelance|independent).*");
    private static final Pattern NO_HOUSE = Pattern.compile("(?:缺|徵|征求|征|急需).*|[不多几数].{0,2}[个款项].*|不.*|.*(?:透露|匿名|保密).*|\\d(?!\\d{0,3}[A-Za-z]{2}).*|.{0,1}|.*(?:年|级|岁|多年)|(?:中学|小学|高中|初中|大学|高校|互联网|医院)\\p{IsHan}{0,2}|(?:一名|一位|一个|某|国内|海外|资深|专注).*|[本此这][次场期个]?(?:议题|分享|演讲|报告|讲座|课程|工作坊|话题|主题).*|.*(?:面向|适合|针对).*");
    private static final Pattern LATIN_JOB = Pattern.compile("(?:Currently |The |An? )?(\\p{L}[\\p{L} ,/&+-]{2,60}?)(?: at | of | @ ?| for | with | from |, )(?=(?:the )?\\p{Lu}).*");
    /** {@code 某公司 Python 基础架构组}. */
    private static final Pattern UNIT = Pattern.compile("\\p{IsHan}{3,12}\\s+\\S.{0,16}(?:组|部|部门|团队|中心|实验室)");
    /** {@code 某公司的一名|工程师}. */
    private static final Pattern ONE = Pattern.compile("的?(?:一名|一位|一个|一员)");
    private static final int LONGEST_CLAUSE = 40;
    private static final int LONGEST_PLACE = 3;
    private static final int MOST_CLAUSES = 3;
    /** A clause that tells of no work: {@code 《…》译者}. */
    private static final int LONGEST_ASIDE = 16;

    private Career() {}

    /** What the text says; without an organization where it tells none. */
    public static Affiliation in(String text, Organizations known) {
        Matcher stop = STOPS.matcher(text);
        String whole = text.substring(0, stop.find() ? stop.start() : text.length()).strip();
        String sentence = beforeGap(whole.contains("来自") ? HOME.matcher(whole).replaceFirst("") : whole);
        if (!Characters.hasIdeograph(sentence)) {
            return english(sentence);
        }
        List<String> clauses = present(sentence);
        Affiliation latin = clauses.isEmpty() || Characters.hasIdeograph(clauses.get(0)) ? Affiliation.NONE : english(clauses.get(0));
        if (latin.organization() != null) {
            return latin;
        }
        // Where somebody is employed says more than what they are: 中学老师，任教于某中学.
        return clauses.stream().map(c -> employed(c, known)).filter(a -> a.organization() != null).findFirst()
                .or(() -> inHouse(clauses, known))
                .or(() -> clauses.stream().map(c -> inOffice(c, known)).filter(a -> a.organization() != null).findFirst())
                .or(() -> clauses.stream().map(c -> joined(c, known)).filter(a -> a.organization() != null).reduce((first, last) -> last))
                .or(() -> clauses.stream().map(c -> inCharge(c, known)).filter(a -> a.organization() != null).findFirst()).orElse(Affiliation.NONE);
    }

    /** {@code 某某软件 测试经理|　　讲稿待发布}: behind a wide gap stands what is no part of an office. */
    private static String beforeGap(String line) {
        int gap = line.indexOf("  ");
        return gap > 0 && JobTitle.start(line.substring(0, gap)) > 0 ? line.substring(0, gap) : line;
    }

    /** Whether a clause tells of what is no more. */
    static boolean isPast(String clause) {
        return BEFORE.matcher(clause).find();
    }

    /** The clauses that tell what somebody is now, up to the first that tells something else; each without its subject. */
    private static List<String> present(String sentence) {
        List<String> clauses = new ArrayList<>();
        for (String clause : CLAUSES.split(sentence.strip())) {
            String told = SUBJECT.matcher(LABEL.matcher(clause.strip()).replaceFirst("")).replaceFirst("");
            boolean past = isPast(told) || CALLED.matcher(told).lookingAt();
            boolean tells = JobTitle.ends(told) || WORKS_AT.matcher(told).lookingAt() || JOINED.matcher(told).lookingAt() || IN_CHARGE.matcher(told).matches();
            if (clauses.size() >= MOST_CLAUSES || told.length() > (Characters.hasIdeograph(told) ? LONGEST_CLAUSE : 2 * LONGEST_CLAUSE)
                    || ALONE.matcher(told).matches() || !past && !tells && !clauses.isEmpty() && told.length() > LONGEST_ASIDE) {
                break;
            }
            if (!past && (tells || clauses.isEmpty())) {
                clauses.add(ONE.matcher(told).replaceAll(""));
            }
        }
        return clauses;
    }

    private static Affiliation employed(String told, Organizations known) {
        Matcher at = WORKS_AT.matcher(told);
        Matcher firm = at.lookingAt() && told.startsWith("一家", at.end()) ? A_FIRM.matcher(told).region(at.end(), told.length()) : null;
        if (firm != null) {
            return firm.lookingAt() ? new Affiliation(firm.group(1), null) : Affiliation.NONE;
        }
        String house = at.lookingAt() ? HOUSE_END.matcher(told.substring(at.end())).replaceFirst("").strip() : "";
        int of = at.lookingAt() ? told.indexOf('的', at.end()) : -1;
        String there = of < 0 || of - at.end() > LONGEST_PLACE || known.knows(house) ? "" : HOUSE_END.matcher(told.substring(of + 1)).replaceFirst("").strip();
        house = there.length() > LONGEST_PLACE && Organizations.isHouse(there) && !Organizations.isHouse(house) ? there : house; // 在南城的|某某出行|负责……
        return !house.isEmpty() && Workplace.mayBe(house, known) ? house(Affiliation.read(house, known)) : Affiliation.NONE;
    }

    /** Where the first sentence says, behind whatever somebody is, that they are employed: {@code 临床信息工程师，就职于某医院}. */
    public static Affiliation employedIn(String text, Organizations known) {
        Matcher stop = STOPS.matcher(text);
        List<String> clauses = text.contains("职于") || text.contains("教于") ? present(text.substring(0, stop.find() ? stop.start() : text.length())) : List.of();
        return clauses.stream().map(c -> employed(c, known)).filter(a -> a.organization() != null).findFirst().orElse(Affiliation.NONE);
    }

    /** {@code 某某科技|，开发者效率组工程师}: before a job stands but the house. */
    private static Optional<Affiliation> inHouse(List<String> clauses, Organizations known) {
        boolean first = clauses.size() > 1 && JobTitle.ends(clauses.get(1)) && !JobTitle.ends(clauses.get(0))
                && Organizations.isHouse(clauses.get(0)) && Workplace.mayBe(clauses.get(0), known);
        return first ? Optional.of(house(Affiliation.read(clauses.get(0), known))).filter(a -> a.organization() != null) : Optional.empty();
    }

    private static Affiliation joined(String told, Organizations known) {
        Matcher m = JOINED.matcher(told);
        String house = m.lookingAt() ? HOUSE_END.matcher(told.substring(m.end())).replaceFirst("").strip() : "";
        return !house.isEmpty() && Workplace.mayBe(house, known) ? house(Affiliation.read(house, known)) : Affiliation.NONE;
    }

    private static Affiliation inCharge(String told, Organizations known) {
        Matcher m = IN_CHARGE.matcher(told);
        return m.matches() && (known.knows(m.group(1)) || Organizations.isHouse(m.group(1))) ? house(Affiliation.read(m.group(1), known)) : Affiliation.NONE;
    }

    private static Affiliation inOffice(String told, Organizations known) {
        boolean job = Affiliation.isOfficeAt(told) || (JobTitle.start(told) > 0 && !JOINED.matcher(told).lookingAt() || UNIT.matcher(told).matches())
                && Workplace.mayBe(told, known) && !OF_THINGS.matcher(told).matches();
        return job ? house(Affiliation.read(told, known)) : Affiliation.NONE;
    }

    private static Affiliation house(Affiliation a) {
        return a.organization() == null || NO_HOUSE.matcher(a.organization()).matches() || PersonalName.isPlace(a.organization()) ? Affiliation.NONE : a;
    }

    private static Affiliation english(String sentence) {
        Matcher job = LATIN_JOB.matcher(sentence);
        boolean told = job.matches() && JobTitle.ends(job.group(1));
        boolean several = job.matches() && job.group(1).endsWith("s") && JobTitle.isTitle(job.group(1).substring(0, job.group(1).length() - 1));
        if (several) { // SREs, Acme
            return new Affiliation(EnglishAffiliation.of(sentence.replaceFirst("s(?=,? )", "")).organization(), job.group(1));
        }
        EnglishAffiliation a = EnglishAffiliation.of(told ? sentence : "");
        return new Affiliation(a.organization(), a.role());
    }
}
