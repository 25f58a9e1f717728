package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Asides;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.person.Called;
import dev.lectern.talk.person.GivenFirst;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line that gives a talk whole: {@code 面向AI的数据管理 | 西北工业大学教授 陈群}, {@code 赵阳：联通云数据工程师 《OpenStack 简介》},
 * {@code 张亮（京东金融）Service Mesh 的延伸}, {@code Static analysis by @jane}, {@code A title - Jane Doe, Acme}.
 */
public record TitledPerson(String title, List<Speaker> speakers) {
    /** Before its title: {@code 02-黎明轩}. */
    private static final Pattern COUNTED_NAME = Pattern.compile("^\\d{1,2}\\s*[-–—.、]?\\s*(\\p{IsHan}{2,3})\\s*[:：]?\\s*$");
    private static final Pattern MARKED = Pattern.compile("^(.*?)《((?:[^《》]++|《[^《》]*》)++)》(.*)$");
    /** What tells that the title before it is of a book, and of nobody's talk: {@code 《…》|作者}. */
    static final Pattern WROTE = Pattern.compile("\\s*(?:一书)?的?(?:作者|译者|合著者)");
    /** Behind a title the line goes on about the talk. */
    private static final Pattern TELLS = Pattern.compile("^\\s*(?:——?|[，,。：:；;]|\\s-)\\s*\\S");
    private static final Pattern SAYS_WHO = Pattern.compile("\\s*[，,；;|｜]?\\s*(?:(?:主讲|演讲|分享|报告|直播|特邀)?(?:人|者|讲师|嘉宾|老师)\\s*[:：]|(?:主讲|演讲|分享|报告)(?:人|者|嘉宾)(?:是|为)?)\\s*(?=\\S)");
    private static final Pattern CLAUSE = Pattern.compile("(?<=[）)])\\s*[，。；]");
    /** A title, who gives it, and sentences of what it is about: {@code Ceph and 100GbE, by Jane Doe. Slides to be added.} */
    private static final Pattern BY_AND_MORE = Pattern.compile("([^.!?]{4,120}?),?\\s+by\\s+(\\p{Lu}[^.]{3,80})\\.(?:\\s.*)?");
    private static final Pattern PERSON_FIRST = Pattern.compile("^([^（(《]{2,16}[（(][^）)]{2,60}[）)])\\s*[，,:：]?\\s*(.{4,})$");
    /** What a line ends with that announces others: {@code 第一批入选的议题如下：}. */
    private static final Pattern LISTS = Pattern.compile("(?:如下|以下)(?:所示)?\\s*[：:]?$");
    private static final Pattern BY = Pattern.compile("^(.+?)(?:\\s+|(?<=\\p{IsHan})(?=by))(?:by|presented by|(?:[—–-]\\s+)?an?\\s+(?:talk|lecture|keynote|presentation|workshop|tutorial)\\s+by|with|(?<=[?!.:]\\s)With)(?:\\s+|(?<=by)(?=\\p{IsHan}))(@?\\p{L}.*)$");
    private static final Pattern BRACKET_LAST = Pattern.compile("^(.{4,}?)\\s*[（(\\[【](?!(?:贡献者?|提交者?|作者|开发者|提出者?|修复者?|责任人|负责人|跟进人?|待办|(?i:AR|AI|AP|owner))\\s*[:：])([^（()）]{2,60})[)）\\]】]$");
    /** Strong separators first: a title holds a blank or a dash far more often than a bar. */
    static final List<Pattern> SEPARATORS = List.of(Pattern.compile("\\s*[|｜丨\\t\u3000]+\\s*"), Pattern.compile("[ \u00a0\u3000]{2,}"), Pattern.compile("\\s+(?:——|—|–|-|/|·|@|~)\\s+|\\s*——\\s*|\\s+@(?=\\p{IsHan})"));
    private static final List<Pattern> WEAK_SEPARATORS = List.of(Pattern.compile("\\s*[:：]\\s*"), Pattern.compile("\\s*[，,]\\s*"));
    private static final Pattern BARS = Pattern.compile("\\s*[|｜\\t]\\s*|\\s+(?:——|—|–|-|/)\\s+");
    private static final Pattern TASK = Pattern.compile("\\[[ xX]\\]");
    private static final Pattern SENTENCE = Pattern.compile(".*[；，].*[；，].*");
    private static final Pattern NAME_AND_NOTE = Pattern.compile("\\p{IsHan}{2,4}\\s*[（(][^）)]{2,20}[)）]");
    private static final Pattern LEAD = Pattern.compile("^(?:议题|主题|主讲|讲师|分享嘉宾)[一二三四五六七八九十\\d]*[:：]?");
    /** A sentence of what somebody did on stage, and no title. */
    private static final Pattern SPOKE = Pattern.compile("^(?:[为给向](?:大家|我们|现场|与会)[^，。]{0,6})?(?:分享|介绍|讲述|讲解|讲|演示|展示|带来|回顾|剖析|分析|阐述|聊)了");
    /** A part of the programme, and no title: {@code 下午 B 会场}. */
    private static final Pattern HALL = Pattern.compile("(?:[上下]午|晚上)[\\s·|｜:：—–-]+[^，。！？《]{2,20}(?:会场|论坛|专场)|(?:[上下]午|晚上|第?[一二三\\d][天日])?[\\s·|｜:：—–-]*[A-Z一二三\\d]?\\s*号?(?:主|分)?(?:会场|论坛|专场|会议室|报告厅)(?:\\s*[A-Z\\d]|\\s+\\p{Lu}[A-Za-z ]*)?");
    private static final Pattern NAMES = Pattern.compile("\\p{IsHan}{2,4}(?:、\\p{IsHan}{2,4})+");
    private static final Pattern BLANKS = Pattern.compile("[ \u00a0\u3000]+");
    private static final Pattern ADDRESS = Pattern.compile("(?://)?[\\w-]{1,40}(?:\\.[\\w-]{1,40}){0,3}\\.(?:com|cn|org|net|io|dev|me|tv|top)/");
    private static final Pattern LIFE = Pattern.compile("^[（(]?(?:(?:感谢|致谢|鸣谢|恭喜|祝贺|目前|现任|现在|曾|就职|任职|负责|毕业|专注|主要|从事|来自|担任|研究方向|研究兴趣|主讲|擅长|热爱|长期(?:关注|从事|专注|致力)|[博硕]士毕业)|(?:联系人?|岗位|待遇|要求|薪资|值班|作者|编辑|撰文|校对|翻译|录音|笔记|出席|主持人?|摄影|签到|微信|邮箱|电话|直播|导师|志愿者|组织者|发起人|(?:(?i:irc|telegram|discord|slack|matrix|twitter|mastodon|facebook|line|tg)(?:\\s*[/／、|,，&]\\s*)?){1,4}|" + Closings.CREDITS + ")\\s*(?:[:：].*)?$|[一二三四五六七八九十\\d]{1,3}\\s?(?:多|余|几)?年(?!度)[^，。《]{2,16}经[验历]$|(?:多个|多家|若干|数个)[^，。《]{2,16}(?:者|人|作者|成员|员|师)$|.*(?:，作者|联系人|》(?:一书)?的?(?:作者|译者|合著者))$)");
    /** No title ends so: what follows is the rest of it, and nobody. */
    static final Pattern ENDS_OPEN = Pattern.compile("(?<![Hh]ow)\\s(?:at|of|in|on|for|[Tt]he|an?|and|with|to|from|by|your|our)$|[&＆+、,，]$|(?:^|\\s)" + ProgrammeLine.HONOUR + "$|[\\p{IsHan}\\s][与和及]$");
    private static final Pattern PROJECT = Pattern.compile("[^“”\"]{2,30}?\\s*[–—:：-]\\s*[“\"]([^“”\"]{6,})[”\"]");
    private static final Pattern AND = Pattern.compile("\\s*&\\s*|,?\\s+and\\s+|,\\s+");
    private static final int LONGEST = 200;
    private static final int LONGEST_OFFICE = 60;
    private static final int LONGEST_HOUSE = 12;

