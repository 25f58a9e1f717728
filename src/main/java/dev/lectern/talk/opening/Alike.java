package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.opening.AlikeLine.Cut;
import dev.lectern.talk.opening.AlikeLine.Form;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lines of one form: an author who sets several talks out writes all of them in the same way, so what one such line may mean
 * the others bear out.
 */
final class Alike {
    private static final int FEWEST_MARKED = 2;
    private static final int FEWEST = 3;

    private final Map<Integer, AlikeLine> lines = new HashMap<>();
    /** By the line that opens a talk, the last that may tell of it. */
    private static final Pattern REFERS = Pattern.compile("(?<!.)(?:[^，。]{0,14}，)?[他她](?!们)");
    private final Map<Integer, Integer> reach = new HashMap<>();
    /** The lines below those that open a talk which hold its title, or who speaks. */
    private final Set<Integer> seconds = new HashSet<>();

    private Alike() {}

    /** Those of a page. */
    static Alike of(Page page) {
        return page.once(Alike.class, Alike::read);
    }

    private static Alike read(Page page) {
        List<List<Cut>> all = page.units().stream().map(u -> AlikeLine.cuts(page, u)).filter(c -> !c.isEmpty()).toList();
        Map<Form, Integer> often = new HashMap<>();
        all.forEach(cuts -> cuts.stream().map(Cut::form).distinct().forEach(f -> often.merge(f, 1, Integer::sum)));
        Map<Form, List<AlikeLine>> forms = new LinkedHashMap<>();
        for (List<Cut> cuts : all) {
            // To read what the parts say is dear: only where there is more than one such line.
            List<Cut> common = cuts.stream().filter(c -> often.get(c.form()) >= fewest(c.form())).toList();
            read(page, common).forEach(l -> forms.computeIfAbsent(l.form(), f -> new ArrayList<>()).add(l));
        }
        Alike alike = new Alike();
        bearOut(page, all, forms);
        forms.values().stream().filter(Alike::areTalks).sorted(Comparator.comparingInt((List<AlikeLine> l) -> l.size()).thenComparing(l -> often.get(l.get(0).form())).reversed()).forEach(l -> alike.take(page,
                l));
        return alike;
    }

