package dev.lectern.talk.name;

import dev.lectern.talk.TalkDocument.Speaker;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name and a house in Latin letters with a job in Chinese, which alone tells them apart: {@code Jane Doe Red Barn 研发经理},
 * {@code Red Barn 联合创始人 Jane Doe}. The name is the pair of words that begins as those of many people do; behind one word
 * that begins none it needs no job: {@code StarBarn Jane Doe}.
 */
final class LatinAtHouse {
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{N}.'-]*";
    private static final Pattern NAME_FIRST = Pattern.compile("(" + WORD + " " + WORD + ") +(" + WORD + "(?: " + WORD + "){0,3}) *(\\p{IsHan}{2,12})");
    private static final Pattern NAME_LAST = Pattern.compile("(" + WORD + "(?: " + WORD + "){0,3}) *(\\p{IsHan}{2,12}) *(" + WORD + " " + WORD + ")");

    private static final Pattern BARE = Pattern.compile("(\\p{Lu}[\\p{L}\\p{N}]*) (" + WORD + ") (" + WORD + ")");

    private LatinAtHouse() {}

    /** Who is told so; empty where the line is no such. */
    static Optional<Speaker> read(String line, Organizations known) {
        if (line.isEmpty() || line.charAt(0) > 127) {
            return Optional.empty();
        }
        Matcher first = NAME_FIRST.matcher(line);
        if (first.matches()) {
            return told(first.group(1), first.group(2), first.group(3), known);
        }
        Matcher last = NAME_LAST.matcher(line);
        if (!last.matches()) {
            return bare(line, known);
        }
        return told(last.group(3), last.group(1), last.group(2), known);
    }

    private static Optional<Speaker> bare(String line, Organizations known) {
        Matcher bare = BARE.matcher(line);
        if (!bare.matches()) {
            return Optional.empty();
        }
        String house = bare.group(1);
        String name = bare.group(2) + " " + bare.group(3);
        boolean apart = PersonalName.isOften(name) && !known.knows(name) && !PersonalName.isOften(house + " " + bare.group(2)) && (known.knows(house) || house.chars().skip(1).anyMatch(Character::isUpperCase));
        return apart ? Optional.of(new Speaker(name, house, null)) : Optional.empty();
    }

    private static Optional<Speaker> told(String name, String house, String job, Organizations known) {
        boolean apart = JobTitle.isTitle(job) && PersonalName.isOften(name) && !known.knows(name) && !PersonalName.isOften(house);
        return apart ? Optional.of(new Speaker(name, house, job)) : Optional.empty();
    }
}
