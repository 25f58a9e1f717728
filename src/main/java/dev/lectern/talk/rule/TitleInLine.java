package dev.lectern.talk.rule;

import dev.lectern.post.Prose.Kind;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.english.People;
import dev.lectern.talk.line.Dated;
import dev.lectern.talk.line.EnglishDay;
import dev.lectern.talk.line.InPlace;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.opening.Opening;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.LineEdges;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line with a title that marks or another face set apart, and somebody right before or behind it: {@code *Jane Doe (Acme) during "Graphs",
 * with the biggest matrix we have seen*}, {@code 周四 20:00，**《…》**，主讲张三（某公司）。}. Alone it may be anything: a book, a quotation.
 *
 * @param quoted whether the title stands between marks, rather than in another face
 * @param end where behind both the line goes on, in UTF-16 units
 */
record TitleInLine(String title, boolean quoted, List<Speaker> people, int end) {
    private static final int LATEST = 140;
    private static final int LONGEST_WHO = 110;
    private static final Pattern QUOTED = Pattern.compile("《([^《》]{3,80})》|“([^“”]{3,100})”|\"([^\"]{3,100})\"|「([^「」]{3,80})」|『([^『』]{3,80})』|〈([^〈〉]{3,80})〉|‘([^‘’]{3,100})’");
    /** What leads from whoever speaks to the title. */
    private static final Pattern TO_TITLE = Pattern.compile("(?:[\\s:：,，—–|｜·*-]|(?<=[)）\\p{Ll}])\\.\\s|(?:的是|的|在|以|用|题为|为题|将|將|会|會|为大家|帶來|带来|分享了?|讲|講|主讲|主講|聊|演讲|演講|介绍了?|介紹了?|谈|談|说|說)"
            + "|\\b(?:on|about|with|during|in the middle of|halfway through|at the (?:start|end) of|presenting|presents|presented|giving|gives|gave|doing|does|did|talking|spoke|speaking|speaks|showing|showed|is|was|will be|introduc(?:es|ed|ing)|deliver(?:s|ed|ing)|the talk|a talk|talk(?:s|ed)?))+$");
    /** Before whoever speaks. */
    private static final Pattern THEN = Pattern.compile("(?:(?:And\\s+)?(?:[Tt]hen|[Nn]ext|[Ff]irst|[Ff]inally|[Ll]ast(?:ly)?|[Aa]lso|[Aa]fter(?:wards|\\s[^,.:]{3,30}))(?:\\s+(?:up|came|was))?(?:\\s+(?:is|was))?|先是|首先|接着|随后|然后|接下来|最后|压轴的?是?|再来|第[一二三四五六七八九十\\d]{1,2}(?:位|个|场|棒)|[首下]一?位|打头阵?的?)(?:(?:登场|登台|出场|上台|开讲)的?)?[是由]?[,，:：]?\\s*(?!\\s*\\p{Ll})");
    private static final Pattern SAYING = Pattern.compile(",?(?:\\s+[\\p{Ll}’'-]+){0,8}\\s+(?:on|about|through|with|called|named|titled|entitled|presented|presents|presenting|gave|gives|did|brought|brings|and)\\s+");
    /** And from the title to whoever speaks. */
    private static final Pattern TO_WHO = Pattern.compile("(?:[\\s:：,，—–|｜·*-]|由|主讲(?:人|嘉宾|老师)?(?:是)?|主講(?:人)?(?:是)?|讲者|講者|分享人|讲师|講師|by\\b|from\\b|with\\b|presented\\b|given\\b)+");
    private static final Pattern WHO_ENDS = Pattern.compile("[。；;！!]|\\.(?=\\s|$)|(?:主讲|主講|带来|帶來|分享|讲解|講解|讲|講|主持)");
    /** {@code Jane Doe of |Acme}: what is set apart is their house; {@code 「…」，张三说}: and here what they said. */
    private static final Pattern NEITHER = Pattern.compile("(?:\\b(?:of|at|from|by|and|said|says|asked|asks)|[说說道问問]|表示|认为|認為|指出)\\s*$|著$|编著|译$");
    private static final Pattern TALK_FIRST = Pattern.compile("(?:Talk|Presentation|Speaker|Demo|Lightning talk|分享|演讲|演講|报告|報告|专题|專題)(?: \\d)?\\s*[.:：。]\\s*");

    private static final Pattern SLOT = Pattern.compile("[^:：.。，,《“「\"]{2,24}[:：]\\s*");

