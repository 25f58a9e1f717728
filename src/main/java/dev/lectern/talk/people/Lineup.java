package dev.lectern.talk.people;

import dev.lectern.post.Prose;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.Called;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists in which every line names somebody in the same place, so that a name need not look like one:
 *
 * <pre>
 * - 红烧鱼：把编辑器放进树莓派          14:10 新版本有什么新东西（红烧鱼）
 * - Rustici：我的配色方案又换了         14:50 用编辑器管理一生（张无忧）
 * </pre>
 */
public final class Lineup {
    private static final Pattern BEFORE_COLON = Pattern.compile("^[^\\p{L}\\p{N}@]{0,4}([^：:，。《]{2,16}?)\\s*[：:]\\s*(\\S.{3,70})$");
    private static final Pattern IN_BRACKET = Pattern.compile("^(.{3,70}?)\\s*[（(]([^（()）:：]{2,24})[)）]$");
    /** A paragraph that leads in to a list of talks: {@code 随后是闪电演讲，每人五分钟：}. */
    private static final Pattern LEADS_IN = Pattern.compile("(?:演讲|分享|议题|报告|话题|讲了|嘉宾|讲师|(?i:talks?|speakers?|topics|presentations?|demos))[^。]{0,60}[:：]\\s*$");
    /** {@code 本期一共四个 topic，讲稿都放在网上了。}: how many talks there are. */
    private static final Pattern COUNTS = Pattern.compile("(?:[两二三四五六七八九十]|\\d{1,2})\\s*(?:个|场|位|段)\\s*(?:精彩的?|主题|技术|闪电)?\\s*(?:演讲|分享|议题|报告|话题|主题|讲者|讲师|嘉宾|(?i:topics?|talks?|sessions?))[^。：:]{0,40}[。.!！~]*\\s*$");
    private static final Pattern BEFORE_DASH = Pattern.compile("^[^\\p{L}\\p{N}@]{0,4}(\\p{L}[^：:，。《–—]{1,30}?)\\s+[-–—]+\\s+(\\S.{3,100})$");
    /** {@code 镜像签名落地指南：红烧鱼（某某软件）}. */
    private static final Pattern BEHIND_COLON = Pattern.compile("^(.{4,70}?)\\s*[:：]\\s*([^：:（()）《》]{2,24}[（(][^（()）]{2,30}[)）])$");
    /** A heading: {@code 红烧鱼（某某云） —— 存储的账怎么算}. */
    private static final Pattern HOUSED_FIRST = Pattern.compile("^[^\\p{L}\\p{N}@]{0,4}([^（()）：:，。《]{2,16}[（(][^（()）]{2,30}[)）])\\s*(?:——?|[–|｜丨:：-])\\s*(\\S.{3,70})$");
    /** {@code 镜像站运维记 —— 河狸}. */
    private static final Pattern WORD_LAST = Pattern.compile("^(?:\\d{1,2}[.、)）]\\s*)?(.{4,70}?)\\s*(?:——|—|–|\\s-)\\s*([^。，；;：:、《》“”\\s]{2,12})$");
    /** {@code 红烧鱼《存储的账怎么算》}. */
    private static final Pattern BEFORE_TITLE = Pattern.compile("^[^\\p{L}\\p{N}@]{0,4}(?:\\d{1,2}[.、)）]\\s*)?([^：:，。《]{2,16}?)\\s*(《[^《》]{3,80}》)$");
    private static final Pattern ASIDE = Pattern.compile("[（(][^（()）]*[)）]");
    private static final Pattern BEHIND_DASH = Pattern.compile("\\s*(?:——|—|–|-)\\s*([^。]{2,60})");
    private static final Pattern ANY_WORD = Pattern.compile("(\\p{IsHan}{2,4})(?:[（(][^（()）]{1,12}[)）])?\\s*[，,]\\s*([^，,]{2,24})");
    /** {@code 某某|是一家…}: no person. */
    private static final Pattern OF_HOUSE = Pattern.compile("[^，。]{0,6}是(?:一[家款种套]|由|中国|国内|全球|面向|用于)");
    private static final int SHORTEST_TITLE = 4;
    private static final int LONGEST_LEAD_IN = 120;
    private static final int LONGEST_WHO = 64;
    private static final int FEWEST = 2;
    /** {@code 俞同学}: as likely as a name that is like one. */
    private static final int SURELY_SOMEBODY = 2;

    private final Map<Integer, TitledPerson> lines = new HashMap<>();

    private Lineup() {}

    /** A line read so. */
    private record Read(Unit unit, TitledPerson pair, int likelihood) {}

    /** Those of a page. */
    public static Lineup of(Page page) {
        return page.once(Lineup.class, Lineup::read);
    }

