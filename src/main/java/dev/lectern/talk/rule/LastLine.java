package dev.lectern.talk.rule;

import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The last of several cards or lines of a programme, which takes all that follows for its own: what of it is the post's. */
public final class LastLine {
    private static final int FEWEST = 3;
    private static final int FEWEST_ITEMS = 2;
    /** Lines of one programme stand no further from each other: breaks are between them. */
    private static final int WIDEST_GAP = 3;

    /** Of the event, or of everybody there; what a talk tells of its subject seldom has such words. */
    private static final Pattern OF_ALL = Pattern.compile("活动|大会|沙龙|聚会|会议|论坛|峰会|社区|大家|各位|感谢|谢|欢迎|加入|关注|报名|志愿者|合影|主办|协办|赞助|未来|期待|嘉宾|讲师|我们|本次|此次|这次|本期|下期|下次|下一|现场|参会|会场|伙伴|朋友|同学|观众|听众|直播|回放|视频|(?:活动|会议|演讲|分享|相关|更多|全部)资料|资料(?:包|下载|链接|获取)|链接|二维码|公众号|(?<![集丛种簇])群|奖|礼|茶|饭|餐|照片|会后|散场|结束|落幕|圆满|当天|当晚|全天|一天|(?i:meetup|ppt|slides?)");

    /** Of the talk itself, whatever of these words it has besides: {@code 本次分享将介绍……}, {@code 听众可以了解到……}. */
    private static final Pattern OF_TALK = Pattern.compile("(?:本|此|这)[次场个]?(?:分享|演讲|议题|报告|话题|讲座|工作坊)(?![^。]{0,12}(?:结束|落幕|报名))|(?:这次|本次|今天)(?:会|将|要)|我们?(?:会|将)(?:从|用|讲|看|把|带|介绍|分享|展示|演示|一起看)|(?:听众|观众|大家|你)(?:可以|将|会|能)够?(?:了解|学|掌握|看到|带走|收获|听到)");

    /** Words of an evening and of those who come to it, where a text turns from its subject. */
    private static final Pattern OF_EVENT = Pattern.compile("(?i)\\b(?:thank(?:s|ed)?|congrat\\p{L}*|join(?:ed|ing)?|meet-?ups?|events?|conferences?|evenings?|night|tonight|tomorrow|everyone|everybody|attendees|visitors|participants|organi[sz]ers|organi[sz]ing|volunteers|sponsors?(?:ed)?|host(?:s|ed)?|speakers|all talks|venue|pizzas?|drinks?|beers?|food|pub|bar|photos?|pictures?|recordings?|videos?|tickets?|register(?:ed)?|registration|rsvp|sign up|free of charge|doors|see you|follow us|contact us|community|mailing list|next (?:time|month|year|week|meeting|edition)|meetings?|elect(?:ed|ions?)|calendar|agenda|sessions|slides|lunch|dinner|coffee|raffle|prizes?|winners?|awards?)\\b");

    /** What whoever comes takes home from a talk, or needs for it. */
    private static final Pattern GAIN = Pattern.compile("(?i)(?:(?:the )?(?:attendees|participants|listeners|viewers|audience)|you)(?: will|(?:'|’)ll) (?:all )?(?:leave|learn|walk|see|get|gain|take|come away|go home|be able|know|understand|discover|hear|find out|look|explore|discuss|cover)\\b|(?:no|some|basic|a basic|previous|prior) (?:prior |previous |basic )?(?:knowledge|experience|understanding)|(?:all (?:of )?)?the code\\b|(?:this|the) (?:talk|session|workshop|presentation|lecture)\\b");

    private LastLine() {}

    /** Cuts the last finding back to what it may hold; what it gives back is free for the rules to come. */
    static void trim(Page page, List<Finding> found, Set<Integer> taken) {
        Finding last = found.isEmpty() ? null : found.get(found.size() - 1);
        List<Finding> others = last == null ? List.of() : found.stream().filter(f -> f != last && f.rule().equals(last.rule())).toList();
        if (last == null || others.isEmpty()) {
            return;
        }
        List<Finding> told = others.stream().filter(f -> !f.body().isEmpty()).toList();
        if (!told.isEmpty()) {
            // Where the others tell a life apart, and the last seems to tell none, it may be among its lines.
            int longest = Math.max(told.stream().mapToInt(f -> f.body().size()).max().orElse(0),
                    told.stream().mapToInt(f -> f.body().size() + f.bio().size()).max().orElse(0) - last.bio().size());
            boolean paragraphs = told.size() == others.size() && areParagraphs(page, others, last);
            List<Finding.Piece> body = paragraphs ? last.body().stream().filter(p -> isOfParagraph(page, last, p)).toList() : asLong(page, last, longest);
            found.set(found.size() - 1, last.withBody(body));
        } else if (isProgramme(others, last) && tellsOfOthers(page, others, last)) {
            Stream.concat(last.body().stream(), last.bio().stream()).forEach(p -> taken.remove(p.unit()));
            found.set(found.size() - 1, new Finding(last.rule(), last.kind(), last.title(), last.speakers(), last.start(), List.of(), List.of(), null, last.standing()));
        }
    }

