package dev.lectern.talk.people;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.EnglishAffiliation;
import dev.lectern.talk.english.EnglishWhereabouts;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Career;
import dev.lectern.talk.line.HouseOfStory;
import dev.lectern.talk.line.HousesInTurn;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Antecedent;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where somebody works, as a sentence about them says it: {@code 李四来自某公司}, {@code 王五，某公司负责人。}. */
public final class Whereabouts {
    private static final String HONORIFIC = "(?:先生|女士|老师|同学|博士|教授)?(?:\\s*[（(][^）)]{1,16}[）)])?";
    /** {@code 在某大学|教翻译}. */
    private static final String TEACHES = "教(?=\\p{IsHan})(?![育学研室授师务练会堂材程科辅])";
    private static final Pattern COMES_FROM = Pattern.compile(HONORIFIC + "(?:(?:\\s?[与和及、]\\s?\\p{IsHan}{2,4}){0,3}[都均皆同]\\s?(?=来自|就职|任职|供职|就读))?\\s*(?:，\\s*(?:\\p{IsHan}{1,4}族，\\s*)?)?(?:(?:是\\s?)?(?:一[位名个])?来自(?:隔壁的)?|(?:目前|现在|现|如今)?(?:任教|就职|任职|供职|就读)于|目前在|现在在?(?![转改去回])|(?:平时|平常|平日里?|白天|如今|现如今)?在(?=[^，。；]{2,14}(?:上班|工作(?!室)|任职|实习|读研|读博|教书|" + TEACHES + "|负责|从事|担任|做|写|搞|管(?!理)))|(?:from|works at|of)(?=\\s+(?:the\\s+)?\\p{Lu}))\\s*([^，,。；;！]{2,24}?)(?=[，,。；;！的]|$|担任|工作(?!室)|从事|负责|上班|任职|实习|读[研博]|教书|" + TEACHES + "|做|写|搞|管(?!理)|\\s(?:as|where|and)\\s|\\.(?:\\s|$))");
    /** Before the noun that says of what sort it is. */
    private static final int LONGEST_HOUSE = 12;
    /** {@code 十月|社区月报}: of when, and no name. */
    private static final Pattern PERIOD = Pattern.compile(".{0,5}(?:[月周季年]|[上下]半年|季度|年度|[本上下]期)");
    private static final Pattern IS = Pattern.compile(HONORIFIC + "\\s*(?:是|现为|，|,|:|：|——|[（(](?:本名|真名|原名|大名)[^，。（()）]{1,8}，)\\s*([^，,。；;！（）()]{3,32})(?=[，,。；;！）)]|$)");

