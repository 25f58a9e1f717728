package dev.lectern.talk.name;

/** Tells whether capitalised words are written as names of people are: {@code Jane Doe}, {@code Ludwig van der Roe}, {@code J. O'Brien-Doe}. */
public final class LatinName {
    private static final String SMALL = "van vom von de del della dels der den da das di la le el al bin binte binti bint ibn dos do du ter ten af ap av zu zum zur";
    private static final String BETWEEN = "y i";
    /** Small words within names, as an expression tells them: {@code Ludwig |van der| Roe}, {@code Rhys |ap| Gwilym}. */
    public static final String PARTICLE = "(?:" + (SMALL + " " + BETWEEN).replace(' ', '|') + ")";
    /** Any of them, with a blank behind each. */
    public static final String PARTICLES_BEFORE = "(?:" + PARTICLE + "\\s+){0,3}";
    private static final Words PARTICLES = Words.of(SMALL);
    /** Before the second of two family names, which is one word, or what these join are two people: {@code Gaudí i Cornet}. */
    private static final Words JOINING = Words.of(BETWEEN);
    /** Before a capital inside a word: {@code McDoe}, {@code al-Doe}. */
    private static final Words PREFIXES = Words.of("Mc Mac O' O’ D' D’ al- el- ad- an- ar- as- ash- at- az- Al- El- d' d’");
    private static final int MOST_PARTICLES = 3;
    private static final int MOST_NAMES = 3;

    private LatinName() {}

    /** Whether the whole text is a first name and one to three more, with particles before them or not. */
    static boolean is(String text) {
        int initials = initialsEnd(text);
        int end = initials > 0 ? initials : wordEnd(text, 0);
        if (initials == 0 && !isFirst(text, end)) {
            return false;
        }
        int names = 0;
        int particles = 0;
        while (end < text.length()) {
            int from = PersonalName.skipBlanks(text, end);
            end = wordEnd(text, from);
            boolean joining = names > 0 && JOINING.prefix(text, from) == end - from && wordEnd(text, PersonalName.skipBlanks(text, end)) == text.length();
            boolean particle = from < end && (joining || PARTICLES.prefix(text, from) == end - from);
            particles = particle ? particles + 1 : 0;
            names += particle ? 0 : 1;
            if (particles > MOST_PARTICLES || names > MOST_NAMES || !particle && !isLast(text, from, end)) {
                return false;
            }
        }
        return names > 0 && particles == 0;
    }

    /** Where two or three initials end, which are a first name as well: {@code J. P. Doe}, {@code J.P. Doe}; 0 where the text begins with none, or one, which may count something. */
    private static int initialsEnd(String text) {
        int count = 0;
        int end = 0;
        int at = 0;
        while (at + 1 < text.length() && text.charAt(at + 1) == '.' && is(text, at, Character.UPPERCASE_LETTER)) {
            count++;
            end = at + 2;
            at = PersonalName.skipBlanks(text, end);
        }
        return count == 2 || count == 3 ? end : 0;
    }

    /** {@code Jane}, {@code JeanLuc}, {@code Anne-Marie}: a small letter stands before any second capital. */
    private static boolean isFirst(String text, int end) {
        int at = end > 0 && is(text, 0, Character.UPPERCASE_LETTER) ? next(text, 0) : end;
        while (at < end && isApostrophe(text.charAt(at))) {
            at++;
        }
        boolean first = at < end && is(text, at, Character.LOWERCASE_LETTER);
        while (first && at < end) {
            first = text.charAt(at) == '-' || isApostrophe(text.charAt(at)) || isLetter(text.codePointAt(at));
            at = next(text, at);
        }
        return first;
    }

    /** {@code J.}, {@code Doe}, {@code O'Brien}, {@code Doe-Roe}. */
    private static boolean isLast(String text, int from, int end) {
        int capital = from < end && is(text, from, Character.UPPERCASE_LETTER) ? next(text, from) : -1;
        boolean initial = capital == end || capital == end - 1 && text.charAt(capital) == '.';
        int prefix = PREFIXES.prefix(text, from);
        return capital > 0 && (initial || isCapitalised(text, from, end)) || prefix > 0 && isCapitalised(text, from + prefix, end);
    }

    private static boolean isCapitalised(String text, int from, int end) {
        int small = from < end && is(text, from, Character.UPPERCASE_LETTER) ? next(text, from) : end;
        int at = small;
        while (at < end && (isApostrophe(text.charAt(at)) || is(text, at, Character.LOWERCASE_LETTER))) {
            at = next(text, at);
        }
        boolean whole = at > small;
        while (whole && at < end) {
            int part = text.charAt(at) == '-' && at + 1 < end ? at + 1 : end;
            part = part < end && is(text, part, Character.UPPERCASE_LETTER) ? next(text, part) : part;
            at = part;
            while (at < end && is(text, at, Character.LOWERCASE_LETTER)) {
                at = next(text, at);
            }
            whole = at > part;
        }
        return whole;
    }

    private static boolean is(String text, int at, int type) {
        return Character.getType(text.codePointAt(at)) == type;
    }

    private static int next(String text, int at) {
        return at + Character.charCount(text.codePointAt(at));
    }

    /** None of a Chinese word is: of {@code Speaker及 Jane Doe} that is no first name. */
    private static boolean isLetter(int c) {
        return Character.isLetter(c) && !Character.isIdeographic(c);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static int wordEnd(String text, int from) {
        int end = PersonalName.BLANKS.next(text, from);
        return end < 0 ? text.length() : end;
    }
}
