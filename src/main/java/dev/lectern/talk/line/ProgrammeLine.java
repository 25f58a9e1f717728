package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.AlsoCalled;
import dev.lectern.talk.name.Asides;
import dev.lectern.talk.name.Headline;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.SpeakerLabel;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Brackets;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Lately;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a programme: a title and people in either order, with whatever between them.
 *
 * <pre>
 * 云上的网关　蓝鲸云 产品部 高级经理　丸子        1、长孙策 / 快马打车 / «订单库拆分» 现场有代码
 * CRI 那些没人读的注释 | 爱好者「阿拉丁」          毛毛：我用宏写了一首诗
 * </pre>
 *
 * <p>All ways to cut the line in two are weighed: how much one part reads as a title, the other as people, and how strong the
 * mark between them is.
 *
 * @param score how sure the reading is; 3 and more where the words speak for it
 */
public record ProgrammeLine(String title, List<Speaker> people, double score) {
    /** From here on the words speak for themselves; below, the place of the line has to. */
    public static final double SURE = 5.5;
    public static final double LIKELY = 4.2;

    /** What speaks for a title: that it opens the programme; its words, and its length. */
    private static final double OPENS = 1.5;
    private static final double SAYS_WHAT = 1.5;
    private static final int LONGEST = 200;
    /** With a list of people, each with a house. */
    private static final int LONGEST_LIST = 300;
    private static final Pattern NO_TITLE = Pattern.compile("[\\w.-]{2,12}|(?:of|at|from|in|and|&)\\s.*|(?:University|Institute|College|School|Bank|Ministry|Academy) of .*");
    /** Before a name, and no title. */
    static final String HONOUR = "(?:Dr|Prof|Mr|Ms|Mrs|Professor|Doctor)\\.?";
    private static final Pattern IS_HONOUR = Pattern.compile(HONOUR);
    private static final int LONGEST_HONOUR = 10;
    private static final int MOST_CUTS = 24;
    private static final Pattern QUOTED = Pattern.compile("《((?:[^《》]++|《[^《》]*+》)++)》|«([^«»]{2,120}+)»|「([^「」]{4,80}+)」|[“\"]([^“”\"]{6,80}+)[”\"]");
    private static final Pattern SAID_BY = Pattern.compile("\\s*(?:presented )?by\\s");
    private static final Pattern LAST = Pattern.compile("(.{3,150}?)(?:(?<=》)\\s*|\\s*[|｜丨┃\\t/／]\\s*+|[\\s\u3000]{2,}+|\\s+[—–-]+\\s++|——)(\\S{1,12})");
    private static final Pattern UNKNOWN = Pattern.compile("\\S{2,10}[（(](?:待定|待公布|待确认|(?i:tba|tbd|tbc))[)）]");
    private static final Pattern BRACKET_LAST = Pattern.compile("^(.{2,120}?)\\s*[（(【\\[]([^（(【\\[）)】\\]]{2,60})[）)】\\]]$");
    private static final Pattern LABEL_LAST = Pattern.compile("^(.{2,120}?)\\s*[（(【\\[]([^（(【\\[）)】\\]:：]{1,12}[:：](?:[^（()）【】\\[\\]]|[（(][^（()）]{1,60}[)）]){2,80})[)）】\\]](?:\\s*[也均]?(?:已|现已)经?(?:上传|发布|上线|放出|整理)[^。]{0,60})?$");
    private static final Pattern LABEL_CLAUSE = Pattern.compile("^([^：:]{4,80}?|.{4,80}?[》”」])\\s*(?:[，,；;|｜/／丨\u3000]|\\s{2}|——?|\\s[–-]\\s)\\s*(?:由)?(?:" + SpeakerLabel.NOUN + "|(?:汇报|申报|提报|提案|介绍)(?:人|者|嘉宾)|讲[者员]|坑主)\\s*[:：]\\s*([^：:。；;]{2,60}?)(?:\\s*[，,]\\s*(?:预计|约|时长)?\\s*\\d{1,3}\\s*(?:分钟|min))?\\s*[；;。]?$");
    /** {@code 下一讲：10 月 12 日，|《…》}. */
    private static final Pattern MARKED_LAST = Pattern.compile("(?:[^《》]*[：:，,]|(?:上|本|这|首|第\\s?[\\d一二三四五六七八九十]+\\s?)[期场次讲]\\p{IsHan}{0,4})\\s*《([^《》]+)》");
    private static final int LONGEST_TRADE = 6;
    private static final Pattern LEADING = Pattern.compile("^\\s*(?:\\d{1,2}\\s*[.、)）—-]|[^\\p{L}\\p{N}（(@]+)");
    /** Of which titles tell last: {@code 全新架构}. */
    private static final Pattern END_OF_TITLE = Pattern.compile("(?s).*(?:架构|特性|功能|发布|提升|发展|建设|升级|创新|融合|落地|突破|变革|挑战|方案|体系|工具链?|模式|机遇|思考|复盘|治理|流程|策略|原理|机制|算法|技术|模型|生态|应用|部署|上云|测试|迭代|先行|未来|时代)");
    /** A mark that goes on rather than parts. */
    private static final Pattern GOES_ON = Pattern.compile("[，,:：\\d的和与及]\\s*$");
    private static final Pattern PART_OF_HOUSE = Pattern.compile(".*(?:部门?|团队|组|处|室|线|事业群|业务|平台)");
    public static final Pattern SHOWS = Pattern.compile("(?:演示|讲解|介绍|讲述|解读)\\s*$");
    private static final Pattern ANNOUNCING = Pattern.compile("\\s*(?:分享|演讲|带来|主题|题目|议题|报告|(?<=[\\p{IsHan}\\w]{2})(?<![主开宣演])(?:讲|聊|谈)(?:一?[讲聊谈])?|(?<=[\\s)）])(?:will\\s+)?(?:presents?|presenting|speaks?\\s+(?:on|about)|talks?\\s+about|on))?\\s*[:：,，—–-]*\\s*$");
    public static final Pattern SAYS = Pattern.compile("[《“？?！!：:]|[的与和从到把是了在让谈聊讲写做为给被]|(?<![应使费])用|如何|怎[么样]|什么|实践|探索|解析|介绍|入门|指南|之路|优化|设计|实现|演进|案例|经验|趋势|展望|改造|迁移|解读|现状|未来|进展|一[个次天场]|\\d年|(?i:\\b(?:the|an?|of|for|to|in|with|and|how|why|what|is|your|my|from|on)\\b)");

