package dev.lectern.talk.mention;

import dev.lectern.han.HanLattice;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.CharacterSet;

/**
 * Words of a sentence that are shaped like a name: a family name is a word as well, and what follows it may go on with one.
 * Asked where nothing but a house, or a job that anybody has, tells that a name stands there.
 */
final class MereWords {
    /** Family names that lead on to what is done far more often than to a given name. */
    private static final CharacterSet LEADS_ON = CharacterSet.of("来向由成");
    /** With these a clause goes on, and no name ends so behind a word of two characters. */
    private static final CharacterSet GOES_ON = CharacterSet.of("只未没不才都就已再仍均较更");

    private MereWords() {}

    /** {@code 这里的|余额|就是}, {@code 某某宝|余额只|有}, {@code 某某社区|迟迟未|在}, {@code 某某级的|强一|致性}. */
    static boolean is(String text, int from, int to) {
        String name = text.substring(from, to);
        if (to - from == 2) {
            return HanLattice.isWord(name) && !PersonalName.isChineseBehindJob(name) || goesOn(text, to - 1, to);
        }
        return to - from == 3 && HanLattice.isWord(name.substring(0, 2)) && (GOES_ON.has(name.charAt(2)) || goesOn(text, to - 1, to));
    }

    /** Whether the last character begins a word that ends behind the name. */
    private static boolean goesOn(String text, int last, int to) {
        return to < text.length() && Mentions.AFTER.prefix(text, to) == 0 && HanLattice.isWord(text.substring(last, to + 1));
    }

    /** {@code 某某电商|高级工程师}, {@code 某某商|副教授}: behind the family name the words are a job. */
    static boolean isJob(String text, int from, int to) {
        int given = from + PersonalName.surnameLength(text.substring(from, to));
        return JobTitle.modifierAt(text, given) >= to - given && JobTitle.wordAt(text, to);
    }

    /** {@code 研发同学|来负责}, {@code Leader |向所有|人}: what is done, and nobody. */
    static boolean isDone(String text, int from) {
        return LEADS_ON.has(text.charAt(from)) && from + 3 <= text.length() && HanLattice.isWord(text.substring(from + 1, from + 3));
    }
}