    /** Whom a sentence about somebody starts with: 她, their name or a part of it, or what they are here. */
    private static final String SUBJECT = "(?:^|(?<=[，,。！？；\\s（(「“]))(?:来自\\p{IsHan}{2,6}的)?(?:(他|她|讲者|讲师|主讲人)|(\\p{IsHan}(?=老师|总|教授|博士|经理|同学|学长|学姐|师兄|师姐)|\\p{IsHan}{2,4}?|\\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}[\\p{L}.'-]+){0,2}))\\s*(?:老师|同学|总|教授|博士|经理|学长|学姐|师兄|师姐)?(?:[还也](?=是))?(?:目前|现在|现|平时|白天|眼下|如今|这两年)?";
    private static final Pattern DOES = Pattern.compile(SUBJECT + "(?:在|就职于|任职于|供职于|来自)\\s*([^，,。；;！的]{2,16}?|\\p{Lu}[\\p{IsLatin}\\d .&'’-]{2,40}?)(?:(?:股份)?有限公司|公司)?(?=负责|工作(?!室)|做|担任|从事|任职|教书|" + TEACHES + "|维护|实习|上班|写|搞|管(?!理)|当(?![地时天然中初下前场]))");
    /** {@code 他在北京一家做路由器的创业公司|某某网络|工作}, {@code 她在一家叫|某某智航|的公司做……}. */
    private static final Pattern IN_A_FIRM = Pattern.compile(SUBJECT + "(?:就职于|任职于|供职于|在)[^，。；]{0,10}?一家(?:[^，。；]{0,12}的)?(?:\\p{IsHan}{0,4}(?:公司|企业|机构|团队))\\s*[「“]?([\\p{L}\\d]{2,12}?)[」”]?(?=工作|上班|做|担任|任职|负责|从事|实习|，|。)");
    private static final Pattern IN_FIRM_CALLED = Pattern.compile(SUBJECT + "(?:就职于|任职于|供职于|在)[^，。；]{0,10}?一家(?:叫做?|名叫|名为)\\s*[「“]?([\\p{L}\\d ]{2,16}?)[」”]?\\s?的");
    private static final Pattern IS_FROM = Pattern.compile(SUBJECT + "(?:(?:是\\s?)?(?:一[位名个])?来自于?|(?<=老师|同学|博士|教授)\\s?[（(](?=[^（()），。]{3,16}[)）]))\\s*([^，,。；;！（()）]{2,20}?)(?!，(?:目前|现在|现)?(?:旅居|定居|居|住))(?=[，,。；;！的)）]|$)");
    private static final Pattern IS_OF = Pattern.compile(SUBJECT + "是\\s*([^，,。；;！]{3,36})(?=[，,。；;！]|$)");
    /** Needs no subject in a text of one person; what was before is told with 曾. */
    private static final Pattern EMPLOYED = Pattern.compile("(?<!曾经?|先后|此前|之前|以前)()()(?:(?:任教|就职|任职|供职|服务|就读)于|现职于?)\\s*([^，,。；;！]{2,24}?)(?=[，,。；;！的]|担任|工作(?!室)|从事|负责|$)");
    /** {@code 来自河内的字体设计师，任职于| Acme Type}: a town first, and then where somebody works there. */
    private static final Pattern FROM_AND_AT = Pattern.compile("()()来自于?[^，。；的]{2,10}的[^，。；]{2,14}，(?:目前|现在|现)?(?:任教|就职|任职|供职)于\\s*([^，,。；;！]{2,24}?)(?=[，,。；;！的]|担任|工作(?!室)|从事|负责|$)");
    /** {@code 她任职的「某某」服务中心}, {@code 他所在的 Acme Systems 去年……}. */
    private static final Pattern OF_WORK = Pattern.compile("()()(?:他|她|(?<![\\p{IsLatin}-])\\p{Lu}[\\p{IsLatin}-]{1,14} ?|\\p{IsHan}{1,2}(?:老师|同学|博士))(?:所在|任职|供职|就职|工作(?!室)|服务|所属)的\\s*(?=(?:公司|团队|机构|学校)?\\s*[「“\\p{Lu}])(?:公司|团队|机构|学校)?\\s*[「“]?((?<=[「“])[^「」“”]{2,16}|\\p{Lu}[\\p{IsLatin}\\d&.-]*(?: \\p{Lu}[\\p{IsLatin}\\d&.-]*){0,3})");
    private static final Pattern NOW = Pattern.compile("()()(?:现为|现任(?!职)|目前是|目前担任)\\s*([^，,。；;！]{3,32})(?=[，,。；;！]|$)");
    private static final Pattern OFFICE = Pattern.compile("(?<![\\p{IsHan}\\w&&[^由是请的为]])(社区|实验室|协会|学会|基金会|联盟|俱乐部|研究院|研究所)[^，。；！（(）)：:|｜《]{1,14}$");

