package dev.lectern.post;

import java.util.HashMap;
import java.util.Map;

/** A place in a text that is being copied, with what is needed to look ahead and to leave pieces out. */
final class CopyCursor {

    private static final char PLACEHOLDER = '\uFEFF';
    private static final int MAX_TAG = 4_000;

    final String in;
    final StringBuilder out;
    int at;

    private final Map<String, Integer> ahead = new HashMap<>();
    private String lower = "";

    CopyCursor(String in) {
        this.in = in;
        this.out = new StringBuilder(in.length() + 64);
    }

    /** Takes out what held the place of lines that were left out. */
    static String withoutPlaceholders(String text) {
        return text.indexOf(PLACEHOLDER) < 0 ? text : text.replace(String.valueOf(PLACEHOLDER), "");
    }

    boolean isAtEnd() {
        return at >= in.length();
    }

    char current() {
        return in.charAt(at);
    }

    boolean startsWith(String mark) {
        return in.startsWith(mark, at);
    }

    void copyTo(int end) {
        out.append(in, at, end);
        at = end;
    }

    void placeholder() {
        out.append(PLACEHOLDER);
    }

    /** Writes {@code instead} of the text up to {@code end}; every line below stays on its line. @return true */
    boolean replaceTo(int end, String instead) {
        out.append(instead);
        for (; at < end; at++) {
            if (in.charAt(at) == '\n') {
                out.append('\n').append(PLACEHOLDER);
            }
        }
        return true;
    }

    /** How many times {@code c} stands in a row from {@code start} on. */
    int run(int start, char c) {
        int end = start;
        while (end < in.length() && in.charAt(end) == c) {
            end++;
        }
        return end - start;
    }

    /** Where the first character stands that is neither blank nor the mark of a quote; {@code end} where there is none. */
    int firstOfText(int start, int end) {
        int first = start;
        while (first < end && " \t>".indexOf(in.charAt(first)) >= 0) {
            first++;
        }
        return first;
    }

    int lineEnd(int from) {
        int end = from < in.length() ? in.indexOf('\n', from) : -1;
        return end < 0 ? in.length() : end;
    }

    /** How far a tag that opens here may reach. */
    int tagLimit() {
        return Math.min(in.length(), at + MAX_TAG);
    }

    /** Index of the mark that closes the tag which opens here with {@code width} characters; -1 if not before {@code end}. */
    int closing(String mark, int width, int end) {
        int found = find(in, mark, at + width);
        return found < end ? found : -1;
    }

    /** Where {@code mark} comes next from {@code from} on, which only ever grows; -1 where it does not. */
    int find(String mark, int from) {
        return find(in, mark, from);
    }

    /** Whether an HTML start tag stands here. */
    boolean startsTag(String name) {
        int after = at + 1 + name.length();
        return in.regionMatches(true, at + 1, name, 0, name.length())
                && after < in.length() && " \t\n>".indexOf(in.charAt(after)) >= 0;
    }

    /** Index after the end tag that comes next; -1 where there is none. */
    int endTag(String name) {
        if (lower.isEmpty()) {
            lower = asciiLowerCase(in);
        }
        int found = find(lower, "</" + name, at + 1);
        int end = found < 0 ? -1 : in.indexOf('>', found);
        return end < 0 ? -1 : end + 1;
    }

    /** What was found, or not, is remembered, so that a long text with many openings is not searched for each of them. */
    private int find(String text, String mark, int from) {
        int known = ahead.getOrDefault(mark, 0);
        if (known >= 0 && known < from) {
            known = text.indexOf(mark, from);
            ahead.put(mark, known);
        }
        return known;
    }

    /** Lower case that leaves every character in its place, unlike that of all of Unicode. */
    private static String asciiLowerCase(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= 'A' && chars[i] <= 'Z') {
                chars[i] = (char) (chars[i] + 'a' - 'A');
            }
        }
        return new String(chars);
    }
}
