package dev.lectern.talk.line;

import dev.lectern.talk.regex.Pattern;

/** What a programme puts where a talk is still missing, for whoever reads it to fill: {@code 现场报名}, {@code 你的题目}, {@code Your talk here}. */
public final class OpenPlace {
    private static final int LONGEST = 40;
    private static final Pattern WORDS = Pattern.compile("(?i)[\\s（(【\\[“「]*(?:(?:现场|当场|会上|公开|火热|持续|正在|仍在|议题|讲者|讲师)*\\s?(?:征求|征集|招募|报名|认领|自荐|征稿)(?:中|ing)?|虚位以待|(?:就)?等[你您](?:来|上台|加入)?(?:讲|分享|填|报名|认领)?|(?:[你您]|也许是[你您]|可能是[你您])的?(?:题目|议题|分享|演讲|名字|话题|故事|项目)?|空位|空缺|待认领|未定|暂缺"
            + "|(?:an?\\s+)?(?:open|free|empty|vacant)\\s+(?:slot|spot|place|mic|stage)|your\\s+(?:talk|name|topic|title|demo|project|idea|session)(?:\\s+(?:goes\\s+)?here|\\s+could\\s+be\\s+here)?|(?:this\\s+)?(?:could|might)\\s+be\\s+you(?:rs)?|maybe\\s+you|you|write\\s+to\\s+us|sign\\s+up(?:\\s+(?:at|on)\\s+the\\s+\\p{L}+)?|(?:still\\s+)?(?:available|vacant|open|free)|(?:looking|wanted)(?:\\s+for\\s+(?:a\\s+)?speakers?)?|t\\.?b\\.?[acd]\\.?|to\\s+be\\s+(?:announced|confirmed|decided)|待[定补]充?|待公布|待确认)[\\s）)】\\]”」!！?？。.…]*");

    private OpenPlace() {}

    /** Whether a text says nothing but that. */
    public static boolean is(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        // 闪电秀｜现场报名: the part of the programme, and that it is open.
        int bar = Math.max(text.lastIndexOf('｜'), text.lastIndexOf('|'));
        return WORDS.matcher(text.substring(bar + 1)).matches() && (bar < 0 || Titles.isGeneric(text.substring(0, bar).strip()));
    }
}