    /** Reads a line; empty where it does not pair a title with people. */
    public static Optional<TitledPerson> read(String line, Organizations known) {
        String s = ProgrammeLine.withoutCount(Asides.withoutModerator(BesideFacts.of(Titles.withoutFileEnding(line.strip()))));
        if (s.length() < 6 || s.length() > LONGEST || TASK.matcher(s).lookingAt() || LISTS.matcher(s).find() || Closings.isImprint(s) || Handles.areAsked(s) || EnglishTitle.isPromised(s) || Handles.areBehindName(s) || GivenFirst.isLine(s, known)) {
            return Optional.empty();
        }
        TitledPerson found = marked(s, known);
        found = found != null ? found : Handles.first(s);
        found = found != null ? found : BilledFirst.read(s);
        found = found != null ? found : LastBar.read(s, known);
        found = found != null ? found : Signed.read(s, known);
        found = found != null ? found : Optional.ofNullable(BeforeColon.read(s, known)).orElseGet(() -> pair(BY, s, 1, 2, known));
        return Optional.ofNullable(found != null ? found : parted(s, known)).filter(t -> BesideFacts.holds(line.strip(), t.title()));
    }

    /** Reads a line in which some mark, or a blank, parts the two. */
    private static @Nullable TitledPerson parted(String s, Organizations known) {
        TitledPerson apart = separated(s, SEPARATORS, known);
        TitledPerson spaced = apart == null ? spaced(s, known) : null;
        TitledPerson found = sure(s, apart == null ? spaced : apart, known);
        found = found != null ? found : JoinedLine.read(s, known);
        if (found != null || !PersonLine.read(s, known).isEmpty()) {
            return found;
        }
        found = pair(PERSON_FIRST, s, 2, 1, known);
        found = found != null ? found : Handles.read(s, known);
        found = found != null ? found : nameFirst(s, known);
        found = found != null ? found : apart != null ? apart : separated(s, WEAK_SEPARATORS, known);
        found = found != null ? found : pair(BRACKET_LAST, s, 1, 2, known);
        return found != null ? found : spaced;
    }

