package dev.lectern.talk.mention;

import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Place;
import dev.lectern.talk.name.Words;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People to whom running text turns in their order; what is told next of whoever it is makes a name of any short word:
 *
 * <pre>
 * 第一个讲的是修表铺的|谭师傅|。他……      然后是|小饼干|，她……      第三位是新朋友|韦德|，在某公司上班……
 * </pre>
 */
public final class InTurn {
    private static final Pattern ORDER = Pattern.compile("(?:(?:短暂的?)?(?:休息|茶歇|午饭|午休|午餐|中场休息|合影)(?:之后|过后|结束后?|后)(?:的)?|(?:今晚|当天|当晚|晚上|下午|上午)?的?(?:第[一二三四五六七八九十]|[首头下末]一?|最后一?)|(?:今晚|当天|下午|上午)?(?:然后|再?接着|再然后|接下来|随后|紧接着|紧随其后|再往后|再后来|后面|之后|最后|最先|率先|压轴|打头阵|打头|开场|再下一?)的?)(?:[个位场棒]|一[个位场棒])?"
            + "(?:上台|上场|登场|出场|登台|来|讲|分享|发言|开讲|演讲)?(?:分享|演讲|讲)?的?(?:同学|朋友|嘉宾|讲师|选手|老师|讲者|主讲人?)?(?:则|就|便|自然|当然|依然|照例)?(?:是|轮到了?)"
            + "|[（(]?\\d{1,2}\\s?号(?:选手)?(?:则|就|便)?是|[^，。；：《“]{0,8}?(?:请来|请到|邀请到|来|做客|连线)的(?:嘉宾|朋友|老师)?(?:就)?是");
    private static final CharacterSet STARTS = CharacterSet.of("0123456789第首头下末最然接随紧再后之率压打开今当上晚这本此休茶午中短合");
    private static final CharacterSet STOPS = CharacterSet.of("。！？\n");
    private static final CharacterSet ENDS = CharacterSet.of("，。（(：；！“《");
    /** Behind a name; who it is goes on. */
    private static final Pattern SOMEBODY = Pattern.compile("(?:老师|同学|师傅|学长|学姐|博士|教授)?(?:[（(][^）)]{1,20}[）)])?[，。：！]\\s*(?:[^，。]{0,8}[他她](?!们)|一[位名个](?!月)|在[^，。]{2,14}?(?:上班|工作|做|负责|读|实习|从事|任职)|来自|(?:现在|目前|如今|平时|白天)在?|就职|讲|分享|带来|题目)");
    /** What may stand before a name besides jobs: whom the author met. */
    private static final Words MATES = Words.of("之一 朋友 伙伴 选手 新人 同事 网友 群友 老乡 邻居 大佬 的 来自");
    private static final Words BEHIND = Words.of("联合带来的 联合分享的 联合主讲的 共同带来的 共同分享的 共同主讲的 一起带来的 一起分享的 讲的 分享的 带来的 主讲的 演讲的 本人");
    /** So anybody may be called. */
    private static final Words CALLED = Words.of("老朋友 老同学 老同事 老熟人 老面孔 老伙计 老搭档 老师傅 老前辈 老用户 老学长 小伙子 小姑娘 小伙伴 大家伙");
    /** With these a sentence goes on from who speaks to the title. */
    static final String BEFORE_TITLE = "以就在则从用对将把";
    private static final String MARKS = "“《「";
    private static final int LONGEST_STRETCH = 40;

    private InTurn() {}

    /** Where names stand. */
    static List<Place> in(String text) {
        List<Place> found = new ArrayList<>();
        for (int from = 0; from >= 0 && from < text.length(); from = nextSentence(text, from)) {
            int told = end(text, from);
            int clause = told == 0 ? -1 : clauseEnd(text, told);
            int end = clause < 0 ? clause : withoutDeed(text, told, clause);
            @Nullable Place last = end > told && end - told <= LONGEST_STRETCH ? name(text, told, end) : null;
            found.addAll(last == null ? List.of() : List.of(last));
        }
        return found;
    }

    /** Where a clause ends, or somebody's quoted title begins: {@code 张三的|「…」}; -1 where neither does. */
    private static int clauseEnd(String text, int from) {
        int end = ENDS.next(text, from);
        int quote = text.indexOf('「', from);
        return quote > from + 1 && quote < end && (text.charAt(quote - 1) == '的' || text.startsWith("的 ", quote - 2)) ? quote : end;
    }

