package dev.lectern.talk.page;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Chores;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.LastBar;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What each unit of a page is about, as the heading above it says. */
final class Topics {
    /** A longer heading may be a title, whatever words are in it. */
    private static final int LONGEST_PLAIN = 6;
    /** Whoever gives a talk is named no further below its title. */
    private static final int NEAR = 3;

    /** With what a post that announces an event is called. */
    private static final Pattern SIGN_UP = Pattern.compile("^关于.*(?:通知|公告|说明)$|报名(?!表|须知|方式|规则|信息)");
    private static final Pattern OWN_PART = Pattern.compile("(?:\\d{1,2}\\s*[.、)）]?|[（(]?[一二三四五六七八九十]{1,2}[)）、.]?)\\s*(?:(?:项目|业务|技术|问题|需求)?背景|概要|概况|引子)");
    private static final int LONGEST_HEAD = 32;
    private static final int LONGEST_LEAD = 24;
    /** Of a line of what was before. */
    private static final int LONGEST_ASIDE = 60;
    private static final Pattern BEFORE = Pattern.compile("[^\\p{L}\\p{N}]{0,4}(?:(?:附|附上)[:：]?)?(?:往期|历史(?:议题|会议|直播|活动)|过往|(?:上|前)一?[次期周届](?:的)?(?:例会|会议|双周会|周会|纪要|遗留|问题|待办|行动|回顾|活动|沙龙|分享|直播)|遗留(?:问题|事项)|待办(?:事项)?|行动项|会议结论)");

    /** Below it who was there is listed, in however long a sentence. */
    private static final Pattern ATTENDANCE = Pattern.compile("(?i)出席|签到|与会|参会|attend");

    private Topics() {}

    /** @param talks whether a heading is counted as a talk */
    static List<Topic> of(List<Unit> units, Predicate<Unit> talks) {
        List<Topic> topics = new ArrayList<>(units.size());
        Topic[] byLevel = new Topic[8];
        boolean[] titles = new boolean[8];
        Topic current = Topic.OTHER;
        Topic section = Topic.OTHER;
        @Nullable Unit head = null;
        int led = 0;
        boolean attendance = false;
        Set<Integer> chores = Chores.in(units);
        for (Unit unit : units) {
            led = unit.index() < led ? led : leadsAside(unit) ? endOfAside(units, unit) : 0;
            if (unit.isHeading()) {
                attendance = ATTENDANCE.matcher(unit.text()).find();
                boolean talk = talks.test(unit);
                head = talk || told(units, unit) == Topic.OTHER ? unit : null;
                current = under(byLevel, titles, unit, talk ? Topic.OTHER : told(units, unit));
                section = current;
            } else if (unit.isStressed() && unit.text().length() < LONGEST_HEAD) {
                Topic told = told(units, unit);
                current = announces(told, unit.text()) && !isOfTalk(unit.text(), told, head) ? told : endsPart(units, unit, current) ? section : current;
            }
            boolean resumes = current == Topic.MEMBERS && unit.shape() == Shape.TEXT && unit.text().length() >= 40 && unit.text().contains("。") && !attendance;
            Topic above = unit.shape() == Shape.CAPTION && unit.text().length() <= 12 ? Topic.of(unit.text()) : Topic.OTHER;
            current = resumes ? Topic.OTHER : above != Topic.OTHER && above.mayHoldTalks() ? above : current;
            topics.add(unit.index() < led || chores.contains(unit.index()) || isNote(unit) ? Topic.ASIDE : current);
        }
        return List.copyOf(topics);
    }

    /** {@code [^1]: …}, which stands at the foot of the page, wherever the post has it. */
    private static boolean isNote(Unit unit) {
        return unit.text().startsWith("[^") && unit.text().indexOf("]:") > 0;
    }

    /** {@code **你将获得**} is over where the title of the next talk stands, with its speaker below. */
    private static boolean endsPart(List<Unit> units, Unit head, Topic current) {
        return !current.mayHoldTalks() && Label.of(head.text()).isEmpty() && isTitle(units, head, false);
    }

    /** {@code **1. 背景**} below a heading that may be the title of a talk is the talk's own. @param head null below any other */
    private static boolean isOfTalk(String line, Topic told, @Nullable Unit head) {
        return told == Topic.INFO && head != null && head.level() > 1 && OWN_PART.matcher(line).matches();
    }

    /** {@code 往期回顾：}, {@code 上次会议纪要（2 月 5 日）：}: a line that announces what was before. */
    private static boolean leadsAside(Unit unit) {
        String text = unit.text();
        return unit.isProse() && text.length() <= LONGEST_LEAD && ":：".indexOf(text.isEmpty() ? ' ' : text.charAt(text.length() - 1)) >= 0
                && BEFORE.matcher(text).lookingAt();
    }

