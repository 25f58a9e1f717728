package dev.lectern.talk.mention;

import dev.lectern.talk.name.CapitalisedWords;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.LeadIn;
import dev.lectern.talk.name.NextWord;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Romanized;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Latin names in Chinese prose: {@code 首席架构师Michelle Tan发布了…}, {@code 独立开发者 Park Ji-won 用英文介绍了…}.
 *
 * <p>Two words or more are a name behind a job or an organization, and where a sentence starts with them and goes on with
 * somebody's doing; a single word needs both.
 */
final class LatinMentions {
    private static final String STARTS = "，。；：！？、（(“\n由请到的 ";
    /** How the text goes on behind somebody's name and behind no product's. */
    private static final Pattern GOES_ON = Pattern.compile("\\s?(?:女士|先生|老师|博士|教授)|\\s?[（(]\\p{IsHan}{2,4}[）)]|，\\s?(?:她|他)(?!们)");
    /** Behind these a sentence is about to name somebody. */
    static final Pattern TURNS = Pattern.compile("(?:[是由到请]|[^，。；]的|[，。；、：]|同事|搭档|伙伴|队友|友人|接着|然后|最后|随后|之后|压轴|^)\\s*@?$");
    /** Behind these somebody is named whatever follows. */
    private static final Pattern NAMES = Pattern.compile("(?:跟着|跟随|跟住|有请|同事|搭档|队友|[登出上]场的是|[登上]台的是|接棒的是|讲者是|讲师是|嘉宾是|主讲人?是)\\s*$");
    private static final Pattern HONORIFIC = Pattern.compile("(?:Mr|Ms|Mrs|Dr|Prof)\\.?\\s+");
    static final int LONGEST_LEAD = 12;
    private static final int LONGEST_OFFICE = 48;
    private static final int LONGEST_HONORIFIC = 6;
    /** {@code 独立开发者 Ben |的“…”}. */
    private static final Pattern PLAIN = Pattern.compile("\\p{Lu}\\p{Ll}{2,14}|\\p{Lu}\\p{Ll}{1,8}-\\p{Lu}?\\p{Ll}{1,8}");
    private static final Pattern TITLED = Pattern.compile("\\s?的[“《「『]");
    /** {@code Jane Doe|, Acme 高级工程师，}. */
    private static final Pattern HOLDS = Pattern.compile("[，,]\\s?[^，,。；：“《]{3,30}(?:工程师|架构师|研究员|负责人|创始人|总监|经理|专家|CTO|CEO|Maintainer|Committer|教授|讲师|顾问|主管)[，,]");
    private static final Pattern CLIMBS = Pattern.compile("\\s?(?:第一次|首次|再次|也|今年|这次)?(?:登台|上台|上场|登场|出场|开讲)");
    private static final Pattern PARTNER = Pattern.compile("\\s?(?:和|与|、|&|及)\\s?(\\p{Lu}\\p{Ll}[\\p{IsLatin}'’-]{1,14}(?: \\p{Lu}[\\p{IsLatin}'’-]{1,14})?)");
    private static final Pattern TOGETHER = Pattern.compile("\\s?(?:两位|二人|两人|搭档|联手|一起|共同|合作|联合|轮流)");

    /** A first name of one tongue before the family name of another: {@code 组织者|Otto 王|的开场}. */
    private static final Pattern MIXED = Pattern.compile("\\p{Lu}\\p{Ll}{1,14} ?(\\p{IsHan})(\\p{IsHan})?");

    /** Up to a name in order, and to where it is named again; in UTF-16 units. */
    private static final int LONGEST_SENTENCE = 80;
    private static final int FARTHEST = 400;
    private static final int LONGEST_SEAT = 24;
    private static final int LONGEST_ORIGIN = 22;
    private static final Pattern TELLS = Pattern.compile("\\s?(?:把|从|对|用(?!户)|给|先|则|也|一?上来)|\\s?[^，。；]{0,14}(?:做了|讲|说|分享|介绍|带来|演示|聊|总结|回顾)");

    /** {@code 某公司经理 Tony| 结合手环产品，讲解了}. */
    private static final Pattern BEGINS = Pattern.compile("\\s?(?:结合|基于|围绕|针对|通过|根据|依托|借助|站在|把|从|对|用(?!户)|以|给|先)");

    /** {@code Leo|（廖景行）}. */
    private static final Pattern REAL_NAME = Pattern.compile("\\s?[（(]\\p{IsHan}{2,4}[)）]");

