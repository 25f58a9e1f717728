package dev.lectern.talk.name;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody works, as a clause says it that goes on with what they do there:
 *
 * <pre>
 * 在“某某教育”远程做后端        白天在某某科技写 Java        在某某仪表厂修仪表        在某某中学教数学
 * </pre>
 */
public final class AtWork {
    private static final String WHEN = "(?:目前|现在?|如今|平时|平常|白天|日常|本职|工作日|上班时|这两年|近年来?|常年|一直|仍|还)?(?:人)?";
    private static final Pattern AT = Pattern.compile(WHEN + "在\\s?");
    /** What is done there, and how. */
    private static final Pattern DOES = Pattern.compile("(?:公司)?(?:里|那边|那里)?(?:远程|全职|兼职|驻场|专门|主要)?(?:从事|负责|担任|上班|做|写|修|管|搞|教(?!育)|当|跑(?!步)|开(?![源发放])|干|画|带|养护?|维护|维修|值班|打工|工作(?!室|组|坊)|任教|任职|供职|读[书博研]|[念读](?:书|\\p{IsHan}{1,6}[系所院班])|实习)");
    private static final Pattern QUOTED = Pattern.compile("[“「『\"]([^“”「」『』\"]{2,16})[”」』\"]");
    private static final int LONGEST = 40;
    private static final int LONGEST_HOUSE = 16;
    private static final int SHORTEST_HOUSE = 3;

    private AtWork() {}

    /** The house that a clause names so; null where it names none. */
    static @Nullable String house(String clause, Organizations known) {
        Matcher at = clause.length() > LONGEST || clause.indexOf('在') < 0 ? null : AT.matcher(clause);
        if (at == null || !at.lookingAt()) {
            return null;
        }
        Matcher quoted = QUOTED.matcher(clause).region(at.end(), clause.length());
        if (quoted.lookingAt()) {
            return quoted.group(1);
        }
        Matcher does = DOES.matcher(clause);
        for (int from = at.end() + SHORTEST_HOUSE - 1; from < clause.length() && from <= at.end() + LONGEST_HOUSE; from++) {
            String house = clause.substring(at.end(), from).strip();
            if (does.region(from, clause.length()).lookingAt() && isHouse(house, known)) {
                return house;
            }
        }
        return null;
    }

    private static boolean isHouse(String house, Organizations known) {
        return known.knows(house) || house.length() >= SHORTEST_HOUSE && (Organizations.hasTellingEnding(house) || Organizations.endsLikeTrade(house) || Trade.is(house));
    }

    /** Whether words end with a house right behind 在, so that what follows is done there and names nobody: {@code 在某某科技|修仪表}. */
    public static boolean endsAtHouse(String words) {
        Matcher at = words.length() > LONGEST || words.indexOf('在') < 0 ? null : AT.matcher(words);
        return at != null && at.lookingAt() && isHouse(words.substring(at.end()).strip(), Organizations.KNOWN);
    }
}
