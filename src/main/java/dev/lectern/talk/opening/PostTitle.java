package dev.lectern.talk.opening;

import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The title of a talk in the title of its post: {@code 夜校第 12 期 | 看懂日志，就看懂了半个数据库}. */
public final class PostTitle {
    private static final Pattern MARKED = Pattern.compile("《([^《》]{4,})》");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[|｜丨]\\s*|\\s*[：:]\\s*|\\s+[—–-]+\\s+|——");
    /** {@code 【分享实录】|看懂日志}. */
    private static final Pattern RECORD_BEFORE = Pattern.compile("^[【\\[][^【】\\[\\]]{0,8}(?:实录|回顾|文字版|整理|干货|精华|直播|分享|演讲)[^【】\\[\\]]{0,4}[】\\]]\\s*(?=\\S.{4})");
    /** {@code 看懂日志| | 某某沙龙实录}. */
    private static final Pattern RECORD_BEHIND = Pattern.compile("(?<=\\S{6})\\s*[|｜丨]\\s*[^|｜丨]{2,30}(?:实录|回顾|分享|演讲|直播|沙龙|大会|论坛|(?i:meetup))(?:\\S{0,4})$");
    private static final Pattern EVENT = Pattern.compile("(?i).*(?:meetup|沙龙|回顾|预告|报名|公告|通知|活动|站$|大会|论坛|招募|征集|直播$|公开课$|webinar$).*");

    /** What a post is, said before its title: {@code 【今晚直播】}. */
    private static final Pattern NEWS = Pattern.compile("^[【\\[][^【】\\[\\]]{0,6}(?:直播|预告|回顾|活动|报名|通知|公告|今晚|明晚|本周|讲座|沙龙)[^【】\\[\\]]{0,4}[】\\]]\\s*");
    /** In English an evening with a talk or two, and behind a mark the title of the one that it is about. */
    private static final Pattern MEETUP = Pattern.compile("(?i).*(?:meet-?up|meeting|evening|night|talk|webinar|seminar|lecture|user group|treffen|stammtisch|\\w+(?:RUG|UG)\\b).*");
    private static final Pattern ISSUE = Pattern.compile("第\\s*[\\d一二三四五六七八九十百]+\\s*[次期届回场]");
    /** {@code 第 118 期 |手写一个分配器}. */
    private static final Pattern COUNTED = Pattern.compile("^第\\s*[\\d一二三四五六七八九十百]+\\s*[次期届回场讲]\\s+(?=\\S.{5})");
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    /** So many letters of a word stay in its other forms: {@code timetable}, {@code timetables}. */
    private static final int STEM = 5;

    /** No post is called at more length; in UTF-16 units. */
    private static final int LONGEST = 400;

    private PostTitle() {}

    private static @Nullable String of(Page page) {
        @Nullable String title = page.head().title();
        return title == null || title.length() > LONGEST ? null : title;
    }

    /** The title behind the name of a meetup in the post's: {@code September meetup: Garbage collectors at home}; null where there is none. */
    public static @Nullable String ofMeetup(Page page) {
        String title = of(page);
        String[] parts = title == null ? new String[0] : SEPARATOR.split(title, 2);
        boolean named = parts.length == 2 && MEETUP.matcher(parts[0]).matches() && !EVENT.matcher(parts[1]).matches();
        return named && Character.isUpperCase(parts[1].codePointAt(0)) && parts[1].indexOf(' ') > 0 ? Titles.clean(parts[1]) : null;
    }

    /** What a heading says of the talk below it: where it is the post's own title, the part that is of the one talk; null where the talks below have titles of their own. */
    static @Nullable String ofHeading(Page page, Unit heading, String title) {
        if (!heading.isHeading() || heading.level() != 1 || !heading.text().equals(of(page))) {
            return ofSeries(page, title);
        }
        Unit next = page.unit(Math.min(page.size() - 1, heading.index() + 1));
        boolean others = next.isHeading() && Topic.of(next.text()) != Topic.OTHER
                || page.units().stream().anyMatch(u -> Label.filled(Label.Field.TITLE, u.text()).isPresent());
        @Nullable String talk = others ? null : talkIn(page);
        String bare = NEWS.matcher(title).replaceFirst("");
        return others || talk == null && EVENT.matcher(bare).matches() ? null : talk == null ? Titles.clean(bare) : talk;
    }

    /** {@code 【某某夜话】第 12 期 |看懂日志}, where the post is called {@code 第 12 期某某夜话：看懂日志}: without what else it repeats of the post's title. */
    private static String ofSeries(Page page, String title) {
        @Nullable String talk = ISSUE.matcher(title).find() ? talkIn(page) : null;
        return talk != null && title.length() > talk.length() && title.endsWith(talk) ? talk : title;
    }

    /** Whether a heading is the post's own title and says which event it is of: {@code # 某某大会 · 深圳站 —— 下一个十年}. */
    static boolean isOfEvent(Page page, Unit unit) {
        return unit.isHeading() && unit.level() == 1 && unit.text().equals(of(page)) && EVENT.matcher(unit.text()).matches();
    }

    /** How many words of a title the text of a talk has. */
    public static long shared(Page page, String title, Finding talk) {
        String text = talk.body().stream().map(p -> page.unit(p.unit()).text().substring(p.from(), p.to())).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        return WORD.matcher(title.toLowerCase(Locale.ROOT)).results().filter(w -> text.contains(w.group().substring(0, Math.min(STEM, w.group().length())))).count();
    }

    /** The marked title, or the last part that is not the event's name; null where neither is there. */
    public static @Nullable String talkIn(Page page) {
        String title = of(page);
        if (title == null) {
            return null;
        }
        Matcher marked = MARKED.matcher(title);
        if (marked.find()) {
            return Titles.clean(marked.group(1));
        }
        String counted = withoutCount(title);
        String[] parts = SEPARATOR.split(counted);
        if (counted.length() < title.length() && parts.length == 2 && ProgrammeLine.SAYS.matcher(parts[0]).find() && !EVENT.matcher(counted).matches()) {
            return Titles.clean(counted); // 第 42 期 给框架装一个后悔药：可回滚的序列化
        }
        // A title may be nothing but marks.
        String last = parts.length > 1 ? parts[parts.length - 1] : "";
        return last.length() >= 6 && !EVENT.matcher(last).matches() ? Titles.clean(last) : null;
    }

    /** The same of a post that gives the words of a talk: where no part of its title is the talk's, all of it is. */
    public static @Nullable String ofTranscript(Page page) {
        @Nullable String whole = of(page);
        @Nullable String title = whole == null ? null : RECORD_BEHIND.matcher(RECORD_BEFORE.matcher(whole).replaceFirst("")).replaceFirst("");
        @Nullable String part = whole != null && title.length() < whole.length() && SEPARATOR.split(title).length == 1 ? title : talkIn(page);
        boolean none = part != null || title == null || EVENT.matcher(title).matches() || Titles.isGeneric(title);
        return none ? part : Titles.clean(withoutCount(title));
    }

    private static String withoutCount(String title) {
        return title.startsWith("第") ? COUNTED.matcher(title).replaceFirst("") : title;
    }
}