    /** {@code 主持人是社区的老朋友| Dennis|，}. */
    private static final Pattern SEATED = Pattern.compile("(?:主持人|主持|主讲人?|讲者|讲师|嘉宾|与谈人|引言人)(?:则|还|分别)?(?:是|为|有|由)[^，。；：]{0,16}$");
    private static final Pattern SAYS = Pattern.compile("\\s?(?:则|也|还|就|先|最后|直接|现场)?(?:提醒|认为|觉得|说|坦言|笑|回答|分享了|讲|建议|表示|强调|回忆|示范|吐槽|反问|补充)");
    private static final Pattern OF_TITLE = Pattern.compile("\\s?的\\s?[《「“]");
    private static final Pattern ABOUT_SOMEBODY = Pattern.compile("[，,](?![^，。]{0,6}它)[^。]{0,24}?(?:(?<![其吉])[他她](?!们)|[给为向](?:大家|我们|现场)|带来了|分享了|讲了|演示了|展示了)");
    /** With one of these, or a blank, {@code OF_TITLE} and {@code ABOUT_SOMEBODY} begin. */
    private static final CharacterSet BEHIND_NEXT = CharacterSet.of("的，, \t\n\u000b\f\r");

    private LatinMentions() {}

    /** Where a name in two scripts ends that starts at {@code from}; 0 where none does. */
    static int mixedEnd(String text, int from) {
        int whole = Romanized.givenEnd(text, from);
        // Leo 闫|认为: of some but the family name is told.
        boolean family = whole > 0 && Mentions.AFTER.prefix(text, whole + 1) > 1;
        for (int n : whole > 0 && !family ? new int[] {3, 2, 4} : new int[0]) {
            int to = whole + n;
            if (to <= text.length() && !PersonalName.isSurname(text.substring(whole, to)) && PersonalName.isChinese(text.substring(whole, to))
                    && Mentions.isOver(text, to) && !(n == 3 && Mentions.swallows(text, whole + 2))) {
                return to;
            }
        }
        Matcher m = from < text.length() && Character.isUpperCase(text.codePointAt(from)) ? MIXED.matcher(text).region(from, text.length()) : null;
        if (m == null || !m.lookingAt() || Honoured.JOINS.indexOf(m.group(1).charAt(0)) >= 0) {
            return 0;
        }
        int end = m.group(2) != null && PersonalName.isSurname(m.group(1) + m.group(2)) ? m.end(2) : m.end(1);
        return (end > m.end(1) || PersonalName.surnameLength(m.group(1)) > 0) && Mentions.isOver(text, end) && !NextWord.isCut(text, from, end) ? end : 0;
    }

    /** Where what honours a name starts, or the name itself where nothing does: {@code |Dr. |Jane Doe}. */
    static int honorificStart(String text, int name) {
        int start = Math.max(0, name - LONGEST_HONORIFIC);
        Matcher m = name > 2 && text.charAt(name - 1) == ' ' ? HONORIFIC.matcher(text).region(start, name) : null;
        return m != null && m.find() && m.end() == name ? m.start() : name;
    }

    /** {@code 某某科技的|Jane Doe}, {@code 第三位登场的|Jane Doe}. */
    private static boolean isOfHouseOrCounted(String text, int name, Organizations known) {
        int edge = Housed.edge(text, name);
        return LeadIn.end(text, edge, name) == name || Housed.isHouse(text, edge, name, known);
    }

