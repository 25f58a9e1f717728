package dev.lectern.talk.regex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pieces of a regular expression: groups whole, classes of characters, escapes and quotations, quantifiers, and single characters. */
final class Tokens {
    private static final String META = "\\[](){}.*+?^$|";
    private static final List<String> MAY_BE_NONE = List.of("?", "*", "{0");

    private Tokens() {}

    static List<String> of(String regex) {
        List<String> tokens = new ArrayList<>();
        for (int at = 0; at < regex.length();) {
            int end = regex.charAt(at) == '(' ? groupEnd(regex, at) : tokenEnd(regex, at);
            tokens.add(regex.substring(at, end));
            at = end;
        }
        return tokens;
    }

    /** Whether one of these stands in the expression, other than in a class of characters. */
    static boolean hasAny(String regex, List<String> sought) {
        boolean found = false;
        for (int at = 0; at < regex.length() && !found; at = tokenEnd(regex, at)) {
            found = sought.contains(regex.substring(at, tokenEnd(regex, at)));
        }
        return found;
    }

    /** Whether the whole expression is one group that catches nothing, or one class of characters. */
    static boolean isOnePiece(String regex) {
        return (regex.startsWith("(?:") || regex.startsWith("[")) && of(regex).size() == 1;
    }

    /** Whether each branch of the expression asks for the start of the text. */
    static boolean isAnchored(String regex) {
        List<String> tokens = of(regex);
        boolean anchored = !regex.contains("(?m") && !tokens.isEmpty() && tokens.get(0).equals("^");
        for (int i = 1; i < tokens.size(); i++) {
            anchored &= !tokens.get(i - 1).equals("|") || tokens.get(i).equals("^");
        }
        return anchored && !tokens.get(tokens.size() - 1).equals("|");
    }

    /** Whether each branch of the expression asks for the end of the text. */
    static boolean isLast(String regex) {
        List<String> tokens = of(regex);
        boolean last = !regex.contains("(?m") && !tokens.isEmpty() && tokens.get(tokens.size() - 1).equals("$");
        for (int i = 0; i < tokens.size(); i++) {
            last &= !tokens.get(i).equals("|") || i > 0 && tokens.get(i - 1).equals("$");
        }
        return last;
    }

    /**
     * A mark, a blank, a figure, or a choice of some characters that every match has somewhere; null where none shows. Letters do
     * not count, which may be asked for in either case.
     */
    static @Nullable String needed(String regex) {
        List<String> tokens = of(regex);
        String found = null;
        for (int i = 0; i < tokens.size() && found == null && !tokens.contains("|"); i++) {
            String token = tokens.get(i);
            if (token.startsWith("(?") && token.indexOf(':') < 0 && "=!<".indexOf(token.charAt(2)) < 0) {
                return null; // flags change what follows
            }
            boolean must = i + 1 == tokens.size() || MAY_BE_NONE.stream().noneMatch(tokens.get(i + 1)::startsWith);
            boolean group = token.startsWith("(?:") || token.startsWith("(") && !token.startsWith("(?");
            found = !must ? null : group ? needed(token.substring(token.startsWith("(?:") ? 3 : 1, token.length() - 1)) : isMark(token) ? token : null;
        }
        return found;
    }

    private static boolean isMark(String token) {
        char last = token.charAt(token.length() - 1);
        boolean mark = !Character.isLetterOrDigit(last) && !Character.isSurrogate(last);
        boolean plain = token.length() == 1 && META.indexOf(last) < 0 || token.length() == 2 && token.charAt(0) == '\\';
        return token.startsWith("[") ? !token.startsWith("[^") : plain && mark || token.equals("\\s") || token.equals("\\d");
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

    /** Where the piece ends that starts here; a bracket is one by itself. */
    static int tokenEnd(String regex, int at) {
        if (regex.startsWith("\\Q", at)) {
            int end = regex.indexOf("\\E", at);
            return end < 0 ? regex.length() : end + 2;
        }
        if (regex.charAt(at) == '\\') {
            int brace = at + 2 < regex.length() && regex.charAt(at + 2) == '{' ? regex.indexOf('}', at) : -1;
            return brace > 0 && "pPx".indexOf(regex.charAt(at + 1)) >= 0 ? brace + 1 : at + 2;
        }
        return switch (regex.charAt(at)) {
            case '[' -> classEnd(regex, at);
            case '{' -> regex.indexOf('}', at) + 1;
            default -> at + 1;
        };
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
