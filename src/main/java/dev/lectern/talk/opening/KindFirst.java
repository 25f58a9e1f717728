package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.name.SpeakerLabel;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line that says first that it is a talk, and in brackets at its end who gives it, whatever they are called:
 *
 * <pre>
 * 16:30 讲座：给老游戏写新关卡（Miko）          ## 技术分享：浏览器里的调试器（分享人 糖醋排骨）
 * 19:00 座谈：社团怎么活下去（砖头哥、Miko）    - Demo: a chat server in awk (gnomon)
 * </pre>
 *
 * <p>Elsewhere a word in brackets tells how a talk is given, or what of; behind a title that is called one, it is somebody.
 */
final class KindFirst {
    private static final Pattern TALK = Pattern.compile("(?:[\\p{IsHan}]{0,4}(?:讲座|分享|演讲|报告|演示|短讲|闪电秀|微讲)|(?i:(?:lightning |short |guest )?(?:talk|demo|lecture|presentation)))\\s*[\\d一二三四五六]?\\s*[:：|｜]\\s*([^（()）。]{4,70}?)\\s*[（(]([^（()）。]{2,60})[)）]");
    private static final Pattern PANEL = Pattern.compile("(?:[\\p{IsHan}]{0,4}(?:座谈|圆桌|对谈|对话|讨论)会?|(?i:panel|round ?table|discussion))\\s*[:：|｜]\\s*([^（()）。]{4,70}?)\\s*[（(]([^（()）。]{5,120})[)）]");
    /** How long it takes, where and how, and for whom. */
    private static final Pattern NOTE = Pattern.compile("\\d|线[上下]|远程|现场|连线|[中英日粤国]语|[中英]文|录像|直播|待定|暂定|提前|报名|自备|(?:版|篇|上|中|下|续|入门|进阶|初级|高级|实战|案例|工作坊|动手)$|^[为如何怎]|(?i:\\b(?:remote|online|english|beginners?|advanced|part|demo|live|tbd|tba|tbc|hands-on|bring|no)\\b)");
    private static final Pattern AND = Pattern.compile("\\s*[、，,；;]\\s*|\\s+(?:and|与|和)\\s+");
    private static final Pattern LABEL = Pattern.compile("^" + SpeakerLabel.ANY + "\\s*[:：]?\\s*");

    private KindFirst() {}

    /** Title and people of such a line; empty where it is none. */
    static Optional<TitledPerson> of(Page page, String line) {
        Matcher talk = TALK.matcher(line);
        if (talk.matches()) {
            @Nullable String title = Titles.own(Titles.clean(talk.group(1)));
            List<Speaker> people = title == null || Titles.isGeneric(title) ? List.of() : people(page, talk.group(2));
            return people.isEmpty() ? Optional.empty() : Optional.of(new TitledPerson(title, people));
        }
        Matcher panel = PANEL.matcher(line);
        @Nullable String title = panel.matches() ? Titles.own(Titles.clean(panel.group(1))) : null;
        List<Speaker> seats = title == null ? List.of() : seats(page, panel.group(2));
        return seats.size() < 2 ? Optional.empty() : Optional.of(new TitledPerson(title, seats));
    }

    /** Likewise what it opens. */
    static Optional<Opening> opening(Page page, String line) {
        return of(page, line).map(t -> new Opening(RuleName.TITLE_WITH_PERSON, t.title(), t.speakers(), true,
                PANEL.matcher(line).matches() ? Kind.PANEL : Titles.kindOf(t.title()), 0));
    }

    private static List<Speaker> seats(Page page, String row) {
        List<Speaker> all = new ArrayList<>();
        for (String piece : AND.split(row)) {
            List<Speaker> one = people(page, piece);
            if (one.isEmpty()) {
                return List.of();
            }
            all.addAll(one);
        }
        return all;
    }

    private static List<Speaker> people(Page page, String who) {
        String bare = LABEL.matcher(who.strip()).replaceFirst("");
        if (bare.length() == who.strip().length() && NOTE.matcher(who).find()) {
            return List.of();
        }
        List<Speaker> read = PersonParts.inPlace(bare, page.organizations());
        boolean called = read.isEmpty() && bare.length() < who.strip().length() && bare.length() >= 2 && bare.length() <= 12;
        return called ? List.of(new Speaker(bare, null, null)) : read;
    }
}