    private static Lineup read(Page page) {
        Lineup lineup = new Lineup();
        List<Read> colons = new ArrayList<>();
        List<Read> brackets = new ArrayList<>();
        List<Read> behind = new ArrayList<>();
        List<Read> heads = new ArrayList<>();
        List<Read> housed = new ArrayList<>();
        List<Read> dashes = new ArrayList<>();
        List<Read> last = new ArrayList<>();
        List<Read> stressed = new ArrayList<>();
        List<Read> listed = new ArrayList<>();
        List<Read> marked = new ArrayList<>();
        int others = 0;
        int undashed = 0;
        for (Unit unit : page.units()) {
            // What leads in to a list is dear to tell, and ends one only where something has been read.
            boolean any = others > 0 || !colons.isEmpty() || !listed.isEmpty();
            if (any && (unit.isHeading() || unit.isDivider() || leadsIn(unit))) {
                lineup.take(page, last, others + colons.size() - last.size(), true);
                lineup.take(page, colons, others, true);
                lineup.take(page, brackets, 0, false);
                lineup.takeDashes(page, dashes, undashed);
                lineup.takeMarked(page, listed);
                others = 0;
                undashed = 0;
            }
            stressed(page, unit).ifPresent(stressed::add);
            marked(page, unit).ifPresent(unit.shape() == Unit.Shape.ITEM ? listed::add : marked::add);
            boolean head = (unit.isStressed() || unit.isHeading()) && Titles.isPart(unit.text()) && page.topic(unit.index()).mayHoldTalks();
            if (head) {
                read(page, unit, BEFORE_COLON.matcher(Titles.withoutNumber(unit.text())), 1, 2).ifPresent(heads::add);
            }
            if ((unit.isStressed() || unit.isHeading()) && page.topic(unit.index()).mayHoldTalks()) {
                read(page, unit, HOUSED_FIRST.matcher(Titles.withoutNumber(unit.text())), 1, 2).ifPresent(housed::add);
            }
            boolean item = !head && unit.isProse() && page.topic(unit.index()).mayHoldTalks() && (unit.shape() == Unit.Shape.ITEM || page.besideTime(unit).isPresent());
            String line = item ? page.besideTime(unit).orElse(unit.text()) : "";
            if (item && !Logistics.are(line)) {
                Optional<Read> colon = read(page, unit, BEFORE_COLON.matcher(line), 1, 2);
                colon.ifPresent(colons::add);
                others += colon.isPresent() ? 0 : 1;
                Optional<Read> dash = read(page, unit, BEFORE_DASH.matcher(line), 1, 2);
                dash.ifPresent(dashes::add);
                undashed += dash.isPresent() ? 0 : 1;
                read(page, unit, IN_BRACKET.matcher(line), 2, 1).ifPresent(brackets::add);
                read(page, unit, WORD_LAST.matcher(line), 2, 1).ifPresent(last::add);
                read(page, unit, BEHIND_COLON.matcher(line), 2, 1).ifPresent(behind::add);
            }
        }
        lineup.take(page, last, others + colons.size() - last.size(), true);
        lineup.take(page, colons, others, true);
        lineup.take(page, brackets, 0, false);
        lineup.take(page, behind, 0, false);
        lineup.takeDashes(page, dashes, undashed);
        lineup.takeMarked(page, listed);
        lineup.takeMarked(page, marked);
        lineup.take(page, heads, 0, false);
        lineup.take(page, housed, 0, false);
        if (2 * stressed.stream().filter(r -> r.likelihood >= 2).count() > stressed.size()) {
            lineup.take(page, stressed, 0, false);
        }
        return lineup;
    }

    /** {@code **SRE 值班手册** —— 简单，某视频}: where most such lines name somebody, a name may be any word. */
    private static Optional<Read> stressed(Page page, Unit unit) {
        int lead = unit.shape() == Unit.Shape.TEXT && page.topic(unit.index()).mayHoldTalks() ? unit.strongLead() : 0;
        Matcher who = lead < SHORTEST_TITLE || unit.text().length() - lead > LONGEST_WHO ? null : BEHIND_DASH.matcher(unit.text().substring(lead));
        @Nullable String title = who == null || !who.matches() ? null : Titles.clean(unit.text().substring(0, lead));
        if (title == null) {
            return Optional.empty();
        }
        List<Speaker> people = PersonParts.read(who.group(1), page.organizations()).map(PersonParts::people).orElse(List.of());
        int likelihood = people.stream().mapToInt(p -> PersonalName.likelihood(p.name())).min().orElse(0);
        Matcher word = likelihood > 0 ? null : ANY_WORD.matcher(who.group(1));
        boolean house = word != null && word.matches() && Workplace.mayBe(word.group(2), page.organizations());
        Affiliation a = house ? Affiliation.read(word.group(2), page.organizations()) : Affiliation.NONE;
        return likelihood == 0 && !house ? Optional.empty()
                : Optional.of(new Read(unit, new TitledPerson(title, house ? List.of(new Speaker(word.group(1), a.organization(), a.role())) : people), likelihood));
    }

    public Optional<TitledPerson> of(Unit unit) {
        return Optional.ofNullable(lines.get(unit.index()));
    }

