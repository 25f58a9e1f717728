package dev.lectern.talk.line;

import dev.lectern.post.Prose;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Asides;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.SpeakerLabel;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph whose first words are stressed and followed by who speaks, and perhaps by more:
 *
 * <pre>
 * **Moving a ledger** by Chen Song, Yuanjiang Bank. Three hundred stored procedures …
 * **没有示波器怎么办** —— 高见黎，某公司应用工程师          **贺兰雪**　某公司运维总监。带过最多四十人的团队…
 * </pre>
 *
 * @param title null where the stressed words are the person
 * @param rest where in the line the telling goes on; its length where nothing follows
 * @param whole whether the stressed words are title and speaker, the one in quotes or parted from the other by a word
 */
public record StrongLead(@Nullable String title, List<Speaker> speakers, int rest, boolean whole) {
    /** {@code **张三、李四** |两位来自某大学的同学一起演示了|…}: a sentence whose subject is stressed. */
    private static final Pattern DO = Pattern.compile("\\s?(?:[两二三四]位[^，。：:]{0,24}?|[两二三四]人)?(?:共同|一起|联合|联手|合作|搭档|分别|先后|则|也)?(?:为大家|给大家|现场)?(?:演示|分享|带来|介绍|讲|展示|主讲)了?");
    private static final Pattern JOIN = Pattern.compile("^\\s*(?:[|｜:：·•,，—–-]+|——)?\\s*(?:by\\s|presented by\\s)?\\s*");
    private static final Pattern CLAUSE_END = Pattern.compile("(?<=[^A-Z])\\.(?:\\s|$)|[。；;！!\\n]|$");
    /** What follows somebody wrote. */
    private static final Pattern WORK = Pattern.compile("(?:[著着]有?|译有?|合著|作者|出版|编著|主编|撰写|专栏|作品|博客)[:：]?\\s*$");
    /** {@code *A River of Sand* by Jane Doe|, recommended by Ann}. */
    private static final Pattern OF_BOOK = Pattern.compile(",\\s+(?:recommended|suggested|reviewed|translated|published|illustrated|edited|narrated)\\s+by\\s");
    /** {@code **Ten years of cron**, by Jane Doe (Acme)|, was next}: a sentence goes on behind whoever it names. */
    private static final Pattern GOES_ON = Pattern.compile("\\p{L}\\)?,\\s+(?:was|were|is|had|came|drew|followed|opened|closed|showed|explained)\\s");
    private static final int LONGEST_WHO = 70;
    /** Of several with where they work. */
    private static final int LONGEST_ROW = 120;
    private static final double SURE_PEOPLE = 3;
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}《“\"「@]+|[:：。\\s]+$|(?<=[)）]|\\p{Ll}{3})\\.$");
    private static final Pattern TITLE_BEHIND = Pattern.compile("^(.{0,40}?)\\s*[：:，,]?\\s*《([^《》]+)》");
    private static final Pattern DASH = Pattern.compile("\\s*(?:——|[—–]|\\s-)\\s*|[.。:：]\\s*");
    /** A longer one behind a dash is no house. */
    private static final int LONGEST_CLAUSE = 24;
    private static final Pattern BAR = Pattern.compile("\\s*[|｜]\\s*");
    private static final int SHORTEST_PAIR = 8;
    private static final int SHORTEST_TITLE = 6;
    /** Title and speaker, both stressed: {@code **《…》by 某某**。…}, {@code **3. Presentation: “…”, Jane Doe.** …}. */
    private static final Pattern WHOLE = Pattern.compile("(?:[^。《“\"]{0,20}[:：]\\s*)?(?:《[^》]+》|[“\"][^”\"]+[”\"])[^。]{3,60}|[^。]{3,60}\\sby\\s(?=[\\p{Lu}@\\p{IsHan}])[^。]{2,30}|\\p{Lu}[^。:]{4,80}:\\s+[^。:]{6,90}");

    /** {@code **没有示波器怎么办**|　讲的人是|高见黎}, {@code |，由|高见黎|讲|}. */
    private static final Pattern SAID = Pattern.compile("\\s*[，,：:—–-]{0,2}\\s*(?:(?:这[个次场]|本场)?(?:(?:来)?(?:讲|分享|主讲|演示|报告|聊)(?:这个|它)?的(?:人|同学|老师|朋友)?|" + SpeakerLabel.NOUN + "|讲话人)(?:还?是|为)|由)\\s*([^，。；！？]{2,24}?)\\s*(?:来?(?:主讲|分享|讲述?|演示|带来|报告|讲解))?(?=[，。；]|$)([，,][^，。；]{2,24})?[。；]?");
    private static final CharacterSet COMMAS = CharacterSet.of("，,");
    private static final CharacterSet STOPS = CharacterSet.of("，。；");

    public static Optional<StrongLead> of(Unit unit, Organizations known) {
        int end = Math.max(unit.strongLead(), linkLead(unit));
        String text = end < 2 || end > 90 ? "" : Asides.withoutDuration(unit.text());
        if (end >= text.length() || !SessionChair.of(text).isEmpty()) {
            return Optional.empty();
        }
        String head = AROUND.matcher(text.substring(0, end)).replaceAll("");
        Optional<StrongLead> said = said(head, text, end, known);
        if (said.isPresent()) {
            return said;
        }
        Matcher join = JOIN.matcher(text.substring(end));
        int from = end + (join.find() ? join.end() : 0);
        Matcher clause = CLAUSE_END.matcher(text);
        int stop = isRow(text, from, known) ? text.length() : clause.find(from) ? clause.start() : text.length();
        String who = text.substring(from, Math.max(from, beforeLink(unit, from, stop))).strip();
        if (OF_BOOK.matcher(who).find() || GOES_ON.matcher(who).find()) {
            return Optional.empty();
        }
        boolean by = text.substring(end, from).contains("by");
        Optional<TitledPerson> both = !by && !isOfProduct(head, who, known) && WHOLE.matcher(head).matches() && text.length() - end > SHORTEST_PAIR
                ? ProgrammeLine.read(Titles.withoutNumber(head), ProgrammeLine.LIKELY, known).map(l -> TitledPerson.of(l.title(), l.people()))
                : Optional.empty();
        if (both.isPresent()) {
            return Optional.of(new StrongLead(Titles.withoutStop(both.get().title()), both.get().speakers(), from, true));
        }
        if (PersonalName.is(head) && !known.knows(head)) {
            return person(head, who, from, text, known);
        }
        List<Speaker> heads = PersonLine.read(head, known);
        if (heads.size() >= 2 && heads.stream().allMatch(p -> PersonalName.is(p.name())) && !DO.matcher(text).region(end, text.length()).lookingAt()) {
            return Optional.of(new StrongLead(null, heads, from, false));
        }
        List<Speaker> people = who.length() > LONGEST_ROW || who.length() > LONGEST_WHO && who.indexOf(';') < 0 ? List.of()
                : PersonLine.read(BAR.matcher(who).replaceAll(" | "), known);
        people = !people.isEmpty() || who.length() > LONGEST_WHO ? people
                : PersonParts.read(who, known).filter(p -> p.score() >= SURE_PEOPLE).map(PersonParts::people).orElse(List.of());
        String title = Titles.clean(head);
        boolean joined = join.end() > 0 && !text.substring(end, from).isBlank();
        return people.isEmpty() || title == null || !joined || Workplace.is(title, known) || TitledPerson.tellsOfLife(title) || Titles.isGeneric(title)
                ? Optional.empty() : Optional.of(new StrongLead(title, people, Math.min(text.length(), stop + 1), false));
    }

    /** Who speaks, where behind the stressed title it is said in words; read as where nothing else can stand. */
    private static Optional<StrongLead> said(String head, String text, int end, Organizations known) {
        Matcher said = text.startsWith("是", end) || text.indexOf('是', end) < 0 && text.indexOf('由', end) < 0 ? null : SAID.matcher(text).region(end, text.length());
        String title = said != null && said.lookingAt() ? Titles.clean(head) : null;
        if (title == null || Titles.isGeneric(title)) {
            return Optional.empty();
        }
        boolean housed = said.group(2) != null && Workplace.mayBe(said.group(2).substring(1).strip(), known);
        List<Speaker> read = PersonParts.inPlace(said.group(1) + (housed ? said.group(2) : ""), known);
        Affiliation a = housed && read.isEmpty() && PersonalName.mayBeCalled(said.group(1)) ? Affiliation.read(said.group(2).substring(1).strip(), known) : Affiliation.NONE;
        List<Speaker> people = a.organization() == null ? read : List.of(new Speaker(said.group(1), a.ownOrganization(), a.role()));
        return people.isEmpty() ? Optional.empty() : Optional.of(new StrongLead(title, people, housed ? said.end() : behind(said.end(1), text), false));
    }

    /** Where the next sentence or clause begins. */
    private static int behind(int from, String text) {
        int stop = STOPS.next(text, from);
        return stop < 0 ? text.length() : stop + 1;
    }

    /** {@code **Acme Flow: joins without tears** — Jane Doe}: who speaks is told behind, so that what stands before the colon is spoken of. */
    private static boolean isOfProduct(String head, String who, Organizations known) {
        return head.indexOf(": ") > 0 && who.length() <= LONGEST_WHO && PersonalName.isLatin(who.split(", | \\(", 2)[0]) && !PersonLine.read(who, known).isEmpty();
    }

    /** {@code – Jane Doe, Acme; John Roe, independent}: people up to the end of the line, whatever marks are between them. */
    private static boolean isRow(String text, int from, Organizations known) {
        boolean may = text.indexOf(';', from) > 0 && text.length() - from <= LONGEST_ROW && !text.endsWith(".");
        return may && PersonLine.read(text.substring(from), known).size() > 1;
    }

    /** The stressed words with which a paragraph starts, where a stop ends them, or a dash or a stop before a sentence follows, and they say what it is about: {@code **Soil sensors on a shoestring.** Jane shows …}. */
    public static Optional<String> title(Unit unit) {
        int end = unit.strongLead();
        String head = end < SHORTEST_TITLE || end >= unit.text().length() ? "" : unit.text().substring(0, end).strip();
        boolean stops = !head.isEmpty() && ".。?？!！:：".indexOf(head.charAt(head.length() - 1)) >= 0;
        boolean says = (stops || told(unit) > end) && (head.codePoints().filter(Character::isIdeographic).count() >= SHORTEST_TITLE || head.split(" ").length > 2);
        return says && !Titles.isGeneric(head) && Label.of(unit.text()).isEmpty() ? Optional.ofNullable(Titles.clean(Titles.withoutStop(head))) : Optional.empty();
    }

    /** Where behind its stressed words a paragraph tells more: behind the dash or stop, where one stands before a sentence. */
    public static int told(Unit unit) {
        String text = unit.text();
        int end = unit.strongLead();
        Matcher dash = end > 0 && ".。!！?？".indexOf(text.charAt(text.length() - 1)) >= 0 ? DASH.matcher(text).region(end, text.length()) : null;
        return dash != null && dash.lookingAt() && text.length() - dash.end() > LONGEST_CLAUSE ? dash.end() : end;
    }

    /** A line may start with the title as a link to what was shown. */
    private static int linkLead(Unit unit) {
        return unit.shape() != Unit.Shape.ITEM ? 0
                : unit.spans().stream().filter(s -> s.kind() == Prose.Kind.LINK && s.start() == 0).mapToInt(Prose.Span::end).findFirst().orElse(0);
    }

    /** Links behind the people lead to slides and the like: {@code **…** —— 张三（某公司），[手册](…)}. */
    private static int beforeLink(Unit unit, int from, int stop) {
        int link = unit.spans().stream().filter(s -> s.kind() == Prose.Kind.LINK && s.start() > from && s.start() < stop).mapToInt(Prose.Span::start).min().orElse(stop);
        int end = link;
        while (link < stop && end > from && " ,，;；、[（(".indexOf(unit.text().charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** A name stressed, and after it where the person works: an introduction, or a talk where a title follows. */
    private static Optional<StrongLead> person(String name, String who, int from, String text, Organizations known) {
        Matcher marked = TITLE_BEHIND.matcher(who);
        if (marked.find() && !WORK.matcher(marked.group(1)).find()) {
            List<Speaker> people = marked.group(1).isBlank() ? List.of(new Speaker(name, null, null)) : PersonLine.read(name + " " + marked.group(1), known);
            return people.isEmpty() ? Optional.empty() : Optional.of(new StrongLead(Titles.clean(marked.group(2)), people, from + marked.end(), false));
        }
        String first = firstClause(who);
        if (!Workplace.mayBe(first, known) || first.isBlank()) {
            return Optional.empty();
        }
        Affiliation a = Affiliation.read(first, known);
        return a.organization() == null && a.role() == null || goesOn(text, from) && !JobTitle.ends(first) && !(a.organization() != null && known.knows(a.organization()))
                ? Optional.empty()
                : Optional.of(new StrongLead(null, List.of(new Speaker(name, a.organization(), a.role())), from, false));
    }

    /** Up to the first comma that stands in no bracket: {@code （某公司，线上）带来了这一场}. */
    private static String firstClause(String who) {
        int close = who.isEmpty() || "（(".indexOf(who.charAt(0)) < 0 ? -1 : Math.max(who.indexOf('）'), who.indexOf(')'));
        int comma = COMMAS.next(who, close + 1);
        boolean sentence = close > 0 && close + 1 < who.length() && Character.isLetter(who.charAt(close + 1));
        return sentence ? comma < 0 ? who : who.substring(0, comma) : who.split("[，,]", 2)[0];
    }

    /** {@code **张三**|表示……}: right behind the name the sentence goes on, unless with where its bearer works. */
    private static boolean goesOn(String text, int from) {
        return from > 0 && from < text.length() && Character.isIdeographic(text.charAt(from)) && Character.isIdeographic(text.charAt(from - 1));
    }
}
