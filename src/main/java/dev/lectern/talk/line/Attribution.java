package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.LatinName;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first words below a title where they say who gives it and nothing else:
 *
 * <pre>
 * 由来自某某大学的苗听雪同学分享。        分享人是苗听雪（@tide，某某数据）。        Presented by Jane Doe (Acme).
 * 苗听雪请假，由 @tide 代为介绍：        @tide（苗听雪）汇报：                      Jane Doe (Acme) walked us through …
 * </pre>
 *
 * @param outright whether they are said to speak by words that say nothing else; not by what they did
 */
public record Attribution(List<Speaker> speakers, boolean outright) {
    private static final int LONGEST = 150;
    private static final int MOST_DOING = 2;
    private static final String BRACKET = "\\s?[（(][^（()）]{1,40}[)）]";
    /** Somebody, with or without where they work. */
    private static final String WHO = "((?:来自[^，。：:；（()）]{2,24}?的\\s?)?[^，。：:；（()）\\s](?:[^，。：:；（()）]{0,28}?[^，。：:；（()）\\s])??(?:" + BRACKET + ")?)\\s?(?:同学|老师|博士|教授|先生|女士)?\\s?";
    private static final String SPEAKS = "(?:(?:来|远程|线上|连线|继续|首次|简单|详细|集中|主要)(?:给|为|向|和|跟)?)?(?:(?:给|为|向|和|跟)(?:大家|我们))?(?:代为|代替|代)?(?:[做作]了?|进行了?|带来了?)?(?:一个|一次|一场|了)?(?:主题|专题|技术|简短的?|简单的?|详细的?|本次|本场|开场)?(?:分享|主讲|讲解|介绍|汇报|报告|演示|宣讲|解读|讲述)";
    private static final String STAND_IN = "代(?:为|替)?(?:分享|主讲|讲解|介绍|汇报|报告|演示|宣讲|讲)";
    private static final String STOP = "(?:了?\\s?(?:[。：:，,；;]|$)|了(?=.))";
    private static final String ABSENT = "[^，。：:（()）]{1,24}(?:" + BRACKET + ")?\\s?(?:今天|这次|本次|当天|因[^，。]{1,8})?(?:不在|请假|缺席|出差|有事|生病|休假|(?:未能?|没能?|无法|不能|来不及)(?:参加|出席|到场|到会|参会|上线|来|到)|掉线|没上线)[^，。：:（()）]{0,6}，\\s?(?:所以|于是)?(?:改)?";
    private static final String THIS = "(?:(?:本|该|此|这)[个项次场期节]?(?:议题|话题|主题|部分|内容|分享|报告|演讲|汇报|工作)?|议题|内容)?\\s?";
    /** {@code 由|苗听雪|分享。} */
    private static final Pattern BY = Pattern.compile("(?:" + ABSENT + ")?" + THIS + "由\\s?" + WHO + "(?:" + SPEAKS + "|" + STAND_IN + ")" + STOP);
    /** {@code 老余请假，|苗听雪|代讲：} */
    private static final Pattern STOOD_IN = Pattern.compile("(?:" + ABSENT + ")?" + WHO + STAND_IN + STOP);
    /** {@code 分享人是|苗听雪|，来自某某数据。} */
    private static final Pattern CALLED = Pattern.compile(THIS + "(?:的)?(?:分享|主讲|汇报|报告|讲解|介绍|演讲|宣讲|演示)(?:(?:人|者|同学|嘉宾)\\s?(?:是|为|[:：])|\\s?[:：])\\s?" + WHO + "(?:，\\s?来自([^，。]{2,24}))?[。；;]");
    /** {@code 苗听雪（@tide）|做了介绍。} */
    private static final Pattern DID = Pattern.compile(WHO + "(?:" + SPEAKS + "(?:了|\\s?[:：])|(?=[^，。]{0,12}[做作]了)" + SPEAKS + "\\s?[。，：:；])");
    private static final String NAMED = "(@[\\w-]{2,39}(?: ?\\([^()]{2,50}\\))?|\\p{Lu}[\\p{IsLatin}'’.-]*(?: (?:" + LatinName.PARTICLE + " ){0,2}\\p{Lu}[\\p{IsLatin}'’.-]*){1,3}(?: ?\\([^()]{2,50}\\)|,? (?:from|of|at) \\p{Lu}[\\w&-]*(?: \\p{Lu}[\\w&-]*){0,3})?)";
    /** {@code Presented by |Jane Doe (Acme)|.} */
    private static final Pattern ENGLISH_BY = Pattern.compile("(?i:speaker|presenter|presented by|presentation by|talk by|demo by)s?\\s?: " + NAMED + "(?:[.;]|$)|(?:(?:This|The) (?:topic|item|session|talk|part|discussion|presentation|demo|section|update) (?:was |is )?)?(?i:presented|led|given|shared|demoed|introduced|presentation|talk|demo|update|discussion led|overview)(?: (?:remotely|online|live))? by " + NAMED + "(?:[.:;]|$)");
    /** {@code |Jane Doe (Acme)| walked us through …} */
    private static final Pattern ENGLISH_DID = Pattern.compile(NAMED + " (?:then |also |briefly |kindly )?(?:presented|demoed|demonstrated|walked (?:us|everyone|everybody|the group|the room) through|took us through|talked (?:about|through)|spoke (?:about|on)|reported (?:on|back)|introduced|gave (?:us )?an? (?:(?:short|quick|brief|live|longer|status|detailed) )?(?:update|overview|demo|talk|presentation|introduction|intro|report|tour|summary))\\b");

    /** What the first words of a paragraph say. */
    public static Optional<Attribution> of(String text, Organizations known) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        boolean han = start.codePoints().anyMatch(Character::isIdeographic);
        return han ? chinese(start, known) : english(start, known);
    }

    private static Optional<Attribution> chinese(String start, Organizations known) {
        boolean by = start.indexOf('由') >= 0;
        return (by ? read(BY, start, true, known) : Optional.<Attribution>empty()).or(() -> start.indexOf('代') > 0
                ? read(STOOD_IN, start, true, known) : Optional.empty())
                .or(() -> read(CALLED, start, true, known)).or(() -> by ? Optional.empty() : read(DID, start, false, known));
    }

    private static Optional<Attribution> english(String start, Organizations known) {
        boolean by = start.contains(" by ");
        return (by ? read(ENGLISH_BY, start, true, known)
                : Optional.<Attribution>empty()).or(() -> start.isEmpty() || start.charAt(0) != '@' && !Character.isUpperCase(start.charAt(0))
                ? Optional.empty() : read(ENGLISH_DID, start, false, known));
    }

    private static Optional<Attribution> read(Pattern form, String start, boolean outright, Organizations known) {
        Matcher m = form.matcher(start);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        String behind = form == CALLED && m.group(2) != null ? "，" + m.group(2) : "";
        @Nullable String who = m.group(1) == null ? m.group(2) : m.group(1);
        List<Speaker> people = PersonLine.read(who.strip() + behind, known);
        // What somebody did says that they spoke where it is told as well who they are.
        boolean told = outright || people.size() <= MOST_DOING && people.stream().allMatch(s -> s.organization() != null) || who.indexOf('@') >= 0;
        return !told || people.isEmpty() || people.stream().anyMatch(s -> known.knows(s.name())) ? Optional.empty() : Optional.of(new Attribution(people, outright));
    }
}
