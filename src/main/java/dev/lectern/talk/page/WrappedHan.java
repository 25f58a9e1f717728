package dev.lectern.talk.page;

import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.TimeRange;
import java.util.ArrayList;
import java.util.List;

/**
 * The same in Chinese, where a line may end behind any character: paragraphs whose lines are all about as wide, and end within
 * sentences.
 *
 * <pre>
 * 混部之后，最先告急的往往不是处理器而是内存带宽。张三介绍了团队基于优先级的回
 * 收方案：当节点水位触及阈值时，优先换出离线容器的冷页，并把冷页迁移到持久内存。
 * </pre>
 */
final class WrappedHan {
    /** In columns, of which a Chinese character takes two. */
    private static final int NARROWEST = 56;
    private static final int WIDEST = 120;
    /** Before a long Latin word a line ends sooner. */
    private static final int SPREAD = 16;
    private static final int FULL_WIDTH = 0x2E80;
    private static final String STOPS = "。！？!?；;：:”」";
    /** What a sentence or a clause ends with that is written on a line of its own. */
    private static final String PAUSES = "。！？!?；;，,";
    private static final String SENTENCE_ENDS = "。！？";
    private static final int SEVERAL = 2;
    private static final int FEWEST = 3;
    private static final int LONG = 60;

    private WrappedHan() {}

    /** The column up to which a post's lines are filled; 0 where they are not: in several paragraphs each line but the last is about as wide as the others, and most end where a sentence goes on. */
    static int column(List<String> broken) {
        List<String> even = broken.stream().filter(t -> mayBe(t, SPREAD)).toList();
        boolean sure = even.size() >= SEVERAL && even.stream().mapToInt(WrappedHan::onGoing).sum() >= SEVERAL;
        return sure ? even.stream().mapToInt(WrappedHan::widest).max().orElse(0) : 0;
    }

    /**
     * Whether the post's author writes each sentence, or each clause, on a line of its own: several paragraphs are so
     * broken, at least half of the long ones, and hardly any line has two sentences.
     */
    static boolean areSentences(List<String> paragraphs) {
        int broken = 0;
        int whole = 0;
        int lines = 0;
        int inner = 0;
        for (String text : paragraphs) {
            boolean told = isBrokenAtPauses(text);
            broken += told ? 1 : 0;
            whole += !told && text.length() > LONG && text.indexOf('。') > 0 ? 1 : 0;
            for (String line : told || text.indexOf('。') > 0 ? text.lines().toList() : List.<String>of()) {
                lines++;
                inner += hasTwoSentences(line) ? 1 : 0;
            }
        }
        return broken >= FEWEST && broken >= whole && inner * 10 <= lines;
    }

    /** Whether every line of the paragraph ends where one pauses, and none is a field or a time. */
    static boolean isBrokenAtPauses(String text) {
        List<String> lines = text.indexOf('\n') < 0 || text.indexOf('。') < 0 ? List.of() : text.lines().toList();
        return !lines.isEmpty() && lines.stream().allMatch(WrappedHan::endsInPause) && areNoFields(lines);
    }

    private static boolean endsInPause(String line) {
        int end = line.length();
        while (end > 0 && "”」』）)".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && PAUSES.indexOf(line.charAt(end - 1)) >= 0;
    }

    private static boolean hasTwoSentences(String line) {
        for (int i = 0; i + 2 < line.length(); i++) {
            if (SENTENCE_ENDS.indexOf(line.charAt(i)) >= 0 && Character.isLetterOrDigit(line.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether, in a post in which others are, the paragraph may be wrapped: at half of its line ends a sentence goes on, whatever the width, and no line is a field. */
    static boolean mayBe(String text) {
        return mayBe(text, WIDEST) && onGoing(text) >= 0;
    }

    private static boolean mayBe(String text, int spread) {
        List<String> lines = text.indexOf('。') < 0 ? List.of() : text.lines().toList();
        int last = lines.size() - 1;
        int min = WIDEST;
        int max = 0;
        for (int i = 0; i < last; i++) {
            int width = width(lines.get(i));
            min = Math.min(min, width);
            max = Math.max(max, width);
        }
        return last > 0 && max >= NARROWEST && max <= WIDEST && max - min <= spread && width(lines.get(last)) <= max + SPREAD && areNoFields(lines);
    }

    /** At how many more line ends a sentence goes on than one ends. */
    private static int onGoing(String text) {
        int more = 0;
        for (int end = text.indexOf('\n'); end > 0; end = text.indexOf('\n', end + 1)) {
            more += STOPS.indexOf(text.charAt(end - 1)) < 0 ? 1 : -1;
        }
        return more;
    }

    private static int width(String line) {
        return line.codePoints().map(c -> c >= FULL_WIDTH ? 2 : 1).sum();
    }

    /** Whether none but the first is a field or begins with a time, nor is the first all of a programme's line, or does it end with a field: {@code 一个标题 —— 讲者：张三}. */
    private static boolean areNoFields(List<String> lines) {
        int dash = lines.getFirst().lastIndexOf('—');
        boolean ended = dash > 0 && Label.of(lines.getFirst().substring(dash + 1).strip()).isPresent();
        boolean timed = lines.getFirst().indexOf('。') < 0 && TimeRange.read(lines.getFirst()).isPresent();
        return !ended && !timed && lines.stream().skip(1).noneMatch(l -> Label.of(l).isPresent() || TimeRange.read(l).isPresent());
    }

    private static int widest(String text) {
        return text.lines().mapToInt(WrappedHan::width).max().orElse(0);
    }

    /** Whether each line but the last fills the column up to which the post's lines are filled: what ends in a sentence there did so by chance. */
    static boolean isFull(String text, int column) {
        List<String> lines = text.lines().toList();
        return lines.subList(0, lines.size() - 1).stream().mapToInt(WrappedHan::width).allMatch(w -> w >= column - SPREAD && w <= column + SPREAD)
                && width(lines.getLast()) <= column + SPREAD && areNoFields(lines);
    }

    /** The paragraph in one line, with a blank only where words meet that need one. */
    static Prose joined(Prose prose) {
        String text = prose.text();
        StringBuilder joined = new StringBuilder(text.length());
        int[] places = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            places[i] = joined.length();
            boolean breaks = text.charAt(i) == '\n';
            boolean blank = breaks && i > 0 && i + 1 < text.length() && text.charAt(i - 1) < FULL_WIDTH && text.charAt(i + 1) < FULL_WIDTH;
            joined.append(!breaks ? text.substring(i, i + 1) : blank ? " " : "");
        }
        places[text.length()] = joined.length();
        List<Span> spans = new ArrayList<>();
        prose.spans().forEach(s -> spans.add(new Span(s.kind(), places[s.start()], places[s.end()], s.target())));
        return new Prose(joined.toString(), spans);
    }
}