    /** A line for which a page is asked. @param least the lowest score that counts */
    public record Asked(String line, double least) {}

    /** The likeliest reading; empty where the line holds no title with people, or none of them scores {@code least}. */
    public static Optional<ProgrammeLine> read(String line, double least, Organizations known) {
        String s = withoutCount(Asides.withoutModerator(BesideFacts.of(line.strip())));
        if (s.length() < 5 || Closings.isImprint(s) || Handles.areAsked(s) || EnglishTitle.isPromised(s)
                || s.length() > (s.indexOf(';') > 0 || s.indexOf('；') > 0 ? LONGEST_LIST : LONGEST)) {
            return Optional.empty();
        }
        @Nullable ProgrammeLine best = quoted(s, known);
        @Nullable TitledPerson barred = best == null ? LastBar.read(s, known) : null;
        best = barred != null ? new ProgrammeLine(barred.title(), barred.speakers(), SURE) : best != null || Headline.is(s) ? best : cut(s, least, known);
        return Optional.ofNullable(best).filter(l -> l.score >= least
                && !(l.title.indexOf('》') > 0 && TitledPerson.WROTE.matcher(l.title).region(l.title.lastIndexOf('》') + 1, l.title.length()).lookingAt())
                && !TitledPerson.ENDS_OPEN.matcher(l.title).find() && BesideFacts.holds(line.strip(), l.title));
    }

