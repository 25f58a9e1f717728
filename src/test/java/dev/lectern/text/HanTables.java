package dev.lectern.text;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Writes the character tables of {@code dev.lectern.text} from ICU, so that no run of the program has to wait for ICU's
 * rules to load. {@link HanTablesTest} fails when the files differ from what ICU says; run {@link #main} to renew them.
 */
final class HanTables {
    private static final String NOTICE = """
            # Derived from the %s transforms of CLDR, as shipped with ICU.
            # Copyright © 1991-2025 Unicode, Inc. SPDX-License-Identifier: Unicode-3.0
            # Written by dev.lectern.text.HanTables; to change it, change that class.
            """;

    private HanTables() {}

    /** One line a simplified character, followed by the traditional ones that become it. */
    static String simplified() {
        Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
        Map<String, StringBuilder> lines = new TreeMap<>();
        IntStream.rangeClosed(0x2E80, 0xFAFF).filter(Character::isDefined).mapToObj(Character::toString)
                .filter(c -> icu.transliterate(c).length() == 1 && !icu.transliterate(c).equals(c))
                .forEach(c -> lines.computeIfAbsent(icu.transliterate(c), s -> new StringBuilder()).append(c));
        return NOTICE.formatted("Traditional-Simplified") + lines(lines);
    }

    /** One line a syllable without tone, followed by the characters read so; surnames' own readings end in a star. */
    static String pinyin() {
        Map<String, StringBuilder> lines = new TreeMap<>();
        Transliterator plain = Transliterator.getInstance("Han-Latin");
        Transliterator names = Transliterator.getInstance("Han-Latin/Names");
        IntStream.rangeClosed(0x4E00, 0x9FFF).mapToObj(Character::toString).forEach(c -> {
            String usual = syllable(plain.transliterate(c));
            String surname = syllable(names.transliterate(c));
            if (!usual.equals(c)) {
                lines.computeIfAbsent(usual, s -> new StringBuilder()).append(c);
            }
            if (!surname.equals(usual)) {
                lines.computeIfAbsent(surname + "*", s -> new StringBuilder()).append(c);
            }
        });
        return NOTICE.formatted("Han-Latin and Han-Latin/Names") + lines(lines);
    }

    /** Drops the tone and keeps ü. */
    private static String syllable(String toned) {
        return java.text.Normalizer.normalize(toned, java.text.Normalizer.Form.NFD)
                .replaceAll("[\\u0300\\u0301\\u0304\\u030C]", "").replace("u\u0308", "ü").toLowerCase(java.util.Locale.ROOT);
    }

    private static String lines(Map<String, StringBuilder> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach((key, characters) -> text.append(key).append(' ').append(characters).append('\n'));
        return text.toString();
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.writeString(folder.resolve("simplified.txt"), simplified());
        Files.writeString(folder.resolve("pinyin.txt"), pinyin());
    }
}
