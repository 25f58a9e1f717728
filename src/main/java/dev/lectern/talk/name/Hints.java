package dev.lectern.talk.name;

/** What our lists say of a place in a text, as bits: a name might start there, a house end … For the learned tagger. */
public final class Hints {
    private static final int NAME = 1;
    private static final int IN_NAME = 1 << 1;
    private static final int LONG_NAME = 1 << 2;
    private static final int SURNAME = 1 << 3;
    private static final int HOUSE = 1 << 4;
    private static final int IN_HOUSE = 1 << 5;
    private static final int HOUSE_ENDS = 1 << 6;
    private static final int TRADE_ENDS = 1 << 7;
    private static final int JOB_ENDS = 1 << 8;
    private static final String LETTERS = "NnLSHhETJ";
    private static final String[] TOLD = letters();
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_HOUSE = 24;

    private Hints() {}

    /** Of each token. @param from where each starts @param to where each ends */
    public static int[] of(String text, int[] from, int[] to, Organizations known) {
        int[] hints = new int[from.length];
        for (int i = 0; i < hints.length; i++) {
            if (Character.isLetter(text.charAt(from[i]))) {
                String rest = text.substring(from[i], Math.min(text.length(), from[i] + LONGEST_HOUSE));
                mark(hints, i, from, known.prefix(rest), HOUSE, IN_HOUSE);
                hints[i] |= PersonalName.surnameLength(rest) > 0 ? SURNAME : 0;
                int name = nameLength(rest);
                mark(hints, i, from, name, name > 2 ? NAME | LONG_NAME : NAME, IN_NAME);
                hints[i] |= JobTitle.nounEndsAt(text, to[i]) ? JOB_ENDS : 0;
                hints[i] |= Trade.WORDS.suffix(text, to[i]) > 0 ? TRADE_ENDS : 0;
                hints[i] |= Organizations.hasTellingEnding(text.substring(Math.max(0, to[i] - LONGEST_HOUSE), to[i])) ? HOUSE_ENDS : 0;
            }
        }
        return hints;
    }

    /** The bits as letters, for whoever reads the weights: N a name starts and n goes on, L a long one; S a surname; H a house that is known and h goes on; E a house ends; T a trade ends; J a job ends. */
    public static String told(int hints) {
        return TOLD[hints];
    }

    private static String[] letters() {
        String[] told = new String[1 << LETTERS.length()];
        for (int hints = 0; hints < told.length; hints++) {
            StringBuilder letters = new StringBuilder();
            for (int bit = 0; bit < LETTERS.length(); bit++) {
                letters.append((hints >> bit & 1) == 0 ? "" : LETTERS.charAt(bit));
            }
            told[hints] = hints == 0 ? "." : letters.toString();
        }
        return told;
    }

    private static int nameLength(String rest) {
        for (int n = Math.min(LONGEST_NAME, rest.length()); n >= 2; n--) {
            if (PersonalName.isChinese(rest.substring(0, n))) {
                return n;
            }
        }
        return 0;
    }

    private static void mark(int[] hints, int i, int[] from, int length, int first, int inside) {
        for (int k = i; k < hints.length && from[k] < from[i] + length; k++) {
            hints[k] |= k == i ? first : inside;
        }
    }
}
