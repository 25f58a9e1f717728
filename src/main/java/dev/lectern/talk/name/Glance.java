package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;

/**
 * What a glance at the words of a line tells of whom it may name, before it is read, which is dear: most lines that are tried name
 * nobody. It may promise too much, never too little.
 *
 * @param sure whether a name in the usual shape may be found
 * @param nick whether a short word may be taken for a name
 */
public record Glance(boolean sure, boolean nick) {
    private static final Glance SURE = new Glance(true, true);
    /** Between these stand the words of which one may be a name. */
    private static final CharacterSet PARTING = CharacterSet.of(" |｜丨┃/／,，:：—–-~、;；&＆+（()）【】[]「」『』〔〕“”\"‘’'《》〈〉<>。.!！?？*#…·•・=\t\n\u000b\f\r\u00a0\u3000");
    /** Of these a name may be more than one word, or told in another way. */
    private static final CharacterSet TELLING = CharacterSet.of("@·•・");
    /** Behind a name may stand, without a blank, how its bearer is addressed, or what they do. */
    private static final CharacterSet BEHIND_NAMES = CharacterSet.of("生士师学姐授长弟妹辞词享讲言话持课");
    private static final CharacterSet BETWEEN_NAMES = CharacterSet.of("和与及");
    private static final char FIRST_HAN = '\u2e80';
    /** The last characters of offices by which people are called. */
    private static final CharacterSet OFFICE_ENDS = CharacterSet.of("理监长任席裁书记事授员师官家人工OE");
    private static final int SHORTEST_WITH_OFFICE = 6;
    private static final int LONGEST_NAME = 4;
    private static final int SHORTEST_HANDLE = 3;

    public static Glance at(String line) {
        if (TELLING.isIn(line)) {
            return SURE;
        }
        boolean nick = false;
        int capitals = 0;
        for (int from = 0, end; from < line.length(); from = end + 1) {
            int next = PARTING.next(line, from);
            end = next < 0 ? line.length() : next;
            boolean han = end > from && line.charAt(end - 1) >= FIRST_HAN;
            capitals += end > from && (Character.isUpperCase(line.codePointAt(from)) || !han && line.charAt(from) >= FIRST_HAN) ? 1 : 0;
            if (capitals > 1 || han && mayNameSurely(line.substring(from, end))) {
                return SURE;
            }
            nick |= han && end - from <= LONGEST_NAME || from == 0 && end > SHORTEST_HANDLE && end < line.length() && Character.isLowerCase(line.charAt(0))
                    || from > SHORTEST_HANDLE && end == line.length() && !han && mayBeHandle(line, from);
        }
        return new Glance(false, nick);
    }

    /** Whether the word is a name, ends with one, or has one before the word that joins it to the next. */
    private static boolean mayNameSurely(String word) {
        int length = word.length();
        // A lone character may be half of a name; rare characters are two of Java's.
        boolean may = length == 1 || BEHIND_NAMES.has(word.charAt(length - 1)) || Character.isLowSurrogate(word.charAt(length - 1))
                || endsWithName(word, length) || length >= SHORTEST_WITH_OFFICE && OFFICE_ENDS.has(word.charAt(length - 1)) && endsWithOffice(word);
        for (int at = 1; at < length && !may; at++) {
            may = BETWEEN_NAMES.has(word.charAt(at)) && (endsWithName(word, at) || BEHIND_NAMES.has(word.charAt(at - 1)));
        }
        return may;
    }

    /** {@code 某软件张三|总经理}. */
    private static boolean endsWithOffice(String word) {
        boolean may = false;
        for (int at = Math.max(0, JobTitle.start(word)); at < word.length() - 1 && !may; at++) {
            may = endsWithName(word, at) && JobTitle.isTitle(word.substring(at));
        }
        return may;
    }

    /** {@code 独立研究者 |night_owl|}, {@code 自由开发者 |KZ|}. */
    private static boolean mayBeHandle(String line, int from) {
        int last = line.length() - 1;
        char first = from < last ? line.charAt(from) : ' ';
        return first >= 'a' && first <= 'z' || line.indexOf('_', from) > 0 || last - from < SHORTEST_HANDLE && Character.isUpperCase(first) && Character.isUpperCase(line.charAt(last));
    }

    private static boolean endsWithName(String word, int end) {
        for (int from = end - 2; from >= Math.max(0, end - LONGEST_NAME); from--) {
            if (PersonalName.mayStart(word, from) && PersonalName.isChinese(word.substring(from, end))) {
                return true;
            }
        }
        return false;
    }
}