    /** Up to the next line that announces something, or tells at length. */
    private static int endOfAside(List<Unit> units, Unit lead) {
        int end = lead.index() + 1;
        while (end < units.size() && !units.get(end).isHeading() && !units.get(end).isStressed() && !units.get(end).isDivider() && !announcesOrTells(units.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean announcesOrTells(Unit unit) {
        String text = unit.text();
        return unit.shape() == Shape.TEXT && (text.length() > LONGEST_ASIDE || !text.isEmpty() && ":：".indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    /** Whether a stressed line stands where another post has a heading. */
    private static boolean announces(Topic topic, String text) {
        return topic != Topic.OTHER && !text.startsWith("结论") && text.length() < (topic.mayHoldTalks() ? 16 : 32)
                && Label.of(text).isEmpty() && PersonLine.read(text, Organizations.KNOWN).isEmpty();
    }

    /** What a heading says; nothing where it is a title. */
    private static Topic told(List<Unit> units, Unit head) {
        Topic topic = isTitleOfPost(units, head) && SIGN_UP.matcher(head.text()).find() ? Topic.OTHER : Topic.of(head.text());
        if (!topic.mayHoldTalks() && SlidesAlone.under(units, head)) {
            return Topic.TALKS;
        }
        boolean told = Label.of(head.text()).filter(l -> l.field() == Label.Field.ABSTRACT && l.from() == head.text().length()).isPresent();
        return !topic.mayHoldTalks()
                        && (told || TimeRange.read(head.text()).isPresent() || LastBar.read(head.text(), Organizations.KNOWN) != null
                                || isInProgramme(units, head) || isTitle(units, head, topic == Topic.MEMBERS))
                ? Topic.OTHER : topic;
    }

    /** {@code 图谱在招聘反欺诈里的应用}, which an agenda above has as a title: as a cell of its own, or in a line that begins with when it is. */
    private static boolean isInProgramme(List<Unit> units, Unit head) {
        String title = head.text();
        return title.length() > LONGEST_PLAIN && units.subList(0, head.index()).stream().filter(u -> u.text().length() > title.length() && u.text().contains(title))
                .anyMatch(u -> u.shape() == Shape.ROW ? ("\t" + u.text() + "\t").contains("\t" + title + "\t") : u.isProse() && TimeRange.read(u.text()).isPresent());
    }

    /** {@code # 深圳站报名开启}: above all else stands the title of the post, whatever else it says. */
    private static boolean isTitleOfPost(List<Unit> units, Unit head) {
        return head.level() == 1 && units.stream().filter(u -> u.isHeading() && u.level() == 1).count() == 1
                && units.stream().limit(head.index()).noneMatch(Unit::isHeading);
    }

    /** 规则引擎在交易所的落地, with its speaker below, is no heading of rules. @param members whether it would be one of a list of names */
    private static boolean isTitle(List<Unit> units, Unit head, boolean members) {
        if (head.text().length() <= LONGEST_PLAIN && !Topic.namesSubject(head.text())) {
            return false;
        }
        if (!members && head.index() + 1 < units.size() && isWholeSpeaker(units.get(head.index() + 1))) {
            return true;
        }
        for (int i = head.index() + 1; i < Math.min(units.size(), head.index() + 1 + NEAR); i++) {
            Unit unit = units.get(i);
            if (unit.isHeading()) {
                return false;
            }
            if (Label.filled(Label.Field.SPEAKER, unit.text()).isPresent() || !members && unit.shape() == Shape.CAPTION && isSpeaker(unit)) {
                return true;
            }
        }
        return false;
    }

    /** A stressed line that names somebody alone, with house and job. */
    private static boolean isWholeSpeaker(Unit line) {
        return line.shape() == Shape.TEXT && line.isStressed() && isSpeaker(line) && PersonLine.read(line.text(), Organizations.KNOWN).get(0).role() != null;
    }

    private static boolean isSpeaker(Unit caption) {
        List<Speaker> people = PersonLine.read(caption.text(), Organizations.KNOWN);
        return people.size() == 1 && people.get(0).organization() != null;
    }

    /** @param titles of each level, whether the last heading there may be the title of a talk, whatever stands above it */
    private static Topic under(Topic[] byLevel, boolean[] titles, Unit heading, Topic told) {
        // 背景 below the title of a talk is its own
        Topic topic = told == Topic.INFO && heading.level() > 2 && byLevel[heading.level() - 1] != null && titles[heading.level() - 1] ? Topic.OTHER : told;
        titles[heading.level()] = topic == Topic.OTHER;
        for (int l = heading.level() - 1; topic == Topic.OTHER && l > 0; l--) {
            topic = byLevel[l] == null || byLevel[l] == Topic.INFO ? topic : byLevel[l];
        }
        byLevel[heading.level()] = topic;
        for (int l = heading.level() + 1; l < byLevel.length; l++) {
            byLevel[l] = null;
        }
        return topic;
    }
}