    /** Whether a sentence turns in their order to whoever is named at a place. */
    public static boolean leads(String text, int sentence, int name) {
        int told = end(text, sentence);
        int end = told == 0 ? -1 : ENDS.next(text, told);
        // 一位前端同学，张三，……
        end = end > 0 && (text.startsWith("一位", told) || text.startsWith("一名", told)) ? ENDS.next(text, end + 1) : end;
        return told > 0 && told <= name && (end < 0 || end > name);
    }

    /** Where the words end with which a sentence turns to somebody; 0 where it begins with none. */
    private static int end(String text, int sentence) {
        Matcher order = STARTS.has(text.charAt(sentence)) ? ORDER.matcher(text).region(sentence, text.length()) : null;
        return order != null && order.lookingAt() ? order.end() : 0;
    }

    /** {@code 第一场是某项目的作者之一|张三|讲的，}, {@code 第一个讲的是框架作者|阿舟|本人}, {@code 第一位是工程师|张三|以“…”为题}, {@code 第一个是|张三|的《…》}: where the name ends. */
    private static int withoutDeed(String text, int from, int end) {
        int last = end;
        while (last > from && text.charAt(last - 1) == ' ') {
            last--;
        }
        boolean titled = last > from && MARKS.indexOf(text.charAt(end)) >= 0;
        int deed = titled && (text.charAt(last - 1) == '的' || BEFORE_TITLE.indexOf(text.charAt(last - 1)) >= 0) ? 1 : BEHIND.suffix(text, last);
        return last - deed > from ? last - deed : end;
    }

    /** {@code 张三|的《…》}. */
    private static boolean ownsTitle(String text, int end) {
        int mark = text.startsWith("的 ", end) ? end + 2 : end + 1;
        return text.charAt(end) == '的' && mark < text.length() && MARKS.indexOf(text.charAt(mark)) >= 0;
    }

    private static @Nullable Place name(String text, int from, int to) {
        boolean somebody = BEHIND.prefix(text, to) > 0 || SOMEBODY.matcher(text).region(to, text.length()).lookingAt()
                || text.charAt(to) == '，' && isOffice(text, to + 1);
        for (int n : new int[] {3, 2, 4}) {
            int start = to - n;
            boolean told = start == from
                    || start > from
                            && (MATES.suffix(text, start) > 0 || JobTitle.nounEndsAt(text, start) && !JobTitle.goesOn(text, start)
                                    || Organizations.isHouse(text.substring(from, start)));
            String word = told ? text.substring(start, to) : "";
            if (told
                    && (isSubjectNext(text, to, word) && (isShortName(word) || PersonalName.isChineseBehindJob(word))
                            || PersonalName.isChinese(word) && start > from
                            || (somebody || start > from && "阿老".indexOf(word.charAt(0)) >= 0 || (PersonalName.isChinese(word) || "阿老小".indexOf(word.charAt(0)) >= 0) && ownsTitle(text, to))
                                    && isShortName(word))) {
                return new Place(start, to, start > from && text.charAt(start - 1) == '的');
            }
        }
        return null;
    }

    /** {@code 第一位上台的是张三。| 张三在某公司……}. */
    private static boolean isSubjectNext(String text, int end, String word) {
        int from = "。，！".indexOf(text.charAt(end)) < 0 ? text.length() : PersonalName.skipBlanks(text, end + 1);
        return text.startsWith(word, from) && (Mentions.isOver(text, from + word.length()) || Mentions.acts(text, from + word.length()));
    }

    /** {@code 然后是张三，|某某软件的架构师|，……}. */
    private static boolean isOffice(String text, int from) {
        int end = ENDS.next(text, from);
        return end > from && JobTitle.endsFirmly(text.substring(from, end)) && JobTitle.start(text.substring(from, end)) > 0;
    }

    private static boolean isShortName(String word) {
        return !CALLED.has(word) && (PersonalName.isChinese(word) || PersonalName.mayBeNickname(word)) && !PersonalName.endsLikeHouse(word)
                && !PersonalName.isNobody(word);
    }

    private static int nextSentence(String text, int from) {
        int end = STOPS.next(text, from);
        return end >= 0 && end + 1 < text.length() ? end + 1 : -1;
    }
}
