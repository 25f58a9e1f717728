package dev.lectern.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The forms under which a word of letters and digits is found: {@code openGauss3.1} as {@code opengauss3.1}, and as
 * {@code opengauss}, {@code open}, {@code gauss} and {@code 3.1}; {@code TPC-H} as {@code tpc-h}, {@code tpch}, {@code tpc}.
 *
 * <p>Short mixes such as {@code k8s} or {@code x86} are left whole: their parts say nothing.
 */
public final class WordForms {
    private static final Pattern JOINT = Pattern.compile("(?<!\\d)[.]|[.](?!\\d)|[-_]");
    private static final Pattern NUMBER_BORDER = Pattern.compile("(?<=\\p{L}{3})(?=\\d)|(?<=\\p{L})(?=\\d+[.]\\d)");
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu}{2})(?=\\p{Lu}\\p{Ll}{2})");
    private static final Pattern MARK = Pattern.compile("\\p{Mn}+");
    private static final int MOST = 12;

    private static final int LONGEST_KNOWN = 40;
    /** About what a word takes that is kept. */
    private static final int WORD_BYTES = 500;
    /** Posts of a community name the same products. */
    private static final Recent<String, Set<String>> KNOWN = new Recent<>(4 << 20);

    private WordForms() {}

    /** The word itself first, in lower case, then its other forms; each once. */
    static Set<String> of(String typed) {
        if (isPlain(typed)) {
            return Set.of(lower(typed));
        }
        return typed.length() > LONGEST_KNOWN ? split(typed) : KNOWN.get(typed, WordForms::split, made -> WORD_BYTES);
    }

    private static Set<String> split(String typed) {
        String word = MARK.matcher(typed).replaceAll("");
        Set<String> forms = new LinkedHashSet<>();
        forms.add(lower(word));
        forms.add(lower(JOINT.matcher(word).replaceAll("")));
        for (String piece : JOINT.split(word)) {
            for (String part : NUMBER_BORDER.split(piece)) {
                add(forms, part);
                HUMP.splitAsStream(part).forEach(hump -> add(forms, hump));
            }
        }
        forms.remove("");
        return forms.size() > MOST ? Set.of(lower(word)) : forms;
    }

    /** The parts that together stand for a word as a reader would type them apart; the word alone where it has none. */
    public static List<String> parts(String typed) {
        String word = MARK.matcher(typed).replaceAll("");
        List<String> parts = new ArrayList<>();
        for (String piece : JOINT.split(word)) {
            for (String part : NUMBER_BORDER.split(piece)) {
                if (!part.isEmpty()) {
                    parts.add(lower(part));
                }
            }
        }
        return parts.isEmpty() ? List.of(lower(word)) : parts;
    }

    /** Most words have nothing in them to part at: letters in one case after the first, or digits. */
    private static boolean isPlain(String word) {
        boolean digits = true;
        boolean letters = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            digits &= c >= '0' && c <= '9';
            letters &= c >= 'a' && c <= 'z' || i == 0 && c >= 'A' && c <= 'Z';
        }
        return digits || letters;
    }

    private static void add(Set<String> forms, String part) {
        if (part.length() > 1) {
            forms.add(lower(part));
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
