package dev.lectern.talk.person;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.CharacterSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name and a house in Latin letters with a job, which alone tells them apart: {@code Jane Doe Red Barn 研发经理},
 * {@code Jane Doe Red Barn CTO}, {@code Red Barn 联合创始人 Jane Doe}. The name is the pair of words that begins as those of many people do; behind one word
 * that begins none it needs no job: {@code StarBarn Jane Doe}.
 */
final class LatinAtHouse {
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{N}.'-]*";
    private static final Pattern NAME_FIRST = Pattern.compile("(" + WORD + " " + WORD + ") +(" + WORD + "(?: " + WORD + "){0,3}) *(\\p{IsHan}{2,12})");
    private static final Pattern NAME_AND_HOUSE = Pattern.compile("(" + WORD + " " + WORD + ") (" + WORD + "(?: " + WORD + "){0,2})");
    private static final Pattern NAME_LAST = Pattern.compile("(" + WORD + "(?: " + WORD + "){0,3}) *(\\p{IsHan}{2,12}) *(" + WORD + " " + WORD + ")");

    /** {@code 某某科技 Jane Doe}. */
    private static final Pattern BEHIND_HOUSE = Pattern.compile("(\\p{IsHan}{3,10}) +(" + WORD + " " + WORD + ")");
    private static final Pattern BARE = Pattern.compile("(\\p{Lu}[\\p{L}\\p{N}]*) (" + WORD + ") (" + WORD + ")");

    /** Few lines are without any, and none of the patterns takes one; a job may have them. */
    private static final CharacterSet MARKS = CharacterSet.of("，,：:、；;（）()【】[]｜|／/&@《》“”—–·。！？!?");

    private LatinAtHouse() {}

    /** Who is told so; null where the line is no such. */
    static @Nullable Speaker read(String line, Organizations known) {
        if (line.indexOf(' ') < 0 || !Character.isLetter(line.charAt(line.length() - 1)) || !Character.isLetter(line.charAt(0))) {
            return null;
        }
        boolean marked = MARKS.isIn(line);
        if (Character.isIdeographic(line.charAt(0))) {
            Matcher behind = BEHIND_HOUSE.matcher(line);
            return !marked && behind.matches() && (known.knows(behind.group(1)) || Organizations.isHouse(behind.group(1))) && PersonalName.isOften(behind.group(2))
                    ? new Speaker(behind.group(2), behind.group(1), null) : null;
        }
        if (marked) {
            return withLatinJob(line, known);
        }
        Matcher first = NAME_FIRST.matcher(line);
        if (first.matches()) {
            return told(first.group(1), first.group(2), first.group(3), known);
        }
        Matcher last = NAME_LAST.matcher(line);
        @Nullable Speaker told = last.matches() ? told(last.group(3), last.group(1), last.group(2), known) : bare(line, known);
        return told == null ? withLatinJob(line, known) : told;
    }

    private static @Nullable Speaker withLatinJob(String line, Organizations known) {
        int job = JobTitle.start(line);
        Matcher both = job < 2 || line.charAt(job - 1) != ' ' ? null : NAME_AND_HOUSE.matcher(line.substring(0, job - 1));
        return both != null && both.matches() ? told(both.group(1), both.group(2), line.substring(job), known) : null;
    }

    private static @Nullable Speaker bare(String line, Organizations known) {
        Matcher bare = BARE.matcher(line);
        if (!bare.matches()) {
            return null;
        }
        String house = bare.group(1);
        String name = bare.group(2) + " " + bare.group(3);
        boolean apart = PersonalName.isOften(name) && !known.knows(name) && !PersonalName.isOften(house + " " + bare.group(2))
                && (known.knows(house) || house.chars().skip(1).anyMatch(Character::isUpperCase));
        return apart ? new Speaker(name, house, null) : null;
    }

    private static @Nullable Speaker told(String name, String house, String job, Organizations known) {
        boolean apart = JobTitle.isTitle(job) && PersonalName.isOften(name) && !known.knows(name) && !PersonalName.isOften(house);
        return apart ? new Speaker(name, house, job) : null;
    }
}
