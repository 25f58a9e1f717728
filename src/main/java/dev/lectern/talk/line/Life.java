package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Lately;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The life of a speaker as a card tells it: {@code 黄挺，某公司资深技术专家，十年经验…}. */
public final class Life {
    private static final Pattern LEAD = Pattern.compile("^(\\p{IsHan}{2,4}|\\p{Lu}[\\p{L}.-]+(?: \\p{Lu}[\\p{L}.-]+){1,2})(?:先生|女士|老师|博士)?\\s*(?:[（(][^）)]*[）)])?\\s*[，,:：|@＠—\\s]\\s*([^。；;，,\\n]{2,60})");
    private static final Pattern TELLS = Pattern.compile("毕业于|\\d+\\s*(?:多|余)?\\+?年.{0,12}(?:经验|经历|从业|研发)|\\d{4}\\s?年(?:起|开始|以来)(?:从事|投身|接触|专职|全职)|曾(?:任|就职|在|先后|参与|获)|就职于|任职于|先后(?:在|就职|担任)|热爱|专注于|擅长|爱好|著有|译者|现任|博士学位|硕士学位");
    private static final Pattern WORKS_AT = Pattern.compile("(?:(?<!曾经?|先后|此前)(?:就职于|任职于|供职于)([\\p{IsHan}\\w]{2,14}?)(?:公司)?(?=从事|担任|负责|工作(?!室)|任|，|。)|(?:目前在|现在|在)([\\p{IsHan}\\w]{2,14}?)公司(?=从事|担任|负责|工作(?!室)|任))");
    private static final Pattern HAS_DONE = Pattern.compile("(?:先后)?(?:主导|参与|主持|带领|经历|负责|设计|写|出版|翻译|发起)过?(?:了|过|多)");
    /** What tells of a talk, unless it is told of their habits: {@code 乐于分享}. */
    private static final Pattern SPEAKS = Pattern.compile("(?<!乐于|喜欢|热爱|善于|愿意|爱好|热衷|坚持|持续)分享|了|将|带来|讲|聊|谈|介绍|报告|致辞|主题|认为|表示|指出|提到");
    private static final Pattern CLAUSE = Pattern.compile("[，,。；;\\n]");
    /** What somebody was before, or is to others. */
    private static final Pattern FORMER = Pattern.compile("曾|原任|前任|^\\s*[原前]|先后|此前|历任|等|他|她|的");
    private static final int LONGEST_HOUSE = 40;
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_CLAUSE = 30;
    private static final int LONGEST_WHOLE = 80;
    private static final int LATEST_COMMA = 16;
    private static final int SHORTEST_HOUSE = 3;
    private static final double LIKE_PEOPLE = 2;
    private static final int MOST_CLAUSES = 12;

    private static final Lately<Optional<Lead>> LEADS = new Lately<>(Life::lead);

    /** The name with which a life starts, and the clause behind it. */
    private record Lead(String name, String behind) {}

    private static final Pattern GREETING = Pattern.compile("^(?:(?:大家|各位(?:朋友|老师|同学|开发者)?|你们?)(?:早上|上午|中午|下午|晚上|晚)?好[呀啊]?[，,！!。~～\\s]{1,3})?(?:我是|我叫|我的名字是)\\s*(?=\\p{L})");
    private static final CharacterSet GREETING_STARTS = CharacterSet.of("大各你我");

    private Life() {}

    /** Whether a sentence only says who somebody is and adds something of their life: {@code 黄挺，某公司资深技术专家，热爱开源。} */
    public static boolean isAll(Organizations known, String text) {
        int comma = text.indexOf('，');
        int next = text.indexOf('，', comma + 1);
        boolean sentence = text.indexOf('。') == text.length() - 1 && text.length() <= LONGEST_WHOLE && comma > 1 && comma <= LATEST_COMMA
                && next > 0 && text.indexOf('《') < 0;
        String office = sentence ? text.substring(comma + 1, next) : "";
        return sentence && !SPEAKS.matcher(text).region(next, text.length()).find() && PersonalName.likelihood(text.substring(0, comma)) > 0
                && JobTitle.endsFirmly(office) && Affiliation.read(office, known).organization() != null;
    }

