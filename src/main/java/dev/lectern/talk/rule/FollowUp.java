package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Invitation;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Likeness;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.opening.CountedDetails;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Below a programme, a paragraph on each of its speakers:
 *
 * <pre>
 * | 19:15 | 《一张图看懂许可证》 | 卢迪 |
 *
 * 卢迪是法务组的志愿者。她会用一张地铁图……
 * </pre>
 *
 * <p>Stressed words that start a paragraph and are the title, or the end of the title, of a talk of the programme do the
 * same, and so does the title between book marks before a colon.
 */
public final class FollowUp implements Rule {
    private static final Pattern TELLS_TALK = Pattern.compile("会(?:用|讲|分享|介绍|带|把|从|为|给|和)|将|分享|介绍|讲述|[讲聊谈](?:了|起|到)|演示了|剖析|拆解|解读|这次|本次|带来|演讲|议题|talk|will|show|present");

    private static final Pattern TURNS = Pattern.compile("第[一二三四五六七八九十]|最后|接下来|随后|接着|紧接着|首先|压轴|然后|下一[位个场]|活动|本次|此次|会后");

    /** No shorter line tells of somebody, be it behind their name and a colon. */
    private static final int SHORTEST = 8;
    private static final int SHORTEST_FREE = 24;
    private static final int MARKS = 6;
    /** Of what a paragraph tells that says it again. */
    private static final int SHORTEST_TITLE = 8;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_WHO = 40;
    private static final int LONGEST_LIFE = 64;

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>(CountedDetails.of(page, taken, known));
        found.addAll(ToldInTurn.of(page, taken, known));
        found.addAll(AbridgedSections.of(page, taken, known));
        int most = 0;
        for (Unit unit : page.units()) {
            if ((unit.isProse() || introduces(page, unit)) && !taken.contains(unit.index()) && page.topic(unit.index()) != Topic.MEMBERS
                    && unit.text().length() > SHORTEST) {
                String called = PersonalName.calledAtStart(ProgrammeLine.withoutCount(unit.text()));
                long calledSo = called.isEmpty() ? 0
                        : known.stream().flatMap(f -> f.speakers().stream()).map(Speaker::name).filter(n -> n.startsWith(called)).distinct().count();
                known.stream().filter(f -> f.standing() == Standing.TALK && f.kind() != Kind.PANEL && f.body().isEmpty()
                        && f.start() < unit.index()
                        && (unit.text().length() > SHORTEST_FREE
                                ? isAbout(unit, f) || calledSo == 1 && f.speakers().size() == 1 && f.speakers().get(0).name().startsWith(called)
                                : isLabelled(unit, f)))
                        .findFirst().ifPresent(f -> {
                            found.add(piece(unit, f));
                            taken.add(unit.index());
                            goesOn(page, unit, f, known, taken).ifPresent(found::add);
                        });
                most = Math.max(most, tellsOn(page, unit, found, most, known, taken));
            }
            @Nullable Finding called = taken.contains(unit.index()) ? null : ToldByName.of(page, unit, known);
            if (called != null) {
                found.add(new Finding(RuleName.PARAGRAPH_ON_A_SPEAKER, called.kind(), called.title(), called.speakers(), unit.index(),
                        List.of(Piece.all(unit)), List.of(), null, Standing.TALK));
                taken.add(unit.index());
            }
        }
        boolean untold = known.stream().anyMatch(FollowUp::lacksText);
        Map<String, List<Unit>> alone = untold ? alone(page) : Map.of();
        known.stream().filter(f -> lacksText(f)
                && found.stream().noneMatch(f::sharesSpeaker)).forEach(f -> belowTitle(page, f, alone, known, taken).ifPresent(found::add));
        return found;
    }

    /** Whether a paragraph has words that tell of a talk rather than of a life. */
    static boolean tellsOfTalk(String text) {
        return TELLS_TALK.matcher(text).find();
    }

    /** Below a heading of speakers the line under a photo says who somebody is, and the next one what of they speak. */
    private static boolean introduces(Page page, Unit unit) {
        return unit.shape() == Unit.Shape.CAPTION && page.topic(unit.index()) == Topic.SPEAKERS;
    }

    private static boolean lacksText(Finding talk) {
        return talk.standing() == Standing.TALK && talk.title() != null && talk.kind() != Kind.PANEL && talk.body().isEmpty();
    }

    /** The lines of a page that may be a title alone, by what they read as one. */
    private static Map<String, List<Unit>> alone(Page page) {
        return page.units().stream().filter(u -> u.isProse() && u.shape() != Unit.Shape.ITEM && u.text().length() <= LONGEST_TITLE
                && Titles.clean(u.text()) != null).collect(Collectors.groupingBy(u -> Titles.clean(u.text())));
    }

    /** The title alone on a line once more, and below it, up to the next heading, what the talk is about. */
    private static Optional<Finding> belowTitle(Page page, Finding talk, Map<String, List<Unit>> alone, List<Finding> known, Set<Integer> taken) {
        Optional<Unit> title = alone.getOrDefault(talk.title(), List.of()).stream()
                .filter(u -> u.index() >= talk.start() && u.text().length() <= talk.title().length() + MARKS).findFirst();
        List<Piece> told = new ArrayList<>();
        for (int i = title.map(u -> u.index() + 1).orElse(page.size()); i < page.size() && goesOnBelow(page.unit(i), talk, known); i++) {
            if (page.unit(i).isProse() && !taken.contains(i)) {
                told.add(Piece.all(page.unit(i)));
            }
        }
        boolean tells = !told.isEmpty() && told.get(0).to() > SHORTEST_FREE;
        told.forEach(p -> taken.addAll(tells ? List.of(p.unit()) : List.of()));
        return tells
                ? Optional.of(new Finding(RuleName.PARAGRAPH_ON_A_SPEAKER, talk.kind(), talk.title(), talk.speakers(), talk.start(), told,
                        List.of(), null, Standing.TALK))
                : Optional.empty();
    }

    private static boolean goesOnBelow(Unit unit, Finding talk, List<Finding> known) {
        boolean other = unit.isHeading() || unit.isStressed() || unit.isDivider() || Label.of(unit.text()).isPresent()
                || Invitation.asks(unit.text()) || unit.isProse() && Closings.isClosing(unit.text());
        return !other && known.stream().noneMatch(f -> f != talk && f.standing() == Standing.TALK && (f.start() == unit.index() || unit.isProse() && isAbout(unit, f)));
    }

    /** A short line that only says who speaks, and below it what of. */
    private static Optional<Finding> goesOn(Page page, Unit who, Finding talk, List<Finding> known, Set<Integer> taken) {
        Unit next = who.index() + 1 < page.size() ? page.unit(who.index() + 1) : who;
        boolean tells = next != who && who.text().length() <= LONGEST_LIFE && who.text().indexOf('。') < 0 && next.shape() == Unit.Shape.TEXT
                && (next.text().length() > LONGEST_WHO || next.text().length() > SHORTEST_FREE && ".。".indexOf(next.text().charAt(next.text().length() - 1)) >= 0)
                && !taken.contains(next.index())
                && Label.of(next.text()).isEmpty() && !Closings.isClosing(next.text())
                        && known.stream().noneMatch(f -> f.standing() == Standing.TALK && f != talk && isAbout(next, f));
        if (!tells) {
            return Optional.empty();
        }
        taken.add(next.index());
        return Optional.of(new Finding(RuleName.PARAGRAPH_ON_A_SPEAKER, talk.kind(), talk.title(), talk.speakers(), next.index(),
                List.of(Piece.all(next)), List.of(), null, Standing.TALK));
    }

    /**
     * The paragraphs below one that tells of a talk, up to the next that does; of the last, no more than another had, or one.
     *
     * @param most how many one of those above had
     * @return how many these are
     */
    private static int tellsOn(Page page, Unit unit, List<Finding> found, int most, List<Finding> known, Set<Integer> taken) {
        Finding told = found.isEmpty() ? null : found.getLast();
        boolean tells = told != null && told.start() == unit.index() && !told.body().isEmpty() && unit.shape() == Unit.Shape.TEXT
                && unit.text().indexOf('。') > 0 && page.topic(unit.index()) != Topic.SPEAKERS && page.topic(unit.index()).mayHoldTalks();
        List<Piece> more = new ArrayList<>();
        int i = unit.index() + 1;
        while (tells && i < page.size() && (page.unit(i).isMedia() || page.unit(i).shape() == Unit.Shape.CAPTION || goesOnFrom(page, page.unit(i), told, known, taken))) {
            more.addAll(page.unit(i).shape() == Unit.Shape.TEXT ? List.of(Piece.all(page.unit(i))) : List.of());
            i++;
        }
        boolean last = i >= page.size() || known.stream().noneMatch(isAboutOther(page.unit(Math.min(i, page.size() - 1)), told));
        List<Piece> own = last ? more.subList(0, Math.min(Math.max(most, 1), more.size())) : more;
        if (!own.isEmpty()) {
            own.forEach(p -> taken.add(p.unit()));
            found.add(new Finding(RuleName.PARAGRAPH_ON_A_SPEAKER, told.kind(), told.title(), told.speakers(), own.getFirst().unit(),
                    List.copyOf(own), List.of(), null, Standing.TALK));
        }
        return last ? 0 : more.size();
    }

    private static Predicate<Finding> isAboutOther(Unit unit, @Nullable Finding told) {
        return f -> told != null && f.standing() == Standing.TALK && !f.sharesSpeaker(told) && unit.isProse() && isAbout(unit, f);
    }

    private static boolean goesOnFrom(Page page, Unit unit, Finding told, List<Finding> known, Set<Integer> taken) {
        boolean text = unit.shape() == Unit.Shape.TEXT && unit.strongLead() == 0 && !TURNS.matcher(unit.text()).lookingAt()
                && unit.text().endsWith("。") && !taken.contains(unit.index()) && Label.of(unit.text()).isEmpty() && !Closings.isClosing(unit.text());
        return text && known.stream().noneMatch(isAboutOther(unit, told))
                && Spoken.of(page).speeches(unit).stream().noneMatch(s -> s.strong()
                        && s.speakers().stream().noneMatch(p -> told.speakers().stream().anyMatch(t -> t.name().equals(p.name()))));
    }

    /** {@code 张三：十年社区运营。} */
    private static boolean isLabelled(Unit unit, Finding talk) {
        String text = ProgrammeLine.withoutCount(unit.text());
        return talk.speakers().stream().map(Speaker::name)
                .anyMatch(n -> text.startsWith(n) && text.length() > n.length() && "：:，,（(|｜".indexOf(text.charAt(n.length())) >= 0);
    }

    /** Whether what stands behind the words stressed at the start of a paragraph begins with whoever gives the talk: {@code **关于电网。** |张三|负责讲业务……}. */
    private static boolean namesBehindTopic(Unit unit, Finding talk) {
        int lead = unit.strongLead();
        return lead > 0 && lead < unit.text().length() && startsWithName(unit.text().substring(lead).strip(), talk);
    }

    /** Whether a text begins with whoever gives the talk. */
    private static boolean startsWithName(String text, Finding talk) {
        String own = ProgrammeLine.withoutCount(text);
        String start = own.substring(0, Math.min(14, own.length()));
        return talk.speakers().stream().map(Speaker::name).anyMatch(n -> start.startsWith(n) || startsWithFirstName(start, n));
    }

    private static boolean isAbout(Unit unit, Finding talk) {
        int lead = unit.strongLead();
        boolean byName = startsWithName(unit.text(), talk) || namesBehindTopic(unit, talk);
        String stressed = lead > 3 && lead < unit.text().length() ? unit.text().substring(0, lead).replaceAll("[：:\\s]+$", "") : "";
        return byName
                || talk.title() != null
                        && (stressed.length() >= 4 && (talk.title().contains(stressed) || Likeness.alike(talk.title(), stressed))
                                || startsWithTitle(unit.text(), talk.title()));
    }

    /** {@code 《十年社区运营》：从三个人的邮件列表说起…}: the title between book marks, and what it is about. */
    private static boolean startsWithTitle(String text, String title) {
        int close = text.charAt(0) == '《' ? text.indexOf('》') : -1;
        return close > 0 && close + 1 < text.length() && "：:—－-，,".indexOf(text.charAt(close + 1)) >= 0 && Likeness.alike(title, text.substring(1, close));
    }

    /** Jane's talk …, Jane will … */
    private static boolean startsWithFirstName(String start, String name) {
        int end = name.indexOf(' ');
        return end > 1 && end < start.length() && Character.isUpperCase(name.charAt(0)) && start.startsWith(name.substring(0, end))
                && " '’".indexOf(start.charAt(end)) >= 0;
    }

    private static Finding piece(Unit unit, Finding talk) {
        boolean topic = !startsWithName(unit.text(), talk) && namesBehindTopic(unit, talk);
        boolean tells = topic || TELLS_TALK.matcher(unit.text()).find()
                || talk.title() != null && (startsWithTitle(unit.text(), talk.title()) || talk.title().length() >= SHORTEST_TITLE && unit.text().contains(talk.title()));
        List<Piece> all = List.of(Piece.all(unit));
        return new Finding(RuleName.PARAGRAPH_ON_A_SPEAKER, talk.kind(), talk.title(), talk.speakers(), unit.index(), tells ? all : List.of(),
                tells ? List.of() : all, null, Standing.TALK);
    }
}