    private static final Pattern CLAUSE = Pattern.compile("做|专注|专门|主打|提供|开发|研发|从事|一家|一个|某家|同样|也是|位于|总部|刚刚|刚");
    private static final Pattern UP_TO_MARK = Pattern.compile("[^，,。；;！的]{2,24}");
    /** {@code 某某数据的|存储研发}: what is done stands for who does it. */
    private static final Pattern WORKER = Pattern.compile("([^的]{2,12})的([^的]{0,6}(?:研发|开发|后端|前端|运维|测试|算法|产品|DBA|SRE))");
    /** What is said of all who are named. */
    private static final Pattern TOGETHER = Pattern.compile("(?:他|她)们|[两二三四][位人]|大家都|均来自|都来自|(?i:both|all) |\\p{Lu}[\\p{L}-]{1,20}+(?: [\\p{L}-]{1,20}+){0,3}(?<=s)(?:, | at | from | @ ?)(?=\\p{Lu})");
    /** Where somebody works now, in a clause without a subject: {@code ，现在某某互联做基础架构}. */
    private static final Pattern WORKS = Pattern.compile("()()(?:^|(?<=[，。；]))(?:(?:目前|如今|眼下|现在|现)在|现于)(?:\\p{IsHan}{2,3}的(?=\\p{IsHan}{3}))?\\s*([^，,。；;！的]{2,16}?|\\p{Lu}[\\p{IsLatin}\\d .&'’-]{2,40}?)(?=负责|工作(?!室)|做|担任|从事|任职|维护)");
    /** {@code 他是|某某安全|的，题目写在……} */
    private static final Pattern IS_THEIRS = Pattern.compile(SUBJECT + "是\\s*([^，,。；;！的]{3,16})的(?=[，,。；])");
    /** {@code ，她现在在某某支付。} */
    private static final Pattern IS_AT = Pattern.compile("()()(?:^|(?<=[，。；]))[他她](?:现在|目前|如今)?在\\s*([^，,。；;！的]{3,12})(?=[，。])");
    /** {@code 张三，某语言的老用户，在某某投资做研究}. */
    private static final Pattern LIFE = Pattern.compile(SUBJECT + "(?:叫[^，。]{2,8})?，[^，。]{1,18}，(?:目前|现)?在\\s*([^，,。；;！的]{2,16}?|\\p{Lu}[\\p{IsLatin}\\d .&'’-]{2,40}?)(?=负责|工作(?!室)|做|担任|从事|任职|维护)");
    /** {@code 身为|某大学网络中心的管理员|，她……}. */
    private static final Pattern BEING = Pattern.compile("()()(?:^|(?<=[，。；]))(?:身为|作为|身兼)\\s*([^，,。；;！]{3,32})(?=，[他她])");
    /** {@code 在|某某储存|上班的他}. */
    private static final Pattern WHO_WORKS = Pattern.compile("()()(?:^|(?<=[，。；]))在\\s*([^，,。；;！的]{2,16}?)(?:上班|工作|任职|服务|做事)的[他她]");
    /** {@code 某某科技的这位女工程师}. */
    private static final Pattern THIS_ONE = Pattern.compile("()()(?:^|(?<=[，。！？；、”]))(?:来自)?([^，。！？；“”\\s的]{2,16})(?=的这位)");
    /** Where two come from of whom the text names both: {@code 某某电商的两位同学带来的是…}; and not the one of others beside them: {@code 张三老师和某大学的三位同学}. */
    private static final Pattern HOUSE_OF_SEVERAL = Pattern.compile("(?:^|[，。！？；“”\\s])(?:那么|而|接着|随后|最后|来自|由|请到了?|是)?((?:(?!(?:老师|教授|同学|博士)[和与及])[^，。！？；、“”\\s的]){2,16})的[两二三四]位(?:年轻)?(?:同学|老师|嘉宾|工程师|讲师|讲者|小?伙伴|朋友|专家|同事|开发者|研究员|学生)");
    private static final Pattern SEVERAL_FROM = Pattern.compile("[两二三四][位人](?:讲师|讲者|嘉宾|同学|老师)?[都均皆全]?(?:(?:是|是从)?来自|(?:是|同为)(?=[^，,。；;！]{2,24}的\\p{IsHan}{0,4}[生学师员长者]))\\s*([^，,。；;！]{2,24}?)(?=的|[，,。；;！]|$)");
    /** Of a line that says nothing but who somebody is. */
    private static final int LONGEST_LIFE = 60;

