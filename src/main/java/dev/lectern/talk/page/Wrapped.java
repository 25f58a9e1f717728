package dev.lectern.talk.page;

import dev.lectern.post.Block;
import dev.lectern.post.Post;
import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Set;

/**
 * Paragraphs that their author's editor wrapped: a line ends where the next word no longer fits in, and tells nothing by ending there.
 *
 * <pre>
 * The keynote was given by Jane Doe of Acme, who has looked after the
 * scheduler for six years. Her talk, “What I would not build again”,
 * walked through four features.
 * </pre>
 */
final class Wrapped {
    private static final int SHORTEST_LINE = 50;
    private static final int FEWEST = 2;
    /** {@code 19:00 Jane Doe from Acme — "Clocks again"}, and below it what is told. */
    private static final Pattern QUOTED_LAST = Pattern.compile("[^\"“”]{4,80}\\s[—–:-]{1,2}\\s[\"“][^\"“”]{4,90}[\"”]");
    /** Behind these a sentence goes on, whatever the next line begins with. */
    private static final Set<String> GO_ON = Set.of("the", "a", "an", "of", "and", "or", "to", "in", "on", "at", "by", "for", "from", "with",
            "is", "are", "was", "were", "that", "who", "as", "our", "their", "his", "her");

    /** Of posts that are filled up to a column; in characters that a reader sees. */
    private static final int NARROWEST = 50;
    private static final int WIDEST = 100;
    /** What the mark of an item takes of a line, and what a word may be stressed with. */
    private static final int ITEM = 4;

    /** Up to where the lines of the post are filled, be it in a list without sentences; 0 where they are not. */
    private final int column;
    /** Whether several paragraphs of the post are surely wrapped, so that others are which might be. */
    private final boolean all;
    /** The same of those in Chinese, of which one alone is never sure. */
    private final boolean allHan;
    /** Up to where those are filled; 0 where they are not. */
    private final int columnHan;
    /** Whether each sentence in Chinese is on a line of its own. */
    private final boolean sentences;
    /** The same of those in English. */
    private final boolean sentencesLatin;

    private Wrapped(int column, boolean all, int columnHan, boolean sentences, boolean sentencesLatin) {
        this.column = column;
        this.all = all;
        this.allHan = columnHan > 0;
        this.columnHan = columnHan;
        this.sentences = sentences;
        this.sentencesLatin = sentencesLatin;
    }

    static Wrapped in(Post post) {
        List<Prose> broken = post.blocks().stream().map(Wrapped::prose).filter(p -> p.text().indexOf('\n') > 0 && !p.asked()).toList();
        int columnHan = broken.size() < FEWEST ? 0 : WrappedHan.column(broken.stream().map(Prose::text).toList());
        List<String> paragraphs = broken.size() < FEWEST ? List.of()
                : post.blocks().stream().filter(Block.Paragraph.class::isInstance).map(b -> prose(b).text()).toList();
        boolean all = broken.stream().filter(Wrapped::isSure).limit(FEWEST).count() == FEWEST;
        return new Wrapped(column(post), all, columnHan, WrappedHan.areSentences(paragraphs), SentenceLines.areIn(paragraphs));
    }

    private static Prose prose(Block block) {
        return switch (block) {
            case Block.Paragraph p -> p.prose();
            case Block.ListItem i -> i.prose();
            default -> Prose.EMPTY;
        };
    }

    /** The column up to which a post's lines are filled: most that are broken have no room for the next word, and many sentences go on behind them. */
    private static int column(Post post) {
        List<Prose> latin = post.blocks().stream().map(Wrapped::prose).filter(p -> !p.text().isEmpty() && !p.asked() && !Characters.hasIdeograph(p.text())).toList();
        int widest = latin.stream().mapToInt(Wrapped::widest).max().orElse(0);
        int breaks = 0;
        int full = 0;
        int goOn = 0;
        for (Prose prose : widest < NARROWEST || widest > WIDEST ? List.<Prose>of() : latin) {
            String text = prose.text();
            int from = 0;
            for (int end = text.indexOf('\n'); end > 0; end = text.indexOf('\n', from)) {
                boolean here = isFull(prose, from, end, widest);
                breaks++;
                full += here ? 1 : 0;
                goOn += here && (isGoingOn(text, end) || isOpen(text.substring(from, end))) ? 1 : 0;
                from = end + 1;
            }
        }
        return full >= FEWEST && 3 * full >= 2 * breaks && 3 * goOn >= full ? widest : 0;
    }

    /** Whether a quotation or a bracket that a line opens is closed further down. */
    private static boolean isOpen(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1 || line.lastIndexOf('“') > line.lastIndexOf('”') || line.lastIndexOf('(') > line.lastIndexOf(')');
    }

    private static boolean isFull(Prose prose, int from, int end, int column) {
        return width(prose, from, end) + word(prose.text(), end + 1) + ITEM >= column || isBesideLink(prose, from, end);
    }

