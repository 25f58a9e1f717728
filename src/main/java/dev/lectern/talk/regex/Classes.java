package dev.lectern.talk.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes classes of characters so that Java asks few of them: beyond Latin-1 it compares a character with each of a class, one
 * after the other. Ranges before them rule most out.
 */
final class Classes {
    private static final String HAN = "\\x{4E00}-\\x{9FFF}";
    private static final String OTHERS = "\\x{100}-\\x{4DFF}\\x{A000}-\\x{FFFF}";
    private static final String PLAIN_ESCAPES = "ntrfsdw";
    private static final char LAST_OF_LATIN_1 = '\u00ff';
    /** So many are compared as soon. */
    private static final int FEW = 4;

    /** Of a class, as it is written. */
    private final StringBuilder latin = new StringBuilder();
    private final List<Character> han = new ArrayList<>();
    private final StringBuilder others = new StringBuilder();

    private Classes() {}

    /** A class that has the same characters; itself where it is no plain list of characters. */
    static String quick(String token) {
        Classes read = new Classes();
        boolean not = token.startsWith("[^");
        if (!read.read(token.substring(not ? 2 : 1, token.length() - 1))) {
            return token;
        }
        if (not) {
            return read.han.isEmpty() && read.others.length() >= FEW ? "[[" + HAN + "]" + token + "]" : token;
        }
        if (read.han.size() + read.others.length() <= FEW) {
            return token;
        }
        List<Character> sorted = read.han.stream().sorted().distinct().toList();
        return "[" + read.latin + (read.others.isEmpty() ? "" : "[" + OTHERS + "&&[" + read.others + "]]") + halved(sorted) + "]";
    }

    private boolean read(String list) {
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            boolean escaped = c == '\\';
            char next = i + 1 < list.length() ? list.charAt(i + 1) : ' ';
            boolean range = c == '-' && i > 0 && i + 1 < list.length();
            boolean ofLatin = range && list.charAt(i - 1) <= LAST_OF_LATIN_1 && next <= LAST_OF_LATIN_1;
            if (c == '[' || c == '&' && next == '&' || Character.isSurrogate(c) || range && !ofLatin
                    || escaped && Character.isLetterOrDigit(next) && PLAIN_ESCAPES.indexOf(next) < 0 || escaped && next > LAST_OF_LATIN_1) {
                return false;
            }
            if (c > LAST_OF_LATIN_1) {
                note(c);
            } else {
                latin.append(!range && (c == '-' || c == '^') ? "\\" : "").append(c).append(escaped ? String.valueOf(next) : "");
                i += escaped ? 1 : 0;
            }
        }
        return true;
    }

    private void note(char c) {
        if (c >= '\u4e00' && c <= '\u9fff') {
            han.add(c);
        } else {
            others.append(c);
        }
    }

    /** A range for each half of many, and so on. */
    private static String halved(List<Character> sorted) {
        StringBuilder all = new StringBuilder();
        if (sorted.size() <= FEW) {
            sorted.forEach(all::append);
            return all.toString();
        }
        int half = sorted.size() / 2;
        for (List<Character> part : List.of(sorted.subList(0, half), sorted.subList(half, sorted.size()))) {
            all.append('[').append(part.get(0)).append('-').append(part.get(part.size() - 1)).append("&&[").append(halved(part)).append("]]");
        }
        return all.toString();
    }
}
