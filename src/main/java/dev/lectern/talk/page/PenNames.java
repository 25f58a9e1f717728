package dev.lectern.talk.page;

import dev.lectern.talk.line.Unit;
import dev.lectern.talk.mention.PenName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whoever a page calls by a word, or by a pen name, rather than by a family name with a given name: {@code 水印}, {@code 比邻},
 * {@code 椰汁西米}.
 *
 * <p>That such a word is somebody's shows where the page sets it apart, as by a house in brackets behind it or by a picture's
 * description, and holds wherever else it stands. The rules know people by the shape of their names; so they read the page as
 * if it called those people by usual names, each as long as the other, and what they read is told by the page's own words.
 */
final class PenNames {
    private static final PenNames NONE = new PenNames(Map.of());
    /** Usual names, by their length, of characters that are seldom part of a word: how one begins, and how it goes on. */
    private static final List<List<String>> BEGINNINGS = List.of(List.of("沈", "邹", "薛", "谭", "袁", "蒋", "韩", "冯", "郭", "潘", "吕", "魏"),
            List.of("沈", "邹", "薛", "谭", "袁", "蒋", "韩", "冯", "郭", "潘", "吕", "魏"), List.of("欧阳", "司徒", "皇甫", "慕容", "尉迟", "令狐"));
    private static final List<List<String>> ENDINGS = List.of(List.of("砚", "珩", "翊", "骁", "昀", "烨", "珞", "淇", "煦", "颢", "晗", "琛"),
            List.of("砚秋", "珩宇", "翊鸣", "骁骏", "昀泽", "烨霖", "珞珈", "淇澳", "煦然", "颢轩", "晗昱", "琛瑜"),
            List.of("砚秋", "珩宇", "翊鸣", "骁骏", "昀泽", "烨霖"));

    /** The same in Latin letters, longer than any handle: the second is cut to what is needed. */
    private static final List<String> LATIN = List.of("Ana Kovacsvaradyneszterhaz", "Ida Lindqvistsondergaardsen", "Leo Petrovaskayakonovalenko", "Mia Halvorsenbergstromdahl");
    /** A handle of so few letters leaves room for but the start of a first name. */
    private static final int SHORT = 6;
    private static final char FIRST_HAN = '\u2e80';
    private static final int LATIN_SHORT = 2;

    private final Map<String, String> usual;

    private PenNames(Map<String, String> usual) {
        this.usual = usual;
    }

    /** Those of a page. */
    static PenNames of(List<Unit> units) {
        List<String> called = PenNameSigns.in(units);
        List<String> handles = HandleSigns.in(units);
        if (called.isEmpty() && handles.isEmpty()) {
            return NONE;
        }
        String text = units.stream().map(Unit::text).collect(Collectors.joining("\n"));
        Map<String, String> usual = new LinkedHashMap<>();
        Set<Integer> usedUp = new HashSet<>();
        for (String name : called) {
            @Nullable String other = usedUp.contains(name.length()) ? null : free(name.length(), text);
            if (other == null) {
                usedUp.add(name.length());
            } else {
                usual.put(name, other);
                text += other;
            }
        }
        for (String handle : handles) {
            @Nullable String other = latin(handle.length(), text);
            if (other != null) {
                usual.put(handle, other);
                text += other;
            }
        }
        return new PenNames(usual);
    }

    /** A usual name in Latin letters of which the page has no part; null where there is none left. */
    private static @Nullable String latin(int length, String text) {
        for (String name : LATIN) {
            int first = length > SHORT ? name.indexOf(' ') : LATIN_SHORT;
            String cut = name.substring(0, first) + name.substring(name.indexOf(' '), name.indexOf(' ') + length - first);
            if (!text.contains(cut.substring(0, first + 1)) && !text.contains(cut.substring(first))) {
                return cut;
            }
        }
        return null;
    }

    /** A usual name of which the page has neither the beginning nor the end; null where there is none left. */
    private static @Nullable String free(int length, String text) {
        List<String> ends = ENDINGS.get(length - PenName.SHORTEST);
        List<String> free = ends.stream().filter(e -> e.chars().noneMatch(c -> text.indexOf(c) >= 0)).toList();
        return free.isEmpty() ? null
                : BEGINNINGS.get(length - PenName.SHORTEST).stream().filter(b -> !text.contains(b)).findFirst().map(b -> b + free.get(0)).orElse(null);
    }

    boolean isEmpty() {
        return usual.isEmpty();
    }

    /** A text as it would be written if everybody had a usual name. */
    String usual(String text) {
        String s = text;
        for (Map.Entry<String, String> name : usual.entrySet()) {
            s = s.contains(name.getKey()) ? replaced(s, name.getKey(), name.getValue()) : s;
        }
        return s;
    }

    private static String replaced(String text, String from, String to) {
        boolean latin = from.charAt(0) < FIRST_HAN;
        boolean word = PenName.isWord(from);
        StringBuilder all = new StringBuilder(text);
        for (int at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + from.length())) {
            if (latin ? isWhole(text, at, at + from.length()) : !word || PenName.isApart(text, at)) {
                all.replace(at, at + from.length(), to);
            }
        }
        return all.toString();
    }

    /** Whether no address or longer word holds what stands there. */
    private static boolean isWhole(String text, int from, int to) {
        boolean starts = from == 0 || !isOfAddress(text.charAt(from - 1));
        return starts && (to == text.length() || !isOfAddress(text.charAt(to)) || text.charAt(to) == '.' && (to + 1 == text.length() || text.charAt(to + 1) == ' '));
    }

    private static boolean isOfAddress(char c) {
        return c < FIRST_HAN && Character.isLetterOrDigit(c) || "@/_.-#".indexOf(c) >= 0;
    }

    /** What the rules read, in the page's own words. */
    String original(String read) {
        String s = read;
        for (Map.Entry<String, String> name : usual.entrySet()) {
            s = s.replace(name.getValue(), name.getKey());
        }
        return s;
    }
}
