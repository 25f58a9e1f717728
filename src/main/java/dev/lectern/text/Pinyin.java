package dev.lectern.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How names sound: pinyin without tones, with the readings that surnames have of their own (单 shan, 曾 zeng) beside the
 * everyday ones, since usage wavers (盖 ge, gai), and ü written as people type it (lv, lu, lyu).
 *
 * <p>For names only. A text is never matched by its sound: too much sounds alike.
 */
public final class Pinyin {
    private static final int MOST_SPELLINGS = 12;
    private static final Map<Character, List<String>> READINGS = readings();
    private static final Map<String, List<List<String>>> CACHE = new ConcurrentHashMap<>();
    private static final int CACHED = 50_000;

    private Pinyin() {}

    /**
     * The spellings of a name, each as its syllables: {@code 曾卓} gives {@code [zeng, zhuo]} and {@code [ceng, zhuo]}.
     * Empty where the name holds anything but Chinese characters.
     */
    public static List<List<String>> spellings(String name) {
        if (CACHE.size() > CACHED) {
            CACHE.clear();
        }
        return CACHE.computeIfAbsent(Fold.key(name), Pinyin::spell);
    }

    /** Every spelling of a name as one word: {@code zengzhuo}, {@code cengzhuo}. */
    public static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>();
        spellings(name).forEach(syllables -> words.add(String.join("", syllables)));
        return words;
    }

    /** The first letters of a name's syllables: {@code zz}, {@code cz}. */
    public static Set<String> initials(String name) {
        Set<String> initials = new LinkedHashSet<>();
        for (List<String> syllables : spellings(name)) {
            StringBuilder letters = new StringBuilder();
            syllables.forEach(syllable -> letters.append(syllable.charAt(0)));
            initials.add(letters.toString());
        }
        return initials;
    }

    private static List<List<String>> spell(String name) {
        List<List<String>> spellings = List.of(List.of());
        for (int i = 0; i < name.length(); i++) {
            List<String> readings = READINGS.get(name.charAt(i));
            if (readings == null) {
                return List.of();
            }
            spellings = extend(spellings, readings);
        }
        return spellings.size() == 1 && spellings.getFirst().isEmpty() ? List.of() : spellings;
    }

    private static List<List<String>> extend(List<List<String>> spellings, List<String> readings) {
        List<List<String>> longer = new ArrayList<>();
        for (String reading : readings) {
            for (List<String> spelling : spellings) {
                if (longer.size() < MOST_SPELLINGS) {
                    List<String> syllables = new ArrayList<>(spelling);
                    syllables.add(reading);
                    longer.add(List.copyOf(syllables));
                }
            }
        }
        return longer;
    }

    private static Map<Character, List<String>> readings() {
        Map<Character, List<String>> readings = new ConcurrentHashMap<>();
        for (String file : List.of("pinyin.txt", "pinyin-more.txt")) {
            for (Map.Entry<String, String> line : Table.read(file)) {
                for (char c : line.getValue().toCharArray()) {
                    readings.merge(c, typed(line.getKey().replace("*", "")), Pinyin::joined);
                }
            }
        }
        return readings;
    }

    private static List<String> typed(String syllable) {
        if (!syllable.contains("ü")) {
            return List.of(syllable);
        }
        return List.of(syllable.replace("ü", "v"), syllable.replace("ü", "u"), syllable.replace("ü", "yu"));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