    /** What the lines under one heading agree on. A colon stands behind much else, so the heading has to announce talks, and the lines are no clauses of one sentence. */
    private void take(Page page, List<Read> read, int others, boolean colon) {
        if (read.isEmpty()) {
            return;
        }
        boolean named = read.stream().anyMatch(r -> r.likelihood >= 2);
        boolean clauses = !named && read.stream().anyMatch(r -> "；;".indexOf(r.unit.text().charAt(r.unit.text().length() - 1)) >= 0);
        boolean announced = isLedIn(page, read.get(0).unit) || named && read.stream().allMatch(r -> isLink(r.unit))
                || page.topic(read.get(0).unit.index()) == Topic.TALKS || page.topic(read.get(0).unit.index()) == Topic.AGENDA;
        if (read.size() >= FEWEST && read.size() > others && !clauses && (colon ? announced : named)) {
            read.forEach(r -> lines.put(r.unit.index(), r.pair));
        }
        read.clear();
    }

    /** A dash stands behind even more than a colon does: the list has to be led in to as one of talks, and to name people who are called like people. */
    private void takeDashes(Page page, List<Read> read, int others) {
        boolean named = 2 * read.stream().filter(r -> r.likelihood >= 2).count() >= read.size();
        if (!read.isEmpty() && named && isLedIn(page, read.get(0).unit)) {
            take(page, read, others, true);
        }
        read.clear();
    }

    /** Before a marked title much else may stand; most lines have to name somebody, unless they are announced as talks. */
    private void takeMarked(Page page, List<Read> read) {
        boolean named = 2 * read.stream().filter(r -> r.likelihood >= SURELY_SOMEBODY).count() >= read.size();
        take(page, read, 0, !named);
        read.clear();
    }

    /** {@code Kestrel《给树莓派写驱动》}: whoever the text below begins with is somebody. */
    private static Optional<Read> marked(Page page, Unit unit) {
        boolean may = unit.text().endsWith("》") && (unit.isProse() || unit.isHeading()) && page.topic(unit.index()).mayHoldTalks();
        Optional<Read> read = may && (unit.shape() == Unit.Shape.ITEM || unit.isHeading() || unit.isStressed())
                ? read(page, unit, BEFORE_TITLE.matcher(unit.text()), 1, 2) : Optional.empty();
        String below = read.isPresent() && unit.index() + 1 < page.size() && page.unit(unit.index() + 1).isProse() ? page.unit(unit.index() + 1).text() : "";
        return read.map(r -> r.likelihood < SURELY_SOMEBODY && isToldOf(below, r.pair.speakers().get(0).name()) ? new Read(unit, r.pair, SURELY_SOMEBODY) : r);
    }

    private static boolean isToldOf(String text, String name) {
        return text.startsWith(name) && text.length() > 2 * name.length() && text.charAt(name.length()) != '《'
                && !OF_HOUSE.matcher(text).region(name.length(), text.length()).lookingAt();
    }

    private static boolean leadsIn(Unit unit) {
        return unit.shape() == Unit.Shape.TEXT && unit.text().length() <= LONGEST_LEAD_IN
                && ((unit.text().endsWith("：") || unit.text().endsWith(":")) && LEADS_IN.matcher(unit.text()).find() || COUNTS.matcher(unit.text()).find());
    }

    /** Whether the whole line leads to what was shown. */
    private static boolean isLink(Unit unit) {
        return unit.spans().stream().anyMatch(s -> s.kind() == Prose.Kind.LINK && s.start() == 0 && s.end() == unit.text().length());
    }

    private static boolean isLedIn(Page page, Unit first) {
        return first.shape() == Unit.Shape.ITEM && first.index() > 0 && leadsIn(page.unit(first.index() - 1));
    }

    private static Optional<Read> read(Page page, Unit unit, Matcher m, int who, int what) {
        if (!m.matches() || Label.of(unit.text()).isPresent()) {
            return Optional.empty();
        }
        @Nullable String title = Titles.clean(m.group(what));
        String bare = title == null ? "" : ASIDE.matcher(title).replaceAll("");
        List<Speaker> people = title == null || bare.indexOf('。') >= 0 || bare.indexOf('！') >= 0 || Workplace.is(title, page.organizations()) ? List.of()
                : PersonParts.read(m.group(who), page.organizations()).map(PersonParts::people).orElse(List.of());
        int likelihood = people.stream().mapToInt(p -> PersonalName.isNobody(p.name()) ? 0 : PersonalName.likelihood(p.name())).min().orElse(0);
        List<Speaker> called = title == null || likelihood >= SURELY_SOMEBODY ? List.of() : Called.inPlace(m.group(who), page.organizations());
        if (!called.isEmpty()) {
            return Optional.of(new Read(unit, new TitledPerson(title, called), SURELY_SOMEBODY));
        }
        return likelihood == 0 ? Optional.empty() : Optional.of(new Read(unit, new TitledPerson(title, people), likelihood));
    }
}