    /** Parts so well marked off that the line is no affiliation with a name, though it might be read as one. */
    static @Nullable TitledPerson sure(String s, @Nullable TitledPerson found, Organizations known) {
        boolean told = found != null && (found.speakers.get(0).organization() != null || found.speakers.get(0).role() != null && Characters.hasAny(s, "\t|｜–—-") && found.title.length() >= 6);
        boolean house = told && Workplace.is(found.title, known);
        boolean barred = house && Characters.hasAny(s, "|｜\t") && found.title.length() >= 8 && found.speakers.get(0).organization() != null && !JobTitle.endsFirmly(found.title); // 共建开放社区 | 某公司总监 张三
        return told && (!house || barred) ? found : null;
    }

    public static @Nullable TitledPerson of(@Nullable String title, List<Speaker> speakers) {
        int house = title == null || speakers.size() != 1 ? -1 : LastBar.houseAtEnd(title, speakers.get(0));
        if (house > 0) {
            Affiliation a = Affiliation.read(Characters.without("—–-|｜ ", "", title.substring(house)), Organizations.KNOWN);
            return of(title.substring(0, house), List.of(new Speaker(speakers.get(0).name(), a.organization(), speakers.get(0).role())));
        }
        String clean = title == null || speakers.isEmpty() ? null : Titles.clean(withoutProject(title.strip()));
        return clean == null || isCutInBracket(clean) || ENDS_OPEN.matcher(clean).find() ? null : apart(clean, speakers);
    }

    /** The same where what parts the two is so plain that even a title which seems to go on ends there. */
    static @Nullable TitledPerson apart(String title, List<Speaker> speakers) {
        String clean = Titles.clean(title);
        return clean == null || clean.length() < 3 || EventOffice.is(clean) || EnglishTitle.tellsWhoDidIt(clean) || startsWithName(clean)
                        || isOffice(clean) || Life.goesOnFromOffice(clean) || clean.length() > 60 && SENTENCE.matcher(clean).matches()
                        || clean.startsWith("http") || ADDRESS.matcher(clean).lookingAt() || LIFE.matcher(clean).find() || SPOKE.matcher(clean).find()
                        || NAME_AND_NOTE.matcher(clean).matches() || HALL.matcher(clean).matches() || PersonalName.is(clean) || isRow(clean) || UserGroup.isInPlace(clean, speakers)
                ? null : new TitledPerson(clean, speakers);
    }

    /** {@code Lena Vogt & Timo Brandt}: two who speak, and no title. */
    private static boolean isRow(String title) {
        String[] names = title.indexOf('&') > 0 || title.contains(" and ") ? AND.split(title) : new String[0];
        return names.length > 1 && Stream.of(names).allMatch(PersonalName::isOften);
    }

    /** {@code 迁移磁盘（责任人|：张三，下周一）}: no title ends inside a bracket. */
    private static boolean isCutInBracket(String title) {
        int open = Math.max(title.lastIndexOf('（'), title.lastIndexOf('('));
        int close = Math.max(title.indexOf('）'), title.indexOf(')'));
        return open > 0 && title.indexOf('）', open) < 0 && title.indexOf(')', open) < 0 || open < 0 && close == title.length() - 1 && close > 0;
    }

    /** {@code Senior Engineer, Acme}, {@code maintainer of Acme}. */
    public static boolean isOffice(String text) {
        int comma = text.length() > LONGEST_OFFICE ? -1 : text.indexOf(", ");
        int of = text.length() > LONGEST_OFFICE ? -1 : text.indexOf(" of ");
        return Life.beginsWithOffice(text) || comma > 0 && Character.isUpperCase(text.charAt(comma + 2)) && JobTitle.isTitle(text.substring(0, comma)) || of > 0 && of + 4 < text.length() && Character.isUpperCase(text.charAt(of + 4)) && JobTitle.isTitle(text.substring(0, of));
    }