    private static final Pattern IS_FIRST = Pattern.compile("^(?:(?:他|她)(?:目前|现在|现)?[还也]?(?:是|现为|现任(?!职))\\s*)?(?:一[名位个]来自)?");
    /** {@code 某公司的一名|工程师}. */
    private static final Pattern ONE_OF = Pattern.compile("的一[名位个]");
    /** What sort of house it is, and then its name: {@code 移动支付公司 Acme 的|副总裁}, {@code 新创公司「某某」|技术长}. */
    private static final Pattern KIND_OF_HOUSE = Pattern.compile("^(?:一家)?(\\p{IsHan}{2,12})(?:公司|厂商|平台|机构|组织|企业)\\s*(?:[「“]([^」”]{2,16})[」”]|(\\p{Lu}[\\p{IsLatin}\\d&.-]*(?: \\p{Lu}[\\p{IsLatin}\\d&.-]*){0,3})\\s*(?=的))\\s*的?\\s*(?=\\p{IsHan}|SRE|CTO|CEO)");

    private Whereabouts() {}

    /**
     * A speaker of a talk with the organization that its own text gives: {@code 她在某公司负责构建}, {@code 若愚任教于某大学},
     * {@code She leads the data group at Acme}. Where several speak, the text has to name whom it means.
     */
    public static Speaker inTalk(Page page, Finding talk, Speaker person) {
        boolean alone = talk.speakers().size() == 1;
        boolean latin = PersonalName.isLatin(person.name());
        for (Finding.Piece piece : Stream.concat(talk.bio().stream(), talk.body().stream()).toList()) {
            String text = page.unit(piece.unit()).text().substring(piece.from(), piece.to());
            if (person.organization() == null && (alone || TOGETHER.matcher(text).lookingAt()) && isLife(talk, piece)) {
                Affiliation a = Career.in(FirstWords.withoutSubject(page, person, text), page.organizations());
                if (a.organization() != null && !a.organization().contains(person.name())) {
                    return new Speaker(person.name(), a.organization(), person.role() == null ? a.role() : person.role());
                }
            }
            Matcher several = !alone && person.organization() == null && text.indexOf('位') > 0 ? HOUSE_OF_SEVERAL.matcher(text) : null;
            several = several != null && several.find() ? several : !alone && person.organization() == null ? SEVERAL_FROM.matcher(text) : null;
            @Nullable String own = alone || person.organization() != null ? null : HousesInTurn.of(text, talk.speakers(), person);
            if (own != null || several != null && several.find(0)) {
                Speaker found = read(page, person, own != null ? own : several.group(1), false);
                if (found.organization() != null) {
                    return found;
                }
            }
            for (Reading reading : alone ? ALONE : ONE_OF_SEVERAL) {
                Speaker found = person.organization() != null ? person : ofSubject(page, person, reading, text, alone);
                found = found.organization() == null && latin ? EnglishWhereabouts.of(person, text, alone) : found;
                if (found.organization() != null) {
                    return found;
                }
            }
            Speaker told = latin && person.organization() == null ? HouseOfStory.of(text, person) : person;
            if (told.organization() != null) {
                return told;
            }
        }
        return person;
    }

    /** What tells of the speaker: a life, or a line that the talk's text begins with and that is no sentence. */
    private static boolean isLife(Finding talk, Finding.Piece piece) {
        return talk.bio().contains(piece) || !talk.body().isEmpty() && talk.body().get(0).equals(piece) && piece.to() - piece.from() <= LONGEST_LIFE;
    }

    /** @param titled whether what it tells has to be a job with its house */
    private record Reading(Pattern pattern, boolean titled) {}

