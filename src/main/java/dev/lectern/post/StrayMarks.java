package dev.lectern.post;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mends emphasis that Markdown refused, usually for a blank inside the marks: {@code ** 主题 **}, {@code **Note:**text};
 * and what some editors highlight that Markdown does not know: {@code ==主题==}.
 * A reader of the source knows what was meant, a reader of the page should not see asterisks.
 */
final class StrayMarks {

    /** Noncharacters that stand for marks which the author escaped, until the end. */
    private static final char ASTERISK = '\uFDD0';
    private static final char TILDE = '\uFDD1';

    private static final Pattern LABEL = Pattern.compile("(?m)^\\*(?![\\s*])[^*\n]++\\*(?!\\*)");

    /** No comparison, which has its marks between words: {@code a==b && c==d}. */
    private static final Pattern HIGHLIGHT = Pattern.compile("(?<![=!<>\\w])==(?![\\s=])[^=\n]{0,200}?[^\\s=]==(?![=\\w])");

    private final Prose prose;
    private final List<int[]> cuts = new ArrayList<>();
    private final List<Prose.Span> added = new ArrayList<>();

    private StrayMarks(Prose prose) {
        this.prose = prose;
    }

    /** The stand-in of a character that was escaped and so is no mark. */
    static char shield(char escaped) {
        return escaped == '*' ? ASTERISK : escaped == '~' ? TILDE : escaped;
    }

    static Prose mend(Prose prose) {
        String text = prose.text();
        boolean stray = text.indexOf('*') >= 0 || text.contains("~~") || text.contains("==") || text.endsWith("\\");
        Prose mended = stray ? new StrayMarks(prose).mended() : prose;
        if (text.indexOf(ASTERISK) < 0 && text.indexOf(TILDE) < 0) {
            return mended;
        }
        return new Prose(mended.text().replace(ASTERISK, '*').replace(TILDE, '~'), mended.spans());
    }

    private Prose mended() {
        pair("**", Prose.Kind.STRONG);
        pair("~~", null);
        labels();
        highlights();
        lastBreak();
        return cuts.isEmpty() ? prose : cut();
    }

    /** Pairs marks in their order; one that is left over goes too where it opens or closes a line. */
    private void pair(String mark, Prose.@Nullable Kind kind) {
        int open = -1;
        for (int at = next(mark, 0); at >= 0; at = next(mark, at + 2)) {
            if (open < 0) {
                open = at;
            } else if (!prose.text().substring(open + 2, at).isBlank()) {
                close(open, at, 2, kind);
                open = -1;
            }
        }
        if (open >= 0 && atLineEdge(open, open + 2)) {
            cuts.add(new int[] {open, open + 2});
        }
    }

    /** Lines that begin {@code *地点: * 深圳}. */
    private void labels() {
        Matcher label = LABEL.matcher(prose.text());
        while (label.find()) {
            if (!inCode(label.start())) {
                close(label.start(), label.end() - 1, 1, Prose.Kind.EMPHASIS);
            }
        }
    }

    private void highlights() {
        Matcher highlight = HIGHLIGHT.matcher(prose.text());
        while (highlight.find()) {
            if (!inCode(highlight.start())) {
                close(highlight.start(), highlight.end() - 2, 2, Prose.Kind.STRONG);
            }
        }
    }

    /** A break that was asked for where nothing follows, as editors write behind every line of a paragraph. */
    private void lastBreak() {
        int last = prose.text().length() - 1;
        if (prose.text().endsWith("\\") && !prose.text().endsWith("\\\\") && !prose.text().endsWith(":\\") && !inCode(last)) {
            cuts.add(new int[] {last, last + 1});
        }
    }

    private void close(int open, int close, int width, Prose.@Nullable Kind kind) {
        cuts.add(new int[] {open, open + width});
        cuts.add(new int[] {close, close + width});
        if (kind != null) {
            added.add(new Prose.Span(kind, open + width, close, ""));
        }
    }

    private boolean atLineEdge(int start, int end) {
        String text = prose.text();
        return start == 0 || text.charAt(start - 1) == '\n' || end == text.length() || text.charAt(end) == '\n';
    }

    private int next(String mark, int from) {
        int at = prose.text().indexOf(mark, from);
        while (at >= 0 && inCode(at)) {
            at = prose.text().indexOf(mark, at + 1);
        }
        return at;
    }

    private boolean inCode(int at) {
        return prose.spans().stream().anyMatch(s -> s.kind() == Prose.Kind.CODE && s.start() <= at && at < s.end());
    }

    private Prose cut() {
        cuts.sort(Comparator.comparingInt(c -> c[0]));
        StringBuilder text = new StringBuilder();
        int[] moved = new int[prose.text().length() + 1];
        int at = 0;
        for (int[] cut : cuts) {
            at = keep(at, cut[0], text, moved);
            while (at < cut[1]) {
                moved[at++] = text.length();
            }
        }
        keep(at, prose.text().length(), text, moved);
        moved[prose.text().length()] = text.length();
        return ProseBuilder.tidy(text.toString(), spans(moved));
    }

    private int keep(int from, int to, StringBuilder text, int[] moved) {
        for (int i = from; i < to; i++) {
            moved[i] = text.length();
            text.append(prose.text().charAt(i));
        }
        return Math.max(from, to);
    }

    private List<Prose.Span> spans(int[] moved) {
        List<Prose.Span> spans = new ArrayList<>(prose.spans());
        spans.addAll(added);
        return spans.stream().map(s -> new Prose.Span(s.kind(), moved[s.start()], moved[s.end()], s.target())).toList();
    }
}
