package dev.lectern.talk.rule;

import dev.lectern.post.Prose;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/** What authors deck their headings with: pictures before them ({@code 🔥 议程}), blanks between the letters ({@code 致 辞}). */
final class Ornaments {
    /** A microphone, a head or a pin is none: it says that somebody speaks, or where. */
    private static final Pattern PICTURES = Pattern.compile("\\s*(?:(?![\\x{1F3A4}\\x{1F399}\\x{1F464}\\x{1F5E3}\\x{1F4CD}\\x{1F3E2}])[\\p{So}\\x{1F000}-\\x{1FAFF}][\\uFE0F\\u200D]*+\\s*+){1,4}+");

    private static final Pattern SPACED = Pattern.compile("\\p{IsHan}(?:[ \\u3000\\u00a0]{1,4}\\p{IsHan}){1,7}");
    private static final Pattern BLANKS = Pattern.compile("[ \\u3000\\u00a0]+");

    private Ornaments() {}

    /** The heading without them. */
    static Prose removed(Prose heading) {
        Matcher pictures = PICTURES.matcher(heading.text());
        if (SPACED.matcher(heading.text()).matches()) {
            return Prose.of(BLANKS.matcher(heading.text()).replaceAll(""));
        }
        return pictures.lookingAt() && pictures.end() < heading.text().length() ? heading.slice(pictures.end(), heading.text().length()) : heading;
    }
}
