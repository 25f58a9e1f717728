package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Pattern;

/** Where a name is over because behind it somebody has done something, whichever it is: {@code 工程师张三|抛出了…}, {@code 张三|接过话筒}. */
public final class Deed {
    private static final Pattern DONE = Pattern.compile("^(?:[先则也还又却曾已正就再才便]|随后|接着|随即|现场)?\\p{IsHan}{1,2}(?:[了过着]|道[，：:“])");
    /** What may stand between a name and that. */
    private static final CharacterSet BETWEEN = CharacterSet.of("先则也还又却曾已正就再才便");
    private static final int LONGEST = 8;
    private static final Pattern ASKED = Pattern.compile("请[^，。；]{3,40}来[讲聊谈分介做给]$");
    private static final int LONGEST_ASKING = 40;

    private Deed() {}

    private static boolean follows(String text, int at) {
        return DONE.matcher(text.substring(at, Math.min(text.length(), at + LONGEST))).find();
    }

    /** Whether a name of three characters ends here, of two characters more seldom. */
    public static boolean endsThree(String text, int end) {
        return follows(text, end) && !BETWEEN.has(text.charAt(end - 1));
    }

    /** {@code 我们请到了某公司的张三|来|讲…}: what somebody was asked for. */
    public static boolean isAsked(String text, int at) {
        return text.startsWith("来", at) && ASKED.matcher(text).region(Math.max(0, at - LONGEST_ASKING), Math.min(text.length(), at + 2)).find();
    }

    /** {@code 《网格实战》的作者|张三}. */
    public static boolean isWriter(String text, int end) {
        boolean wrote = end > 4 && text.charAt(end - 1) == '者' && (text.startsWith("作者", end - 2) || text.startsWith("译者", end - 2));
        return wrote && text.charAt(end - (text.charAt(end - 3) == '的' ? 4 : 3)) == '》';
    }
}
