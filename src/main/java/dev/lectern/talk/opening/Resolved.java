package dev.lectern.talk.opening;

import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;

/**
 * Items of minutes that say what was resolved and who is to do it by when:
 *
 * <pre>
 * - 结论二：默认关闭合并（AR：张三，月底前）          - AI：张三，5 月 28 日前补充数据
 * </pre>
 */
final class Resolved {
    private static final Pattern ITEM = Pattern.compile("[^\\p{L}\\p{N}]{0,3}(?:(?:会议|本次|最终)?(?:结论|决议|决定|共识)|待办(?:事项)?|遗留(?:问题|事项)?|行动(?:项|点|计划)|下一步(?:计划|工作)?|后续(?:计划|工作|行动)|责任人|(?i:A[IRP]|TODO|action(?: items?)?|next steps?|decisions?))\\s*[一二三四五六七八九十\\d]{0,2}\\s*[:：].*",
            Pattern.CASE_INSENSITIVE);
    private static final String STARTS = "会本最结决共待遗行下后责aAtTnNdD";

    private Resolved() {}

    /** Whether the line is such an item; in other posts AI stands before a colon in titles as well. */
    static boolean is(Page page, Unit unit) {
        String text = unit.text();
        boolean may = unit.isProse() && !text.isEmpty() && (STARTS.indexOf(text.charAt(0)) >= 0 || !Character.isLetterOrDigit(text.charAt(0)));
        return may && ITEM.matcher(text).matches() && (page.isMinutes() || Character.isIdeographic(firstLetter(text)));
    }

    private static int firstLetter(String text) {
        return text.codePoints().filter(Character::isLetter).findFirst().orElse(' ');
    }
}
