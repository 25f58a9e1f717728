package dev.lectern.talk.rule;

import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A post that gives the words of its one talk: whatever it is headed into, all of it is told by the speaker. */
final class Transcript {
    private static final Pattern SAYS_SO = Pattern.compile("(?:以下|下面|本文)(?:内容)?(?:为|是|系|根据|整理自|由)[^。]{0,24}(?:演讲|分享|报告|讲座|直播)[^。]{0,8}(?:内容|实录|全文|原文|文字|整理|稿)|(?:演讲|分享|讲座|直播|文字)实录|(?:演讲|分享|文字)整理|整理自[^。]{0,60}(?:演讲|分享|报告|讲座|直播)|\\btranscript\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS = Pattern.compile("(?:分享|演讲|内容|报告|讲座)[^。]{0,6}(?:就到|到这里|到此|结束)|(?:谢谢|感谢)(?:大家|各位|聆听)[^。]{0,6}[。！!]?$|\\bthank you[^.]{0,20}[.!]?$",
            Pattern.CASE_INSENSITIVE);
    /** It says so in its title or in its first lines. */
    private static final int LEAD = 16;

    private Transcript() {}

    static boolean is(Page page) {
        @Nullable String title = page.head().title();
        return title != null && SAYS_SO.matcher(title).find() || page.units().stream().limit(LEAD).anyMatch(u -> u.isProse() && SAYS_SO.matcher(u.text()).find());
    }

    /** Whether a line says so. */
    static boolean saysSo(String text) {
        return SAYS_SO.matcher(text).find();
    }

    /** What the speaker says, up to where they or the post take leave. @param begun with which it begins */
    static List<Piece> told(Page page, List<Piece> begun, Set<Integer> taken) {
        List<Piece> told = new ArrayList<>(begun);
        for (int i = begun.get(0).unit() + 1; i < page.size() && !isHeadOfPost(page.unit(i)); i++) {
            if (page.unit(i).isProse() && !taken.contains(i)) {
                told.add(Piece.all(page.unit(i)));
                if (ENDS.matcher(page.unit(i).text()).find()) {
                    break;
                }
            }
        }
        return Appeals.without(page, told);
    }

    /** Whether a heading is of the post rather than of the talk. */
    private static boolean isHeadOfPost(Unit unit) {
        Topic topic = unit.isHeading() ? Topic.of(unit.text()) : Topic.OTHER;
        return topic == Topic.ASIDE || topic == Topic.MEMBERS;
    }
}
