package dev.lectern.talk.line;

import dev.lectern.talk.english.Billing;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lines of an English programme that begin with who speaks, and say in a word or two that the title follows:
 *
 * <pre>
 * Keynote by Jane Doe (Acme): Ten years of cron         Jane Doe (CTO, Acme) presents “Ten years of cron”
 * Jane Doe (Acme) on Ten years of cron                  🎤 Jane Doe (Acme) ➡ Ten years of cron
 * </pre>
 */
public final class BilledFirst {
    private static final String WHO = "(\\p{Lu}[^:“”\"]{4,90}?)";
    private static final Pattern KIND_BY = Pattern.compile("(?:(?:[Oo]pening |[Cc]losing |[Ii]nvited |[Ll]ightning |[Gg]uest )?(?:[Kk]eynote|[Tt]alk|[Ss]ession|[Pp]resentation|[Dd]emo|[Ww]orkshop|[Tt]utorial)) (?:by|with|from) " + WHO + "\\s*(?::|\\s[–—-])\\s+(\\S.{3,})");
    private static final Pattern PRESENTS = Pattern.compile(WHO + ",?\\s+(?:(?:will\\s+|is\\s+going\\s+to\\s+)?(?:present|speak\\s+(?:on|about)|talk\\s+about|give)s?|presenting|speaking\\s+on|on|with)\\s*:?\\s+[“\"]([^“”\"]{4,120})[”\"](?:\\s*\\([^()]{2,20}\\))?\\.?");
    private static final Pattern ON = Pattern.compile("(\\p{Lu}[^:“”\"()]{3,40}?\\s?\\([^()“”\"]{2,60}\\))\\s+on\\s+(?=[\\p{Lu}\\d])(\\S[^“”\"]{3,118})");
    private static final Pattern ARROW = Pattern.compile(WHO + "\\s*(?:➡\\x{FE0F}?|→|⇒|⟶|»|[=-]>)\\s*(\\S.{3,118})");
    private static final Pattern PICTURE = Pattern.compile("^" + Label.SPEAKER_PICTURE);
    /** Behind a title that is no sentence. */
    private static final Pattern SENTENCES = Pattern.compile(".*[.!?]\\s+\\p{Lu}.*|.*\\.");

    private BilledFirst() {}

    public static @Nullable TitledPerson read(String whole) {
        String line = whole.isEmpty() || Character.isLetter(whole.charAt(0)) ? whole : PICTURE.matcher(whole).replaceFirst("");
        int blank = line.indexOf(' ');
        if (blank < 0 || line.charAt(0) > 'z' || !Character.isUpperCase(line.charAt(0))) {
            return null;
        }
        Matcher by = KIND_BY.matcher(line);
        if (by.matches()) {
            return pair(by.group(1), by.group(2));
        }
        Matcher arrow = Characters.hasAny(line, "➡→⇒⟶»>") ? ARROW.matcher(line) : null;
        if (arrow != null && arrow.matches()) {
            return pair(arrow.group(1), arrow.group(2));
        }
        Matcher presents = line.indexOf('"') < 0 && line.indexOf('“') < 0 ? null : PRESENTS.matcher(line);
        if (presents != null && presents.matches()) {
            return pair(presents.group(1), presents.group(2));
        }
        Matcher on = line.indexOf(") on ") < 0 ? null : ON.matcher(line);
        return on != null && on.matches() && !SENTENCES.matcher(on.group(2)).matches() ? pair(on.group(1), on.group(2)) : null;
    }

    private static @Nullable TitledPerson pair(String who, String title) {
        Optional<Billing> people = Billing.read(who).filter(b -> b.likelihood() >= Billing.LIKELY);
        return people.map(b -> TitledPerson.of(title, b.people())).orElse(null);
    }
}
