package dev.lectern.talk.page;

import dev.lectern.post.Prose;
import dev.lectern.talk.name.SpeakerLabel;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Several fields on one line: {@code 【议题】《…》【嘉宾】张三}, {@code 张三，某公司总监。演讲：…}. Each is a line of its own. */
final class InlineLabels {
    private static final Pattern BRACKETED = Pattern.compile("(?<=\\S)\\s*(?=【(?:(?:分享|演讲)?(?:议题|主题|题目)|" + SpeakerLabel.NOUN + "|(?:(?:议题|讲师|嘉宾|内容|分享|讲者)\\s*)?简介|内容|摘要|时间|地点)[一二三四五六七八九十\\d]{0,2}】)");
    private static final Pattern AFTER_SENTENCE = Pattern.compile("(?<=[。；;])\\s*(?=(?:演讲|(?:演讲|分享)?(?:议题|题目|主题)|(?:议题|内容|讲师)简介|" + SpeakerLabel.NOUN + ")\\s*[:：])"
            + "|(?<=[^\\s\\p{So}])[ \\t\\u3000|｜]{1,8}(?=(?:" + SpeakerLabel.NOUN + "|议题简介|内容简介|分享主题|演讲题目|(?:时间|地点|主持人?|出品人)(?<=[\\s\\u3000|｜]{2}.{2,3}))\\s*[:：])"
            + "|(?<=\\S)[ \\t\\u3000]{0,4}[|｜][ \\t\\u3000]{0,4}(?=(?:[^\\p{L}\\p{N}|｜]{1,3})?(?:演讲|分享|报告)?(?:议题|题目|主题)\\s*[:：])");

    /** {@code 圆桌：…| 主持人：张三|} before the guests: a single blank is enough where both are told. */
    private static final Pattern HOST_BEFORE = Pattern.compile("(?<=[\\p{L}\\p{N}？！?!」》”\"）)])[ \\t\\u3000]+(?=主持(?:人|嘉宾)?\\s*[:：][^:：。]{2,40}$)");

    private static final String SEAT = "(?:Panell?ists?|Moderators?|Guests?|Chairs?|Hosts?)\\s*:\\s";
    /** {@code Moderator: Jane Doe.| Panelists: John Roe, Ann Lee}. */
    private static final Pattern SEATS = Pattern.compile("(?<=\\S)[.;]?\\s+(?=" + SEAT + ")");
    private static final Pattern SEATED = Pattern.compile(SEAT);
    private static final String FIRST_OF_SEATS = "PMGCH";

    /** With its colon or brackets, and the blanks around it. */
    private static final int LONGEST_LABEL = 40;

    /** Before the colon of one that is not in brackets. */
    private static final CharacterSet LAST = CharacterSet.of("题目主介间点持品" + SpeakerLabel.ENDS);

    /** A longer piece without a mark is no title, and what stands before it no label. */
    private static final int LONGEST_TITLE = 60;
    private static final CharacterSet STOPS = CharacterSet.of("。！？；;：:《“「【");
    private static final CharacterSet OF_TITLE = CharacterSet.of("题目");
    /** One of these stands before a label that is not in brackets. */
    private static final CharacterSet PARTS = CharacterSet.of("。；; \t\u3000|｜");

    private InlineLabels() {}

    /** {@code ……。主题：社区的双周会把上个月没有讲完的三件事……}: a sentence goes on, and names no title. */
    private static boolean isInProse(String text, int colon) {
        int stop = OF_TITLE.has(Characters.lastBefore(text, colon)) ? STOPS.next(text, colon + 1) : colon;
        return (stop < 0 ? text.length() : stop) - colon > LONGEST_TITLE;
    }

    /** {@code 圆桌：…（主持：张三；|嘉宾：李四、王五）}: both are of what stands before the bracket. */
    private static boolean isInBracket(String text, int from, int colon) {
        int open = Math.max(text.lastIndexOf('（', colon), text.lastIndexOf('(', colon));
        return open >= from && Math.max(text.lastIndexOf('）', colon), text.lastIndexOf(')', colon)) < open;
    }

    private static void add(Prose piece, List<Prose> pieces) {
        int host = piece.text().lastIndexOf("主持");
        Matcher before = host < 2 ? null : HOST_BEFORE.matcher(piece.text());
        boolean apart = before != null && before.find();
        pieces.add(apart ? piece.slice(0, before.start()) : piece);
        if (apart) {
            pieces.add(piece.slice(before.end(), piece.text().length()));
        }
    }

    private static boolean isParted(String text, int from, int end) {
        int part = from;
        while (part < end && !PARTS.has(text.charAt(part))) {
            part++;
        }
        return part < end;
    }

    static List<Prose> split(Prose line) {
        if (line.isBlank()) {
            return List.of();
        }
        List<Prose> pieces = new ArrayList<>();
        String text = Simplified.of(line.text());
        int start = 0;
        Matcher seats = FIRST_OF_SEATS.indexOf(text.charAt(0)) >= 0 && SEATED.matcher(text).lookingAt() ? SEATS.matcher(text) : null;
        if (seats != null && seats.find()) {
            return List.of(line.slice(0, seats.start()), line.slice(seats.end(), text.length()));
        }
        boolean bracketed = text.indexOf('【') >= 0;
        Matcher m = (bracketed ? BRACKETED : AFTER_SENTENCE).matcher(text);
        // A label is looked for from its end on: most sentences have no such mark.
        String ends = bracketed ? "】" : ":：";
        for (int end = Characters.next(ends, text, 0); end >= 0; end = Characters.next(ends, text, end + 1)) {
            // with the character before, which the pattern asks for
            int from = Math.max(0, Math.max(start, end - LONGEST_LABEL) - 1);
            if (!bracketed && !(LAST.has(Characters.lastBefore(text, end)) && isParted(text, from, end))) {
                continue;
            }
            m.region(from, end + 1);
            while ((bracketed || !isInProse(text, end) && !isInBracket(text, start, end)) && m.find()) {
                add(line.slice(start, m.start()), pieces);
                start = m.end();
            }
        }
        if (start == 0) {
            return List.of(line);
        }
        pieces.add(line.slice(start, text.length()));
        // 🎤 讲师：…: a picture before the first label is no field.
        return pieces.stream().filter(p -> p.text().codePoints().anyMatch(Character::isLetterOrDigit)).toList();
    }
}
