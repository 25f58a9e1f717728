package dev.lectern.talk.opening;

import dev.lectern.post.Prose.Kind;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Brought;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.TrackBefore;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Asides;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line that parts who speaks, the title and perhaps what is told of it by marks of its own:
 *
 * <pre>
 * 张三 某公司架构师 — 《…》：从…讲起      > 「…」 张三@某公司      1. **张三｜某公司架构师**：…。从…讲起
 * </pre>
 *
 * <p>Such a line may be read in several ways, and may be no talk at all. See {@link Alike}.
 *
 * @param rest where in the line the talk itself is told; 0 where the line tells nothing of it
 */
record AlikeLine(Unit unit, Form form, String title, List<Speaker> people, int rest) {
    private static final Pattern HANDLE = Pattern.compile("[a-z][a-z\\d]*(?:[_-]?[a-z\\d]+){1,3}");
    private static final int LONGEST_TITLE = 60;
    /** How likely a word is a name that is like one. */
    static final int LIKE_A_NAME = 2;
    private static final CharacterSet MARKS = CharacterSet.of(Parting.OPENING + "：:—–-｜|丨");
    /** With these whoever writes Chinese marks a line off, though all its words are in Latin letters. */
    private static final String WIDE = "（：《｜";
    private static final String STACKED = "\n";
    private static final String APART = "\n\n";

    /**
     * What lines of one kind share.
     *
     * @param mark around the title: the bracket that opens, {@code *} for another face, a blank for none
     * @param separator between the title and who speaks
     * @param tells whether more stands behind both
     */
    record Form(Unit.Shape shape, boolean timed, boolean whoFirst, char mark, String separator, boolean tells) {
        /** Whether the title is told by more than its place. */
        boolean isMarked() {
            return mark != ' ';
        }

        /** Whether a time and who speaks stand in the line, and the title below: {@code 14:05 — 张三} / {@code 写时复制的代价}. */
        boolean isTimedOverTitle() {
            return timed && whoFirst && (separator.equals(STACKED) || separator.equals(APART));
        }

        private boolean isQuoted() {
            return isMarked() && mark != '*';
        }
    }

    /** All ways to part a line, the likelier first; nothing is said yet of whether that makes sense. */
    static List<Cut> cuts(Page page, Unit unit) {
        String text = unit.text();
        boolean may = (unit.isProse() || unit.isHeading()) && text.length() > Parting.SHORTEST_TITLE + Parting.SHORTEST_WHO
                && page.topic(unit.index()).mayHoldTalks() && (MARKS.isIn(text) || !unit.spans().isEmpty())
                && (Characters.hasIdeograph(text) || Characters.hasAny(text, WIDE));
        boolean stacked = mayBeStacked(page, unit);
        if (!may && !stacked) {
            return List.of();
        }
        Parting parting = new Parting(page, unit);
        List<Cut> cuts = new ArrayList<>(stacked ? stacked(page, unit, parting) : List.of());
        cuts.addAll(may ? parting.cuts() : List.of());
        return cuts;
    }

    /** Whether a line and the one below may be two lines of one paragraph or item, or two paragraphs of a line each, of which one says who speaks and the other on what. */
    private static boolean mayBeStacked(Page page, Unit first) {
        @Nullable Unit second = first.index() + 1 < page.size() ? page.unit(first.index() + 1) : null;
        boolean timed = second != null && page.besideTime(first).isPresent();
        if (second == null || !first.isProse() && !(timed && first.isHeading()) || !second.isProse() || first.text().length() > Parting.LONGEST_LEAD
                || second.text().length() > LONGEST_TITLE + 2 || !page.topic(first.index()).mayHoldTalks()) {
            return false;
        }
        boolean begins = first.index() == 0 || page.unit(first.index() - 1).block() != first.block();
        boolean beside = second.block() == first.block() || first.shape() != Unit.Shape.ITEM && second.shape() == Unit.Shape.TEXT;
        // 二、工业与能源（5B 厅）: what is counted apart from the line heads the next part of the programme.
        boolean heads = second.block() != first.block() && second.isStressed() && Titles.isCountedPart(second.text());
        boolean plain = !heads && first.text().indexOf('。') < 0 && second.text().indexOf('。') < 0
                && (timed || Characters.hasIdeograph(first.text()) || Characters.hasIdeograph(second.text()));
        boolean chaired = Titles.isTrack(first.text()) || Label.of(second.text()).filter(l -> l.field() == Label.Field.HOST || l.isAside()).isPresent();
        return begins && beside && plain && !chaired && page.besideTime(second).isEmpty() && !isBelowSpeaker(page, first);
    }

    /** {@code ### 嘉宾一：张三}, perhaps a photo, and then where they work: the line names nobody. */
    private static boolean isBelowSpeaker(Page page, Unit line) {
        int i = line.index() - 1;
        while (i > 0 && page.unit(i).isMedia()) {
            i--;
        }
        return i >= 0 && page.unit(i).isHeading() && Label.filled(Label.Field.SPEAKER, page.unit(i).text()).isPresent();
    }

