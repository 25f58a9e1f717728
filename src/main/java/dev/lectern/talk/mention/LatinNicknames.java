package dev.lectern.talk.mention;

import dev.lectern.talk.name.CapitalisedWords;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Words;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/** What somebody is called in small Latin letters, where the text says that it is somebody: {@code lynx |学长}, {@code 接着是| zstd_fan| 带来的《…》}. */
final class LatinNicknames {
    /** A nick name is somebody's where one of these follows: {@code lynx |学长}. */
    private static final Words HONORIFICS = Words.of("学长 学姐 学弟 学妹 师兄 师姐 同学 老师 大佬 先生 女士");
    private static final int LONGEST_NICKNAME = 20;
    private static final Pattern GIVES = Pattern.compile("\\s?(?:[（(][^（()）]{2,24}[)）]\\s?)?(?:则|也|还)?(?:(?:主?讲|分享|带来|聊|介绍|演示)(?:了|的|的是)?\\s?(?:[：:]\\s?|，(?:题目|主题|议题|话题)(?:是|为|叫)\\s?)?|演讲的\\s?|，[他她](?:这次|今天)?(?:讲|分享|带来|聊)(?:了|的是)?\\s?)《");
    /** {@code 4n6ist}: more letters than figures, and they are mixed. */
    private static final Pattern FIGURES_FIRST = Pattern.compile("\\d[\\da-z_-]*[a-z][\\da-z_-]*\\d[\\da-z_-]*|\\d[a-z]{4,}");

    private LatinNicknames() {}

    /** {@code 接着是| zstd_fan| 带来的《…》}: nobody else gives a talk. */
    static void titled(String text, Organizations known, List<int[]> found) {
        Matcher m = GIVES.matcher(text);
        while (m.find()) {
            int start = nicknameStart(text, m.start());
            boolean turns = start < m.start() && (Character.isLowerCase(text.charAt(start)) || Character.isDigit(text.charAt(start)))
                    && LatinMentions.TURNS.matcher(text).region(Math.max(0, start - LatinMentions.LONGEST_LEAD), start).find();
            if (turns && isNickname(text.substring(start, m.start()), known) && found.stream().noneMatch(f -> f[0] <= start && start < f[1])) {
                found.add(new int[] {start, m.start()});
            }
        }
    }

    static void honoured(String text, Organizations known, List<int[]> found) {
        for (int at = 2; at < text.length(); at++) {
            int honorific = HONORIFICS.prefix(text, at);
            int end = text.charAt(at - 1) == ' ' ? at - 1 : at;
            // lynx 先|生成了: a word of its own.
            int start = honorific == 0 || text.startsWith("们", at + honorific) || text.startsWith("先生成", at) ? end : nameStart(text, nicknameStart(text, end), end);
            if (start < end && isNickname(text.substring(start, end), known) && found.stream().noneMatch(f -> f[0] <= start && start < f[1])) {
                found.add(new int[] {start, end});
            }
        }
    }

    /** Where the name starts that ends with a word: {@code 架构师 |Jane Doe 老师}. */
    private static int nameStart(String text, int word, int end) {
        int blank = word < end && word > 1 && text.charAt(word - 1) == ' ' ? word - 1 : 0;
        int first = blank == 0 ? word : nicknameStart(text, blank);
        return first < blank && PersonalName.isLatin(text.substring(first, end)) && !JobTitle.isLatinTitle(text.substring(first, blank)) ? first : word;
    }

    /** Where the word in plain Latin letters starts that ends here; where it ends if there is none, or a longer or another one. */
    private static int nicknameStart(String text, int end) {
        int start = end;
        while (start > 0 && (Characters.isPlainLetter(text.charAt(start - 1)) || isPlainMark(text.charAt(start - 1)))) {
            start--;
        }
        // @zstd_fan, but neither someone@example.org nor @scope/name
        int before = start > 1 && text.charAt(start - 1) == '@' ? start - 2 : start - 1;
        boolean whole = before < 0 || "@/".indexOf(text.charAt(before)) < 0 && !Character.isDigit(text.charAt(before)) && !CapitalisedWords.isLatin(text.charAt(before));
        return whole && end - start > 1 && end - start <= LONGEST_NICKNAME
                        && (Characters.isPlainLetter(text.charAt(start)) || FIGURES_FIRST.matcher(text.substring(start, end)).matches())
                ? start : end;
    }

    private static boolean isPlainMark(char c) {
        return c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }

    private static boolean isNickname(String name, Organizations known) {
        return name.chars().anyMatch(Character::isLowerCase) && !known.knows(name) && !PersonalName.isThing(name)
                && !JobTitle.isLatinTitle(name) && !Organizations.KNOWN.knows(name);
    }
}
