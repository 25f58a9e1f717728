package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.opening.SectionTitle;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A heading that has a title in book marks or behind a word for a talk, and below it one talk whose text says none:
 * {@code ### 线下分享《…》}, {@code ## Keynote: Ten Years of Wrong Clocks}; or one in the capitals of English titles, right above:
 * {@code ### A Pump in Every Garage}; or one among others that are titles.
 */
public final class HeadedTitles {
    private static final String SMALL = "a|an|the|and|or|of|on|in|at|to|for|from|with|without|by|as|is|vs|into|out|your|every|we|how";
    private static final Pattern MARKED = Pattern.compile("[^《》]{0,24}《([^《》]{4,80})》[^《》]{0,12}");
    /** {@code “Types without Tears”}. */
    private static final Pattern QUOTED = Pattern.compile("(?:\\d{1,2}[.)]\\s+)?[“\"]([^“”\"]{4,100})[”\"]");
    /** {@code Keynote: |Ten Years of Wrong Clocks}, {@code 主题演讲二：|慢下来，也是一种架构}. */
    private static final Pattern LABELLED = Pattern.compile("(?:(?:(?:Opening|Closing|Morning|Evening|Invited|Guest) )?(?:[Kk]eynote|[Ll]ightning [Tt]alk|[Tt]alk|[Dd]emo)(?: \\d)?\\s?[:：]\\s*(?=\\p{Lu}|.*\\p{IsHan})|(?:主题|特邀|主旨|开场|开幕|闭幕|收官|压轴|闪电|技术)?(?:演讲|分享|报告|议题|讲题)\\s?(?:\\d|[一二三四五六七八九十])?(?:\\s?(?:[:：|｜]|——)|\\s[–—-]\\s)\\s*)(.{4,100})");

    /** {@code 圆桌讨论：|开源项目怎样活下去}. */
    private static final Pattern SEATED = Pattern.compile("(?:[^:：|｜]{2,16}\\s?[:：|｜]|圆桌(?:讨论|论坛|对话)?\\s)\\s*(.{4,100})");

    /** {@code A Pump in Every Garage}: each word is capitalised but the small ones, and there are some of those. */
    private static final Pattern TITLE_CASE = Pattern.compile("(?:\\p{Lu}[\\p{L}\\p{N}'’-]*|\\d+)(?:[:,]?\\s+(?:\\p{Lu}[\\p{L}\\p{N}'’-]*|\\d+|" + SMALL + ")){2,12}[?!]?");
    private static final Pattern OF_SENTENCE = Pattern.compile("\\s(?:" + SMALL + ")\\s");
    /** Of the day rather than of a talk. */
    private static final Pattern OF_DAY = Pattern.compile("(?i)\\b(?:day|morning|afternoon|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day|room|hall|track|stage|sessions?|talks?|speakers?|keynotes?|lunch|dinner|break|party|social|sponsors?|awards?|opening|closing|welcome|wrap|recap|conference|meetup|summit|community|thanks?|you|us|our|numbers|highlights|impressions|photos?|see|next)\\b");

    private static final int MOST = 3;
    /** So near before a title stands what calls it one. */
    private static final int NEAR = 12;
    /** {@code 专题短讲}: which sort of talks stands below. */
    private static final Pattern SORT = Pattern.compile(".{0,6}(?:短讲|快讲|演讲|分享|报告|讲座|座谈|论坛|工作坊|环节|时间)");
    private static final Pattern SAID = Pattern.compile("带来|分享|题|讲|演|报告|议|介绍|聊|展示|发表|作了?$|以$|：$");

    private HeadedTitles() {}

    /** The talks with the titles that headings give to those without. */
    public static List<Finding> given(Page page, List<Finding> talks) {
        Map<Integer, Set<Integer>> titling = titling(page, talks);
        return talks.stream()
                .map(t -> t.title() == null && (t.kind() == Kind.TALK || t.kind() == Kind.PANEL || t.kind() == Kind.OPENING)
                        ? head(page, t.start())
                                .flatMap(h -> title(page.labelled(h), t.kind())
                                        .or(() -> isTitleCase(h, t) ? Optional.ofNullable(Titles.own(Titles.clean(h.text()))) : amongTitles(page, h, t, titling))
                                        .filter(title -> isAlone(page, h, title, talks)))
                                .map(t::titled).orElse(t)
                        : t.kind() == Kind.TALK && isOfWork(page, t)
                                ? head(page, t.start()).flatMap(h -> amongMost(page, h, t, titling).filter(title -> isAlone(page, h, title, talks))).map(t::titled).orElse(t)
                                : t)
                .toList();
    }

    private static Optional<Unit> head(Page page, int start) {
        for (int i = start; i >= 0; i--) {
            if (page.unit(i).isHeading()) {
                return Optional.of(page.unit(i));
            }
        }
        return Optional.empty();
    }

    /** Whether a heading in the capitals of titles stands right above the paragraph that tells the talk. */
    private static boolean isTitleCase(Unit head, Finding talk) {
        String text = head.text();
        boolean may = talk.kind() == Kind.TALK && talk.start() == head.index() + 1 && !Characters.hasIdeograph(text) && talk.rule() == RuleName.ENGLISH_PROSE;
        return may && OF_SENTENCE.matcher(text).find() && TITLE_CASE.matcher(text).matches() && !OF_DAY.matcher(text).find();
    }

    /** By their level, the headings that are titles of talks. */
    private static Map<Integer, Set<Integer>> titling(Page page, List<Finding> talks) {
        Map<Integer, Set<Integer>> titling = new HashMap<>();
        talks.stream().filter(t -> t.kind() == Kind.TALK && t.title() != null).forEach(t -> head(page, t.start()).filter(h -> t.title().equals(Titles.clean(h.text())))
                .ifPresent(h -> titling.computeIfAbsent(h.level(), l -> new HashSet<>()).add(h.index())));
        return titling;
    }

    /** Where another heading of its level is a talk's title, and one right above a paragraph that tells a talk could be one. */
    private static Optional<String> amongTitles(Page page, Unit head, Finding talk, Map<Integer, Set<Integer>> titling) {
        Set<Integer> others = titling.getOrDefault(head.level(), Set.of());
        boolean among = others.size() > (others.contains(head.index()) ? 1 : 0);
        boolean may = among && talk.kind() == Kind.TALK && talk.start() <= head.index() + 1 && !talk.speakers().isEmpty()
                && Characters.hasIdeograph(head.text()) && page.topic(head.index()) == Topic.OTHER;
        return may ? Optional.ofNullable(SectionTitle.ofShort(page, head.text())) : Optional.empty();
    }

    /** The heading, where those of most talks beside it are their titles. */
    private static Optional<String> amongMost(Page page, Unit head, Finding talk, Map<Integer, Set<Integer>> titling) {
        boolean most = titling.getOrDefault(head.level(), Set.of()).size() >= MOST && !SORT.matcher(head.text()).matches();
        return most ? amongTitles(page, head, talk, titling) : Optional.empty();
    }

    /** {@code 一个人做了四年的《某某杂货铺》}: a work that a sentence tells of in passing, taken for the title of a talk. */
    private static boolean isOfWork(Page page, Finding talk) {
        for (int i = talk.start(); i < page.size() && i <= talk.start() + 1; i++) {
            String text = page.unit(i).isProse() ? page.unit(i).text() : "";
            int at = text.indexOf("《" + talk.title() + "》");
            if (at >= 0) {
                return at > 0 && !SAID.matcher(text.substring(Math.max(0, at - NEAR), at)).find();
            }
        }
        return false;
    }

    private static Optional<String> title(String head, Kind kind) {
        return (kind == Kind.TALK || kind == Kind.OPENING ? Stream.of(MARKED, QUOTED, LABELLED) : Titles.kindOf(head) == kind
                        ? Stream.of(MARKED, SEATED) : Stream.<Pattern>of())
                .map(pattern -> pattern.matcher(head)).filter(Matcher::matches).map(m -> m.group(1)).findFirst();
    }

    /** Whether the heading has one talk below it, and no other talk its title. */
    private static boolean isAlone(Page page, Unit head, String title, List<Finding> talks) {
        int end = head.index() + 1;
        while (end < page.size() && !page.unit(end).isHeading()) {
            end++;
        }
        int stop = end;
        return talks.stream().filter(t -> t.start() >= head.index() && t.start() < stop).count() == 1 && talks.stream().noneMatch(t -> title.equals(t.title()));
    }
}