    /** Of lines in which nobody is seen by the name, those that are of one form with most others, which are talks. */
    private static void bearOut(Page page, List<List<Cut>> all, Map<Form, List<AlikeLine>> forms) {
        Set<Integer> read = forms.values().stream().flatMap(List::stream).map(l -> l.unit().index()).collect(Collectors.toSet());
        Set<Form> sure = forms.entrySet().stream().filter(f -> areTalks(f.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet());
        for (List<Cut> cuts : sure.isEmpty() ? List.<List<Cut>>of() : all) {
            if (!read.contains(cuts.get(0).unit().index())) {
                cuts.stream().filter(c -> sure.contains(c.form())).flatMap(c -> AlikeLine.borneOut(page, c).stream()).findFirst()
                        .ifPresent(l -> insert(forms.get(l.form()), l));
            }
        }
    }

    /** In the order of the page. */
    private static void insert(List<AlikeLine> lines, AlikeLine line) {
        long before = lines.stream().filter(l -> l.unit().index() < line.unit().index()).count();
        lines.add((int) before, line);
    }

    /** What a line says: the first way that makes sense with the title marked; where none does, the first for either order. */
    private static List<AlikeLine> read(Page page, List<Cut> cuts) {
        List<AlikeLine> lines = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (Cut cut : cuts) {
            String kind = cut.what() != cut.who() ? "stacked" : cut.form().isMarked() ? cut.title()[0] + "" : cut.form().whoFirst() ? "who" : "what";
            boolean late = !cut.form().isMarked() && cut.what() == cut.who() && lines.stream().anyMatch(l -> l.form().isMarked());
            if (!late && !done.contains(kind)) {
                AlikeLine.of(page, cut).ifPresent(l -> {
                    lines.add(l);
                    done.add(kind);
                });
            }
        }
        return lines;
    }

    private static int fewest(Form form) {
        return form.isMarked() || form.isTimedOverTitle() ? FEWEST_MARKED : FEWEST;
    }

    private void take(Page page, List<AlikeLine> form) {
        List<AlikeLine> free = form.stream().filter(l -> !lines.containsKey(l.unit().index())).toList();
        free.forEach(l -> lines.put(l.unit().index(), l));
        free.stream().filter(AlikeLine::isStacked).forEach(l -> seconds.add(l.unit().index() + 1));
        List<Integer> told = new ArrayList<>();
        for (int i = 0; i + 1 < free.size(); i++) {
            told.add(told(page, free.get(i), free.get(i + 1)));
        }
        boolean mostTell = 2 * told.stream().filter(t -> t > 0).count() > told.size();
        int most = mostTell ? told.stream().mapToInt(t -> t).max().orElse(0) : 0;
        free.forEach(l -> reach.put(l.unit().index(), l.unit().index() + most));
    }

    /** How many lines stand below the first that may go on about its talk: none where one of them leads in to the next, as the words of its photo do not. */
    private static int told(Page page, AlikeLine line, AlikeLine next) {
        String nextName = next.people().get(0).name();
        int last = line.unit().index();
        while (last + 1 < next.unit().index() && !page.unit(last + 1).isHeading()) {
            last++;
            if (!page.unit(last).isMedia() && page.unit(last).text().contains(nextName)) {
                return 0;
            }
        }
        return last - line.unit().index();
    }

    /** Whether the line goes on with the title, or with who speaks, where the line above begins. */
    boolean isSecond(Unit unit) {
        return isSecond(unit.index());
    }

    private boolean isSecond(int line) {
        return seconds.contains(line);
    }

    /** Whether the line stands below a list of talks that tells nothing of any of them. */
    boolean isOver(Unit first, Unit unit) {
        return first.shape() == Unit.Shape.ITEM && unit.shape() == Unit.Shape.TEXT
                && reach.getOrDefault(first.index(), -1) == first.index() + (isSecond(first.index() + 1) ? 1 : 0);
    }

    /** Whether another line tells of the talk that a line opens. Below the last of them stands no more than below the others. */
    boolean goesOn(Unit first, Unit unit) {
        boolean next = unit.shape() == Unit.Shape.ITEM && unit.shape() == first.shape() && unit.level() <= first.level();
        return unit.isProse() && !next && (unit.index() <= reach.getOrDefault(first.index(), first.index()) || isOfSpeaker(first, unit));
    }

    /** Whether a paragraph further down than below the others still tells what whoever speaks did: {@code 他还分享了…}. */
    private boolean isOfSpeaker(Unit first, Unit unit) {
        AlikeLine line = unit.shape() == Unit.Shape.TEXT && reach.getOrDefault(first.index(), -1) > first.index() ? lines.get(first.index()) : null;
        return line != null && (REFERS.matcher(unit.text()).find() || line.people().stream().anyMatch(p -> unit.text().startsWith(p.name())));
    }

    /** The line as the start of a talk; empty where it stands alone, or is none. */
    Optional<Opening> of(Unit unit) {
        return Optional.ofNullable(lines.get(unit.index())).map(l -> new Opening(l.form().timed() ? RuleName.TIMED_LINE : RuleName.TITLE_WITH_PERSON,
                l.title(), l.people(), true, Titles.kindOf(l.title()), l.rest()));
    }

    private static boolean areTalks(List<AlikeLine> lines) {
        Form form = lines.get(0).form();
        long named = lines.stream().filter(l -> PersonalName.likelihood(l.people().get(0).name()) >= AlikeLine.LIKE_A_NAME).count();
        long housed = lines.stream().filter(l -> l.people().stream().anyMatch(Alike::isHoused)).count();
        long people = lines.stream().map(l -> l.people().get(0).name()).distinct().count();
        boolean enough = lines.size() >= fewest(form);
        boolean sure = 2 * named >= lines.size() && (form.isMarked() || form.isTimedOverTitle() || 2 * housed >= lines.size()) || form.mark() == '《' && 2 * housed >= lines.size();
        Set<Integer> first = lines.stream().map(l -> l.unit().index()).collect(Collectors.toSet());
        boolean overlap = lines.stream().anyMatch(l -> l.isStacked() && first.contains(l.unit().index() + 1));
        return enough && sure && !overlap && people == lines.size() && lines.stream().noneMatch(Alike::tellsOfLife);
    }

    private static boolean isHoused(Speaker person) {
        return person.organization() != null || person.role() != null;
    }

    /** {@code 张三（某公司）：十年数据库经验。曾任…}. */
    private static boolean tellsOfLife(AlikeLine line) {
        return Life.isToldIn(line.title()) || !line.form().isMarked() && line.rest() > 0 && Life.isToldIn(line.unit().text().substring(line.rest()));
    }
}
