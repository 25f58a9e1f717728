package dev.lectern.server.page;

import dev.lectern.talk.TalkDocument;
import java.util.Set;

/**
 * The small seal that stands for somebody of whom there is no photograph: it bears the surname.
 *
 * @param text one or two characters, cut one above the other
 * @param hollow cut in outline: no person's, but the kind of the document
 */
record Seal(String text, boolean hollow) {
    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "司马", "诸葛", "上官", "司徒", "东方", "独孤", "南宫", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐",
            "公羊", "谷梁", "亓官", "司寇", "巫马", "公良", "漆雕", "乐正", "拓跋", "宰父", "微生", "羊舌", "梁丘", "左丘", "东郭",
            "南门", "西门", "东门", "南荣", "闾丘", "仲孙", "叔孙", "颛孙", "单于", "完颜", "耶律", "纳兰", "叶赫", "贺兰", "尔朱",
            "子车", "樗里", "西陵", "东里", "哥舒", "宇文", "长孙", "轩辕", "端木", "百里", "呼延", "钟离", "闻人", "淳于",
            "太史", "申屠", "濮阳", "赫连", "澹台", "鲜于", "万俟", "司空", "公冶", "宗政", "歐陽", "司馬", "諸葛", "東方", "長孫", "尉遲");

    static Seal of(TalkDocument document) {
        return document.speakers().isEmpty()
                ? new Seal(character(document.kind()), true)
                : of(document.speakers().getFirst().name());
    }

    /** Of an organization: its first character or letter, cut in outline. */
    static Seal ofOrganization(String name) {
        return new Seal(firstOf(name), true);
    }

    static Seal of(String name) {
        int first = name.codePointAt(0);
        if (!Character.isIdeographic(first)) {
            return new Seal(initials(name), false);
        }
        String two = name.length() > 2 ? name.substring(0, 2) : "";
        return new Seal(COMPOUND_SURNAMES.contains(two) ? two : Character.toString(first), false);
    }

    private static String character(TalkDocument.Kind kind) {
        return switch (kind) {
            case TALK -> "讲";
            case OPENING -> "辞";
            case PANEL -> "谈";
            case ANNOUNCEMENT -> "布";
            case EVENT -> "会";
        };
    }

    /** Of a name in letters: the first letters of its first and last word. */
    private static String initials(String name) {
        String[] words = name.replaceFirst("^[^\\p{L}\\p{N}]+(?=.)", "").split("[\\s·.]+");
        String last = words.length > 1 ? firstOf(words[words.length - 1]) : "";
        return firstOf(words.length == 0 ? name : words[0]) + last;
    }

    private static String firstOf(String word) {
        return word.isEmpty() ? "" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }
}
