package dev.lectern.talk.page;

import dev.lectern.talk.line.Unit;
import dev.lectern.talk.mention.Honoured;
import dev.lectern.talk.mention.PenName;
import dev.lectern.talk.name.LatinName;
import dev.lectern.talk.name.OtherTongue;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Place;
import dev.lectern.talk.name.Words;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the texts of a page address people, and by which names; likewise where they say a name once more in another tongue, before a house. */
final class Addressing {
    /** Behind names; each is {@link #LENGTH} long. */
    private static final Words WORDS = Words.of("老师 同学 先生 女士 小姐 学长 学姐 学弟 学妹 教授 博士 院士 律师 医师 医生 法官");
    private static final CharacterSet STARTS = CharacterSet.of("老同先女小学教博院律医法");
    /** Behind them, many are meant, or something else. */
    private static final CharacterSet LONGER = CharacterSet.of("们会录傅生后级事");
    /** What is said so before them of whoever teaches, or learns, and is nobody's name: {@code 指导老师}, {@code 高中同学}. */
    private static final Words KINDS = Words.of("指导 数学 语文 英语 外语 物理 化学 生物 历史 地理 政治 美术 音乐 体育 信息 计算机 科学 主讲 主持 带队 任课 授课 外教 高中 初中 小学 中学 大学 本科 专科 硕士 博士"
            + " 在校 在座 台下 参会 参赛 获奖 优秀 资深 所有 全体 其他 社团 本校 外校 校外 校内 同班 同系 年轻 青年 热心 志愿 组织 值班 点评 评委 评审 特邀 客座 退休 在职 毕业 应届 往届 技术 编程 线上 远程 多数 部分 更多 学院 家长 各位 执业 专业 实习 合伙 法律 主治 主任 住院 值班"
            + " 大一 大二 大三 大四 研一 研二 研三 博一 博二 博三");
    /** With these a sentence goes on to somebody else: {@code 张三老师|联合|李四老师}. */
    private static final Words JOINS = Words.of("和 与 及 以及 跟 同 联合 携手 、 （ ( /");
    private static final String WORD = "\\p{Lu}[\\p{IsLatin}'’-]{0,30}+\\.?+";
    /** {@code Dr. |Jane Doe}, {@code Prof. Dr. |Jane Doe}; not {@code Mr. John Roe 是…}, which presents somebody. */
    private static final Pattern BEFORE = Pattern.compile("(?<![\\p{IsLatin}\\p{N}])(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx)\\.? |Professor |Doctor ){1,3}(?=" + WORD + " " + LatinName.PARTICLES_BEFORE + WORD + "(?! ?是))");
    private static final int LENGTH = 2;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;
    private static final int LIKELY = 2;

    /** @param before whether what is said there stands before a name, not behind it */
    record Spot(int start, int end, boolean before) {}

    /** Who is addressed where nothing else stands beside them. */
    private final Set<String> names = new HashSet<>();

    Addressing(List<Unit> units) {
        units.forEach(u -> learn(u.text()));
    }

    private void learn(String text) {
        for (int at = next(text, SHORTEST); at >= 0; at = next(text, at + LENGTH)) {
            int name = beforeBlank(text, at);
            if (isNamed(text, name, at + LENGTH)) {
                names.add(word(text, name));
            }
        }
    }

    /** Names of the usual shape by which people are addressed. */
    Set<String> people() {
        return names.stream().filter(PersonalName::isChinese).collect(Collectors.toSet());
    }

    /** Where a text says how somebody is addressed, in order. */
    List<Spot> in(String text) {
        List<Spot> found = new ArrayList<>();
        @Nullable Map<Integer, String> told = null;
        for (int at = next(text, SHORTEST); at >= 0; at = next(text, at + LENGTH)) {
            int name = beforeBlank(text, at);
            int end = at + LENGTH;
            boolean joins = JOINS.prefix(text, end) > 0;
            told = joins && told == null ? inSentences(text) : told;
            if (isNamed(text, name, end) || joins && (Objects.requireNonNull(told).containsKey(name) || isKnown(text, name))) {
                found.add(new Spot(name, end, false));
                names.addAll(joins && Objects.requireNonNull(told).containsKey(name) ? Set.of(told.get(name)) : Set.of());
            }
        }
        Matcher before = BEFORE.matcher(text);
        while (before.find()) {
            found.add(new Spot(before.start(), before.end(), true));
        }
        OtherTongue.beforeHouses(text).forEach(p -> found.add(new Spot(p.start(), p.end(), false)));
        found.sort(Comparator.comparingInt(Spot::start));
        return found;
    }

    /** Where the next of the words stands. */
    private static int next(String text, int from) {
        int at = STARTS.next(text, from);
        while (at >= 0 && (WORDS.prefix(text, at) != LENGTH || at + LENGTH < text.length() && LONGER.has(text.charAt(at + LENGTH)))) {
            at = STARTS.next(text, at + 1);
        }
        return at;
    }

    private static int beforeBlank(String text, int at) {
        return text.charAt(at - 1) == ' ' ? at - 1 : at;
    }

    /** Whether a whole name ends at one place, and what is said of its bearer at the other. */
    private static boolean isNamed(String text, int name, int end) {
        return (isEdge(text, end) || Characters.isPlainLetter(text.charAt(end))) && isName(word(text, name));
    }

    /** The word that ends at a place. */
    private static String word(String text, int end) {
        int from = end;
        while (from > 0 && end - from <= LONGEST && !isEdge(text, from - 1)) {
            from--;
        }
        return text.substring(from, end);
    }

    private static boolean isName(String word) {
        return word.length() >= SHORTEST && word.length() <= LONGEST && PersonalName.isUsualHan(word.charAt(0)) && !PersonalName.isSurname(word) && !KINDS.has(word)
                && (PersonalName.likelihood(word) >= LIKELY || PersonalName.isChineseBehindJob(word) || PersonalName.mayBeNickname(word) && PenName.mayBe(word));
    }

    private boolean isKnown(String text, int name) {
        for (int n = SHORTEST; n <= LONGEST && n <= name; n++) {
            if (names.contains(text.substring(name - n, name))) {
                return true;
            }
        }
        return false;
    }

    /** Names in running text before how their bearers are addressed, by where they end. */
    private static Map<Integer, String> inSentences(String text) {
        Map<Integer, String> told = new HashMap<>();
        for (Place p : Honoured.in(text)) {
            String name = text.substring(p.start(), p.end());
            if (PersonalName.isChinese(name) && !KINDS.has(name)) {
                told.put(p.end(), name);
            }
        }
        return told;
    }

    private static boolean isEdge(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return true;
        }
        char c = text.charAt(at);
        return !Character.isLetterOrDigit(c) && c != '@' && c != '_';
    }
}
