package dev.lectern.talk.opening;

import dev.lectern.post.Prose.Kind;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.line.Dated;
import dev.lectern.talk.line.Edges;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.opening.AlikeLine.Cut;
import dev.lectern.talk.opening.AlikeLine.Form;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Brackets;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All ways to part one line into who speaks, the title and what is told of it: at the marks around a title, or at one between them. */
final class Parting {
    /** Before the talk is told, in UTF-16 units. */
    static final int LONGEST_LEAD = 110;
    static final int LONGEST_WHO = 48;
    static final int SHORTEST_WHO = 2;
    static final int SHORTEST_TITLE = 4;
    private static final int SHORTEST_BRACKETED = 8;
    private static final int SHORTEST_TOLD = 12;
    static final String OPENING = "《“「【";
    static final String CLOSING = "》”」】";
    /** So many marks may stand before a title. */
    private static final int MOST_EDGES = 19;
    private static final String STOPS = "。.：:";
    private static final Pattern SEPARATORS = Pattern.compile("\\s*[:：]\\s*|\\s*——\\s*|\\s+[—–-]\\s+|\\s*[|｜丨]\\s*|\\s*—\\s*");
    /** Behind the title, or behind who speaks, the talk is told. */
    private static final Pattern TELLS = Pattern.compile("[。：:]\\s*|\\s*——\\s*|\\s+[—–-]\\s+|\\s*[|｜丨]\\s*");
    static final Pattern WHAT = Pattern.compile("(?:分享|演讲|报告)?(?:主题|题目|议题|标题)\\s*[:：]\\s*|^(?:主题|议题)(?:分享|演讲)\\s*[:：]\\s*");

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
        String bare = Dated.without(Titles.withoutNumber(line));
        this.start = skip(line.endsWith(bare) ? text.length() - bare.length() : behind);
    }

    /** Where behind its time and what counts it the line begins. */
    int start() {
        return start;
    }

    /** Whether a time stands before it. */
    boolean isTimed() {
        return timed;
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
        return Edges.skip(text, from);
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
        } else if (before.length() <= LONGEST_WHO + MOST_EDGES) {
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
        int sentence = text.indexOf('。', from);
        if (end - from <= LONGEST_WHO && (sentence < 0 || sentence == end - 1)) {
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
        if (m.lookingAt() && text.length() - m.end() >= SHORTEST_TOLD) {
            return m.end();
        }
        String rest = text.substring(from).strip();
        return rest.isEmpty() || rest.length() == 1 && STOPS.indexOf(rest.charAt(0)) >= 0 ? 0 : -1;
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
        return Edges.trim(text, from, to);
    }

    private void add(boolean whoFirst, char mark, String separator, int titleFrom, int titleTo, int from, int to, int rest, String beside) {
        // 【如何渲染】张三 - 从描述到多端: the part of the programme, and the title behind who speaks.
        boolean part = mark == '【' && rest > 0 && titleTo - titleFrom < SHORTEST_BRACKETED;
        if (!part && to - from >= SHORTEST_WHO && to - from <= LONGEST_WHO && titleTo - titleFrom >= SHORTEST_TITLE) {
            cuts.add(new Cut(unit, new Form(unit.shape(), timed, whoFirst, mark, separator.strip(), rest > 0), unit,
                    new int[] {titleFrom, titleTo}, unit, from, to, rest, beside));
        }
    }

    /** Where a title stands, and from where to where its marks do. */
    private record Marked(char mark, int start, int end, int from, int to) {}
}