    /** What a line says so; null where it does not. */
    static @Nullable TitleInLine read(Page page, Unit unit) {
        String text = unit.text();
        int start = Math.max(LineEdges.start(page, unit), behindDay(unit));
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.region(start, text.length()).find() && quoted.start() <= LATEST) {
            int group = 1;
            while (quoted.group(group) == null) {
                group++;
            }
            return read(page, text, new int[] {start, quoted.start(), quoted.end()}, quoted.group(group));
        }
        for (Span span : unit.spans()) {
            boolean may = (span.kind() == Kind.STRONG || span.kind() == Kind.EMPHASIS || span.kind() == Kind.LINK) && span.start() >= start && span.start() <= LATEST
                    && span.end() - span.start() < text.length() - start;
            TitleInLine read = may ? read(page, text, new int[] {start, span.start(), span.end()}, null) : null;
            if (read != null) {
                return read;
            }
        }
        return null;
    }

    /** {@code **Tue 5 Nov, online.** |Jane Doe from Acme on *Kites*}: where behind the stressed words that tell when the line goes on; 0 where it begins otherwise. */
    private static int behindDay(Unit unit) {
        int lead = unit.strongLead() < unit.text().length() ? unit.strongLead() : 0;
        String day = unit.text().substring(0, lead).strip();
        String bare = day.isEmpty() || ".。:：,，".indexOf(day.charAt(day.length() - 1)) < 0 ? day : day.substring(0, day.length() - 1);
        return lead > 0 && (Dated.isAlone(bare) || EnglishDay.isWhen(bare)) ? LineEdges.skip(unit.text(), lead) : 0;
    }

    /** {@code 19:00 第一位是张三，讲《…》}, {@code 19:40 Then Jane Doe on "Kites"}: the opening of a line of the programme that is a sentence; else as it is. */
    static Opening ofTimed(Page page, Unit unit, Opening opening) {
        boolean sentence = opening.rule() == RuleName.TIMED_LINE && opening.kind() == TalkDocument.Kind.TALK && QUOTED.matcher(unit.text()).find()
                && opening.speakers().stream().noneMatch(s -> s.organization() != null && !isSaid(s));
        TitleInLine read = sentence ? read(page, unit) : null;
        boolean other = read != null && read.quoted && !read.title.equals(opening.title());
        return !other ? opening : new Opening(opening.rule(), read.title, read.people, true, Titles.kindOf(read.title), read.end < unit.text().length() ? read.end : 0);
    }

    /** Whether what was taken for their office holds the title, or what was taken for their house leads to them. */
    private static boolean isSaid(Speaker speaker) {
        return speaker.role() != null && QUOTED.matcher(speaker.role()).find() || THEN.matcher(String.valueOf(speaker.organization())).matches();
    }

    /** @param at where what is said begins, and from and up to where the title stands @param quoted what stands between marks; null where another face sets it apart */
    private static @Nullable TitleInLine read(Page page, String text, int[] at, @Nullable String quoted) {
        String title = quoted == null ? text.substring(at[1], at[2]) : quoted;
        Matcher talk = TALK_FIRST.matcher(text).region(at[0], at[1]);
        int start = talk.lookingAt() ? talk.end() : at[0];
        Matcher to = TO_TITLE.matcher(text).region(start, at[1]);
        int until = to.find() ? to.start() : at[1];
        List<Speaker> before = leading(page, text, start, until, at[1]);
        if (!before.isEmpty()) {
            return new TitleInLine(title, quoted != null, before, behindStop(text, at[2]));
        }
        Matcher behind = TO_WHO.matcher(text).region(at[2], text.length());
        int from = behind.lookingAt() ? behind.end() : text.length();
        Matcher ends = WHO_ENDS.matcher(text).region(Math.min(from, text.length()), Math.min(text.length(), from + LONGEST_WHO));
        int end = ends.find() ? ends.start() : text.length();
        List<Speaker> after = from >= end || end - from > LONGEST_WHO ? List.of() : people(page, text.substring(from, end));
        return after.isEmpty() ? null : new TitleInLine(title, quoted != null, after, Math.min(text.length(), end + 1));
    }

    /** {@code Then |Jane Doe| shows her work on |“Kites”}: whoever an English line names before words that lead to the title. */
    private static List<Speaker> sayingOn(Page page, String text, int from, int to) {
        Matcher next = THEN.matcher(text).region(from, to);
        int start = next.lookingAt() ? next.end() : from;
        Optional<People> people = start < to ? People.at(text, start).filter(p -> p.end() < to) : Optional.empty();
        if (people.isPresent() && SAYING.matcher(text).region(people.get().end(), to).matches()) {
            return people.get().all();
        }
        Matcher lead = TO_TITLE.matcher(text).region(start, to);
        int until = lead.find() ? lead.start() : to;
        return start == from || until <= start ? List.of() : people(page, text.substring(start, until));
    }

    /** Who is named before a title. @param until where they end, before what leads to the title @param title where that stands */
    private static List<Speaker> leading(Page page, String text, int start, int until, int title) {
        boolean then = THEN.matcher(text).region(start, title).lookingAt();
        List<Speaker> turned = then ? sayingOn(page, text, start, title) : List.of();
        List<Speaker> plain = turned.isEmpty() ? before(page, text, start, until) : turned;
        List<Speaker> called = plain.isEmpty() ? before(page, text, behindSlot(text, start, until), until) : plain;
        return !called.isEmpty() || then || title - start > LATEST ? called : sayingOn(page, text, start, title);
    }

    private static List<Speaker> before(Page page, String text, int start, int until) {
        return until - start > LONGEST_WHO || until <= start ? List.of() : lastClause(page, text.substring(start, until));
    }

    /** {@code First half: |Jane Doe}, {@code 压轴：|张三}: where behind what says whose turn it is the line goes on; at the end where it says nothing so. */
    private static int behindSlot(String text, int start, int until) {
        Matcher slot = SLOT.matcher(text).region(start, until);
        return slot.lookingAt() ? slot.end() : until;
    }

    /** Where behind the stop of a sentence, or what else parts it, the next begins. */
    private static int behindStop(String text, int at) {
        int stop = at < text.length() && ".。;；".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
        return LineEdges.skip(text, stop);
    }

    /** {@code 茶歇之后，|张三}: what stands before the comma may tell when. */
    private static List<Speaker> lastClause(Page page, String who) {
        List<Speaker> last = who.indexOf('，') < 0 ? List.of() : people(page, who.substring(who.lastIndexOf('，') + 1));
        return last.isEmpty() ? people(page, who) : last;
    }

    private static List<Speaker> people(Page page, String who) {
        if (Label.isAsideLine(who) || NEITHER.matcher(who).find()) {
            return List.of();
        }
        List<Speaker> people = PersonLine.read(who, page.organizations());
        return !people.isEmpty() ? people
                : InPlace.people(who, page.organizations()).stream().filter(p -> PersonalName.likelihood(p.name()) > 1 && p.organization() != null).toList();
    }
}
