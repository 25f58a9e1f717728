package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Below a programme, what its talks are about, each under its title cut short:
 *
 * <pre>
 * | 15:20 | 过程宏调试的土办法 | 张三 |
 *
 * ### 过程宏
 * 过程宏出错时，……
 * </pre>
 *
 * <p>A single heading may share its words with a title by chance; of several below one another each has its own talk.
 */
final class AbridgedSections {
    private static final int FEWEST = 2;
    /** Among more talks any heading has words of some. */
    private static final int MOST = 60;
    /** In Chinese characters, and in letters of one word. */
    private static final int SHORTEST_HAN = 2;
    private static final int SHORTEST_WORD = 4;
    private static final int LONGEST = 40;
    private static final int SHORTEST_TOLD = 16;
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{IsHan})(?=[^\\p{IsHan}])|(?<=[^\\p{IsHan}])(?=\\p{IsHan})");
    private static final Set<String> SMALL = Set.of("a", "an", "the", "of", "and", "in", "on", "for", "to", "with", "is", "my", "our", "your");

    private AbridgedSections() {}

    private record Head(Unit unit, Finding talk) {}

    static List<Finding> of(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> talks = known.stream().filter(f -> f.standing() == Standing.TALK && f.kind() != Kind.PANEL && f.title() != null).toList();
        List<Finding> found = new ArrayList<>();
        List<Head> row = new ArrayList<>();
        for (Unit unit : talks.size() < FEWEST || talks.size() > MOST ? List.<Unit>of() : page.units()) {
            if (!unit.isHeading()) {
                continue;
            }
            if (!row.isEmpty() && row.getFirst().unit.level() > unit.level()) {
                told(page, row, taken, found);
                row.clear();
            }
            @Nullable Finding talk = unit.level() > 1 && page.topic(unit.index()).mayHoldTalks() ? meant(unit, talks) : null;
            if (talk != null && (row.isEmpty() || row.getFirst().unit.level() == unit.level())) {
                row.add(new Head(unit, talk));
            }
        }
        told(page, row, taken, found);
        return found;
    }

    /** The only talk above whose title a heading cuts short; null where there is none, or more. */
    private static @Nullable Finding meant(Unit head, List<Finding> talks) {
        if (head.text().length() > LONGEST) {
            return null;
        }
        String[] words = APART.split(head.text().toLowerCase(Locale.ROOT).strip());
        List<Finding> alike = talks.stream().filter(f -> f.start() < head.index() && head.text().length() < String.valueOf(f.title()).length()
                && isShort(words, String.valueOf(f.title()).toLowerCase(Locale.ROOT))).limit(2).toList();
        return alike.size() == 1 ? alike.getFirst() : null;
    }

    private static void told(Page page, List<Head> row, Set<Integer> taken, List<Finding> found) {
        long talks = row.stream().map(Head::talk).distinct().count();
        for (Head head : talks == row.size() && talks >= FEWEST ? row : List.<Head>of()) {
            List<Piece> body = below(page, head.unit, taken);
            if (head.talk.body().isEmpty() && body.stream().mapToInt(Piece::to).sum() >= SHORTEST_TOLD) {
                taken.add(head.unit.index());
                body.forEach(p -> taken.add(p.unit()));
                found.add(new Finding(RuleName.PARAGRAPH_ON_A_SPEAKER, head.talk.kind(), head.talk.title(), head.talk.speakers(),
                        head.talk.start(), body, List.of(), null, Standing.TALK));
            }
        }
    }

    private static List<Piece> below(Page page, Unit head, Set<Integer> taken) {
        List<Piece> body = new ArrayList<>();
        for (int i = head.index() + 1; i < page.size() && !page.unit(i).isHeading() && !page.unit(i).isDivider(); i++) {
            if (page.unit(i).isProse() && !taken.contains(i) && !Closings.isClosing(page.unit(i).text())) {
                body.add(Piece.all(page.unit(i)));
            }
        }
        return body;
    }

    /** Whether the words of a heading are of a title, in whatever order: {@code 网关重写} of {@code 我们用某语言重写了网关}. Both in small letters. */
    private static boolean isShort(String[] words, String title) {
        StringBuilder left = new StringBuilder(title);
        int told = 0;
        for (String word : words) {
            boolean han = !word.isEmpty() && Character.isIdeographic(word.codePointAt(0));
            if (han ? !isIn(word, left) : !word.isEmpty() && !SMALL.contains(word) && !isWordOf(title, word)) {
                return false;
            }
            told += han && word.length() >= SHORTEST_HAN || !han && word.length() >= SHORTEST_WORD ? word.length() : 0;
        }
        return told > SHORTEST_HAN;
    }

    /** To part a title is dear, and most have nothing of the kind. */
    private static boolean isWordOf(String title, String word) {
        return title.contains(word) && List.of(APART.split(title)).contains(word);
    }

    /** Whether all characters of a word are left in a title, two of them side by side; takes them away. */
    private static boolean isIn(String word, StringBuilder left) {
        boolean pair = false;
        for (int i = 0; i + 2 <= word.length() && !pair; i++) {
            pair = left.indexOf(word.substring(i, i + 2)) >= 0;
        }
        for (int i = 0; i < word.length(); i++) {
            int at = left.indexOf(word.substring(i, i + 1));
            if (at < 0) {
                return false;
            }
            left.deleteCharAt(at);
        }
        return pair;
    }
}
