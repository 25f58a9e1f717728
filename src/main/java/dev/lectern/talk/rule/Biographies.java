package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.EnglishAffiliation;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is who: lines one below the other, each of which begins with somebody and their job. Below a programme that gives them
 * talks, or a heading of speakers, they tell of lives:
 *
 * <pre>
 * 14:00 缓存的一致性（张三）
 * 15:00 日志的去处（李四）
 *
 * 讲师介绍：
 * - 张三，某公司架构师，十年存储经验      - 李四：某银行数据负责人，三次机房搬迁的亲历者。
 * </pre>
 */
public final class Biographies implements Rule {
    private static final Pattern TOLD = Pattern.compile("(?:主题|议题|题目|topic)\\s*[:：]|(?<![著译写编]有?|出版|撰写|主编|翻译|编写|合著)《|(?:本次|这次|将|会|为大家|现场)(?:分享|介绍|带来|讲)|(?:分享|介绍|讲述|演示)了",
            Pattern.CASE_INSENSITIVE);
    /** {@code Jane Doe| (@jane)|}, {@code Jane Doe| [@jane]|}: with what somebody signs, no more of them is told. */
    private static final Pattern HANDLE = Pattern.compile("^([^@()\\[]{3,24}?)\\s*[(\\[]@[\\w.-]{2,24}[)\\]]");
    /** {@code Jane Doe - Acme - @jane}. */
    private static final Pattern SIGNED_LAST = Pattern.compile("([^@()–—|·]{3,24}?)\\s+[-–—|·]\\s+([^@]{2,60}?)(?:\\s+[-–—|·]|,)\\s+@[\\w.-]{2,24}");
    private static final String BEHIND_NAME = "，,：:（(｜|–—";
    private static final String BEHIND_JOB = "，,；;。）)";
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_JOB = 80;
    private static final int LONGEST_WHOLE = 60;
    private static final int LONGEST_HEAD = 16;
    private static final int NEAR = 4;
    private static final int FEWEST = 2;
    /** What a line of a programme holds beside a name and a title. */
    private static final int LONGEST_MARKS = 4;

    /** Somebody's line, and whether a bracket holds the job: then a title may stand behind. @param office whether the line is nothing but a name with job and house in English */
    private record Line(Unit unit, Speaker person, boolean bracketed, int jobEnd, boolean office) {
        Line(Unit unit, Speaker person, boolean bracketed, int jobEnd) {
            this(unit, person, bracketed, jobEnd, false);
        }

