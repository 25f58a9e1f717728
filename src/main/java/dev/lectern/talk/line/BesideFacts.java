package dev.lectern.talk.line;

import dev.lectern.talk.name.Asides;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line with bars, as a row of a table would be, without what tells neither a title nor people: its number, when it is, how
 * long, in which language, and links.
 *
 * <pre>
 * 2 | 14:10-14:40 | 网关的实践 | 张三（某公司）        3/24 | 慢查询的体检报告 | 李四 | EN | 视频 slides
 * </pre>
 */
final class BesideFacts {
    private static final String BARS = "|｜丨┃\t";
    private static final int FEWEST_BARS = 2;
    /** Of one fact. */
    private static final int LONGEST = 40;
    private static final String CLOCK = TimeRange.HOUR + "(?:" + TimeRange.TO + TimeRange.HOUR + ")?";
    private static final String DAY = "(?:\\d{4}\\s*[-./年]\\s*)?\\d{1,2}\\s*[-./月]\\s*\\d{1,2}\\s*日?(?:\\s*[（(]?(?:周|星期).[)）]?)?";
    private static final String LINK = "(?:视频|回放|录像|slides?|videos?|pdf|pptx?|B ?站|youtube|bilibili|幻灯片|讲稿|课件|下载|链接|notebook|代码|直播|PPT)";
    private static final Pattern FACT = Pattern.compile("第\\s*[\\d一二三四五六七八九十]{1,3}\\s*[讲期场课节]|#?\\d{1,3}|" + CLOCK + "|" + DAY + "(?:\\s*" + CLOCK + ")?|(?:约\\s*)?\\d{1,3}\\s*(?:分钟|min(?:ute)?s?|['’′]|小时)"
            + "|(?:[中英日韩粤]|中英|闽南|双)(?:[文语]|双语)?(?:演讲|分享)?|EN|ZH|CN|English|Chinese|普通话|" + LINK + "(?:[\\s、/,，]*" + LINK + ")*(?:\\s*[（(][^（()）]{0,16}[)）])?|(?:讲师|嘉宾)?(?:未授权|要求不公开)|未录制", Pattern.CASE_INSENSITIVE);

    /** Behind what is told of somebody, where they are found: {@code 张三，某公司工程师|，GitHub：@jane}. */
    private static final Pattern ACCOUNT = Pattern.compile("\\s*[，,；;]\\s*(?:github|gitee|gitlab|twitter|linkedin|weibo|微博|知乎|博客|b ?站|公众号)(?: ?id|账号)?\\s*[:：]\\s*@?[\\w./-]{2,60}$",
            Pattern.CASE_INSENSITIVE);

    private BesideFacts() {}

    /** The line as it is where it has none of them, or nothing but them; without the account that it ends with. */
    static String of(String whole) {
        Matcher account = whole.indexOf('，') > 0 && whole.charAt(whole.length() - 1) < 128 ? ACCOUNT.matcher(whole) : null;
        String line = account != null && account.find() ? whole.substring(0, account.start()) : whole;
        int first = Characters.next(BARS, line, 0);
        return first < 0 || Characters.next(BARS, line, first + 1) < 0 ? line : without(line);
    }

    /** Whether a title that was read without the facts, and without how long somebody speaks, stands in the line in one piece. */
    static boolean holds(String line, @Nullable String title) {
        return title == null || line.contains(title) || of(line).equals(line) && Asides.withoutDuration(line).equals(line);
    }

    private static boolean saysNothing(String piece) {
        for (int i = 0; i < piece.length(); i += Character.charCount(piece.codePointAt(i))) {
            int type = Character.getType(piece.codePointAt(i));
            if (Character.isLetterOrDigit(piece.codePointAt(i)) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER) {
                return false;
            }
        }
        return true;
    }

    private static String without(String line) {
        StringBuilder rest = new StringBuilder();
        int told = 0;
        for (int from = 0; from <= line.length();) {
            int bar = Characters.next(BARS, line, from);
            int end = bar < 0 ? line.length() : bar;
            String piece = line.substring(from, end).strip();
            if (piece.length() > LONGEST || !saysNothing(piece) && !FACT.matcher(piece).matches()) {
                rest.append(rest.isEmpty() ? "" : line.substring(from - 1, from)).append(line, from, end);
                told++;
            }
            from = end + 1;
        }
        return told < FEWEST_BARS ? line : rest.toString().strip();
    }
}
