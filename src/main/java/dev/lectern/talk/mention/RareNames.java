package dev.lectern.talk.mention;

import dev.lectern.talk.name.Foreign;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Place;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/** Names in running text behind what their bearers are, that no list of family names would tell. */
final class RareNames {
    /** {@code 第二位是某公司的专家|青城。}: the sentence has turned to one person, and ends with who it is. */
    private static final Pattern TURNS_TO = Pattern.compile("(?:第[一二三四五六七八九十]位|[上登出]场|登台|分享|演讲|压轴)[^，。；]{0,6}是[^，。；]{2,24}$");
    private static final int LONGEST_TURN = 36;
    /** Of a name with a dot inside. */
    private static final int LONGEST_PART = 8;
    private static final Pattern OF_A_CLAUSE = Pattern.compile("[团队代表人员等负责首先结合围绕目前主要分现为在将会给向对从以和与也都就]");

    private RareNames() {}

    /** Where a name of another tongue ends that starts here and has a dot inside: {@code 爱新觉罗·启明|等}; 0 where none does. */
    static int transliterated(String text, int from) {
        int dot = from;
        while (dot < text.length() && dot - from <= LONGEST_PART && Character.isIdeographic(text.charAt(dot))) {
            dot++;
        }
        if (dot == from || dot >= text.length() || "·•・".indexOf(text.charAt(dot)) < 0) {
            return 0;
        }
        for (int end = dot + 2; end <= Math.min(text.length(), dot + LONGEST_PART) && Character.isIdeographic(text.charAt(end - 1)); end++) {
            if (Mentions.isOver(text, end) && (end == text.length() || "·•・站场".indexOf(text.charAt(end)) < 0) && Foreign.isDotted(text.substring(from, end))) {
                return end;
            }
        }
        return 0;
    }

    /** A family name that no list has shows itself by what its bearer does: 首席科学家糜川发布了…. */
    static void add(String text, int from, List<Place> found) {
        if (JobTitle.wordAt(text, from)) {
            return;
        }
        if (from + 3 < text.length() && "老阿小".indexOf(text.charAt(from)) >= 0 && Mentions.AFTER.prefix(text, from + 2) > 1
                && PersonalName.likelihood(text.substring(from, from + 2)) > 1
                && Mentions.acts(text, from + 2 + Mentions.AFTER.prefix(text, from + 2))) {
            found.add(new Place(from, from + 2));
            return;
        }
        for (int n : new int[] {2, 3, 4}) {
            int to = from + n;
            boolean word = to < text.length() && PersonalName.mayBeNickname(text.substring(from, to))
                    && !Mentions.AFTER.has(text.substring(from, to)) && !PersonalName.isNobody(text.substring(from, to))
                    && !OF_A_CLAUSE.matcher(text).region(from, to).find();
            if (word
                    && (Mentions.isOutright(text, to)
                            || "，。".indexOf(text.charAt(to)) >= 0 && TURNS_TO.matcher(text).region(Math.max(0, from - LONGEST_TURN), from).find())) {
                found.add(new Place(from, to));
                return;
            }
        }
        for (int to = from + 5; from > 0 && text.charAt(from - 1) == ' ' && to < Math.min(text.length(), from + 8); to++) {
            if (PersonalName.mayBeForeign(text.substring(from, to)) && Mentions.isOutright(text, to)) {
                found.add(new Place(from, to));
                return;
            }
        }
    }
}