    /** Whether the text is of somebody's life rather than of a talk. */
    public static boolean isToldIn(CharSequence text) {
        return TELLS.matcher(text).find();
    }

    /** {@code 某中学信息技术教师，创客社指导老师}, {@code 某公司架构师｜写了十年代码}: a job in a house, and in the one clause behind it another, or what else is told of a life; behind a bar anything is. */
    static boolean beginsWithOffice(String text) {
        int clause = text.indexOf('，');
        int bar = Math.max(text.indexOf('｜'), text.indexOf('|'));
        if (bar > 0 && bar <= LONGEST_CLAUSE && isOffice(text.substring(0, bar).strip())) {
            return true;
        }
        String more = clause <= 0 || clause > LONGEST_CLAUSE || text.indexOf('，', clause + 1) > 0 ? "" : text.substring(clause + 1);
        return !more.isEmpty()
                && (TitledPerson.tellsOfLife(more) || HAS_DONE.matcher(more).lookingAt() || more.length() <= LONGEST_CLAUSE && JobTitle.start(more) > 0)
                && Workplace.isJobInHouse(text.substring(0, clause), Organizations.KNOWN);
    }

    /** {@code 某公司架构师，热爱开源，写了十年代码}: the same in several clauses, whatever they say; before them perhaps the name. */
    static boolean goesOnFromOffice(String text) {
        int clause = text.indexOf('，');
        if (clause > 1 && clause <= LONGEST_NAME && PersonalName.likelihood(text.substring(0, clause)) > 1) {
            int next = text.indexOf('，', clause + 1);
            return next > 0 && next - clause <= LONGEST_CLAUSE && JobTitle.endsFirmly(text.substring(clause + 1, next));
        }
        boolean several = clause > 0 && clause <= LONGEST_CLAUSE && text.indexOf('，', clause + 1) > 0 && "从让给做当".indexOf(text.charAt(0)) < 0;
        return several && Workplace.isJobInHouse(text.substring(0, clause), Organizations.KNOWN);
    }

    /** {@code 张三，某公司工程师|，某社区成员}: behind somebody and their office no title, but what they are besides. */
    static boolean isSecondOffice(String person, String text) {
        return person.indexOf('，') > 0 && (JobTitle.endsFirmly(text) || text.endsWith("员")) && JobTitle.endsFirmly(person) && !Characters.hasAny(text, "我怎何从？?");
    }

    /** {@code 某公司架构师}, {@code 某某 架构师}. */
    private static boolean isOffice(String text) {
        int blank = text.indexOf(' ');
        return Workplace.isJobInHouse(text, Organizations.KNOWN)
                || blank > 2 && JobTitle.isTitle(text.substring(blank + 1)) && Workplace.mayBe(text.substring(0, blank), Organizations.KNOWN);
    }

    /** {@code 大家好，我是|黄挺，目前在……}: in the words of whose life it is. */
    private static String withoutGreeting(String text) {
        return !text.isEmpty() && GREETING_STARTS.has(text.charAt(0)) ? GREETING.matcher(text).replaceFirst("") : text;
    }

    /** The line below "分享嘉宾：" names the speaker, perhaps by a pen name, perhaps with a life behind it. */
    public static List<Speaker> announced(Organizations known, String whole) {
        String text = withoutGreeting(whole);
        List<Speaker> names = PersonLine.readNames(text, known);
        if (!names.isEmpty()) {
            return names;
        }
        Matcher m = LEAD.matcher(text);
        boolean sure = m.find() && (PersonalName.is(m.group(1)) || text.substring(m.end(1)).matches("(?s)\\s*[（(，,].*"));
        return sure ? PersonLine.readNames(m.group(1), known).stream().limit(1)
                .map(s -> new Speaker(s.name(), Affiliation.read(m.group(2).split("、")[0], known).organization(), null)).toList() : List.of();
    }

