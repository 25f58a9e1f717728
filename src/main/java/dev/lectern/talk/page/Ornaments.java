package dev.lectern.talk.page;

import dev.lectern.post.Prose;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/** What authors deck their headings with: pictures before them ({@code 🔥 议程}), blanks between the letters ({@code 致 辞}). */
final class Ornaments {
    /** A microphone, a head or a pin is none: it says that somebody speaks, or where. */
    private static final Pattern PICTURES = Pattern.compile("\\s*(?:(?!" + Label.SPEAKER_SIGN + "|[\\x{1F4CD}\\x{1F3E2}])[\\p{So}\\x{1F000}-\\x{1FAFF}][\\uFE0F\\u200D]*+\\s*+|[\\u2190-\\u21ff»›]\\s++|:[a-z][a-z\\d_+-]{1,30}+:\\s++){1,4}+");

    private static final Pattern TELLING = Pattern.compile(Label.SPEAKER_SIGN);
    /** The first character that may belong to one, but for some signs of Latin-1. */
    private static final char FIRST = '\u2100';
    private static final Pattern SPACED = Pattern.compile("\\p{IsHan}(?:[ \\u3000\\u00a0]{1,4}\\p{IsHan}){1,7}");
    private static final Pattern BLANKS = Pattern.compile("[ \\u3000\\u00a0]+");

    private Ornaments() {}

    /** The heading without them. */
    static Prose removed(Prose heading) {
        String text = heading.text();
        if (SPACED.matcher(text).matches()) {
            return Prose.of(BLANKS.matcher(text).replaceAll(""));
        }
        Matcher pictures = PICTURES.matcher(text);
        int start = pictures.lookingAt() && pictures.end() < text.length() ? pictures.end() : 0;
        int end = text.length();
        for (int last = beforeLast(text, end); last > start && PICTURES.matcher(text.substring(last, end)).matches(); last = beforeLast(text, end)) {
            end = last;
        }
        return heading.slice(start, end);
    }

    /** Where a line begins behind the pictures before it, drawn or called by their names ({@code :tv: 18:00 …}); 0 where it has none, or is nothing else. */
    static int lead(String line) {
        Matcher pictures = PICTURES.matcher(line);
        return !line.isEmpty() && (line.charAt(0) >= FIRST || ":»›".indexOf(line.charAt(0)) >= 0) && pictures.lookingAt() && pictures.end() < line.length() ? pictures.end() : 0;
    }

    /** Where a line begins behind the picture that {@link #tells} something. */
    static int behind(String line) {
        int at = Character.charCount(line.codePointAt(0));
        while (at < line.length() && (line.charAt(at) == '\uFE0F' || Character.isSpaceChar(line.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** Whether a line begins with a picture that says what it tells. */
    static boolean tells(String line) {
        return !line.isEmpty() && line.charAt(0) >= FIRST && TELLING.matcher(line).lookingAt();
    }

    /** Where the last character starts, with the blanks before it and what says that it is a picture. */
    private static int beforeLast(String text, int end) {
        int at = end;
        while (at > 0 && (text.charAt(at - 1) == '\uFE0F' || Character.isWhitespace(text.charAt(at - 1)))) {
            at--;
        }
        at = at > 0 ? text.offsetByCodePoints(at, -1) : 0;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
