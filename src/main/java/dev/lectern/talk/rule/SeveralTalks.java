package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Brackets;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several short talks in one line of an agenda, or in one cell:
 *
 * <pre>
 * 15:30 闪电演讲：《键盘漫谈》石磊、《旧手机当网关》老岳        Lightning talks: “Pickles” (Omar Nassir), “My bot” (Sana Iqbal)
 * 闪电分享：写给新人的 Git（杨柳青）；一行命令装系统（白一帆）
 * </pre>
 */
public final class SeveralTalks implements Rule {
    private static final Pattern LEAD = Pattern.compile("[^:：《“\"（(\\n]{0,24}?(?:闪电|短讲|快闪|微分享|(?i:lightning|ignite|short talks|lite ?talks))[^:：《“\"（(\\n]{0,16}[:：\\n]\\s*");
    /** With one of these it ends. */
    private static final CharacterSet LEAD_ENDS = CharacterSet.of(":：\n");
    /** In UTF-16 units. */
    private static final int LONGEST_LEAD = 120;
    private static final Pattern IN_BRACKETS = Pattern.compile("[“\"「《]?([^“”\"「」《》（()）]{3,80}?)[”\"」》]?\\s*[（(]([^（()）]{2,60})[)）]");
    private static final String TITLES_OPEN = "《“\"「";
    /** Marks between talks, the strongest first. */
    private static final List<String> MARKS = List.of("\n", ";；", "、，,／/|｜");
    private static final Pattern LISTS = Pattern.compile("(?:分别[是为]|包括|议题[是为有]|主题[是为有]|如下)\\s*[:：]?\\s*");
    private static final Pattern ITEM = Pattern.compile("(?:来自)?([^《》。；]{2,40}?)\\s*(?:老师)?\\s*(?:(?:分享|带来|主讲)?的|分享|带来|[:：])?\\s*《([^《》]{3,80})》\\s*(?:[、，；和与及]|以及)?\\s*");
    private static final Pattern MARKED_FIRST = Pattern.compile("《([^《》]{3,80})》\\s*[（(]([^（()）]{2,40})[)）]\\s*(?:[、，；,;和与及]|以及|还有)?\\s*");
    private static final Pattern READS = Pattern.compile("阅读|书|文章|博客|参考|教程|专栏|论文|出版|文档|推荐");
    private static final int SHORTEST = 16;
    private static final int LONGEST = 400;
    private static final int MOST = 12;
    /** So many titles below each other, with as many people beside them, are no title of two lines. */
    private static final int SURELY_SEVERAL = 3;

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        for (Unit unit : page.units()) {
            if (unit.isProse() && !taken.contains(unit.index()) && unit.text().length() <= LONGEST && page.topic(unit.index()).mayHoldTalks()) {
                Optional<TimeRange> time = TimeRange.read(unit.text());
                String text = unit.text().substring(time.map(TimeRange::end).orElse(0));
                List<TitledPerson> talks = time.isPresent() || isLed(text) ? in(page, text) : listed(page, text);
                talks.forEach(t -> found.add(finding(RuleName.SEVERAL_TALKS, unit, t)));
                taken.addAll(talks.isEmpty() ? List.of() : List.of(unit.index()));
            }
        }
        return found;
    }

    private static boolean isLed(String text) {
        int mark = LEAD_ENDS.next(text, 0);
        return mark >= 0 && mark <= LONGEST_LEAD && LEAD.matcher(text).lookingAt();
    }

    /** {@code 三个议题分别是：张三（某公司）的《…》、李四（某大学）的《…》}: a sentence that lists the programme. */
    private static List<TitledPerson> listed(Page page, String text) {
        List<TitledPerson> behind = namedBehind(page, text);
        if (!behind.isEmpty()) {
            return behind;
        }
        Matcher lists = text.indexOf('》') < 0 ? null : LISTS.matcher(text);
        if (lists == null || !lists.find()) {
            return List.of();
        }
        List<TitledPerson> talks = new ArrayList<>();
        Matcher item = ITEM.matcher(text).region(lists.end(), text.length());
        while (item.lookingAt()) {
            List<Speaker> people = PersonLine.read(item.group(1), page.organizations());
            @Nullable TitledPerson talk = people.isEmpty() ? null : TitledPerson.of(Titles.clean(item.group(2)), people);
            if (talk == null) {
                return List.of();
            }
            talks.add(talk);
            item.region(item.end(), text.length());
        }
        return talks.size() < 2 ? List.of() : talks;
    }

    /** {@code 另有两位候补：《…》（张三）、《…》（李四）。}: not so where the line lists what there is to read. */
    private static List<TitledPerson> namedBehind(Page page, String text) {
        Matcher item = text.indexOf("》（") < 0 && text.indexOf("》(") < 0 ? null : MARKED_FIRST.matcher(text);
        if (item == null || !item.find() || item.start() == 0 || READS.matcher(text).region(0, item.start()).find()
                || ":：是为有括".indexOf(Characters.lastBefore(text, item.start())) < 0) {
            return List.of();
        }
        List<TitledPerson> talks = new ArrayList<>();
        item.region(item.start(), text.length());
        while (item.lookingAt()) {
            List<Speaker> people = PersonParts.inPlace(item.group(2), page.organizations());
            @Nullable TitledPerson talk = people.isEmpty() ? null : TitledPerson.of(Titles.clean(item.group(1)), people);
            if (talk == null) {
                return List.of();
            }
            talks.add(talk);
            item.region(item.end(), text.length());
        }
        return talks.size() < 2 ? List.of() : talks;
    }

    static Finding finding(RuleName rule, Unit unit, TitledPerson talk) {
        return new Finding(rule, Kind.TALK, talk.title(), talk.speakers(), unit.index(), List.of(), List.of(), null, Standing.TALK);
    }

    /** The talks that a line or a cell tells; none where it tells one, or none. */
    static List<TitledPerson> in(Page page, String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST || Titles.kindOf(text) == Kind.PANEL) {
            return List.of();
        }
        Matcher lead = LEAD.matcher(text);
        boolean led = lead.lookingAt();
        String told = led ? text.substring(lead.end()) : text;
        for (int i = 0; i < MARKS.size(); i++) {
            boolean weak = i + 1 == MARKS.size();
            List<String> pieces = Characters.hasAny(told, MARKS.get(i)) ? pieces(told, MARKS.get(i), weak) : List.of();
            List<TitledPerson> talks = pieces.size() < 2 || pieces.size() > MOST ? List.of() : pieces.stream().flatMap(p -> talk(page, p, led, weak).stream()).toList();
            if (!talks.isEmpty() && talks.size() == pieces.size()) {
                return talks;
            }
        }
        return List.of();
    }

    /** The titles in one cell with those who speak in another, a line each; none where the lines are of one talk. */
    static List<TitledPerson> beside(Page page, String titles, String people) {
        Matcher lead = LEAD.matcher(titles);
        boolean led = lead.lookingAt();
        List<String> what = (led ? titles.substring(lead.end()) : titles).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        List<String> who = people.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        boolean marked = led || what.stream().allMatch(l -> l.startsWith("《") || Titles.isCountedPart(l));
        if (what.size() < 2 || what.size() != who.size() || !marked && what.size() < SURELY_SEVERAL) {
            return List.of();
        }
        List<TitledPerson> talks = new ArrayList<>();
        for (int i = 0; i < what.size(); i++) {
            Optional.ofNullable(TitledPerson.of(Titles.clean(what.get(i)), PersonParts.inPlace(who.get(i), page.organizations()))).ifPresent(talks::add);
        }
        return talks.size() == what.size() ? talks : List.of();
    }

    /** The text cut at marks outside of quotes and brackets; at weak ones only where a title begins behind them. */
    private static List<String> pieces(String text, String marks, boolean weak) {
        List<String> pieces = new ArrayList<>();
        Brackets brackets = new Brackets(text, "（(《「“", "）)》」”");
        boolean quoted = Characters.hasAny(text, TITLES_OPEN);
        int from = 0;
        for (int at = Characters.next(marks, text, 0); at >= 0; at = Characters.next(marks, text, at + 1)) {
            int next = at + 1;
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            boolean begins = !weak || !quoted || next < text.length() && TITLES_OPEN.indexOf(text.charAt(next)) >= 0;
            if (begins && brackets.openBefore(at) == 0) {
                pieces.add(text.substring(from, at).strip());
                from = at + 1;
            }
        }
        pieces.add(text.substring(from).strip());
        pieces.removeIf(String::isEmpty);
        return pieces;
    }

    private static Optional<TitledPerson> talk(Page page, String piece, boolean led, boolean weak) {
        String line = Titles.withoutNumber(piece);
        Matcher bracket = IN_BRACKETS.matcher(line);
        if (bracket.matches() && !Logistics.are(line)) {
            int least = led ? 1 : 2;
            List<Speaker> people = PersonParts.inPlace(bracket.group(2), page.organizations());
            boolean sure = people.stream().allMatch(p -> PersonalName.likelihood(p.name()) >= least);
            return sure ? Optional.ofNullable(TitledPerson.of(bracket.group(1), people)) : Optional.empty();
        }
        boolean marked = line.indexOf('《') >= 0;
        if (weak && !marked || !led && !marked) {
            return Optional.empty();
        }
        return page.titledPerson(line).or(() -> page.programmeLine(line, ProgrammeLine.LIKELY).map(l -> new TitledPerson(l.title(), l.people())));
    }
}
