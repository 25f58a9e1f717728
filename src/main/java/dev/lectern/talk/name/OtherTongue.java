package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * The same name once more in the letters of its bearer's tongue, in brackets behind the one in Chinese characters, where a house may stand as well:
 *
 * <pre>
 * 小林苗（Kobayashi Nae）        金听雪（김청설）        阮听雪（Nguyễn Thính Tuyết，某某软件）        巴奈・苗（Panai）        比嘉苗（ひが なえ）
 * </pre>
 */
public final class OtherTongue {
    private static final String KANA = "[\\u3041-\\u309f\\u30fc]{2,8}(?:[ \\u3000\\u30fb][\\u3041-\\u309f\\u30fc]{1,8})?|[\\u30a1-\\u30fa\\u30fc]{1,6}[ \\u3000][\\u30a1-\\u30fa\\u30fc]{1,6}";
    private static final String KOREAN = "\\p{IsHangul}{1,2} ?\\p{IsHangul}{1,3}";
    private static final String VIETNAMESE = "(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đào|Mai|Tô|Lâm|Cao|Hà|Trương|Lương|Tạ|Châu|Đoàn)(?: \\p{Lu}\\p{Ll}{0,6}){1,3}";
    /** Each of its syllables ends with a vowel, or with an n. */
    private static final String JAPANESE = "(?=\\p{Lu})(?i:(?:(?:ky|gy|sh|ch|tch|ts|ny|hy|by|py|my|ry|kk|ss|pp|tt|[kgsztdnhbpmyrwfj])?[aeiouōūâêîôû]|n(?![aeiouy])|m(?=[bp])){2,7})";
    private static final String NAME = KANA + "|" + KOREAN + "|" + VIETNAMESE + "|" + JAPANESE + " " + JAPANESE;
    private static final Pattern WHOLE = Pattern.compile(NAME);
    private static final Pattern BEFORE_HOUSE = Pattern.compile("\\s?(?:" + NAME + ")\\s?[，,、]\\s?");
    /** {@code 巴奈・苗（|Panai|）}. */
    private static final Pattern PART = Pattern.compile(JAPANESE + "y?");
    private static final CharacterSet DOTS = CharacterSet.of("・‧·");
    private static final CharacterSet BRACKETS = CharacterSet.of("（(");

    private OtherTongue() {}

    /** Whether it is one, beside a name, and not where its bearer works. */
    public static boolean is(String name, String other) {
        return !name.isEmpty() && Character.isIdeographic(name.codePointAt(0)) && Organizations.KNOWN.prefix(other) == 0
                && (WHOLE.matcher(other).matches() || DOTS.isIn(name) && PART.matcher(other).matches());
    }

    /** Where brackets begin with one, before where its bearer works: {@code 阮听雪（|Nguyễn Thính Tuyết，|某某软件）}. */
    public static List<Place> beforeHouses(String text) {
        List<Place> found = new ArrayList<>();
        for (int open = BRACKETS.next(text, 2); open > 0; open = BRACKETS.next(text, open + 1)) {
            int end = text.charAt(open - 1) == ' ' ? open - 1 : open;
            Matcher same = Character.isIdeographic(text.charAt(end - 1)) ? BEFORE_HOUSE.matcher(text).region(open + 1, text.length()) : null;
            if (same != null && same.lookingAt() && Organizations.KNOWN.prefix(same.group()) == 0) {
                found.add(new Place(open + 1, same.end()));
            }
        }
        return found;
    }
}