    /** A life told starts with the name: {@code 黄挺，某公司资深技术专家，…}. */
    public static List<Speaker> bearer(Organizations known, String whole) {
        String text = withoutGreeting(whole);
        boolean mayName = !text.isEmpty() && (PersonalName.mayStart(text, 0) || Character.isUpperCase(text.codePointAt(0)));
        Optional<Lead> lead = mayName ? LEADS.read(text) : Optional.empty();
        if (lead.isEmpty()) {
            return List.of();
        }
        String name = lead.get().name;
        List<Speaker> full = PersonLine.read(name + " " + lead.get().behind, known);
        full = full.isEmpty() ? PersonLine.read(name + " " + lead.get().behind.split("、")[0], known) : full;
        // The blank between the two may have made one name of a name and a job.
        boolean named = !full.isEmpty() && full.stream().allMatch(s -> text.contains(s.name()));
        return named ? full : List.of(new Speaker(name, null, null));
    }

    /** Where "讲师介绍：" only says who it is: {@code 某公司架构师 黄挺}, {@code 黄挺 | 某公司 | 架构师}; empty where a life follows. */
    public static List<Speaker> ofWhom(Organizations known, String text) {
        boolean line = text.length() <= LONGEST_HOUSE && text.indexOf('。') < 0 && text.indexOf('\n') < 0;
        return !line ? List.of()
                : PersonParts.read(text, known)
                        .filter(p -> p.score() >= LIKE_PEOPLE && p.people().stream().allMatch(s -> PersonalName.is(s.name())))
                        .map(PersonParts::people).orElse(List.of());
    }

    private static Optional<Lead> lead(String text) {
        Matcher m = LEAD.matcher(text);
        return m.find() && PersonalName.is(m.group(1)) ? Optional.of(new Lead(m.group(1), m.group(2))) : Optional.empty();
    }

    /** Somebody without an organization may be given one by the life: 某公司总监，二十年经验…; 在某某公司从事…. @param apart whether the life is told apart from the talk */
    public static Speaker complete(Organizations known, Speaker person, String life, boolean apart) {
        if (person.organization() != null) {
            return person;
        }
        String first = CLAUSE.split(life.strip(), 2)[0];
        first = first.startsWith(person.name()) ? first.substring(person.name().length()) : first;
        Affiliation career = Career.in(life.startsWith(person.name()) ? life.substring(person.name().length()) : life, known);
        if (career.organization() != null && !career.organization().contains(person.name())) {
            return new Speaker(person.name(), career.organization(), person.role() == null ? career.role() : person.role());
        }
        boolean house = !Career.isPast(first) && Workplace.is(first, known) || apart && first.indexOf(' ') > 0 && Workplace.mayBe(first, known);
        Affiliation a = house && first.length() <= LONGEST_HOUSE ? Affiliation.read(first, known) : Affiliation.NONE;
        if (a.ownOrganization() != null || a.role() != null && !apart) {
            return new Speaker(person.name(), a.ownOrganization(), person.role() == null ? a.role() : person.role());
        }
        Matcher works = WORKS_AT.matcher(life);
        if (works.find()) {
            return new Speaker(person.name(), works.group(1) != null ? works.group(1) : works.group(2), person.role());
        }
        return apart ? inOffice(known, person, life) : person;
    }

    /** A clause of a life that is nothing but a house and a job in it: {@code 在青岛生活六年，|某物流数据平台负责人|，…}. */
    private static Speaker inOffice(Organizations known, Speaker person, String life) {
        for (String clause : CLAUSE.split(life.strip(), MOST_CLAUSES)) {
            boolean office = clause.length() <= LONGEST_HOUSE && !FORMER.matcher(clause).find() && JobTitle.start(clause.strip()) > 0
                    && Workplace.is(clause.strip(), known);
            @Nullable String house = office ? Affiliation.read(clause, known).organization() : null;
            if (house != null && house.length() >= SHORTEST_HOUSE) {
                return new Speaker(person.name(), house, person.role());
            }
        }
        return person;
    }
}
