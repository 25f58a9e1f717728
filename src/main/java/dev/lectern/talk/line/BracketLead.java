package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line whose first words stand in heavy brackets and are no part of what follows: a town, a track, or the speaker's house.
 *
 * <pre>
 * 【青州】林远：日志为什么这样写           【湘绣云】林远：《织机上的数据库》
 * </pre>
 */
public record BracketLead(String lead, String rest) {
    private static final Pattern LEAD = Pattern.compile("^[^\\p{L}\\p{N}【《“「]{0,6}【([^【】]{2,12})】\\s*(\\S.{4,})$");
    /** Shorter ones, questions, and those that end so, tell where or in which part a talk was held. */
    private static final Pattern NO_HOUSE = Pattern.compile(".{1,2}|(?:如何|怎么|怎样|为什么|为何).*|.*(?:[\\d站场市区省日午会]|专场|分享|演讲|主题|议题|线上|线下|闪电|圆桌|论坛|视频|回放|直播)");

    private static final Pattern TAG = Pattern.compile("[【\\[]\\s*[^】\\]]{0,6}?(?:下载|回顾|回放|录像|视频|直播|预告|报名|速记|文字稿)\\s*[】\\]]\\s*(?=.{6})");
    /** {@code 【第一讲】|查得到，才修得了}: which of the talks it is. */
    private static final Pattern COUNTED = Pattern.compile("【\\s*(?:第\\s?[一二三四五六七八九十\\d]{1,3}\\s?[讲场个位节](?:分享|演讲|报告|主题)?|[上下]半[场节]|[前后]半场)\\s*】\\s*(?=\\S{2}.{2})");
    /** A series, and the how manieth of it: {@code 【某某夜读】#118 |手写一个分配器}. */
    private static final Pattern ISSUE = Pattern.compile("【[^【】]{2,16}】\\s*(?:#|第|(?i:no|vol|ep)\\.?)\\s?\\d{1,4}\\s?[期讲场回次]?[\\s：:|｜·—–-]*(?=\\S{2}.{4})");

    /** A heading without what there is of the event or the talk that it names, or of which series it is: {@code 【资料下载】|某某沙龙厦门站}. */
    static String withoutTag(String heading) {
        Matcher count = heading.startsWith("【") ? COUNTED.matcher(heading) : null;
        if (count != null && count.lookingAt()) {
            return heading.substring(count.end());
        }
        Matcher tag = heading.startsWith("【") || heading.startsWith("[") ? TAG.matcher(heading) : null;
        if (tag != null && tag.lookingAt()) {
            return heading.substring(tag.end());
        }
        Matcher issue = heading.startsWith("【") ? ISSUE.matcher(heading) : null;
        return issue != null && issue.lookingAt() ? heading.substring(issue.end()) : heading;
    }

    static Optional<BracketLead> of(String text) {
        Matcher m = text.indexOf('【') < 0 ? null : LEAD.matcher(text);
        return m != null && m.matches() && Label.of(text).isEmpty() ? Optional.of(new BracketLead(m.group(1), m.group(2))) : Optional.empty();
    }

    /** A title with people, where the rest of the line is one. */
    Optional<TitledPerson> read(Organizations known) {
        @Nullable TitledPerson barred = NO_HOUSE.matcher(lead).matches() ? null : LastBar.read(rest, known);
        // Whose house stands beside the name needs no other: 【开源数据库】林间索引 | 青鸟云工程师 林远.
        return barred != null ? Optional.of(new TitledPerson("【" + lead + "】" + barred.title(), barred.speakers()))
                : ProgrammeLine.read(rest, ProgrammeLine.LIKELY, known).map(l -> new TitledPerson(l.title(), l.people().stream().map(this::of).toList()));
    }

    private Speaker of(Speaker person) {
        boolean house = person.organization() == null && !NO_HOUSE.matcher(lead).matches();
        return house ? new Speaker(person.name(), lead, person.role()) : person;
    }

    /** The lines' people, completed; empty where the rest is no title with people. */
    public static Optional<TitledPerson> titled(String text, Organizations known) {
        return of(text).flatMap(l -> l.read(known));
    }
}