    /** A line without its number, or what kind of talk it is: {@code 2. |某公司 · 张三：…}, {@code Short talk: |Jane Doe – Kites}; without its day as well. */
    public static String withoutCount(String line) {
        return Dated.without(Counted.without(line));
    }

    /** The line without how long it takes, and what says that nobody is named yet: {@code 告警风暴里的灯塔 | 待定}. */
    public static String withoutNobody(String whole) {
        String line = Asides.withoutDurationBetween(whole);
        Matcher m = LAST.matcher(line);
        return m.matches() && (PersonalName.isNobody(m.group(2)) || UNKNOWN.matcher(m.group(2)).matches()) ? m.group(1).strip() : line;
    }

    /** {@code 审计日志的那些坑（分享人：老杜）}, {@code 日志归档的建议，汇报人：老杜，15 分钟}: the bracket or the clause says itself whom it holds. */
    public static Optional<TitledPerson> labelled(Organizations known, String line) {
        Matcher clause = line.indexOf('：') < 0 && line.indexOf(':') < 0 ? null : LABEL_CLAUSE.matcher(withoutCount(Asides.withoutSeats(line.strip())));
        if (clause != null && clause.matches()) {
            Matcher dated = clause.group(1).endsWith("》") ? MARKED_LAST.matcher(clause.group(1)) : null;
            return Optional.ofNullable(TitledPerson.of(dated != null && dated.matches() ? dated.group(1) : clause.group(1), PersonParts.inPlace(clause.group(2), known)));
        }
        Matcher b = line.indexOf('：') < 0 && line.indexOf(':') < 0 ? null : LABEL_LAST.matcher(withoutCount(line.strip()));
        Optional<Label> label = b != null && b.matches() ? Label.of(b.group(2)).filter(l -> l.field() == Label.Field.SPEAKER) : Optional.empty();
        Matcher of = label.isPresent() && b.group(1).endsWith("》") ? MARKED_LAST.matcher(b.group(1)) : null;
        return label.map(l -> TitledPerson.of(of != null && of.matches() ? of.group(1) : b.group(1), PersonParts.inPlace(b.group(2).substring(l.from()), known)));
    }

