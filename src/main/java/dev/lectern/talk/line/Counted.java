package dev.lectern.talk.line;

import dev.lectern.talk.regex.Lately;
import dev.lectern.talk.regex.Pattern;

/** The number that a line of a programme begins with, or what kind of talk it is: {@code 2. |某公司 · 张三：…}, {@code Short talk: |Jane Doe – Kites}. */
public final class Counted {
    private static final Pattern COUNT = Pattern.compile("^(?:\\d\\x{FE0F}?\\x{20E3}\\s*(?=\\S)|\\d{1,2}(?:\\s*[.、．]|[)）])\\s*(?=[^\\d\\s]|\\d{1,2}[:：]\\d{2})|[（(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）]\\s*(?=\\S)|[一二三四五六七八九十]{1,3}、\\s*(?=\\S)|[①-⑳]\\s*(?=\\S)|0\\d\\s+(?=[\\p{L}\\p{So}《“「]|\\d{1,2}[:：]\\d{2})|(?:议题|主题|话题|分享|演讲|报告|Talk|Topic|Session)\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*[：:|｜、]\\s*(?=\\S)|(?:(?:Short|Long|Lightning|Opening|Closing|Invited|Sponsor(?:ed)?|Guest) )?(?:Talk|Keynote|Presentation|Demo|Tutorial|(?<!\\p{L} )Lightning)\\s*:\\s*(?=\\S))",
            Pattern.CASE_INSENSITIVE);
    private static final Lately<String> UNCOUNTED = new Lately<>(line -> COUNT.matcher(line).replaceFirst(""));
    private static final int LONGEST_KIND = 24;

    private Counted() {}

    /** What stands behind it, be it a day, which tells when something is that may be no talk: {@code 3 月 9 日 14:00，科学楼 301}. */
    public static String without(String line) {
        boolean may = !line.isEmpty() && (Character.isDigit(line.charAt(0)) || "（(一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩".indexOf(line.charAt(0)) >= 0
                || line.length() > 1 && "议主话分演报TtSs".indexOf(line.charAt(0)) >= 0 && "题享讲告AaOoEe".indexOf(line.charAt(1)) >= 0);
        int colon = may || line.isEmpty() || line.charAt(0) > 'z' ? -1 : line.indexOf(':');
        return !may && (colon < 4 || colon > LONGEST_KIND) ? line : UNCOUNTED.read(line);
    }
}
