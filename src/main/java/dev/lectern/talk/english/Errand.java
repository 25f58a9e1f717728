package dev.lectern.talk.english;

import dev.lectern.talk.regex.Pattern;

/** What people do at an event besides speaking: {@code Jane Doe of Acme |took the photos}. */
public final class Errand {
    private static final Pattern DONE = Pattern.compile("(?:,?\\s+who\\s[^.;,]{3,120},)?\\s*,?\\s+(?:(?:then|also|kindly|even|just|again|has|have|had)\\s+){0,3}(?:reminded|thanked|bought|paid|merged|organi[sz]ed|handed\\s+(?:out|over)|cooked|baked|lent|carried|asked\\s+(?:whether|if|about|the\\s+first|the\\s+speaker|an?)|won|kept\\s+(?:the|an?)|(?:took|shot|made)\\s+(?:\\p{Ll}+\\s+){0,3}(?:photos?|pictures|minutes|notes)|opened\\s+the\\s+doors?|ran\\s+the\\s+(?:bar|door|registration|live\\s?stream)|(?:told|showed)\\s+us\\s+where|drew\\s+(?:(?:the|our|two|three|some)\\s+)?(?:lucky\\s+)?(?:winners?|names?|tickets?|lots|prizes?)|raffled|gave\\s+away|announced\\s+the\\s+winners?|(?:guided|led|took)\\s+(?:us|everybody|everyone)\\s+through\\s+the\\s+(?:evening|day|night|programme?)|could\\s+not|couldn['’]t|joined\\s+(?:the|our)|sponsored|donated|volunteered|left|attended)(?![\\p{L}'’-])");

    /** {@code Jane Doe |of the organizing team}. */
    private static final Pattern OF_TEAM = Pattern.compile("\\s+(?:of|from|on)\\s+(?:the|our)\\s+(?:[\\p{L}-]+\\s+){0,3}(?:team|committee|crew|board|staff)\\b");

    /** What tells of it stands so near behind the name; in UTF-16 units. */
    private static final int LONGEST = 240;

    private Errand() {}

    /** Whether a text tells of people that they did something of the kind, or are of those who do. */
    public static boolean isDoneBy(String text, People people) {
        return is(text, people.end()) || OF_TEAM.matcher(text).region(people.end(), Math.min(text.length(), people.end() + LONGEST)).lookingAt();
    }

    /** Whether a text goes on so behind those whom it names. @param from where they end */
    public static boolean is(String text, int from) {
        return DONE.matcher(text).region(from, Math.min(text.length(), from + LONGEST)).lookingAt();
    }
}
