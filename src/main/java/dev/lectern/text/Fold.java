package dev.lectern.text;

import java.text.Normalizer;
import java.util.Map;

/**
 * Makes different spellings of one character equal: full and half width, letters with and without accents, traditional
 * and simplified Chinese.
 *
 * <p>Every fold takes one character to one character, so an index into folded text is the same index into the text as it
 * was written, and highlights land where they should. Characters outside the basic plane stay as they are.
 */
public final class Fold {
    private static final char[] TABLE = table();
    private static final char[] KEYS = keys();

    private Fold() {}

    /** The character in half width, without accent, simplified; its case is kept. */
    public static char character(char c) {
        return TABLE[c];
    }

    /** The same text for all spellings, in lower case, as long as the one given. */
    public static String key(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = KEYS[text.charAt(i)];
        }
        return new String(folded);
    }

    private static char[] keys() {
        char[] keys = new char[TABLE.length];
        for (int c = 0; c < keys.length; c++) {
            keys[c] = Character.toLowerCase(TABLE[c]);
        }
        return keys;
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        foldWidth(table);
        foldAccents(table);
        foldTraditional(table);
        return table;
    }

    private static void foldWidth(char[] table) {
        for (char c = '！'; c <= '～'; c++) {
            table[c] = (char) (c - '！' + '!');
        }
        table['\u3000'] = ' ';
        table['\u00A0'] = ' ';
    }

    private static void foldAccents(char[] table) {
        for (char c = 'À'; c <= 'ɏ'; c++) {
            char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            if (base < 128) {
                table[c] = base;
            }
        }
        table['ø'] = 'o';
        table['Ø'] = 'O';
        table['ł'] = 'l';
        table['Ł'] = 'L';
    }

    private static void foldTraditional(char[] table) {
        for (Map.Entry<String, String> line : Table.read("simplified.txt")) {
            for (char traditional : line.getValue().toCharArray()) {
                table[traditional] = line.getKey().charAt(0);
            }
        }
    }
}
