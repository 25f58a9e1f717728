package dev.lectern.talk.rule;

import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.rule.Finding.Piece;
import dev.lectern.talk.rule.Finding.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is who below a programme: lines one below the other, each of which begins with one of its speakers and their job. They
 * tell of lives, whatever stands behind:
 *
 * <pre>
 * 14:00 缓存的一致性（张三）
 * 15:00 日志的去处（李四）
 *
 * 讲师介绍：
 * - 张三，某公司架构师，十年存储经验      - 李四：某银行数据负责人，三次机房搬迁的亲历者。
 * </pre>
 */
final class Biographies implements Rule {
    private static final Pattern TOLD = Pattern.compile("(?:主题|议题|题目|topic)\\s*[:：]|(?<![著译写编]有?|出版|撰写|主编|翻译|编写|合著)《|(?:本次|这次|将|会|为大家|现场)(?:分享|介绍|带来|讲)|(?:分享|介绍|讲述|演示)了", Pattern.CASE_INSENSITIVE);
    private static final String BEHIND_NAME = "，,：:（(｜|";
    private static final String BEHIND_JOB = "，,；;。）)";
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_JOB = 40;
    private static final int LONGEST_HEAD = 16;
    private static final int FEWEST = 2;
    /** What a line of a programme holds beside a name and a title. */
    private static final int LONGEST_MARKS = 4;

    /** Somebody's line, and whether a bracket holds the job: then a title may stand behind. */
    private record Line(Unit unit, Speaker person, boolean bracketed) {}

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Unit unit : page.units()) {
            Optional<Line> line = taken.contains(unit.index()) || !unit.isProse() || unit.isMedia() ? Optional.empty() : line(page, unit);
            boolean goesOn = line.isPresent() && (lines.isEmpty() || follows(lines.getLast(), line.get()));
            if (!goesOn) {
                found.addAll(lives(page, lines));
                lines.clear();
            }
            line.ifPresent(lines::add);
        }
        found.addAll(lives(page, lines));
        found.forEach(f -> taken.add(f.start()));
        return found;
    }

    private static boolean follows(Line above, Line line) {
        return line.unit.index() == above.unit.index() + 1 && line.unit.shape() == above.unit.shape() && line.bracketed == above.bracketed;
    }

    private static Optional<Line> line(Page page, Unit unit) {
        String text = unit.text();
        int end = nameEnd(text);
        if (end < 0 || TOLD.matcher(text).find()) {
            return Optional.empty();
        }
        String name = text.substring(0, end).strip();
        int close = jobEnd(text, end + 1);
        String job = text.substring(end + 1, close).strip();
        boolean person = JobTitle.ends(job) && PersonalName.likelihood(name) > 0 && !page.organizations().knows(name);
        List<Speaker> people = person ? PersonLine.read(name + "，" + job, page.organizations()) : List.of();
        return people.size() != 1 || !people.getFirst().name().equals(name) || people.getFirst().organization() == null ? Optional.empty()
                : Optional.of(new Line(unit, people.getFirst(), "（(".indexOf(text.charAt(end)) >= 0));
    }

    private static int nameEnd(String text) {
        for (int i = 2; i < Math.min(LONGEST_NAME, text.length()); i++) {
            if (BEHIND_NAME.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int jobEnd(String text, int from) {
        int end = from;
        int last = Math.min(text.length(), from + LONGEST_JOB);
        while (end < last && BEHIND_JOB.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The lives that lines tell where a programme above gives their people talks; none where it does not. */
    private static List<Finding> lives(Page page, List<Line> lines) {
        boolean may = lines.size() >= FEWEST && (!lines.getFirst().bracketed || isBelowSpeakers(page, lines.getFirst().unit));
        long given = !may ? 0 : lines.stream().filter(l -> isGivenTalk(page, l, lines.getFirst().unit.index())).count();
        return given < FEWEST || 2 * given < lines.size() ? List.of()
                : lines.stream().map(l -> new Finding("paragraph on a speaker", Kind.TALK, null, List.of(l.person), l.unit.index(), List.of(), List.of(Piece.all(l.unit)), null, Standing.PROFILE)).toList();
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
                .anyMatch(u -> u.shape() == Unit.Shape.ROW || page.besideTime(u).isPresent() || u.shape() == Unit.Shape.ITEM && page.titledPerson(u.text()).filter(t -> t.speakers().stream().anyMatch(s -> s.name().equals(name))).isPresent());
    }
}