    /** Both ways in which one of the two is the title; more may follow. */
    private static List<Cut> stacked(Page page, Unit first, Parting parting) {
        Unit second = page.unit(first.index() + 1);
        String separator = second.block() == first.block() ? STACKED : APART;
        int start = parting.start();
        boolean parted = first.isStressed() != second.isStressed();
        List<Cut> cuts = new ArrayList<>();
        if (first.text().length() - start <= Parting.LONGEST_WHO) {
            Form form = new Form(first.shape(), parting.isTimed(), true, markOf(second.text(), 0, parted), separator, false);
            cuts.add(new Cut(first, form, second, new int[] {0, second.text().length()}, first, start, first.text().length(), 0, ""));
        }
        if (second.text().length() <= Parting.LONGEST_WHO) {
            Form form = new Form(first.shape(), parting.isTimed(), false, markOf(first.text(), start, parted), separator, false);
            cuts.add(new Cut(first, form, first, new int[] {start, first.text().length()}, second, 0, second.text().length(), 0, ""));
        }
        return cuts;
    }

    /** What marks a title that is all of a line from a place on. */
    private static char markOf(String line, int from, boolean parted) {
        String title = Parting.WHAT.matcher(line.substring(Math.min(from, line.length()))).replaceFirst("").strip();
        int bracket = title.isEmpty() ? -1 : Parting.OPENING.indexOf(title.charAt(0));
        return bracket >= 0 && title.indexOf(Parting.CLOSING.charAt(bracket)) == title.length() - 1 ? title.charAt(0) : parted ? '*' : ' ';
    }

    /** Whether the title, or who speaks, stands on the line below. */
    boolean isStacked() {
        return form.separator.equals(STACKED) || form.separator.equals(APART);
    }

    /** What a line says when it is parted so; empty where there is no title, or nobody. */
    static Optional<AlikeLine> of(Page page, Cut cut) {
        return of(page, cut, cut.form.isQuoted());
    }

    /** The same where others of its form are talks: whoever stands where they name somebody is somebody, whatever the name. */
    static Optional<AlikeLine> borneOut(Page page, Cut cut) {
        boolean labelled = Characters.hasAny(cut.who.text().substring(cut.from, cut.to), "：:");
        return labelled ? Optional.empty()
                : of(page, cut, true).filter(l -> l.people.stream().allMatch(p -> p.organization() != null || p.role() != null
                        || cut.form.isMarked() && isHandle(p.name())));
    }

    /** {@code zstd_fan} */
    private static boolean isHandle(String name) {
        return HANDLE.matcher(name).matches() && !PersonalName.isThing(name);
    }

    private static Optional<AlikeLine> of(Page page, Cut cut, boolean inPlace) {
        Unit unit = cut.unit;
        String title = Titles.clean(cut.words());
        boolean may = title != null && title.length() >= Parting.SHORTEST_TITLE && title.length() <= LONGEST_TITLE
                && Label.of(unit.text()).isEmpty() && Label.of(title).isEmpty() && !Logistics.are(title)
                && Titles.kindOf(unit.text()) != TalkDocument.Kind.PANEL;
        String told = may ? Asides.withoutDuration(cut.who.text().substring(cut.from, cut.to)) : "";
        @Nullable String brought = Brought.by(told);
        String who = brought != null ? brought : TrackBefore.without(told, page.organizations());
        List<Speaker> people = !may ? List.of() : inPlace ? PersonParts.inPlace(who, page.organizations()) : who.indexOf(" / ") > 0
                ? PersonParts.read(who, page.organizations()).map(PersonParts::people).filter(p -> p.size() > 1)
                        .orElseGet(() -> PersonLine.read(who, page.organizations()))
                : PersonParts.shared(PersonLine.read(who, page.organizations()), who);
        // …：从零讲起 | 某云工程师 张三: the title goes on to the bar, behind which somebody stands whole.
        boolean barred = people.stream().anyMatch(p -> p.role() != null && Characters.hasAny(p.role(), "|｜"));
        boolean talk = !people.isEmpty() && !barred && !Workplace.is(title, page.organizations()) && TitledPerson.of(title, people) != null
                && (cut.form.isMarked() || cut.isPlain(page, title, people.get(0)));
        return talk ? Optional.of(new AlikeLine(unit, cut.form, title, people, cut.rest)) : Optional.empty();
    }

    /**
     * A way to part a line.
     *
     * @param unit where the talk begins
     * @param what where the title stands
     * @param title from and up to where in it
     * @param who where it says who speaks
     * @param from where who speaks begins
     * @param to where they end
     * @param rest where the talk itself is told; 0 where nothing of it is
     * @param beside the part of a bare title that stands next to who speaks: where that is of a speaker too, the line is to be parted elsewhere
     */
    record Cut(Unit unit, Form form, Unit what, int[] title, Unit who, int from, int to, int rest, String beside) {
        /** Of the title, as the line has them. */
        private String words() {
            String told = what.text().substring(title[0], title[1]);
            return form.isMarked() ? told : Parting.WHAT.matcher(told).replaceFirst("");
        }

        /** Whether without a mark the one may be a title and the other somebody who has one; behind a colon may stand whoever has any part in it. */
        private boolean isPlain(Page page, String title, Speaker person) {
            boolean listed = !form.whoFirst && form.separator.equals("：");
            boolean told = person.organization() != null || person.role() != null || !listed && PersonalName.likelihood(person.name()) >= LIKE_A_NAME;
            return told && title.indexOf('，') < 0 && title.indexOf('、') < 0 && !title.contains("  ")
                    && PersonLine.read(title, page.organizations()).isEmpty() && !isWhere(page, beside);
        }

        /** Whether a part of the line is of a speaker rather than of a title. */
        private static boolean isWhere(Page page, String part) {
            return !part.isEmpty() && (Workplace.is(part, page.organizations()) || !PersonLine.read(part, page.organizations()).isEmpty());
        }
    }
}
