package dev.lectern.talk.rule;

import dev.lectern.post.Prose.Kind;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.name.PersonParts;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.Brackets;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
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
    /** Before the talk is told, in UTF-16 units. */
    private static final int LONGEST_LEAD = 110;
    private static final int LONGEST_WHO = 48;
    private static final int SHORTEST_WHO = 2;
    private static final int SHORTEST_TITLE = 4;
    private static final int LONGEST_TITLE = 60;
    private static final int SHORTEST_TOLD = 12;
    private static final int LIKE_A_NAME = 2;
    private static final String OPENING = "《“「【";
    private static final String CLOSING = "》”」】";
    private static final CharacterSet MARKS = CharacterSet.of(OPENING + "：:—–-｜|丨");
    private static final String STACKED = "\n";
    private static final String APART = "\n\n";
    private static final String EDGES = " \t\u00a0\u3000:：|｜丨—–-，,·/／、*";
    private static final Pattern SEPARATORS = Pattern.compile("\\s*[:：]\\s*|\\s*——\\s*|\\s+[—–-]\\s+|\\s*[|｜丨]\\s*|\\s*—\\s*");
    /** Behind the title, or behind who speaks, the talk is told. */
    private static final Pattern TELLS = Pattern.compile("[。：:]\\s*|\\s*——\\s*|\\s+[—–-]\\s+|\\s*[|｜丨]\\s*");
    private static final Pattern WHAT = Pattern.compile("(?:分享|演讲|报告)?(?:主题|题目|议题|标题)\\s*[:：]\\s*|^(?:主题|议题)(?:分享|演讲)\\s*[:：]\\s*");

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

        private boolean isQuoted() {
            return isMarked() && mark != '*';
        }
    }

    /** All ways to part a line, the likelier first; nothing is said yet of whether that makes sense. */
    static List<Cut> cuts(Page page, Unit unit) {
        String text = unit.text();
        boolean may = (unit.isProse() || unit.isHeading()) && text.length() > SHORTEST_TITLE + SHORTEST_WHO && page.topic(unit.index()).mayHoldTalks() && (MARKS.isIn(text) || !unit.spans().isEmpty()) && Characters.hasIdeograph(text);
        List<Cut> cuts = new ArrayList<>(stacked(page, unit));
        cuts.addAll(may ? new Parting(page, unit).cuts() : List.of());
        return cuts;
    }

    /** Two lines of one paragraph or item, or two paragraphs of a line each, of which one says who speaks and the other on what; more may follow. */
    private static List<Cut> stacked(Page page, Unit first) {
        Unit second = first.index() + 1 < page.size() ? page.unit(first.index() + 1) : first;
        boolean together = second.block() == first.block();
        boolean starts = (together || first.shape() == Unit.Shape.TEXT && second.shape() == Unit.Shape.TEXT) && first.isProse() && (first.index() == 0 || page.unit(first.index() - 1).block() != first.block());
        boolean may = starts && second.isProse() && first.text().length() <= LONGEST_LEAD && second.text().length() <= LONGEST_TITLE + 2 && first.text().indexOf('。') < 0 && second.text().indexOf('。') < 0 && page.topic(first.index()).mayHoldTalks();
        if (!may || second == first || page.besideTime(second).isPresent() || !Characters.hasIdeograph(first.text() + second.text())) {
            return List.of();
        }
        int start = new Parting(page, first).start;
        List<Cut> cuts = new ArrayList<>();
        boolean timed = page.besideTime(first).isPresent();
        boolean parted = first.isStressed() != second.isStressed();
        if (first.text().length() - start <= LONGEST_WHO) {
            Form form = new Form(first.shape(), timed, true, markOf(second.text(), 0, parted), together ? STACKED : APART, false);
            cuts.add(new Cut(first, form, second, new int[] {0, second.text().length()}, first, start, first.text().length(), 0, ""));
        }
        if (second.text().length() <= LONGEST_WHO) {
            Form form = new Form(first.shape(), timed, false, markOf(first.text(), start, parted), together ? STACKED : APART, false);
            cuts.add(new Cut(first, form, first, new int[] {start, first.text().length()}, second, 0, second.text().length(), 0, ""));
        }
        return cuts;
    }

    /** What marks a title that is all of a line from a place on. */
    private static char markOf(String line, int from, boolean parted) {
        String title = WHAT.matcher(line.substring(Math.min(from, line.length()))).replaceFirst("").strip();
        int bracket = title.isEmpty() ? -1 : OPENING.indexOf(title.charAt(0));
        return bracket >= 0 && title.indexOf(CLOSING.charAt(bracket)) == title.length() - 1 ? title.charAt(0) : parted ? '*' : ' ';
    }

    /** Whether the title, or who speaks, stands on the line below. */
    boolean isStacked() {
        return form.separator.equals(STACKED) || form.separator.equals(APART);
    }

    /** What a line says when it is parted so; empty where there is no title, or nobody. */
    static Optional<AlikeLine> of(Page page, Cut cut) {
        Unit unit = cut.unit;
        String title = Titles.clean(cut.what(cut.what.text()));
        boolean may = title != null && title.length() >= SHORTEST_TITLE && title.length() <= LONGEST_TITLE && Label.of(unit.text()).isEmpty() && Label.of(title).isEmpty() && !Logistics.are(title) && Titles.kindOf(unit.text()) != TalkDocument.Kind.PANEL;
        String told = may ? cut.who.text().substring(cut.from, cut.to) : "";
        @Nullable String brought = Brought.by(told);
        String who = brought != null ? brought : told;
        List<Speaker> people = !may ? List.of() : cut.form.isQuoted() ? PersonParts.inPlace(who, page.organizations()) : PersonLine.read(who, page.organizations());
        boolean talk = !people.isEmpty() && !PersonLine.isAffiliation(title, page.organizations()) && TitledPerson.of(title, people) != null && (cut.form.isMarked() || cut.isPlain(page, title, people.get(0)));
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
     * @param beside the part of a bare title that stands next to who speaks: where that is of a speaker too, the line is to be parted elsewhere
     */
    record Cut(Unit unit, Form form, Unit what, int[] title, Unit who, int from, int to, int rest, String beside) {
        String what(String text) {
            String told = text.substring(title[0], title[1]);
            return form.isMarked() ? told : WHAT.matcher(told).replaceFirst("");
        }

        /** Whether without a mark the one may be a title and the other somebody who has one; behind a colon may stand whoever has any part in it. */
        private boolean isPlain(Page page, String title, Speaker person) {
            boolean listed = !form.whoFirst && form.separator.equals("：");
            boolean told = person.organization() != null || person.role() != null || !listed && PersonalName.likelihood(person.name()) >= LIKE_A_NAME;
            return told && title.indexOf('，') < 0 && title.indexOf('、') < 0 && !title.contains("  ") && PersonLine.read(title, page.organizations()).isEmpty() && !isWhere(page, beside);
        }

        /** Whether a part of the line is of a speaker rather than of a title. */
        private static boolean isWhere(Page page, String part) {
            return !part.isEmpty() && (PersonLine.isAffiliation(part, page.organizations()) || !PersonLine.read(part, page.organizations()).isEmpty());
        }
    }

    /** Where a title stands, and from where to where its marks do. */
    private record Marked(char mark, int start, int end, int from, int to) {}

    /** Parts one line. */
    private static final class Parting {
        private final Unit unit;
        private final String text;
        private final int start;
        private final int end;
        private final boolean timed;
        private final List<Cut> cuts = new ArrayList<>();

        Parting(Page page, Unit unit) {
            this.unit = unit;
            this.text = unit.text();
            this.end = text.stripTrailing().length();
            Optional<String> beside = page.besideTime(unit);
            this.timed = beside.isPresent();
            int behind = beside.filter(text::endsWith).map(b -> text.length() - b.length()).orElse(0);
            String line = text.substring(behind);
            String bare = Titles.withoutNumber(line);
            this.start = skip(line.endsWith(bare) ? text.length() - bare.length() : behind);
        }

        List<Cut> cuts() {
            int told = text.indexOf('。', start);
            if ((told < 0 ? text.length() : told) - start <= 2 * LONGEST_LEAD) {
                marked().forEach(this::besides);
                bare(told);
            }
            return cuts;
        }

        private int skip(int from) {
            int i = from;
            while (i < text.length() && EDGES.indexOf(text.charAt(i)) >= 0) {
                i++;
            }
            return i;
        }

        /** The first title in brackets; where there is none, all that stands in another face. */
        private List<Marked> marked() {
            int last = Math.min(text.length(), start + LONGEST_LEAD);
            for (int i = start; i < last; i++) {
                int bracket = OPENING.indexOf(text.charAt(i));
                int close = bracket < 0 ? -1 : text.indexOf(CLOSING.charAt(bracket), i);
                boolean said = close > 0 && "“「".indexOf(text.charAt(i)) >= 0 && "。！!…".indexOf(text.charAt(close - 1)) >= 0;
                if (close > 0 && !said) {
                    return List.of(new Marked(text.charAt(i), i + 1, close, i, close + 1));
                }
            }
            List<Marked> faces = new ArrayList<>();
            for (Span span : unit.spans()) {
                boolean face = span.kind() == Kind.STRONG || span.kind() == Kind.EMPHASIS || span.kind() == Kind.LINK;
                if (face && span.start() >= start && span.start() < last && (span.start() > start || span.end() < end)) {
                    faces.add(new Marked('*', span.start(), span.end(), span.start(), span.end()));
                }
            }
            return faces;
        }

        private void besides(Marked title) {
            String before = text.substring(start, title.from);
            if (before.isBlank() || WHAT.matcher(before).matches()) {
                behind(title);
            } else if (before.length() <= LONGEST_WHO + EDGES.length()) {
                int whoEnd = start + WHAT.matcher(before).replaceAll("").stripTrailing().length();
                int stop = trimmed(start, whoEnd);
                int rest = title.to >= end ? 0 : told(title.to);
                if (rest >= 0) {
                    add(true, title.mark, text.substring(stop, whoEnd), title.start, title.end, start, stop, rest, "");
                }
            }
        }

        /** Who speaks, behind the title up to the end of the line or to where the talk is told: as far as it can be. */
        private void behind(Marked title) {
            int from = skip(title.to);
            String separator = text.substring(title.to, from);
            if (end - from <= LONGEST_WHO) {
                add(false, title.mark, separator, title.start, title.end, from, end, 0, "");
            }
            Matcher m = TELLS.matcher(text).region(from, Math.max(from, Math.min(end, from + LONGEST_WHO)));
            List<int[]> stops = new ArrayList<>();
            while (m.find()) {
                stops.add(0, new int[] {m.start(), m.end()});
            }
            for (int[] stop : stops) {
                if (end - stop[1] >= SHORTEST_TOLD) {
                    add(false, title.mark, separator, title.start, title.end, from, stop[0], stop[1], "");
                }
            }
        }

        /** Where behind a place the talk is told; 0 where nothing is, -1 where the line goes on otherwise. */
        private int told(int from) {
            Matcher m = TELLS.matcher(text).region(from, text.length());
            return m.lookingAt() && text.length() - m.end() >= SHORTEST_TOLD ? m.end() : text.substring(from).strip().matches("[。.：:]?") ? 0 : -1;
        }

        /** Parted by a mark alone. */
        private void bare(int told) {
            int last = told >= 0 && text.length() - told > SHORTEST_TOLD ? told : end;
            if (last - start > LONGEST_LEAD || last <= start) {
                return;
            }
            int rest = last == told ? told + 1 : 0;
            Brackets brackets = new Brackets(text, "（([", "）)]");
            Matcher m = SEPARATORS.matcher(text).region(start, last);
            List<int[]> marks = new ArrayList<>();
            while (m.find()) {
                if (brackets.openBefore(m.start()) == 0 && m.start() > start) {
                    marks.add(new int[] {m.start(), m.end()});
                }
            }
            for (int i = 0; i < marks.size(); i++) {
                int[] mark = marks.get(i);
                String next = i + 1 < marks.size() ? text.substring(mark[1], marks.get(i + 1)[0]) : "";
                add(true, ' ', text.substring(mark[0], mark[1]), mark[1], last, start, mark[0], rest, next);
            }
            for (int i = marks.size() - 1; i >= 0; i--) {
                int[] mark = marks.get(i);
                String before = i > 0 ? text.substring(marks.get(i - 1)[1], mark[0]) : "";
                add(false, ' ', text.substring(mark[0], mark[1]), start, mark[0], mark[1], last, rest, before);
            }
        }

        /** Where a piece ends when the marks at its end are taken off. */
        private int trimmed(int from, int to) {
            int stop = to;
            while (stop > from && EDGES.indexOf(text.charAt(stop - 1)) >= 0) {
                stop--;
            }
            return stop;
        }

        private void add(boolean whoFirst, char mark, String separator, int titleFrom, int titleTo, int from, int to, int rest, String beside) {
            if (to - from >= SHORTEST_WHO && to - from <= LONGEST_WHO && titleTo - titleFrom >= SHORTEST_TITLE) {
                cuts.add(new Cut(unit, new Form(unit.shape(), timed, whoFirst, mark, separator.strip(), rest > 0), unit, new int[] {titleFrom, titleTo}, unit, from, to, rest, beside));
            }
        }
    }
}
