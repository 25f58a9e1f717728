package dev.lectern.talk.regex;

import java.util.Collection;

/**
 * A regular expression without what it asks of the text before a place.
 *
 * @param widens whether it matches all that the original does; false where taking a look-behind out may forbid something
 */
record LookBehinds(String regex, boolean widens) {

    static LookBehinds removed(String regex) {
        StringBuilder rest = new StringBuilder();
        boolean widens = true;
        int at = 0;
        while (at < regex.length()) {
            boolean look = regex.startsWith("(?<=", at) || regex.startsWith("(?<!", at);
            boolean not = regex.startsWith("(?!", at);
            int end = look || not ? groupEnd(regex, at) : tokenEnd(regex, at);
            String token = regex.substring(at, end);
            widens &= !not || !token.contains("(?<");
            rest.append(look ? "(?:)" : token);
            at = end;
        }
        return new LookBehinds(rest.toString(), widens);
    }

    /** Whether one of these stands in the expression, other than in a class of characters. */
    static boolean asksFor(String regex, Collection<String> tokens) {
        boolean found = false;
        for (int at = 0; at < regex.length() && !found; at = tokenEnd(regex, at)) {
            found = tokens.contains(regex.substring(at, tokenEnd(regex, at)));
        }
        return found;
    }

    /** Whether the whole expression is one group that catches nothing, or one class of characters. */
    static boolean isOnePiece(String regex) {
        return regex.startsWith("(?:") && groupEnd(regex, 0) == regex.length() || regex.startsWith("[") && classEnd(regex, 0) == regex.length();
    }

    private static int groupEnd(String regex, int open) {
        int depth = 0;
        int at = open;
        do {
            depth += regex.charAt(at) == '(' ? 1 : regex.charAt(at) == ')' ? -1 : 0;
            at = tokenEnd(regex, at);
        } while (depth > 0);
        return at;
    }

    /** Where an escape, a quotation, a class of characters, or a single character ends. */
    private static int tokenEnd(String regex, int at) {
        if (regex.startsWith("\\Q", at)) {
            int end = regex.indexOf("\\E", at);
            return end < 0 ? regex.length() : end + 2;
        }
        if (regex.charAt(at) == '\\') {
            return at + 2;
        }
        return regex.charAt(at) == '[' ? classEnd(regex, at) : at + 1;
    }

    private static int classEnd(String regex, int open) {
        int depth = 1;
        int at = open + 1;
        while (depth > 0) {
            depth += regex.charAt(at) == '[' ? 1 : regex.charAt(at) == ']' ? -1 : 0;
            at += regex.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
