package dev.lectern.talk.name;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a text tells where somebody works, and as what, and nothing else. {@link Affiliation} reads which it is. */
public final class Workplace {
    private static final int LONGEST_HOUSE = 6; // that its trade tells, whatever its name seems to say: 平和数据
    private static final Pattern OF_A_SENTENCE = Pattern.compile(".*(?:[的与和从如何怎么为什用让是了写做讲谈看搞玩聊读吗呢]|在(?!线(?:$|[\\s@（(]))|之(?![都家城声星光美窗眼源心芯友翼道](?:$|[\\s@（(]))|一个|我们|基于|面向|实践|探索|解析|分享|介绍|致辞|[《》“”？?！!。：:]).*|(?:结果|没想到|可惜|当场|后来|居然|竟然?|差点|幸好)?\\p{IsHan}{0,8}被.*|(?:结果|没想到|可惜|当场|后来|居然|竟然|差点|幸好|下次|欢迎|据说)\\p{IsHan}.*|.{2,}(?:日记|实务|导览|心得|笔记|漫谈|杂谈|经验谈|实战|初探|踩坑记?|揭秘|剖析|详解|调优|调校|入门|之旅|解密|拾遗)");
    private static final Pattern OF_A_TITLE = Pattern.compile(".*(?:如何|怎[么样]|为什么|成为|实践|探索|解析|介绍|之路|[《》“”？?！!：:]).*");
    private static final Pattern LATIN_NAME = Pattern.compile("\\p{Lu}[\\p{L}\\d.&'-]+(?: \\p{Lu}[\\p{L}\\d.&'-]+){0,3}");
    /** Marks that stand around a text and are no part of it. */
    public static final String AROUND = ",，:：|｜/—–-";

    private Workplace() {}

    /** Whether the text can be an affiliation, be it one that no list knows: short and without the words of a sentence. */
    public static boolean mayBe(String text, Organizations known) {
        boolean bare = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0)) && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        String s = bare ? text : Characters.without(AROUND, AROUND, text);
        return s.isEmpty() || "&＆+、".indexOf(s.charAt(0)) < 0 && isSurely(s, known)
                || s.length() <= 24 && "&＆+、".indexOf(s.charAt(0)) < 0 && (s.length() <= LONGEST_HOUSE && Trade.is(s) || !OF_A_SENTENCE.matcher(s).matches());
    }

    /** Whether the text names an organization or a job, or a person, and so is no title of a talk. */
    public static boolean is(String text, Organizations known) {
        return !text.isEmpty()
                && ((JobTitle.endsFirmly(text) || Organizations.hasTellingEnding(text) || HouseName.endsWithUnit(text)) && !OF_A_TITLE.matcher(text).matches()
                        || PersonalName.is(text) || known.knows(text) || Student.is(text));
    }

    /** {@code 某大学的研二学生}: what anybody may be, but of a house that its name tells. */
    public static boolean isJobInHouse(String text, Organizations known) {
        @Nullable String house = JobTitle.ends(text) ? Affiliation.read(text, known).organization() : null;
        return house != null
                && (known.knows(house) || Organizations.hasTellingEnding(house) || Trade.is(house) || house.length() > 3 && LATIN_NAME.matcher(house).matches());
    }

    /** Whether the text can be nothing but where somebody works, and as what. */
    public static boolean isSurely(String text, Organizations known) {
        return !text.isEmpty()
                && (JobTitle.ends(text) || JobTitle.isAtHouse(text) || Student.is(text) || known.knows(text)
                        || Organizations.hasTellingEnding(text) || HouseName.endsWithUnit(text)
                || known.prefix(text) > 0 && text.length() < 40);
    }

    /** Whether neither where somebody works is told, nor that they work for nobody. */
    public static boolean isUnknown(Speaker person) {
        return person.organization() == null && !Affiliation.isAlone(person.role());
    }
}