    private static final List<Reading> ONE_OF_SEVERAL = List.of(new Reading(DOES, false), new Reading(IS_OF, true));
    private static final List<Reading> ALONE = List.of(new Reading(DOES, false), new Reading(IN_FIRM_CALLED, false), new Reading(FROM_AND_AT, false),
            new Reading(IN_A_FIRM, false), new Reading(IS_FROM, false), new Reading(IS_THEIRS, false), new Reading(EMPLOYED, false),
            new Reading(OF_WORK, false), new Reading(IS_OF, true), new Reading(NOW, true), new Reading(LIFE, false), new Reading(WORKS, false),
            new Reading(THIS_ONE, false), new Reading(IS_AT, false), new Reading(BEING, true), new Reading(WHO_WORKS, false));

    private static Speaker ofSubject(Page page, Speaker person, Reading reading, String text, boolean alone) {
        Matcher m = reading.pattern.matcher(text);
        while (m.find()) {
            boolean meant = m.group(2) == null || m.group(2).isEmpty() ? alone : isCalled(person.name(), m.group(2));
            boolean told = reading.pattern != IS_THEIRS && reading.pattern != IS_AT || Organizations.isHouse(m.group(3)) || page.organizations().knows(m.group(3));
            Speaker found = meant && told ? read(page, person, m.group(3), reading.titled) : person;
            if (found.organization() != null) {
                return found;
            }
        }
        return person;
    }

    /** By the whole name, the given one, or some of its words. */
    static boolean isCalled(String name, String called) {
        boolean given = PersonalName.isChinese(name) && (called.equals(PersonalName.givenName(name)) || called.length() == 1 && name.startsWith(called));
        return name.equals(called) || given || !PersonalName.isChinese(name) && (" " + name + " ").contains(" " + called + " ");
    }

    /** The person with the organization that the page's prose gives; as before where it gives none. */
    public static Speaker complete(Page page, Speaker person) {
        for (Unit unit : page.units()) {
            if (unit.isProse() && unit.text().contains(person.name())) {
                Speaker found = HouseBefore.of(page, person, unit.text());
                found = found.organization() != null ? found : readBehind(page, person, unit.text(), COMES_FROM, false);
                found = found.organization() != null ? found : readBehind(page, person, unit.text(), IS, true);
                @Nullable String house = found.organization() != null ? null : Antecedent.houseOf(unit.text(), unit.text().indexOf(person.name()), page.organizations());
                found = house == null ? found : new Speaker(person.name(), house, person.role());
                if (found.organization() != null) {
                    return found;
                }
            }
        }
        Speaker noted = inFootnote(page, person);
        return noted.organization() != null ? noted : ofHost(page, person);
    }

    /** {@code Jane Doe[^2]}, and at the end of the page {@code [^2]: Historian, St Anne's College}. */
    private static Speaker inFootnote(Page page, Speaker person) {
        String noted = person.name() + "[^";
        for (Unit unit : page.units()) {
            int mark = unit.text().indexOf(noted);
            int end = mark < 0 ? -1 : unit.text().indexOf(']', mark);
            String note = end < 0 ? null : unit.text().substring(mark + person.name().length(), end + 1) + ":";
            Unit told = note == null ? null : page.units().stream().filter(u -> u.isProse() && u.text().startsWith(note)).findFirst().orElse(null);
            if (told != null) {
                EnglishAffiliation a = EnglishAffiliation.of(told.text().substring(note.length()).strip());
                return new Speaker(person.name(), a.organization(), person.role() == null ? a.role() : person.role());
            }
        }
        return person;
    }

    /** {@code 实验室工程师李四}: the host is called by what it is. */
    private static Speaker ofHost(Page page, Speaker person) {
        for (Unit unit : page.units()) {
            int at = unit.text().indexOf(person.name());
            Matcher m = at <= 0 ? null : OFFICE.matcher(unit.text()).region(Math.max(0, at - 20), at);
            String office = m != null && m.useTransparentBounds(true).find() ? unit.text().substring(m.end(1), at).strip() : "-"; // 社区|治理的五个误区 |李四: no office
            String host = office.isEmpty() || office.endsWith("的") || JobTitle.ends(office) ? called(page, m.group(1)) : null;
            if (host != null) {
                return new Speaker(person.name(), host, person.role());
            }
        }
        return person;
    }