    /** Whether a line starts as what is told of somebody's life does: {@code 专注于…}. */
    public static boolean tellsOfLife(String line) {
        return LIFE.matcher(line).lookingAt();
    }

    /** {@code 某云 · |张三：…}, {@code Ambassador|：某某大学}: who speaks, or as what, is part of no title. */
    private static boolean startsWithName(String title) {
        int colon = Math.max(title.indexOf('：'), title.indexOf(':'));
        String head = colon < 0 ? title : title.substring(0, colon);
        return colon >= 2 && colon <= 4 && PersonalName.isChinese(head)
                || head.indexOf(' ') < 0 && JobTitle.isTitle(head) && (colon < 0 || Organizations.isHouse(title.substring(colon + 1)) || title.length() - colon <= LONGEST_HOUSE && !ProgrammeLine.SAYS.matcher(title).region(colon + 1, title.length()).find());
    }

    /** {@code Crucible – "Metrics without tears"}: what it is of stands before the title. */
    private static String withoutProject(String title) {
        Matcher quoted = title.endsWith("”") || title.endsWith("\"") ? PROJECT.matcher(title) : null;
        return quoted != null && quoted.matches() ? quoted.group(1) : title;
    }

    private static @Nullable TitledPerson marked(String s, Organizations known) {
        Matcher m = MARKED.matcher(s);
        if (!m.matches() || WROTE.matcher(m.group(3)).lookingAt() || !m.group(1).isBlank() && Brought.isSentence(m.group(3))) {
            return null;
        }
        int stop = m.group(3).indexOf('。'); // who speaks stands before it
        String rest = strip(m.group(1)) + " " + strip(stop < 0 ? m.group(3) : m.group(3).substring(0, stop));
        List<Speaker> people = PersonLine.read(rest, known);
        @Nullable String brought = Brought.by(m.group(3));
        Matcher by = SAYS_WHO.matcher(m.group(3));
        if (brought != null || by.lookingAt()) {
            return of(m.group(2), PersonParts.inPlace(brought != null ? brought : m.group(3).substring(by.end()), known));
        }
        boolean announced = people.isEmpty() && m.group(3).isBlank() && m.group(1).strip().matches("\\S{2,12}\\s*[:：]");
        String counted = people.isEmpty() && m.group(3).isBlank() ? COUNTED_NAME.matcher(m.group(1)).replaceFirst("$1") : "";
        if (PersonalName.isChineseBehindJob(counted)) {
            return of(m.group(2), List.of(new Speaker(counted, null, null)));
        }
        List<Speaker> called = people.isEmpty() && (m.group(1).isBlank() || m.group(3).isBlank()) ? Called.besideTitle(rest.strip(), known) : List.of();
        if (!called.isEmpty()) {
            return of(m.group(2), called);
        }
        if (people.isEmpty() && TELLS.matcher(m.group(3)).find()) {
            List<Speaker> named = PersonLine.read(strip(CLAUSE.split(strip(m.group(3)), 2)[0]), known);
            if (!named.isEmpty() && m.group(1).isBlank()) {
                return of(m.group(2), named);
            }
            return of(m.group(2), PersonParts.read(strip(m.group(1)), known).filter(p -> p.score() >= 2).map(PersonParts::people).orElse(List.of()));
        }
        return of(m.group(2), announced ? PersonLine.readNames(strip(m.group(1)), known) : people);
    }

    /** The first sentence of an item as a title with people. */
    public static Optional<TitledPerson> readFirst(String line, Organizations known) {
        Matcher m = BY_AND_MORE.matcher(line.strip());
        return m.matches() ? Optional.ofNullable(of(m.group(1), PersonLine.read(m.group(2), known))) : Optional.empty();
    }

    /** Where behind a place in a line whoever speaks is named, which a label there says: {@code ，主讲人：|张三}; -1 where none does. */
    public static int whoFrom(String line, int from) {
        Matcher by = SAYS_WHO.matcher(line).region(from, line.length());
        return by.lookingAt() ? by.end() : -1;
    }

    private static String strip(String s) {
        return LEAD.matcher(Characters.without("0123456789、.:：|｜,，—–-", ":：|｜,，—–-", s)).replaceFirst("").strip();
    }