    /** The title is marked off; people stand before or behind it, and perhaps notes behind them. */
    private static @Nullable ProgrammeLine quoted(String s, Organizations known) {
        Matcher m = QUOTED.matcher(s);
        if (!m.find() || TitledPerson.WROTE.matcher(s).region(m.end(), s.length()).lookingAt()) {
            return null;
        }
        String title = m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3) != null ? m.group(3) : m.group(4);
        String before = m.end() == s.length() ? SHOWS.matcher(s.substring(0, m.start())).replaceFirst("") : s.substring(0, m.start());
        String after = s.substring(m.end());
        boolean marked = m.group(1) != null || m.group(2) != null;
        double bonus = marked ? 3 : 1.5;
        @Nullable ProgrammeLine best = of(title, PersonParts.read(TrackBefore.without(withoutLead(before), known), known), bonus, known);
        best = better(best, of(title, PersonParts.read(after, known), bonus + (SAID_BY.matcher(after).lookingAt() ? 1.5 : 0), known));
        if (marked || best != null && (withoutLead(before).isEmpty() || after.isBlank())) {
            return better(best, of(title, PersonParts.read(withoutLead(before) + " " + after.strip(), known), bonus - 0.5, known));
        }
        return null;
    }

    private static String withoutLead(String s) {
        return ANNOUNCING.matcher(LEADING.matcher(s).replaceFirst("")).replaceFirst("");
    }

    private static @Nullable ProgrammeLine cut(String s, double least, Organizations known) {
        List<Cut> cuts = Cut.of(s);
        cuts.sort(Comparator.comparingDouble(Cut::bonus).reversed());
        @Nullable ProgrammeLine best = null;
        @Nullable Cut chosen = null;
        int at = cuts.size();
        // People are dear to read: the likeliest way first, as far as another may still be likelier. Of equals the first one counts.
        for (Cut cut : cuts) {
            ProgrammeLine line = cut.read(best == null ? least : best.score, known);
            if (line != null && (best == null || line.score > best.score || line.score == best.score && cut.index < at)) {
                best = line;
                chosen = cut;
                at = cut.index;
            }
        }
        best = chosen == null ? best : withoutEndOfTitle(s, chosen, best, known);
        Matcher b = BRACKET_LAST.matcher(s);
        if (b.matches() && !AlsoCalled.isBehindName(b.group(1), b.group(2))) {
            Optional<PersonParts> inside = PersonParts.read(b.group(2), known);
            boolean sure = inside.filter(p -> p.people().stream().allMatch(who -> PersonalName.likelihood(who.name()) >= 2)).isPresent();
            best = better(best, of(b.group(1), inside, sure ? 2 : 1, known));
        }
        return best;
    }

    /** {@code 降本增效，存储先行 | 某某存储研发工程师 张三}: where the house stands before the job itself, what was taken for one is how the title ends. */
    private static ProgrammeLine withoutEndOfTitle(String s, Cut chosen, ProgrammeLine line, Organizations known) {
        boolean nameLast = line.people.size() == 1 && s.endsWith(chosen.people) && chosen.people.endsWith(line.people.get(0).name());
        @Nullable String house = line.people.get(0).organization();
        int least = s.length() - chosen.people.length();
        for (int blank = s.lastIndexOf(' '); nameLast && blank > least; blank = s.lastIndexOf(' ', blank - 1)) {
            String end = s.substring(least, blank).strip();
            List<Speaker> people = (house == null || end.startsWith(house.substring(0, 1))) ? PersonLine.read(s.substring(blank + 1), known) : List.of();
            if (people.size() == 1 && people.get(0).name().equals(line.people.get(0).name())
                    && isEndOfTitle(end, s.substring(0, least), people.get(0).organization(), known)) {
                @Nullable String title = Titles.clean(s.substring(0, blank));
                return title == null ? line : new ProgrammeLine(title, people, line.score);
            }
        }
        return line;
    }

    private static boolean isEndOfTitle(String end, String before, @Nullable String house, Organizations known) {
        if (house == null || PART_OF_HOUSE.matcher(house).matches() || Workplace.is(end, known)) {
            return false;
        }
        boolean toldHouse = Workplace.is(house, known) && !PersonalName.is(house);
        return toldHouse || SAYS.matcher(end).find() || END_OF_TITLE.matcher(end).matches() || GOES_ON.matcher(before).find();
    }

    /**
     * One way to cut a line in two.
     *
     * @param index the how manieth it is, from left to right
     * @param blank whether but a blank parts the two
     * @param bonus what the mark between them says for it
     * @param ifNoName what counts against it unless the people start with a name
     */
    private record Cut(int index, String title, String people, boolean blank, double bonus, double ifNoName) {

        static List<Cut> of(String s) {
            List<Cut> cuts = new ArrayList<>();
            Brackets brackets = new Brackets(s, "（([【「《“", "）)]】」》”");
            int marks = 0;
            for (Mark mark : Mark.of(s)) {
                boolean parts = brackets.openBefore(mark.start()) == 0 && mark.start() > 0 && mark.end() < s.length();
                if (parts && !mark.isBeforeHouse(s) && marks++ < MOST_CUTS) {
                    at(mark, s, cuts);
                }
            }
            return cuts;
        }

        private static void at(Mark mark, String s, List<Cut> cuts) {
            String head = s.substring(0, mark.start());
            String tail = s.substring(mark.end());
            boolean blank = mark.isBlank();
            double left = mark.left(mark.behind());
            cuts.add(new Cut(cuts.size(), head, tail, blank,
                    mark.strength() - mark.left(mark.before()) - (Characters.hasAny(s.substring(mark.start(), mark.end()), ":：") ? 1.5 : 0),
                    blank ? left / 2 : 0));
            if (mark.strength() <= Mark.BAR) {
                cuts.add(new Cut(cuts.size(), tail, head, blank, mark.strength() - 0.2 - left, 0));
            }
        }

        /** What it reads as; null where that is nothing, or no reading of the people can make it score {@code least}. */
        public @Nullable ProgrammeLine read(double least, Organizations known) {
            double most = bonus + PersonParts.likeliest(people);
            @Nullable String clean = most + OPENS + SAYS_WHAT < least ? null : Titles.clean(title);
            double ofTitle = clean == null ? 0 : titleScore(clean, known);
            if (clean == null || most + ofTitle < least || isHonour(clean) || Life.isSecondOffice(people, clean)) {
                return null;
            }
            Optional<PersonParts> read = ProgrammeLine.people(people, title, blank, known);
            double against = read.isPresent() && ifNoName > 0 && !startsWithName(people, known) ? ifNoName : 0;
            return ProgrammeLine.of(clean, ofTitle, read, bonus - against);
        }
    }

    private static boolean isHonour(String text) {
        return text.length() <= LONGEST_HONOUR && IS_HONOUR.matcher(text).matches();
    }

    private static boolean startsWithName(String people, Organizations known) {
        return PersonParts.read(people, known).filter(p -> people.startsWith(p.people().get(0).name())).isPresent();
    }

    /** Behind a mere blank only what looks like a name is one; behind Latin words, which any title may end with, only a name that many have. */
    private static Optional<PersonParts> people(String part, String title, boolean blank, Organizations known) {
        boolean amongWords = blank && !Characters.hasIdeograph(part) && !Characters.hasIdeograph(title);
        return blank && LastBar.goesOnToComma(part, known) ? Optional.empty()
                : PersonParts.read(part, known).filter(p -> !blank
                        || p.people().stream().allMatch(s -> PersonalName.likelihood(s.name()) >= 2 && (!amongWords || PersonalName.isOften(s.name()))));
    }

    private static @Nullable ProgrammeLine better(@Nullable ProgrammeLine a, @Nullable ProgrammeLine b) {
        return a == null || b != null && b.score > a.score ? b : a;
    }

    private static @Nullable ProgrammeLine of(@Nullable String text, Optional<PersonParts> people, double bonus, Organizations known) {
        @Nullable String title = text == null || people.isEmpty() || isHonour(text) ? null : Titles.clean(text);
        return title == null ? null : of(title, titleScore(title, known), people, bonus);
    }

    private static @Nullable ProgrammeLine of(String title, double ofTitle, Optional<PersonParts> people, double bonus) {
        boolean welcomes = people.isPresent()
                && people.get().people().stream().anyMatch(p -> p.organization() != null && Titles.kindOf(p.organization()) == Kind.OPENING);
        return people.isEmpty() || welcomes || TitledPerson.ENDS_OPEN.matcher(title).find() ? null
                : new ProgrammeLine(Titles.withoutStop(title), people.get().people(), people.get().score() + bonus + ofTitle);
    }

    private static double titleScore(String title, Organizations known) {
        boolean job = JobTitle.endsFirmly(title);
        boolean says = SAYS.matcher(job ? house(title) : title).find();
        boolean opens = Titles.kindOf(title) == Kind.OPENING;
        double score = (says ? 1 : 0) + (opens ? OPENS : 0);
        score += title.length() >= 8 ? 0.5 : title.length() < 4 ? -1 : 0;
        score -= PersonalName.likelihood(title) >= 3 ? 3 : 0;
        score -= known.knows(title) || title.length() <= LONGEST_TRADE && Organizations.isHouse(title) || !opens && NO_TITLE.matcher(title).matches() ? 3 : 0;
        score -= job && !says ? 2 : 0;
        return score - (Workplace.is(title, known) ? 1.5 : 0);
    }

    /** What stands before a job; 和 and 与 may be part of the name of a house and tell nothing there. */
    private static String house(String title) {
        return title.substring(0, Math.max(0, JobTitle.start(title))).replace("和", "").replace("与", "");
    }
}