    /** Whether each of several talks is told within one paragraph or item, so that the last one ends with its own. */
    private static boolean areParagraphs(Page page, List<Finding> others, Finding last) {
        int fewest = page.unit(last.start()).shape() == Unit.Shape.ITEM ? FEWEST_ITEMS : FEWEST;
        return others.size() + 1 >= fewest && startsParagraph(page, last)
                && others.stream().allMatch(f -> startsParagraph(page, f) && f.body().stream().allMatch(p -> isOfParagraph(page, f, p)));
    }

    /** Whether the line that opens a talk is one of several of a paragraph or an item. */
    private static boolean startsParagraph(Page page, Finding talk) {
        int i = talk.start();
        return page.unit(i).isProse() && i + 1 < page.size() && page.unit(i + 1).block() == page.unit(i).block();
    }

    private static boolean isOfParagraph(Page page, Finding talk, Finding.Piece piece) {
        return page.unit(piece.unit()).block() == page.unit(talk.start()).block();
    }

    /** Likewise the last of several talks below headings of one level, whichever rules read them. */
    public static List<Finding> belowHeadings(Page page, List<Finding> talks) {
        Optional<Finding> last = talks.stream().max(Comparator.comparingInt(Finding::start)).filter(f -> page.unit(f.start()).isHeading() && f.body().size() > 1);
        List<Finding> told = last.isEmpty() ? List.of()
                : talks.stream()
                        .filter(f -> f != last.get() && !f.body().isEmpty() && page.unit(f.start()).isHeading()
                                && page.unit(f.start()).level() == page.unit(last.get().start()).level())
                        .toList();
        if (told.size() + 1 < FEWEST) {
            return talks;
        }
        int longest = told.stream().mapToInt(f -> f.body().size() + f.bio().size()).max().orElse(0);
        Finding cut = last.get().withBody(asLong(page, last.get(), longest));
        return talks.stream().map(f -> f == last.get() ? cut : f).toList();
    }

    /** As far as the cards before it go: a post takes leave right below, without a heading. */
    public static List<Finding.Piece> asLong(Page page, Finding last, int longest) {
        List<Finding.Piece> body = new ArrayList<>(last.body());
        while (!body.isEmpty() && leavesSpeaker(page, body.get(body.size() - 1), last)
                && (body.size() > longest || body.size() > 1 && takesLeave(page.unit(body.get(body.size() - 1).unit()).text()))) {
            body.remove(body.size() - 1);
        }
        return body;
    }

    private static boolean takesLeave(String text) {
        return Closings.isFarewell(text) || !Characters.hasIdeograph(text) && Closings.isClosing(text);
    }

    private static boolean leavesSpeaker(Page page, Finding.Piece piece, Finding last) {
        String text = page.unit(piece.unit()).text();
        return page.unit(piece.unit()).shape() == Unit.Shape.TEXT && text.length() < 160 && !Characters.hasAny(text, "他她")
                && (Characters.hasIdeograph(text) ? OF_ALL.matcher(text).find() && !OF_TALK.matcher(text).find()
                        : !ToldFurther.isOfMatter(text) && OF_EVENT.matcher(text).find() && !GAIN.matcher(text).lookingAt())
                && last.speakers().stream().noneMatch(s -> text.contains(s.name()));
    }

    /** Whether they are lines one below the other, and nothing is told between them. */
    private static boolean isProgramme(List<Finding> others, Finding last) {
        List<Finding> lines = Stream.concat(others.stream(), Stream.of(last)).toList();
        boolean close = true;
        for (int i = 1; i < lines.size(); i++) {
            close &= lines.get(i).start() - lines.get(i - 1).start() <= WIDEST_GAP;
        }
        return close && lines.size() >= FEWEST && others.stream().allMatch(f -> f.bio().isEmpty() && !f.speakers().isEmpty());
    }

    /** Whether what follows names one of the others before it names whom the last line names. */
    private static boolean tellsOfOthers(Page page, List<Finding> others, Finding last) {
        for (int i = last.body().isEmpty() ? page.size() : last.start() + 1; i < page.size(); i++) {
            String text = page.unit(i).text();
            if (page.unit(i).isProse() && last.speakers().stream().anyMatch(s -> text.contains(s.name()))) {
                return false;
            }
            if (page.unit(i).isProse() && others.stream().flatMap(f -> f.speakers().stream()).anyMatch(s -> text.contains(s.name()))) {
                return true;
            }
        }
        return false;
    }
}
