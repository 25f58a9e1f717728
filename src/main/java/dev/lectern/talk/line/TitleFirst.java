package dev.lectern.talk.line;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title with which a sentence about a speaker begins, once the ones before it have said who that is: {@code 他在某公司做验证。|《…》讲的是……},
 * {@code 她的〈…〉从一个台风夜说起}, {@code 他用半个钟头聊《…》}.
 *
 * <p>A book that somebody likes stands so as well; what is told with it, or that it is theirs, makes it a talk.
 */
final class TitleFirst {
    private static final String MARKED = "[《〈]([^《》〈〉]{4,60})[》〉]";
    private static final String TELLS = "(?:这一?[题场讲个])?，?\\s?(?:[他她])?(?:[讲聊谈](?![座师稿台义])|说的是|则?从[^，。]{1,30}?[讲说聊谈]起|(?:演示|介绍|分享|回顾|讲述|展示|拆解)了?|(?:则|就|也)?是[他她]的(?:毕业设计|毕业论文|作品|项目|亲身|第一次|首次))";
    private static final Pattern FIRST = Pattern.compile(MARKED + TELLS + "|(?:(?:这次|这回|今年|今天|当天|当晚)，?)?[他她](?:这次|这回|今年|今天)?的\\s?" + MARKED + TELLS
            + "|[^，。；《〈]{0,12}(?:，[^，。；《〈]{0,12})?用[^，。；《〈]{1,14}(?:分钟|钟头|小时|时间)[^，。；《〈]{0,10}?(?:讲完?|聊|介绍|分享|演示)了?\\s?" + MARKED);
    /** How many sentences may stand between who speaks and what they call it. */
    private static final int FARTHEST = 2;
    private static final String MARKS = "《〈";

    private TitleFirst() {}

    /** The title with which one of the first sentences of a text about one speaker begins; null where none does. */
    static @Nullable String in(String text) {
        int from = 0;
        for (int n = 0; n < FARTHEST && from < text.length(); n++) {
            int end = Sentences.end(text, from);
            Matcher first = has(text, from, end) ? FIRST.matcher(text).region(from, end) : null;
            if (first != null && first.lookingAt()) {
                int group = first.group(1) != null ? 1 : first.group(2) != null ? 2 : 3;
                return Titles.clean(first.group(group));
            }
            from = end;
        }
        return null;
    }

    private static boolean has(String text, int from, int end) {
        return text.substring(from, end).chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
    }
}
