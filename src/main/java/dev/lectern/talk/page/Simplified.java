package dev.lectern.talk.page;

import dev.lectern.post.Block;
import dev.lectern.post.FrontMatter;
import dev.lectern.post.Prose;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.regex.CharacterSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads traditional Chinese, and the small words of written Cantonese, as simplified Mandarin, character by character, so that the rules need their words but once;
 * and so the several ways to write a dash, a dot, a bar, a wide letter or digit, or a comma between Chinese words.
 *
 * <p>Only characters that occur in those words are changed, and none changes its length: what a rule finds stands at the
 * same place of the original.
 */
final class Simplified {
    /** What each character is read as; 0 where as itself. */
    private static final char[] SIMPLE = pairs();

    /** Which lines write as Hong Kong speaks. */
    private static final CharacterSet SPOKEN = CharacterSet.of("嘅咗喺佢嚟哋");
    /** The small words of such lines, and the same in Mandarin. */
    private static final String CANTONESE = "嘅咗喺佢嚟哋係唔啲俾畀";
    private static final String MANDARIN = "的了在他来们是不些给给";
    /** 著 is a particle in traditional Chinese, which simplified Chinese writes 着, but in both a word of its own beside these. */
    private static final char WROTE = '著';
    private static final String WROTE_BEFORE = "有名作者述称稱";
    private static final String WROTE_BEHIND = "编編专專原合显顯译譯名所";

    /** Marks that some keyboards write, and those that the rules know. */
    private static final String VARIANTS = "―─━│┃・‧『』＆＠．＋＃／％＿";
    private static final String USUAL = "———||··「」&@.+#/%_";
    private static final char WIDE_HYPHEN = '－';
    private static final int WIDE = 'Ａ' - 'A';
    private static final String CLOSING = "》”」）";

    private Simplified() {}

    private static char[] pairs() {
        try (InputStream in = Objects.requireNonNull(Simplified.class.getResourceAsStream("traditional.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            char[] pairs = new char[1 << Character.SIZE];
            lines.lines().filter(l -> !l.startsWith("#")).flatMap(l -> java.util.Arrays.stream(l.split(" ")))
                    .forEach(p -> pairs[p.charAt(0)] = p.charAt(1));
            for (int i = 0; i < VARIANTS.length(); i++) {
                pairs[VARIANTS.charAt(i)] = USUAL.charAt(i);
            }
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".chars().forEach(c -> pairs[c + WIDE] = (char) c);
            pairs[WIDE_HYPHEN] = '-';
            pairs[','] = '，';
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Unit of(Unit unit) {
        return rewritten(unit, Simplified::of);
    }

    /** The head of a post, where the rules read it. */
    static FrontMatter of(FrontMatter head) {
        return rewritten(head, Simplified::of);
    }

    /** The same, written in some way. */
    static FrontMatter rewritten(FrontMatter head, UnaryOperator<String> way) {
        return new FrontMatter(orNull(head.title(), way), head.date(), orNull(head.city(), way), head.tags().stream().map(way)
                .toList(), orNull(head.label(), way), orNull(head.author(), way),
                head.summary(), head.link(), head.language(), head.image());
    }

    private static @Nullable String orNull(@Nullable String text, UnaryOperator<String> way) {
        return text == null ? null : way.apply(text);
    }

    /** A line with other characters at the same places. @param way how a text is written */
    static Unit rewritten(Unit unit, UnaryOperator<String> way) {
        return reworded(unit, p -> rewritten(p, way));
    }

    /** A line, and the cells of a row, told in some way. @param way how a text is written, which stays as it is where nothing is changed */
    static Unit reworded(Unit unit, UnaryOperator<Prose> way) {
        Prose prose = way.apply(unit.prose());
        return prose == unit.prose() ? unit : new Unit(unit.index(), unit.shape(), prose, unit.level(), unit.target(), unit.line(), reworded(unit.block(), way));
    }

    /** Rules look at the cells of a row. */
    private static Block reworded(Block block, UnaryOperator<Prose> way) {
        return block instanceof Block.TableRow r
                ? new Block.TableRow(r.cells().stream().map(c -> new Block.Cell(way.apply(c.prose()), c.images())).toList(), r.table(),
                                r.row(), r.header(), r.line())
                        : block;
    }

    private static Prose rewritten(Prose prose, UnaryOperator<String> way) {
        String text = way.apply(prose.text());
        return text.equals(prose.text()) ? prose : new Prose(text, prose.spans(), prose.asked());
    }

    static String of(String text) {
        StringBuilder simple = null;
        boolean cantonese = SPOKEN.next(text, 0) >= 0;
        for (int i = 0; i < text.length(); i++) {
            char to = cantonese && CANTONESE.indexOf(text.charAt(i)) >= 0 ? MANDARIN.charAt(CANTONESE.indexOf(text.charAt(i))) : SIMPLE[text.charAt(i)];
            if (to != 0 && stands(text, i)) {
                simple = simple == null ? new StringBuilder(text) : simple;
                simple.setCharAt(i, to == '-' && isDoubled(text, i) ? '—' : to);
            }
        }
        return InnerMarks.read(simple == null ? text : simple.toString());
    }

    /** Whether the character means there what it is read as. */
    private static boolean stands(String text, int at) {
        return switch (text.charAt(at)) {
            case WROTE -> !isWord(text, at);
            case ',' -> isBetweenChinese(text, at);
            default -> true;
        };
    }

    /** A comma of a Latin keyboard within a Chinese sentence. */
    private static boolean isBetweenChinese(String text, int comma) {
        int next = comma + 1 < text.length() && text.charAt(comma + 1) == ' ' ? comma + 2 : comma + 1;
        return comma > 0 && next < text.length() && Character.isIdeographic(text.charAt(next))
                && (Character.isIdeographic(text.charAt(comma - 1)) || CLOSING.indexOf(text.charAt(comma - 1)) >= 0);
    }

    private static boolean isDoubled(String text, int at) {
        return at > 0 && text.charAt(at - 1) == WIDE_HYPHEN || at + 1 < text.length() && text.charAt(at + 1) == WIDE_HYPHEN;
    }

    private static boolean isWord(String text, int at) {
        return at + 1 < text.length() && WROTE_BEFORE.indexOf(text.charAt(at + 1)) >= 0 || at > 0 && WROTE_BEHIND.indexOf(text.charAt(at - 1)) >= 0;
    }
}