    /** Where names stand, as pairs of start and end. */
    static List<int[]> in(String text, Organizations known) {
        List<int[]> found = new ArrayList<>();
        for (CapitalisedWords words = CapitalisedWords.next(text, 0); words.start() >= 0; words = CapitalisedWords.next(text, words.end())) {
            String name = withoutOffice(text.substring(words.start(), words.end()));
            boolean honoured = HONORIFIC.matcher(text).region(words.start(), words.end()).lookingAt();
            boolean whole = name.length() > 2 && (name.indexOf(' ') > 0 || name.indexOf('\u00a0') > 0);
            int mixed = Romanized.givenEnd(text, words.start()) > 0 ? mixedEnd(text, words.start()) : 0;
            if (mixed > words.end() && words.start() > 0) {
                found.add(new int[] {words.start(), mixed});
                continue;
            }
            // Most words are products, whatever is around them.
            if (known.knows(name) || !(whole ? PersonalName.isLatin(name.replace('\u00a0', ' ')) : isPlainName(name))) {
                continue;
            }
            int before = honoured ? words.start() : words.end() - name.length();
            while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
                before--;
            }
            boolean introduced = before > 1 && (JobTitle.endsBeforeName(text, before) || whole && JobTitle.nounEndsAt(text, before) && PersonalName.isOften(name));
            boolean starts = whole
                    && (before == 0 || STARTS.indexOf(text.charAt(before - 1)) >= 0
                            || before > 1 && "和与及".indexOf(text.charAt(before - 1)) >= 0 && "）)".indexOf(text.charAt(before - 2)) >= 0
                            || Subjects.TURNS.suffix(text, before) > 0);
            boolean ofHouse = whole && before > 2 && text.charAt(before - 1) == '的' && Mentions.isOver(text, skipBlank(text, words.end()))
                    && isOfHouseOrCounted(text, before, known);
            boolean named = !whole && before > 2 && REAL_NAME.matcher(text).region(words.end(), text.length()).lookingAt()
                    && (introduced || text.charAt(before - 1) == '的');
            boolean comesFrom = !whole && before > 4 && text.charAt(before - 1) == '的' && isFrom(text, before)
                    && TELLS.matcher(text).region(words.end(), text.length()).lookingAt();
            comesFrom |= !whole && before > 2 && text.charAt(before - 1) == '的' && Romanized.isOften(name)
                    && Mentions.isOver(text, skipBlank(text, words.end())) && Housed.isHouse(text, Housed.edge(text, before), before, known);
            int family = whole || honoured || !introduced && before < 1 ? -1 : familyName(text, before);
            boolean held = !whole && !honoured && isHeld(text, words.end());
            boolean climbs = !whole && before > 1 && text.charAt(before - 1) == '的' && CLIMBS.matcher(text).region(words.end(), text.length()).lookingAt();
            boolean begins = !whole && introduced && Romanized.isOften(name) && BEGINS.matcher(text).region(words.end(), text.length()).lookingAt();
            boolean told = whole && !introduced
                    && (starts && Housed.isToldBehind(text, words.end(), known) || isTold(text, before, words.end())
                            || starts && HOLDS.matcher(text).region(words.end(), text.length()).lookingAt());
            if (family >= 0 && Mentions.acts(text, words.end())) {
                found.add(new int[] {family, words.end()});
                continue;
            }
            boolean person = whole && (introduced || told) || ofHouse || comesFrom || begins || named || held || climbs
                    || introduced && TITLED.matcher(text).region(words.end(), text.length()).lookingAt()
                    || (starts || introduced) && Mentions.acts(text, words.end())
                    || !whole && (isNext(text, words.end() - name.length(), words.end()) || isSeated(text, words.end() - name.length(), words.end()));
            if (person) {
                found.add(new int[] {words.end() - name.length(), words.end()});
                partner(text, words.end(), known, found);
            }
        }
        if (text.indexOf('《') > 0) {
            LatinNicknames.titled(text, known, found);
        }
        if (text.indexOf('学') >= 0 || text.indexOf('师') >= 0 || text.indexOf('先') >= 0 || text.indexOf('女') >= 0 || text.indexOf('佬') >= 0) {
            LatinNicknames.honoured(text, known, found);
        }
        return found;
    }

    /** Where the family name starts before a first name of another tongue: {@code 某某支付的|周 Eric}; -1 where none does. */
    private static int familyName(String text, int end) {
        boolean name = end > 1 && PersonalName.surnameLength(text.substring(end - 1, end)) == 1 && Honoured.JOINS.indexOf(text.charAt(end - 1)) < 0;
        return name && (text.charAt(end - 2) == '的' || STARTS.indexOf(text.charAt(end - 2)) >= 0) ? end - 1 : -1;
    }

    /** {@code 云帆智能的 Lily |和 Sam| 搭档}. */
    private static void partner(String text, int end, Organizations known, List<int[]> found) {
        Matcher two = PARTNER.matcher(text).region(end, text.length());
        boolean person = two.lookingAt() && !known.knows(two.group(1)) && (isPlainName(two.group(1)) || PersonalName.isLatin(two.group(1)));
        if (person && (TOGETHER.matcher(text).region(two.end(), text.length()).lookingAt() || Mentions.acts(text, two.end()))) {
            found.add(new int[] {two.start(1), two.end(1)});
        }
    }

    /** {@code Ming-Hao|（社区 Committer，…）}: what a bracket says of a word is what its bearer is. */
    private static boolean isHeld(String text, int end) {
        int open = skipBlank(text, end);
        int close = open < text.length() && "（(".indexOf(text.charAt(open)) >= 0 ? Math.max(text.indexOf('）', open), text.indexOf(')', open)) : -1;
        String first = close < 0 || close - open > LONGEST_OFFICE ? "" : text.substring(open + 1, close).split("[，,]")[0].strip();
        return !first.isEmpty() && JobTitle.ends(first) && Mentions.acts(text, close + 1);
    }

    /** {@code 来自某公司的| Felix}: with what is made there this is said far more seldom. */
    private static boolean isFrom(String text, int end) {
        int from = text.lastIndexOf("来自", end);
        return from >= 0 && end - from <= LONGEST_ORIGIN && Housed.edge(text, end) <= from;
    }

    /** {@code 最后一位是大一新生| Kevin|，给大家展示了…}, {@code 接下来是| Irvin |的「…」。Irvin 从…}: a sentence turns to one and goes on as about somebody. */
    private static boolean isNext(String text, int start, int end) {
        int behind = skipBlank(text, end);
        if (behind == text.length() || !BEHIND_NEXT.has(text.charAt(behind))) {
            return false;
        }
        int sentence = start;
        while (sentence > 0 && start - sentence < LONGEST_SENTENCE && "。！？\n".indexOf(text.charAt(sentence - 1)) < 0) {
            sentence--;
        }
        if (sentence == start || !InTurn.leads(text, sentence, start)) {
            return false;
        }
        int again = text.indexOf(text.substring(start, end), end, Math.min(text.length(), end + FARTHEST));
        boolean subject = again > 0 && "，。！？；\n".indexOf(text.charAt(again - 1)) >= 0;
        return subject && OF_TITLE.matcher(text).region(end, text.length()).lookingAt() || ABOUT_SOMEBODY.matcher(text).region(end, text.length()).lookingAt();
    }

    /** Whoever holds an office at a round table, or comes last of a row there and says something further on: {@code 还有做地图的| Panay|。……。Panay 则提醒大家}. */
    private static boolean isSeated(String text, int start, int end) {
        boolean over = end < text.length() && "，。、；（(".indexOf(text.charAt(end)) >= 0;
        if (!over || start < 2) {
            return false;
        }
        int again = text.indexOf(text.substring(start, end), end, Math.min(text.length(), end + FARTHEST));
        boolean says = again > 0 && "，。！？；\n".indexOf(text.charAt(again - 1)) >= 0 && SAYS.matcher(text).region(again + end - start, text.length()).lookingAt();
        boolean of = text.charAt(start - 1) == '的' || text.charAt(start - 1) == ' ' && text.charAt(start - 2) == '的';
        return says && of || SEATED.matcher(text).region(Math.max(0, start - LONGEST_SEAT), start).find();
    }

    private static int skipBlank(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private static boolean isTold(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - LONGEST_LEAD), start);
        return NAMES.matcher(before).find() || GOES_ON.matcher(text).region(end, text.length()).lookingAt() && TURNS.matcher(before).find();
    }

    /** What may be names of two words or more, whatever is around them. */
    static List<String> candidates(String text, Organizations known) {
        List<String> found = new ArrayList<>();
        for (CapitalisedWords words = CapitalisedWords.next(text, 0); words.start() >= 0; words = CapitalisedWords.next(text, words.end())) {
            String name = withoutOffice(text.substring(words.start(), words.end()));
            if (name.indexOf(' ') > 2 && PersonalName.isLatin(name) && !known.knows(name)) {
                found.add(name);
            }
        }
        return found;
    }

    /** {@code Docs SIG Maintainer |Marta Kowalczyk}: what somebody is, said before the name in the same script. */
    private static String withoutOffice(String words) {
        Matcher honorific = HONORIFIC.matcher(words);
        String rest = honorific.lookingAt() ? words.substring(honorific.end()) : words;
        for (int blank = words.indexOf(' '); blank > 0; blank = words.indexOf(' ', blank + 1)) {
            rest = JobTitle.ends(words.substring(0, blank)) ? words.substring(blank + 1) : rest;
        }
        return rest;
    }

    private static boolean isPlainName(String word) {
        return !PersonalName.isThing(word) && PLAIN.matcher(word).matches() && !JobTitle.isLatinTitle(word) && !Organizations.KNOWN.knows(word);
    }
}