    /** The one house of the page that is meant by a mere 社区: of those that held the event, or else of those that its people come from. */
    private static @Nullable String called(Page page, String noun) {
        @Nullable String author = page.head().author();
        String held = page.organizations().called(noun);
        String host = held == null && author != null && author.length() > noun.length() + 1 && author.endsWith(noun) ? author : held;
        List<String> houses = host != null ? List.of(host) : Roster.of(page).people().stream().map(Speaker::organization)
                .filter(o -> o != null && o.length() > noun.length() + 1 && o.endsWith(noun)).distinct().limit(2).toList();
        return houses.size() == 1 ? houses.get(0) : titled(page, noun);
    }

    /** The house of that sort which the post's title names: {@code 某某基金会月报}. */
    private static @Nullable String titled(Page page, String noun) {
        @Nullable String title = page.head().title();
        int at = title == null ? -1 : title.indexOf(noun);
        int start = at;
        while (start > 0 && Character.isLetter(title.charAt(start - 1)) && at - start < LONGEST_HOUSE) {
            start--;
        }
        return at - start < 2 || PERIOD.matcher(title.substring(start, at)).matches() ? null : title.substring(start, at + noun.length());
    }

    /** Reads what the text says right behind the person's name, the first time that it says something there. */
    private static Speaker readBehind(Page page, Speaker person, String text, Pattern saying, boolean needsTitle) {
        String name = person.name();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            Matcher m = saying.matcher(text).region(at + name.length(), text.length());
            if (m.lookingAt()) {
                return read(page, person, withoutClause(text, m), needsTitle);
            }
        }
        return person;
    }

    /** {@code 来自做在线画图的|某某科技}: what is said of the house first is none. */
    private static String withoutClause(String text, Matcher m) {
        boolean clause = m.end() < text.length() && text.charAt(m.end()) == '的' && CLAUSE.matcher(m.group(1)).lookingAt();
        Matcher house = clause ? UP_TO_MARK.matcher(text).region(m.end() + 1, text.length()) : null;
        return house != null && house.lookingAt() ? house.group() : m.group(1);
    }

    static Speaker read(Page page, Speaker person, String text, boolean needsTitle) {
        String told = ONE_OF.matcher(IS_FIRST.matcher(text.strip()).replaceFirst("")).replaceFirst("的");
        Matcher named = KIND_OF_HOUSE.matcher(told);
        if (named.lookingAt() && !page.organizations().knows(named.group(1))) {
            return new Speaker(person.name(), named.group(2) != null ? named.group(2) : named.group(3),
                    person.role() == null ? told.substring(named.end()) : person.role());
        }
        if (PersonalName.isPlace(told) || Antecedent.isWithin(told) || told.startsWith("一家") || told.startsWith("一个")
                || told.startsWith("某") && !told.startsWith("某某")) {
            return person;
        }
        Matcher worker = needsTitle ? WORKER.matcher(told) : null;
        if (worker != null && worker.matches() && Workplace.mayBe(worker.group(1), page.organizations())) {
            return new Speaker(person.name(), worker.group(1), person.role() == null ? worker.group(2) : person.role());
        }
        boolean plausible = needsTitle ? Workplace.is(told, page.organizations()) || Workplace.isJobInHouse(told, page.organizations())
                : Workplace.mayBe(told.replace("的", ""), page.organizations());
        Affiliation a = Affiliation.read(told, page.organizations());
        return plausible && a.ownOrganization() != null && a.ownOrganization().length() > 1 && !Affiliation.tellsSomething(a.ownOrganization())
                ? new Speaker(person.name(), a.ownOrganization(), person.role() == null ? a.role() : person.role()) : person;
    }
}
