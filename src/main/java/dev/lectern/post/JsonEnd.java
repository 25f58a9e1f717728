package dev.lectern.post;

/** Finds where a JSON object ends in a longer text. */
final class JsonEnd {
    private JsonEnd() {}

    /** Index after the brace that closes the one at {@code start}; -1 where none does. */
    static int find(String text, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
