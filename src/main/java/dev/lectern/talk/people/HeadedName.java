package dev.lectern.talk.people;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The head of a section that pairs a title with a word, by which the text below calls whoever it tells of: so any word may be a
 * name.
 *
 * <pre>
 * ## 把样式搬进设计稿 / Otter                  ## 独立开发者 Sandy：一个人的数据库
 * 开场的是 Otter。他做了四年的切版……            Sandy 从一个记账软件说起……
 * </pre>
 *
 * @param sure whether the text tells of the word as of a person; otherwise it only names it
 */
public record HeadedName(String title, Speaker speaker, boolean sure) {
    private static final Pattern FIRST = Pattern.compile("([^：:|｜/《》，。]{2,24}?)\\s*(?:[：:|｜]|\\s[-–—/]\\s|——)\\s*(\\S.{3,})");
    private static final Pattern LAST = Pattern.compile("(.{4,}?)(?:\\s*[/／|｜]\\s*|\\s[-–—@~]\\s?|\\s?——\\s?|\\sby\\s|\\s*[（(])([^：:|｜/《》，。（()）]{2,24})[)）]?");
    private static final Pattern LATIN = Pattern.compile("(?:(.*\\p{IsHan})\\s*|(.*\\S)\\s+)?@?([A-Za-z][\\w.-]{1,19})");
    /** Of a person: {@code 他}, but not {@code 其他}. */
    private static final Pattern PRONOUN = Pattern.compile("(?<![其吉])他(?!们|人)|她(?!们)");
    private static final Pattern TELLS = Pattern.compile("[^，。]{0,16}?(?:分享|介绍|讲|说|聊|谈|演示|带来|回顾|担任|任职|就职|负责|来自|毕业|工程师|开发者|学生|老师|同学)");
    /** No person: {@code Foobar |是一款构建工具}. */
    private static final Pattern OF_THING = Pattern.compile("\\s*(?:[（(][^（()）]{1,30}[)）]\\s*)?[^，。的]{0,4}(?:是(?:一[家款种套门项]|由|中国|国内|全球|面向|用于|基于)|提供|支持|采用|发布|支撑)");
    private static final String BEFORE = "，。、；：！？（(的由是位请跟和与让给对";
    private static final int LATEST = 60;
    private static final char LAST_LATIN = '\u024f';
    private static final int LONGEST_HAN = 4;
    private static final int SHORTEST_TITLE = 4;

    /** What a head says together with the text below; empty where it pairs no title with a word, or the text names none so. */
    public static Optional<HeadedName> of(Page page, String head, List<Unit> text) {
        @Nullable String told = text.isEmpty() ? null : text.get(0).text();
        if (told == null || !Characters.hasIdeograph(told) || !Characters.hasAny(head, "：:|｜/／-–—@~（(") && !head.contains(" by ")) {
            return Optional.empty();
        }
        String line = ProgrammeLine.withoutCount(Titles.withoutNumber(head));
        Matcher last = LAST.matcher(line);
        Optional<HeadedName> behind = last.matches() ? paired(page, last.group(1), last.group(2).strip(), text) : Optional.empty();
        Matcher first = behind.isPresent() ? null : FIRST.matcher(line);
        return first == null || !first.matches() ? behind : paired(page, first.group(2), first.group(1).strip(), text);
    }

    private static Optional<HeadedName> paired(Page page, String what, String who, List<Unit> text) {
        @Nullable String title = Titles.clean(what);
        boolean may = title != null && title.length() >= SHORTEST_TITLE && Characters.hasIdeograph(title)
                && !Workplace.is(title, page.organizations()) && !PersonalName.isNobody(who) && Label.of(who + "：x").isEmpty();
        Matcher latin = LATIN.matcher(who);
        if (may && latin.matches()) {
            String lead = latin.group(1) != null ? latin.group(1) : latin.group(2) != null ? latin.group(2) : "";
            return called(page, title, lead, latin.group(3), text);
        }
        for (int n = Math.min(LONGEST_HAN, who.length()); may && n >= 2; n--) {
            String word = who.substring(who.length() - n);
            Optional<HeadedName> called = PersonalName.likelihood(word) > 0
                    ? called(page, title, who.substring(0, who.length() - n).strip(), word, text) : Optional.empty();
            if (called.isPresent()) {
                return called;
            }
        }
        return Optional.empty();
    }

    private static Optional<HeadedName> called(Page page, String title, String lead, String word, List<Unit> text) {
        boolean thing = PersonalName.isThing(word) || PersonalName.isNobody(word) || JobTitle.ends(word) || page.organizations().knows(word);
        boolean job = !lead.isEmpty() && (JobTitle.ends(lead) || JobTitle.endsFirmly(lead) || Workplace.isJobInHouse(lead, page.organizations()));
        String first = text.get(0).text();
        int at = thing || !lead.isEmpty() && !job ? -1 : named(first, word);
        if (at < 0 || OF_THING.matcher(first).region(at + word.length(), first.length()).lookingAt()) {
            return Optional.empty();
        }
        boolean sure = job || text.stream().anyMatch(u -> PRONOUN.matcher(u.text()).find())
                || TELLS.matcher(first).region(at + word.length(), first.length()).lookingAt();
        Affiliation a = job ? Affiliation.read(lead, page.organizations()) : Affiliation.NONE;
        return Optional.of(new HeadedName(title, new Speaker(word, a.ownOrganization(), a.role()), sure));
    }

    /** Where a text soon names somebody at the start of a clause; -1 where it does not. */
    private static int named(String text, String word) {
        int at = text.indexOf(word);
        if (at < 0 || at > LATEST) {
            return -1;
        }
        int end = at + word.length();
        int before = at;
        while (before > 0 && " @".indexOf(text.charAt(before - 1)) >= 0) {
            before--;
        }
        boolean starts = before == 0 || BEFORE.indexOf(text.charAt(before - 1)) >= 0;
        boolean whole = end >= text.length() || text.charAt(end) > LAST_LATIN || !Character.isLetterOrDigit(text.charAt(end));
        return starts && whole ? at : -1;
    }
}
