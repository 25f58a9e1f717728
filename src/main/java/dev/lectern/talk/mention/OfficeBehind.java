package dev.lectern.talk.mention;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.LeadIn;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Place;
import dev.lectern.talk.regex.CharacterSet;
import org.jspecify.annotations.Nullable;

/** A name between a house and an office, with nothing between: {@code 某某软件|张三|总经理}, {@code 某大学李四副院长}. */
public final class OfficeBehind {
    private static final int LONGEST_OFFICE = 12;
    private static final int LONGEST_HOUSE = 20;
    private static final int SHORTEST_HOUSE = 2;
    private static final CharacterSet EDGES = CharacterSet.of("，,、。；;：:！？!?（）()“”\"《》「」\n\t—–|｜");

    private OfficeBehind() {}

    /** Where such a name stands before an office that ends before {@code end}; null where none does. */
    static @Nullable Place name(String text, int end, Organizations known) {
        int from = Math.max(0, end - LONGEST_OFFICE);
        String tail = text.substring(from, end);
        int start = JobTitle.start(tail);
        // 张云|总经理: what may be said of a job may be the end of a name as well.
        for (int office = from + start; start >= 0 && office < end - 1; office++) {
            Place name = office < SHORTEST_HOUSE + 2 || !JobTitle.isTitle(text.substring(office, end)) ? null : nameBefore(text, office, end, known);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable Place nameBefore(String text, int office, int end, Organizations known) {
        for (int n : new int[] {3, 2, 4}) {
            int start = office - n;
            String name = start < 2 ? "" : text.substring(start, office);
            if (!name.isEmpty() && PersonalName.isChinese(name) && !PersonalName.isSurname(name) && !PersonalName.endsLikeHouse(name)
                    && !known.knows(name) && Honoured.JOINS.indexOf(name.charAt(0)) < 0
                    && !JobTitle.ends(name) && !JobTitle.isTitle(text.substring(start, end)) && !cutsWord(text, start, office)
                            && endsWithHouse(text.substring(Math.max(0, start - LONGEST_HOUSE), start), known)) {
                return new Place(start, office);
            }
        }
        return null;
    }

    /** 数据|库领域|总经理: whether a word of a job begins before the name and ends in it, or is all of it but the family name. */
    private static boolean cutsWord(String text, int start, int office) {
        return JobTitle.modifierAt(text, start + 1) == office - start - 1 && office - start > 2 || JobTitle.isInWord(text, start);
    }

    /** Whether a house ends here, be it one that only its trade tells. */
    private static boolean endsWithHouse(String before, Organizations known) {
        int from = before.length();
        while (from > 0 && !EDGES.has(before.charAt(from - 1))) {
            from--;
        }
        String house = before.substring(LeadIn.end(before, from, before.length())).strip();
        return Organizations.hasTellingEnding(house) || Organizations.endsLikeTrade(house) && JobTitle.start(house) != 0 || known.knows(house);
    }

    /** Where the office ends that stands right behind a name; where the name ends if none does. */
    static int end(String text, int nameEnd) {
        for (int end = Math.min(text.length(), nameEnd + LONGEST_OFFICE); end > nameEnd + 1; end--) {
            if (JobTitle.endsBeforeName(text, end) && JobTitle.isTitle(text.substring(nameEnd, end))) {
                return end;
            }
        }
        return nameEnd;
    }

    /** Reads a line that is nothing else. */
    public static @Nullable Speaker of(String line, Organizations known) {
        Place name = JobTitle.endsFirmly(line) ? name(line, line.length(), known) : null;
        if (name == null) {
            return null;
        }
        Affiliation a = Affiliation.read(line.substring(0, name.start()).strip(), known);
        return new Speaker(line.substring(name.start(), name.end()), a.ownOrganization(), line.substring(name.end()));
    }
}