        /** Whether no title stands behind the job, for a sentence does, or nothing. */
        boolean isTold() {
            String text = unit.text();
            return !bracketed && (jobEnd == text.length() || text.endsWith("。"));
        }
    }

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Unit unit : page.units()) {
            Optional<Line> line = mayBeOne(page, taken, unit) ? line(page, unit) : Optional.empty();
            boolean goesOn = line.isPresent() && (lines.isEmpty() || follows(lines.getLast(), line.get()));
            if (!goesOn) {
                found.addAll(lives(page, lines));
                lines.clear();
            }
            line.ifPresent(lines::add);
        }
        found.addAll(lives(page, lines));
        found.forEach(f -> taken.add(f.start()));
        found.addAll(EnglishLives.in(page, taken));
        found.forEach(f -> taken.add(f.start()));
        return found;
    }

    /** Whether the line begins as one of several may, and so does the one above or the one below: to read who somebody is takes long. */
    private static boolean mayBeOne(Page page, Set<Integer> taken, Unit unit) {
        int at = unit.index();
        return mayBegin(page, taken, unit) && (at > 0 && mayBegin(page, taken, page.unit(at - 1)) || at + 1 < page.size() && mayBegin(page, taken, page.unit(at + 1)));
    }

    private static boolean mayBegin(Page page, Set<Integer> taken, Unit unit) {
        return !taken.contains(unit.index()) && (unit.isProse() || isPictured(page, unit)) && !unit.isMedia() && nameEnd(unit.text().strip()) >= 0;
    }

    private static boolean follows(Line above, Line line) {
        return line.unit.index() == above.unit.index() + 1 && line.unit.shape() == above.unit.shape() && line.bracketed == above.bracketed;
    }

    /** A row of a table of speakers in which beside a picture one cell says who it is. */
    private static boolean isPictured(Page page, Unit unit) {
        return unit.shape() == Unit.Shape.ROW && page.topic(unit.index()) == Topic.SPEAKERS && !unit.text().isBlank() && unit.text().strip().indexOf('\t') < 0;
    }

    private static Optional<Line> line(Page page, Unit unit) {
        String text = HANDLE.matcher(unit.text().strip()).replaceFirst("$1");
        int end = nameEnd(text);
        // a line that tells of a talk is asked for last, as its whole text is looked through
        if (end < 0 || TOLD.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher signed = text.indexOf('@') > 0 && page.topic(unit.index()) == Topic.SPEAKERS ? SIGNED_LAST.matcher(text) : null;
        if (signed != null && signed.matches() && PersonalName.isLatin(signed.group(1))) {
            return Optional.ofNullable(EnglishAffiliation.isSmallHouse(signed.group(2)) ? signed.group(2)
                    : EnglishAffiliation.of(signed.group(2)).organization()).map(h -> new Line(unit, new Speaker(signed.group(1), h, null),
                            false, unit.text().length(), true));
        }
        if (end == text.length()) {
            return housed(PersonLine.read(text, page.organizations())).map(s -> new Line(unit, s, false, end));
        }
        String name = text.substring(0, end).strip();
        int close = jobEnd(text, end + 1);
        String job = text.substring(end + 1, close).strip();
        boolean person = PersonalName.likelihood(name) > 0 && !page.organizations().knows(name)
                && !(PersonalName.isLatin(name) && !Spoken.of(page).tellings(unit).isEmpty());
        Optional<Speaker> inOffice = person && (JobTitle.ends(job) || JobTitle.isAtHouse(job))
                ? housed(PersonLine.read(name + "，" + job, page.organizations())).filter(s -> s.name().equals(name)) : Optional.empty();
        boolean bracketed = "（(".indexOf(text.charAt(end)) >= 0;
        Optional<Speaker> english = inOffice.isEmpty() && person && PersonalName.isLatin(name)
                ? inOffice(name, Titles.withoutStop(text.substring(end + 1).strip()), bracketed) : Optional.empty();
        if (english.isPresent()) {
            return Optional.of(new Line(unit, english.get(), false, unit.text().length(), true));
        }
        return inOffice.isPresent() || !person || bracketed || !Life.isToldIn(text) ? inOffice.map(s -> new Line(unit, s, bracketed, close))
                : Optional.of(new Line(unit, Life.complete(page.organizations(), new Speaker(name, null, null), text, true), false, close));
    }

    /** {@code Jane Doe: |CTO, Acme}, {@code Jane Doe – |Engineer @ Acme}: a job and a house are all of the line, so that no title is. */
    private static Optional<Speaker> inOffice(String name, String told, boolean bracketed) {
        boolean may = told.length() <= LONGEST_JOB && !told.isEmpty() && bracketed == told.endsWith(")");
        String office = bracketed && may ? told.substring(0, told.length() - 1) : told;
        EnglishAffiliation at = may ? EnglishAffiliation.of(office) : null;
        boolean both = at != null && at.organization() != null && at.role() != null
                && (JobTitle.ends(at.role()) || TitledPerson.isOffice(office)) && office.startsWith(at.role()) && office.endsWith(at.organization());
        return both ? Optional.of(new Speaker(name, at.organization(), at.role())) : Optional.empty();
    }

    private static Optional<Speaker> housed(List<Speaker> people) {
        return people.size() == 1 && people.getFirst().organization() != null ? Optional.of(people.getFirst()) : Optional.empty();
    }

    /** Where the name ends that a line begins with; the line's length where it is so short that somebody with a job may be all of it, -1 where neither is so. */
    private static int nameEnd(String text) {
        for (int i = 2; i < Math.min(LONGEST_NAME, text.length()); i++) {
            if (BEHIND_NAME.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length() <= LONGEST_WHOLE || text.length() <= LONGEST_JOB && text.indexOf('@') > 0 ? text.length() : -1;
    }

    private static int jobEnd(String text, int from) {
        int end = from;
        int last = Math.min(text.length(), from + LONGEST_JOB);
        while (end < last && BEHIND_JOB.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The lives that lines tell where a programme above gives their people talks, or a heading says that they do and no title can stand behind; none elsewhere. */
    private static List<Finding> lives(Page page, List<Line> lines) {
        boolean several = lines.stream().map(l -> l.person.name()).distinct().count() >= FEWEST && !isItemOfSpeakers(page, lines.getFirst().unit.index());
        boolean headed = several && isBelowSpeakers(page, lines.getFirst().unit) && (lines.stream().noneMatch(Line::office) || areNamedElsewhere(page, lines));
        boolean told = headed && lines.stream().allMatch(Line::isTold) && !isOfTalkAbove(page, lines)
                || several && (headed || !lines.getFirst().bracketed) && areGivenTalks(page, lines);
        return !told ? List.of()
                : lines.stream().map(l -> life(l.unit, l.person)).toList();
    }

    /** A line that tells of somebody's life, and nothing of a talk. */
    static Finding life(Unit unit, Speaker person) {
        return new Finding(RuleName.PARAGRAPH_ON_A_SPEAKER, Kind.TALK, null, List.of(person), unit.index(), List.of(), List.of(Piece.all(unit)), null, Standing.PROFILE);
    }

    /** Whether a line right above names several of them, or what one talk is about follows: then their lives stand within what is told of that talk. */
    private static boolean isOfTalkAbove(Page page, List<Line> lines) {
        int first = lines.getFirst().unit.index();
        int next = lines.getLast().unit.index() + 1;
        boolean together = page.units().subList(Math.max(0, first - NEAR), first).stream().anyMatch(u -> lines.stream()
                .filter(l -> u.text().contains(l.person.name())).limit(FEWEST).count() == FEWEST);
        return together || next < page.size() && page.unit(next).isProse() && Label.filled(Label.Field.ABSTRACT, page.unit(next).text()).isPresent();
    }

    /** {@code - 嘉宾：}, and one level deeper whoever they are: a field of one talk; or of the round table of which the heading tells. */
    private static boolean isItemOfSpeakers(Page page, int first) {
        Unit above = page.unit(Math.max(0, first - 1));
        boolean within = above.shape() == Unit.Shape.ITEM && page.unit(first).shape() == Unit.Shape.ITEM && above.level() < page.unit(first).level();
        boolean table = above.shape() == Unit.Shape.TEXT
                && page.units().subList(0, first).reversed().stream().filter(Unit::isHeading).findFirst().filter(h -> Titles.kindOf(h.text()) == Kind.PANEL).isPresent();
        return (within || table) && Label.of(above.text()).filter(l -> l.field() == Label.Field.SPEAKER && l.from() == above.text().length()).isPresent();
    }

    /** Whether other lines name most of them: if none does, the list says who speaks in the one talk of the post. */
    private static boolean areNamedElsewhere(Page page, List<Line> lines) {
        return 2 * lines.stream().filter(l -> page.units().stream().anyMatch(u -> u != l.unit && u.text().contains(l.person.name()))).count() > lines.size();
    }

    private static boolean areGivenTalks(Page page, List<Line> lines) {
        long given = lines.stream().filter(l -> isGivenTalk(page, l, lines.getFirst().unit.index())).count();
        return given >= FEWEST && 2 * given >= lines.size();
    }

    /** Whether a heading of speakers stands above, or a line that is as good as one. */
    private static boolean isBelowSpeakers(Page page, Unit first) {
        String above = first.index() > 0 ? page.unit(first.index() - 1).text() : "";
        return page.topic(first.index()) == Topic.SPEAKERS || !above.isEmpty() && above.length() <= LONGEST_HEAD && Topic.of(above) == Topic.SPEAKERS;
    }

    /** Whether a line of a programme above names somebody beside more than themselves. */
    private static boolean isGivenTalk(Page page, Line line, int first) {
        String name = line.person.name();
        return page.units().subList(0, first).stream().filter(u -> u.text().contains(name) && u.text().length() > name.length() + LONGEST_MARKS)
                .anyMatch(u -> u.shape() == Unit.Shape.ROW || page.besideTime(u).isPresent()
                        || u.shape() == Unit.Shape.ITEM
                                && page.titledPerson(u.text()).filter(t -> t.speakers().stream().anyMatch(s -> s.name().equals(name))).isPresent());
    }
}
