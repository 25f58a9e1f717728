package dev.lectern.talk.person;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Romanized;
import dev.lectern.talk.name.Words;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;

/** A given name in Latin letters before a Chinese family name, as in many offices: {@code Rocky 姜}, {@code Rocky 老姜}, {@code Rocky 姜｜某某实验室}, {@code 某某软件 Rocky 姜}. */
public final class GivenFirst {
    private static final String NAME = "(\\p{Lu}\\p{Ll}{1,11} ?[老小阿大]?\\p{IsHan})";
    private static final Pattern ALONE = Pattern.compile(NAME);
    private static final Pattern FIRST = Pattern.compile(NAME + "\\s*(?:[|｜丨/／,，:：—–·•@\\t]\\s*|(?<=\\p{IsHan})\\s+-?\\s*)(\\S.{1,60})");
    private static final Pattern LAST = Pattern.compile("(\\S.{0,60}?)(?:\\s*[|｜丨/／,，·•\\t]\\s*|\\s+-?\\s*)" + NAME);

    /** What many take for a first name in an office, and that elsewhere is as often a thing's or a short form. */
    private static final Words TAKEN = Words.of("Tommy Kay Jacky Coco Cindy Kitty Sunny Vicky Mandy Sandy Jessie Cherry Ivy Joy Bella Gloria Grace Queenie Zoey Jason Jimmy Joey Kenny Max Ray Ricky Rocky Stanley Winston Eddie Elvis Harry Teddy Benny Denny Bobby Billy");

    private static final int LONGEST = 12;

    private GivenFirst() {}

    /** Whether the text is such a name, and begins as people are often called. */
    static boolean isSure(String text) {
        return mayBe(text) && ALONE.matcher(text).matches() && isName(text) && isFirst(latin(text));
    }

    /** Who is named at either end of the line, beside where they work. */
    static Optional<Speaker> of(String line, Organizations known) {
        boolean first = mayBe(line);
        boolean last = !first && line.length() > 4 && Character.isIdeographic(line.charAt(line.length() - 1)) && endsSmall(line, line.length() - 1);
        Matcher m = first ? FIRST.matcher(line) : last ? LAST.matcher(line) : null;
        if (m == null || !m.matches() || !isName(m.group(first ? 1 : 2))) {
            return Optional.empty();
        }
        String name = m.group(first ? 1 : 2);
        String house = m.group(first ? 2 : 1).strip();
        boolean told = Workplace.isSurely(house, known) || isFirst(latin(name)) && Workplace.mayBe(house, known);
        Affiliation a = told ? Affiliation.read(house, known) : Affiliation.NONE;
        return told ? Optional.of(new Speaker(name, a.ownOrganization(), a.role())) : Optional.empty();
    }

    /** Whether a small letter stands before a place, or before the blank there. */
    private static boolean endsSmall(String line, int end) {
        return Character.isLowerCase(line.codePointBefore(line.charAt(end - 1) == ' ' ? end - 1 : end));
    }

    /** {@code Rocky |姜小满（某某实验室研究员）}: before a name what looks like a house is how its bearer is called, where brackets tell the house. */
    static String withoutIt(String called, String inBrackets, Organizations known) {
        int blank = mayBe(called) ? called.indexOf(' ') : -1;
        boolean word = blank > 0 && blank <= LONGEST && called.codePoints().skip(1).limit(blank - 1L).allMatch(Character::isLowerCase)
                && PersonalName.isChinese(called.substring(blank + 1)) && !known.knows(called.substring(0, blank));
        return word && Affiliation.read(inBrackets, known).organization() != null && Workplace.isSurely(inBrackets, known) ? called.substring(blank + 1) : called;
    }

    /** Whether a line is somebody so called, and where they work. */
    public static boolean isLine(String line, Organizations known) {
        int open = !mayBe(line) || "）)".indexOf(line.charAt(line.length() - 1)) < 0 ? -1 : Math.max(line.indexOf('（'), line.indexOf('('));
        return open > 0 && !withoutIt(line.substring(0, open).strip(), line.substring(open + 1, line.length() - 1), known).equals(line.substring(0, open).strip());
    }

    private static boolean mayBe(String text) {
        return text.length() > 2 && Character.isUpperCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1)) && Characters.hasIdeograph(text);
    }

    private static boolean isName(String text) {
        return PersonalName.mayStart(text, text.length() - 1) && !PersonalName.isThing(latin(text));
    }

    private static boolean isFirst(String word) {
        return Romanized.isFirst(word) || TAKEN.has(word);
    }

    private static String latin(String name) {
        String latin = name.substring(0, name.length() - 1);
        return (latin.length() > 1 && "老小阿大".indexOf(latin.charAt(latin.length() - 1)) >= 0 ? latin.substring(0, latin.length() - 1) : latin).strip();
    }
}
