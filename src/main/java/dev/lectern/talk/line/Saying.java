package dev.lectern.talk.line;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/** Where behind a name the words stand that say what its bearer does: {@code 张三（某公司）为大家|分享了…}. */
final class Saying {
    /** Behind a name, and part of none of those words. */
    private static final Pattern COURTESY = Pattern.compile("(?:先生|女士|老师|同学|教授|博士|院士|学长|学姐)[（(]?|[（(]");

    private Saying() {}

    /**
     * Finds the first such words in the sentence that goes on behind the name. To look for them is much quicker than a pattern
     * that lets anything stand before them.
     *
     * @param words that are looked for
     * @param latest where they begin at the latest, courtesy apart
     */
    static boolean find(Matcher words, String behind, int latest) {
        Matcher courtesy = COURTESY.matcher(behind);
        int from = courtesy.lookingAt() ? courtesy.end() : 0;
        int stop = behind.indexOf('。', from);
        return words.find(from) && words.start() - from <= latest && (stop < 0 || words.start() <= stop);
    }
}
