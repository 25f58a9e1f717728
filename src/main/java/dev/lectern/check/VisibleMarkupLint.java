package dev.lectern.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code **} that a reader sees, since CommonMark takes it for no emphasis: {@code **《主题》**中}, where punctuation inside meets a
 * letter outside. Hugo, VitePress and GitHub show it so; Lectern itself reads it as it was meant.
 */
final class VisibleMarkupLint implements Lint {
    private static final Pattern STRONG = Pattern.compile("(?<![*\\\\])\\*\\*(?![*\\s])([^*\\n]+?)(?<![*\\s\\\\])\\*\\*(?!\\*)");
    /** What CommonMark 0.31 calls punctuation. */
    private static final Pattern MARK = Pattern.compile("[\\p{P}\\p{S}]");
    private static final int SHOWN = 30;
    private static final Pattern FENCE = Pattern.compile("^\\s*(?:```|~~~)");

    @Override
    public Stream<Fault> look(Draft draft, DraftFolder folder) {
        boolean[] code = {false};
        return draft.body().stream().flatMap(line -> {
            code[0] ^= FENCE.matcher(draft.line(line)).find();
            return code[0] || draft.line(line).contains("`") ? Stream.empty() : faults(draft, line);
        });
    }

    private Stream<Fault> faults(Draft draft, int number) {
        String line = draft.line(number);
        Matcher strong = STRONG.matcher(line);
        return strong.results().filter(match -> !opens(line, match.start(), match.start() + 2) || !closes(line, match.end() - 2, match.end()))
                .map(match -> at(draft, number, match.group(), new Advice(
                        "readers see the asterisks of " + shown(match.group()), "put a blank outside, or take the punctuation out of the emphasis",
                        "读者会看到 " + shown(match.group()) + " 的星号", "请在外侧加一个空格，或把标点移到星号外面")));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN / 2) + "…" + text.substring(text.length() - SHOWN / 2);
    }

    /** CommonMark's left-flanking: not before punctuation, unless punctuation or a blank stands in front. */
    private static boolean opens(String line, int from, int to) {
        return !isMark(line, to) || isBlank(line, from - 1) || isMark(line, from - 1);
    }

    private static boolean closes(String line, int from, int to) {
        return !isMark(line, from - 1) || isBlank(line, to) || isMark(line, to);
    }

    private static boolean isBlank(String line, int at) {
        return at < 0 || at >= line.length() || Character.isWhitespace(line.charAt(at)) || Character.isSpaceChar(line.charAt(at));
    }

    private static boolean isMark(String line, int at) {
        return at >= 0 && at < line.length() && MARK.matcher(line.substring(at, at + 1)).matches();
    }
}
