package dev.lectern.talk.opening;

import dev.lectern.talk.english.Billing;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs or items that give a title, who speaks, and behind a colon what of, one below the other:
 *
 * <pre>
 * Ten years of cron by Jane Doe from Acme: We begin with …
 * Is YAML code? by John Roe (Initech): Most files …
 * </pre>
 */
final class Bylined {
    private static final Pattern LINE = Pattern.compile("([^:.“”\"]{3,60}(?::\\s[^:.“”\"]{3,60})?),?\\s+(?:by|with)\\s+(\\p{Lu}[^:“”\"]{4,90}):\\s+(?=\\p{Lu}[^\\n]{30})");
    private static final int LATEST_BY = 130;

    private Bylined() {}

    /** The line as the start of a talk; empty where no other line beside it is such a one. */
    static Optional<Opening> opening(Page page, Unit unit) {
        @Nullable Opening read = read(unit);
        return read != null && (isOne(page, unit.index() - 1, unit) || isOne(page, unit.index() + 1, unit)) ? Optional.of(read) : Optional.empty();
    }

    private static boolean isOne(Page page, int index, Unit beside) {
        return index >= 0 && index < page.size() && page.unit(index).shape() == beside.shape() && read(page.unit(index)) != null;
    }

    private static @Nullable Opening read(Unit unit) {
        String text = unit.text();
        int by = unit.shape() == Unit.Shape.TEXT || unit.shape() == Unit.Shape.ITEM ? Math.max(text.indexOf(" by "), text.indexOf(" with ")) : -1;
        Matcher line = by < 4 || by > LATEST_BY || text.indexOf(':', by) < 0 ? null : LINE.matcher(text);
        if (line == null || !line.lookingAt()) {
            return null;
        }
        @Nullable String title = Titles.own(Titles.clean(line.group(1)));
        Optional<Billing> people = title == null ? Optional.empty() : Billing.read(line.group(2)).filter(Billing::isBorneOut);
        return people.map(b -> new Opening(RuleName.TITLE_WITH_PERSON, title, b.people(), true, Titles.kindOf(title), line.end())).orElse(null);
    }
}