    private static int widest(Prose prose) {
        int widest = 0;
        int from = 0;
        for (int end = prose.text().indexOf('\n'); end >= 0; end = prose.text().indexOf('\n', from)) {
            widest = Math.max(widest, width(prose, from, end));
            from = end + 1;
        }
        return Math.max(widest, width(prose, from, prose.text().length()));
    }

    /** How many characters a line has in the file, as far as what is stressed in it tells. */
    private static int width(Prose prose, int from, int end) {
        int marks = 0;
        for (Span span : prose.spans()) {
            int each = span.kind() == Prose.Kind.STRONG ? 2 : span.kind() == Prose.Kind.LINK ? 0 : 1;
            marks += (span.start() >= from && span.start() < end ? each : 0) + (span.end() > from && span.end() <= end ? each : 0);
        }
        return end - from + marks;
    }

    /** How long the word at the start of a line is, with the blank before it. */
    private static int word(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end - from + 1;
    }

    private static boolean isGoingOn(String text, int end) {
        return end + 1 < text.length() && Character.isLowerCase(text.codePointAt(end + 1)) || goesOn(text, end);
    }

    /** The paragraph in one line where it is wrapped. */
    Prose joined(Prose prose) {
        boolean broken = prose.text().indexOf('\n') > 0 && !prose.asked();
        boolean wrapped = broken && (isSure(prose) || all && mayBe(prose) || column > 0 && !Characters.hasIdeograph(prose.text()));
        boolean told = broken && !wrapped && sentencesLatin && SentenceLines.isBroken(prose.text());
        boolean han = broken && !wrapped && !told && isWrappedHan(prose.text());
        return wrapped || told ? new Prose(withoutBreaks(prose, column == 0 || told), prose.spans()) : han ? WrappedHan.joined(prose) : prose;
    }

    private boolean isWrappedHan(String text) {
        return allHan && (WrappedHan.mayBe(text) || WrappedHan.isFull(text, columnHan)) || sentences && WrappedHan.isBrokenAtPauses(text);
    }

    /** @param everywhere whether all of its lines go on, and not only those that are full */
    private String withoutBreaks(Prose prose, boolean everywhere) {
        StringBuilder joined = new StringBuilder(prose.text());
        int from = 0;
        for (int end = prose.text().indexOf('\n'); end > 0; end = prose.text().indexOf('\n', from)) {
            joined.setCharAt(end, from == 0 && isHead(prose, end) || !everywhere && !isFull(prose, from, end, column) ? '\n' : ' ');
            from = end + 1;
        }
        return joined.toString();
    }

    /** {@code **Ten years of cron** - *Jane Doe* (Acme)}, and below it what is told: a first line that begins and ends in another face, or with a bracket behind that, is no part of a sentence. */
    private static boolean isHead(Prose prose, int end) {
        String text = prose.text();
        boolean next = end + 1 < text.length() && Character.isUpperCase(text.codePointAt(end + 1)) && ".,;".indexOf(text.charAt(end - 1)) < 0;
        List<Span> within = !next ? List.of() : prose.spans().stream().filter(s -> s.end() <= end && s.kind() != Prose.Kind.CODE).toList();
        int last = within.stream().mapToInt(Span::end).max().orElse(0);
        return QUOTED_LAST.matcher(text).region(0, end).matches() || within.size() > 1 && within.stream().anyMatch(s -> s.start() == 0) && (last == end || text.charAt(end - 1) == ')' && text.startsWith(" (", last));
    }

    /** Whether each line but the last is long, and at most breaks a sentence goes on. */
    private static boolean isSure(Prose prose) {
        if (!mayBe(prose)) {
            return false;
        }
        String text = prose.text();
        int breaks = 0;
        int goOn = 0;
        for (int end = text.indexOf('\n'); end > 0; end = text.indexOf('\n', end + 1)) {
            breaks++;
            goOn += isGoingOn(text, end) ? 1 : 0;
        }
        return 2 * goOn > breaks;
    }

    private static boolean goesOn(String text, int end) {
        String word = text.substring(text.lastIndexOf(' ', end - 1) + 1, end);
        return word.endsWith(",") || GO_ON.contains(word);
    }

    /** Whether a line has a link, or the next one begins with it: its address filled the line, or would have, and nobody sees it. */
    private static boolean isBesideLink(Prose prose, int from, int end) {
        return prose.spans().stream().anyMatch(s -> s.kind() == Prose.Kind.LINK && s.end() > from && s.start() <= end + 1);
    }

    private static boolean mayBe(Prose prose) {
        String text = prose.text();
        int from = 0;
        boolean fits = !Characters.hasIdeograph(text) && (text.indexOf(". ") > 0 || text.indexOf(".\n") > 0 || text.endsWith("."));
        for (int end = text.indexOf('\n'); fits && end > 0; end = text.indexOf('\n', from)) {
            fits = end - from >= SHORTEST_LINE || isBesideLink(prose, from, end);
            from = end + 1;
        }
        return fits;
    }
}
