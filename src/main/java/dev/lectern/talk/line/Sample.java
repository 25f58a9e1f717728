package dev.lectern.talk.line;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Pattern;

/** A title that only shows how one is to be written, as where talks are called for: {@code 某某方案在 XX 行业的落地}. */
final class Sample {
    private static final CharacterSet CROSSES = CharacterSet.of("Xx×");
    /** What stands for the words that whoever fills in the form puts there. */
    private static final Pattern BLANK = Pattern.compile("(?<![\\p{IsLatin}\\d])[Xx×]{2,4}(?![\\p{IsLatin}\\d])");
    private static final int LONGEST = 120;

    private Sample() {}

    static boolean is(String text) {
        return text.length() <= LONGEST && CROSSES.isIn(text) && BLANK.matcher(text).find();
    }
}
