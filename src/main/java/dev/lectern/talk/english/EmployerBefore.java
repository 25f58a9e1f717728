package dev.lectern.talk.english;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom somebody works for, where English says it before the name: {@code Acme's |Jane Doe}, {@code Acme project lead |Jane Doe}. */
final class EmployerBefore {
    /** Of what is said before a name; in UTF-16 units. */
    private static final int LONGEST = 120;
    /** Whose job somebody has: {@code Acme's Head of Data, |Jane Doe|}. */
    private static final Pattern OWNER = Pattern.compile("((?:\\p{Lu}[\\p{L}\\d&-]*\\s+){0,3}\\p{Lu}[\\p{L}\\d&-]*)[’']s\\s+((?:[\\p{L}-]+\\s+){0,4}?[\\p{L}-]+),?\\s+$");
    private static final Pattern LED = Pattern.compile(People.TEAM + "((?:\\p{Lu}[\\p{L}\\d&-]*\\s+){0,3}\\p{Lu}[\\p{L}\\d&-]*),?\\s+(?:was\\s+|were\\s+)?(?:led|headed|represented)\\s+by\\s+$|\\b(?:[Rr]epresenting|[Ss]peaking\\s+for|[Oo]n\\s+behalf\\s+of)\\s+(?:the\\s+)?(\\p{Lu}[\\p{L}\\d&-]*(?:\\s+(?:of\\s+)?\\p{Lu}[\\p{L}\\d&-]*){0,4}),\\s+$|\\b(?:[Ff]resh|[Ss]traight)\\s+from\\s+(?:the\\s+)?(\\p{Lu}(?:[^,.;:()“]|\\.(?=\\p{Ll})){1,60}),\\s+$|\\b(?:From|from)\\s+((?:\\p{Lu}[\\p{L}\\d&-]*\\s+){0,3}\\p{Lu}[\\p{L}\\d&-]*),?\\s+(?:(?:there\\s+)?(?:came|comes)|we\\s+(?:had|heard)(?:\\s+from)?)\\s+$");
    /** {@code Acme project lead |Jane Doe}. */
    private static final Pattern OFFICE_OF = Pattern.compile("(?<![\\p{L}'’.-])((?:\\p{Lu}[\\p{L}\\d&-]*\\s+(?:(?:of|für|de|voor|van|and|&)\\s+)?){0,3}(?:\\p{Lu}[\\p{L}\\d&-]*|[ebs]\\.\\p{Lu}\\.))\\s+((?:\\p{Ll}[\\p{Ll}-]+\\s+){1,3})$");
    /** {@code The University of X's group has, said its sole administrator |Jane Doe}. */
    private static final Pattern ITS = Pattern.compile("^(?:The\\s+|At\\s+)?((?:\\p{Lu}[\\p{L}\\d&.-]*\\s+(?:(?:of|the|for)\\s+)?){0,4}\\p{Lu}[\\p{L}\\d&.-]*)(?:[’']s)?[\\s,][^.;]*\\b(?:its|their)\\s+((?:\\p{Ll}[\\p{Ll}-]+\\s+){1,4})$");
    private static final Pattern NATIVE = Pattern.compile("\\p{L}+(?:ish|ese|ian|ean|ch|aqi|eli|nian)|German|American|Mexican|African|Our|Their|Her|His|Its|My|Local|Former|Fellow|Lead|Also|Even|Longtime|Veteran");
    /** What somebody does that for, and no house: {@code Workshop organizer Jane Doe}. */
    private static final Pattern OCCASION = Pattern.compile("Workshops?|Program(?:me)?|Conference|Track|Session|Meet-?up|Event|Chapter|Club|Community|Group|Room|Stage|Panel|Section|Board|Vice|Interim|General|Senior|Junior|Technical|Student|Day|Festival|Summit|Hackathon|Camp|Sprint");
    /** {@code Acme's |Jane Doe}. */
    private static final Pattern OWNED_BY = Pattern.compile("((?:(?:University|College|Institute|School|City|Town|Ministry|Bank|Academy) of \\p{Lu}[\\p{L}\\d&-]*|(?:\\p{Lu}[\\p{L}\\d&-]*\\s+){0,3}\\p{Lu}[\\p{L}\\d&-]*(?: of \\p{Lu}[\\p{L}\\d&-]*)?))[’']s\\s+$");

    /** {@code Two students from |Acme|, Jane Doe and John Roe, presented …}: how many they are, what, and from where. */
    private static final Pattern COUNTED = Pattern.compile("\\b(?:[Tt]wo|[Tt]hree|[Ff]our|\\d)\\s+(?:[\\p{L}-]+\\s+){1,4}?(?:from|of|at)\\s+(?:the\\s+)?(\\p{Lu}[^,.;:()“]{1,60}),\\s+$");

    private EmployerBefore() {}

    /** Where several come from who are named behind how many they are: with that house each of whom nothing else is said. */
    static List<Speaker> ofSeveral(String text, int start, List<Speaker> people) {
        Matcher m = people.size() < 2 || start < 3 || text.charAt(start - 2) != ',' ? null : COUNTED.matcher(text.substring(Math.max(0, start - LONGEST), start));
        @Nullable String house = m != null && m.find() ? EnglishAffiliation.of(m.group(1)).organization() : null;
        return house == null ? people : people.stream().map(p -> p.organization() != null ? p : new Speaker(p.name(), house, p.role())).toList();
    }

    /** Reads what stands before a name that starts here; empty where it says nothing of a house. */
    static Optional<EnglishAffiliation> of(String text, int start) {
        if (start == 0 || !Character.isWhitespace(text.charAt(start - 1))) {
            return Optional.empty();
        }
        String before = text.substring(Math.max(0, start - LONGEST), start);
        Matcher owner = OWNER.matcher(before);
        if (owner.find() && (JobTitle.ends(owner.group(2)) || JobTitle.heads(owner.group(2)))) {
            return Optional.of(new EnglishAffiliation(owner.group(1), owner.group(2)));
        }
        Matcher office = OFFICE_OF.matcher(before);
        @Nullable String employer = office.find() ? ofOffice(office.group(1), office.group(2).strip()) : null;
        if (employer != null) {
            return Optional.of(new EnglishAffiliation(employer, office.group(2).strip()));
        }
        Matcher its = ITS.matcher(text.substring(EnglishSentences.startOf(text, start), start));
        if (its.find() && JobTitle.ends(its.group(2).strip())) {
            return Optional.of(new EnglishAffiliation(its.group(1), its.group(2).strip()));
        }
        Matcher of = OWNED_BY.matcher(before);
        if (of.find() && (of.group(1).indexOf(' ') > 0 || EnglishAffiliation.isCommon(of.group(1).toLowerCase(Locale.ROOT)) || !PersonalName.isThing(of.group(1)))) {
            return Optional.of(new EnglishAffiliation(of.group(1), null));
        }
        Matcher leads = LED.matcher(before);
        return leads.find()
                ? Optional.of(new EnglishAffiliation(Stream.of(1, 2, 3, 4).map(leads::group).filter(Objects::nonNull).findFirst().orElseThrow(), null))
                : Optional.empty();
    }

    /** {@code Acme| Release manager}: the house before a job, without words of the job; null where none is left. */
    private static @Nullable String ofOffice(String before, String job) {
        int start = JobTitle.start(before + " " + job);
        String house = start <= 0 ? "" : before.substring(0, Math.min(start, before.length())).strip();
        return !house.isEmpty() && mayOwn(house) ? house : null;
    }

    /** A house rather than what sort of person it is, or a word with which the sentence begins: {@code German engineer Jane Doe}. */
    private static boolean mayOwn(String house) {
        String first = house.indexOf(' ') < 0 ? house : house.substring(0, house.indexOf(' '));
        return !PersonalName.isPlace(house) && !NATIVE.matcher(first).matches() && !OCCASION.matcher(house).matches()
                && PersonalName.withoutThings(house).equals(house) && !JobTitle.ends(house);
    }
}