    /** A numbered heading may name its speaker in brackets by a nick name: 分享一 Pin 的八个比喻（Kiki）. */
    public static Optional<TitledPerson> readNumbered(String line, Organizations known) {
        Matcher m = BRACKET_LAST.matcher(Asides.withoutModerator(line.strip()));
        return m.matches() ? Optional.ofNullable(of(m.group(1), PersonLine.readNames(m.group(2), known))) : Optional.empty();
    }

    private static @Nullable TitledPerson pair(Pattern pattern, String s, int title, int person, Organizations known) {
        Matcher m = pattern.matcher(s);
        return m.matches() ? of(m.group(title), PersonLine.read(m.group(person), known)) : null;
    }

    static @Nullable TitledPerson separated(String s, List<Pattern> separators, Organizations known) {
        @Nullable TitledPerson apart = null;
        for (int i = 0; i < separators.size() && apart == null; i++) {
            apart = separated(s, separators.get(i), known);
        }
        return apart;
    }

    /** The people are the last or the first parts; the longest run of parts that reads as people counts. */
    static @Nullable TitledPerson separated(String s, Pattern separator, Organizations known) {
        List<int[]> cuts = new ArrayList<>();
        Matcher m = separator.matcher(s);
        while (m.find()) {
            cuts.add(new int[] {m.start(), m.end()});
        }
        int colon = cuts.isEmpty() || "：:".indexOf(s.substring(cuts.get(0)[0], cuts.get(0)[1]).strip()) < 0 ? -1 : Characters.next("：:", s, 0);
        int next = colon < 0 ? -1 : Characters.next("：:", s, colon + 1);
        String head = next < 0 ? "" : s.substring(0, colon).strip();
        if ((PersonalName.isChinese(head) || PersonalName.isOften(head)) && !known.knows(head) && !Workplace.is(s.substring(colon + 1, next).strip(), known)) {
            return of(s.substring(colon + 1), people(head, known)); // 张三：编译器优化：从头讲起: what follows a bare name is the title, marks and all
        }
        for (int[] cut : cuts) {
            TitledPerson last = cut[0] < 4 ? null : of(s.substring(0, cut[0]), people(s.substring(cut[1]), known));
            if (last != null) {
                return last;
            }
        }
        for (int[] cut : cuts.reversed()) {
            TitledPerson first = s.length() - cut[1] < 4 ? null : of(s.substring(cut[1]), people(s.substring(0, cut[0]), known));
            if (first != null) {
                return first;
            }
        }
        return null;
    }

    private static List<Speaker> people(String part, Organizations known) {
        List<Speaker> named = PersonParts.shared(PersonLine.read(BARS.matcher(part).replaceAll(" | "), known), part); // 苗老师（某馆技术部） is somebody of a programme
        return named.isEmpty() && part.endsWith("）") ? Called.inPlace(part, known) : named;
    }

    /** {@code 沈从舟 从设备树到 ACPI：…}: a name, a blank, and what can be no affiliation. */
    private static @Nullable TitledPerson nameFirst(String s, Organizations known) {
        int blank = s.indexOf(' ');
        String name = blank < 0 ? "" : s.substring(0, blank);
        boolean names = PersonalName.isChinese(name) || NAMES.matcher(name).matches();
        return names && !known.knows(name) && s.length() - blank > 5 && "&＆+".indexOf(s.charAt(blank + 1)) < 0 ? of(s.substring(blank + 1), PersonLine.read(name, known)) : null;
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(c -> c < 128 && Character.isLetter(c));
    }

    /** Blanks alone part title, affiliation and name: {@code 开场致辞 社区项目总监 蔡亚杰}. */
    static @Nullable TitledPerson spaced(String s, Organizations known) {
        String[] tokens = BLANKS.split(s);
        @Nullable TitledPerson best = null;
        for (int k = 1; k < Math.min(tokens.length, 6); k++) {
            String tail = String.join(" ", List.of(tokens).subList(tokens.length - k, tokens.length));
            String head = String.join(" ", List.of(tokens).subList(0, tokens.length - k));
            List<Speaker> people = PersonLine.read(tail, known);
            boolean named = !people.isEmpty() && !LastBar.goesOnToComma(tail, known) && !(head.indexOf(' ') < 0 && isLatin(head) && isLatin(tail.substring(0, 1))) // Jane| Doe is one name
                    && (Characters.hasIdeograph(s) || PersonalName.isOften(people.getFirst().name())); // any title may end with two words
            boolean told = named && people.get(0).organization() != null;
            if (head.length() >= 4 && (named && k == 1 || told && !head.isBlank() && (best == null || best.speakers.get(0).organization() == null))) {
                best = of(head, people);
            }
        }
        return best;
    }
}
