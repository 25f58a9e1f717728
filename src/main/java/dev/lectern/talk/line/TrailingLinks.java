package dev.lectern.talk.line;

import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.regex.Pattern;

/**
 * Links to what was shown or recorded, with which a line of a list of talks ends, or begins: they tell neither of the talk nor of who gives it.
 *
 * <pre>
 * - [Slides](…) Jane Doe, Acme: Ten years of cron
 * 1. 网关的实践 - 贾岛，某公司架构师 [PPT](…) [视频](…)          - 《网关的实践》贾岛（某公司） [[slides](…)] | [video](…)
 * </pre>
 */
public final class TrailingLinks {
    private static final Pattern WORDS = Pattern.compile("[\\s\\p{So}\\[【（(]*(?:(?:查看|观看|下载|点击|完整|现场|演讲|直播|watch |the )*(?:slides?|videos?|recordings?|pdf|pptx?|keynote|bilibili|youtube|web ?site|home ?page|notes|code|demo|B ?站|录像|录屏|视频|回放|幻灯片?|讲稿|讲义|文字稿|课件|代码|资料|海报|共笔|共筆|简报|簡報|投影片|影片|录影|錄影|錄影檔|幻燈片|講義|逐字稿|录音|錄音|观看|下载|recording)\\s*(?:下载|链接|地址|回放|视频|录像|文件|版)?)[\\s\\]】）)]*",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 200;
    /** Of what is told before them. */
    private static final int SHORTEST = 6;
    private static final String BETWEEN = "|｜/／·•、，,";
    private static final String OPENING = "[【（(";
    private static final String CLOSING = "]】）)";

    private TrailingLinks() {}

    /** The line without them; as it is where it holds nothing else, or is running text. */
    public static Prose without(Prose line) {
        String text = line.text();
        if (line.spans().isEmpty() || text.length() > LONGEST || text.indexOf('。') >= 0) {
            return line;
        }
        int end = text.length();
        for (int before = start(line, end); before >= 0; before = start(line, end)) {
            end = before;
        }
        // Jane Doe| (|slides, video): one bracket holds several
        while (end < text.length() && end > 0 && (Character.isWhitespace(text.charAt(end - 1)) || OPENING.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        // 张三《某某的实践》：|PDF
        end = end > SHORTEST && ":：".indexOf(text.charAt(end - 1)) >= 0 && text.charAt(end - 2) == '》' ? end - 1 : end;
        boolean tells = end >= SHORTEST && end < text.length() && ".:：".indexOf(text.charAt(end - 1)) < 0 && !WORDS.matcher(text.substring(0, end)).matches();
        Prose told = tells ? line.slice(0, end) : line;
        int from = behindFirst(told);
        return from > 0 ? told.slice(from, told.text().length()) : told;
    }

    /** Where behind the links with which it begins a line tells more, and begins to; 0 where it begins otherwise. */
    private static int behindFirst(Prose line) {
        String text = line.text();
        int from = 0;
        for (Span span : line.spans()) {
            boolean first = span.kind() == Prose.Kind.LINK
                    && text.substring(Math.min(from, span.start()), span.start()).chars().allMatch(c -> Character.isWhitespace(c)
                            || (BETWEEN + OPENING + CLOSING).indexOf(c) >= 0);
            if (first && span.start() >= from && WORDS.matcher(text.substring(span.start(), span.end())).matches()) {
                from = span.end();
            }
        }
        int end = from;
        while (end > 0 && end < text.length() && (Character.isWhitespace(text.charAt(end)) || (BETWEEN + CLOSING + ":–—-").indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        boolean tells = from > 0 && text.length() - end > SHORTEST && Character.isUpperCase(text.codePointAt(end));
        return tells ? end : 0;
    }

    /** {@code [Video](…) · [Slides](…)}: whether a line holds nothing else. */
    public static boolean areAll(Prose line) {
        String text = line.text();
        boolean may = !line.spans().isEmpty() && text.length() <= LONGEST
                && line.spans().stream().allMatch(s -> s.kind() != Prose.Kind.LINK || WORDS.matcher(text.substring(s.start(), s.end())).matches());
        int linked = 0;
        for (int i = 0; may && i < text.length(); i++) {
            int at = i;
            boolean inside = line.spans().stream().anyMatch(s -> s.kind() == Prose.Kind.LINK && s.start() <= at && at < s.end());
            linked += inside ? 1 : 0;
            may = inside || !Character.isLetterOrDigit(text.charAt(i));
        }
        return may && linked > 0;
    }

    /** Where the link starts that ends there, with the marks around it; -1 where none does. */
    private static int start(Prose line, int end) {
        String text = line.text();
        int last = end;
        while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        boolean framed = last > 0 && CLOSING.indexOf(text.charAt(last - 1)) >= 0;
        for (Span span : line.spans()) {
            boolean bare = span.end() == last;
            boolean link = span.kind() == Prose.Kind.LINK && (bare || framed && span.end() == last - 1)
                    && WORDS.matcher(text.substring(span.start(), span.end())).matches();
            if (link) {
                return edge(text, span.start(), !bare);
            }
        }
        // [ Video ]: announced, and not linked yet
        int open = framed && text.charAt(last - 1) == ']' ? text.lastIndexOf('[', last) : -1;
        return open > 0 && WORDS.matcher(text.substring(open, last)).matches() ? edge(text, open, true) : -1;
    }

    private static int edge(String text, int link, boolean framed) {
        int at = link;
        boolean opens = framed;
        while (at > 0
                && (Character.isWhitespace(text.charAt(at - 1)) || BETWEEN.indexOf(text.charAt(at - 1)) >= 0 || isPicture(text, at)
                        || opens && OPENING.indexOf(text.charAt(at - 1)) >= 0)) {
            opens &= OPENING.indexOf(text.charAt(at - 1)) < 0;
            at--;
        }
        return at;
    }

    private static boolean isPicture(String text, int end) {
        int type = Character.getType(text.codePointBefore(end));
        return type == Character.OTHER_SYMBOL || type == Character.SURROGATE || text.charAt(end - 1) == '\uFE0F';
    }
}
