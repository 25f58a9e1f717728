package dev.lectern.talk.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@link java.util.regex.Pattern} that is tried only where it can match. What it answers is what Java's answers; of a text
 * that has no character with which a match could start it makes no matcher. A drop-in, but for what the rules have no use for.
 */
public final class Pattern {
    public static final int CASE_INSENSITIVE = java.util.regex.Pattern.CASE_INSENSITIVE;
    public static final int UNICODE_CHARACTER_CLASS = java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;
    public static final int DOTALL = java.util.regex.Pattern.DOTALL;
    private static final String ANY = ".*";
    private static final String ANY_LINES = "(?s).*";

    private final String regex;
    private final java.util.regex.Pattern engine;
    private final @Nullable Pattern sought;
    private final boolean anchored;
    private final boolean last;
    private @Nullable Starts starts;
    private @Nullable Needed needed;

    private Pattern(String regex, int flags) {
        this.regex = regex;
        this.engine = java.util.regex.Pattern.compile(Scripts.quick(regex), flags);
        this.sought = sought(regex, flags);
        this.anchored = Tokens.isAnchored(regex);
        this.last = Tokens.isLast(regex);
    }

    /** @see java.util.regex.Pattern#compile(String) */
    public static Pattern compile(String regex) {
        return new Pattern(regex, 0);
    }

    /** @see java.util.regex.Pattern#compile(String, int) */
    public static Pattern compile(String regex, int flags) {
        return new Pattern(regex, flags);
    }

    /** @see java.util.regex.Pattern#quote(String) */
    public static String quote(String text) {
        return java.util.regex.Pattern.quote(text);
    }

    private static @Nullable Pattern sought(String regex, int flags) {
        String lead = regex.startsWith(ANY_LINES) ? ANY_LINES : ANY;
        boolean around = regex.startsWith(lead) && regex.endsWith(ANY) && regex.length() > lead.length() + ANY.length();
        String inner = around ? regex.substring(lead.length(), regex.length() - ANY.length()) : "";
        Pattern sought = Tokens.isOnePiece(inner) ? new Pattern(inner, lead.equals(ANY) ? flags : flags | DOTALL) : null;
        return sought == null || sought.engine.matcher("").groupCount() > 0 ? null : sought;
    }

    /** @see java.util.regex.Pattern#matcher(CharSequence) */
    public Matcher matcher(CharSequence text) {
        return new Matcher(this, text.toString());
    }

    /** @see java.util.regex.Pattern#split(CharSequence) */
    public String[] split(String text) {
        return split(text, 0);
    }

    /** @see java.util.regex.Pattern#split(CharSequence, int) */
    public String[] split(String text, int limit) {
        List<String> pieces = new ArrayList<>();
        Matcher m = matcher(text);
        int from = 0;
        while ((limit <= 0 || pieces.size() < limit - 1) && m.find()) {
            if (m.end() > 0) {
                pieces.add(text.substring(from, m.start()));
                from = m.end();
            }
        }
        if (from == 0) {
            return new String[] {text};
        }
        pieces.add(text.substring(from));
        while (limit == 0 && !pieces.isEmpty() && pieces.get(pieces.size() - 1).isEmpty()) {
            pieces.remove(pieces.size() - 1);
        }
        return pieces.toArray(String[]::new);
    }

    /** @see java.util.regex.Pattern#splitAsStream(CharSequence) */
    public Stream<String> splitAsStream(String text) {
        return Stream.of(split(text));
    }

    @Override
    public String toString() {
        return regex;
    }

    /** Whether a match may start with this character. */
    public boolean mayStartWith(char c) {
        return starts().may(c);
    }

    /** The last characters of what an expression matches, capitals of ASCII left out; none where they are not told. */
    public static CharacterSet lastCharacters(String regex) {
        return CharacterSet.of(Literals.of(regex).last().stream().map(w -> w.substring(w.length() - 1)).distinct().collect(Collectors.joining()));
    }

    java.util.regex.Pattern engine() {
        return engine;
    }

    /** Made when first asked for: most patterns of a short run never are. */
    Starts starts() {
        Starts known = starts;
        if (known == null) {
            known = new Starts(engine);
            starts = known;
        }
        return known;
    }

    /** Made when first asked for, likewise. */
    Needed needed() {
        Needed known = needed;
        if (known == null) {
            known = new Needed(regex, engine.flags());
            needed = known;
        }
        return known;
    }

    /** Whether no match starts but where the text, or the region, does. */
    boolean isAnchored() {
        return anchored;
    }

    /** Whether no match ends but where the text, or the region, does, or before its last line break. */
    boolean isLast() {
        return last;
    }

    /** What a pattern such as {@code .*(?:a|b).*} looks for in a line; null where it is no such pattern. */
    @Nullable Pattern sought() {
        return sought;
    }

    /** Whether {@code .} matches whatever is in the text. */
    boolean takesAll(String text) {
        return regex.startsWith(ANY_LINES) || (engine.flags() & DOTALL) != 0 || isOneLine(text);
    }

    private static boolean isOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLineBreak(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
