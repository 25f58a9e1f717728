package dev.lectern.talk.regex;

/**
 * Writes classes of characters by script so that most characters need no look into Java's table of scripts: nearly all Han
 * characters stand in one range, and so do the letters of Latin words.
 */
final class Scripts {
    private static final String HAN = "\\p{IsHan}";
    private static final String LATIN = "\\p{IsLatin}";
    private static final String QUICK_HAN = "\\x{4E00}-\\x{9FFF}[\\x{2E80}-\\x{3FFFF}&&\\p{IsHan}]";
    private static final String QUICK_LATIN = "a-zA-Z[[\\x{80}-\\x{2E7F}\\x{A000}-\\x{1FFFF}]&&\\p{IsLatin}]";

    private Scripts() {}

    /** An expression that matches the same. */
    static String quick(String regex) {
        StringBuilder quick = new StringBuilder();
        for (int at = 0, end; at < regex.length(); at = end) {
            end = Tokens.tokenEnd(regex, at);
            String token = regex.substring(at, end);
            boolean set = token.startsWith("[");
            // What a class leaves out, or has in common with another, is read otherwise.
            boolean plain = !set || !token.startsWith("[^") && !token.contains("&&");
            quick.append(set && !token.contains("\\p{") ? Classes.quick(token) : !plain ? token : set ? quicker(token)
                    : token.equals(HAN) || token.equals(LATIN) ? "[" + quicker(token) + "]" : token);
        }
        return quick.toString();
    }

    private static String quicker(String token) {
        return token.replace(HAN, QUICK_HAN).replace(LATIN, QUICK_LATIN);
    }
}
