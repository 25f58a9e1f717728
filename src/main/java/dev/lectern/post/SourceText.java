package dev.lectern.post;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A file's text: strict UTF-8, no byte order mark, every line ended by {@code \n}, no NUL.
 *
 * @param firstNul where the first NUL stood that was left out, -1 where there was none
 * @param nulLine the line of that NUL, from 1
 * @param nulColumn its column, from 1
 */
record SourceText(String text, int firstNul, int nulLine, int nulColumn) {

    /** A text with more than one NUL in so many characters is none (a picture, or UTF-16). */
    private static final int CHARACTERS_PER_NUL = 50;

    /** A longer text is no post; the longest real ones have some tens of thousands of characters. */
    static final int MAX_CHARACTERS = 1_000_000;
    static final int MAX_LINES = 20_000;

    private static final String EMBEDDED = ";base64,";

    static SourceText decode(byte[] bytes) throws Unreadable {
        String text = withoutEmbedded(lines(characters(bytes)));
        if (text.isBlank()) {
            throw new Unreadable(Reason.EMPTY, 1, 1, "");
        }
        int nul = text.indexOf('\0');
        checkSize(text);
        if (nul < 0) {
            return new SourceText(text, -1, 0, 0);
        }
        int line = line(text, nul);
        int column = column(text, nul);
        String rest = text.replace("\0", "");
        if ((long) (text.length() - rest.length()) * CHARACTERS_PER_NUL > text.length()) {
            throw new Unreadable(Reason.NOT_TEXT, line, column, "");
        }
        return new SourceText(rest, nul, line, column);
    }

    private static void checkSize(String text) throws Unreadable {
        if (text.length() > MAX_CHARACTERS) {
            throw new Unreadable(Reason.TOO_LARGE, 1, 1, text.length() + " characters, at most " + MAX_CHARACTERS);
        }
        int lines = count('\n', text);
        if (lines > MAX_LINES) {
            throw new Unreadable(Reason.TOO_LARGE, 1, 1, lines + " lines, at most " + MAX_LINES);
        }
    }

    Problem problem(String path, Reason reason) {
        return new Problem(path, nulLine, nulColumn, reason, "");
    }

    private static String characters(byte[] bytes) throws Unreadable {
        // Java's own decoding is far quicker, and puts this in place of what it cannot read.
        String read = new String(bytes, StandardCharsets.UTF_8);
        return read.indexOf('\uFFFD') < 0 ? read : strictly(bytes);
    }

    private static String strictly(byte[] bytes) throws Unreadable {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String good = lines(text);
            String detail = "byte 0x%02X at offset %d".formatted(bytes[in.position()], in.position());
            throw new Unreadable(Reason.NOT_UTF8, line(good, good.length()), column(good, good.length()), detail);
        }
        return text;
    }

    private static String lines(String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return bare.indexOf('\r') < 0 ? bare : bare.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Without the bytes of embedded pictures ({@code data:image/png;base64,…}), which nobody can search. */
    private static String withoutEmbedded(String text) {
        int mark = text.indexOf(EMBEDDED);
        if (mark < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (; mark >= 0; mark = text.indexOf(EMBEDDED, at)) {
            int end = mark + EMBEDDED.length();
            out.append(text, at, end);
            while (end < text.length() && isBase64(text.charAt(end))) {
                end++;
            }
            at = end;
        }
        return out.append(text, at, text.length()).toString();
    }

    private static boolean isBase64(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == '=');
    }

    private static int line(String text, int at) {
        return 1 + count('\n', text.substring(0, at));
    }

    private static int count(char c, String text) {
        int count = 0;
        for (int at = text.indexOf(c); at >= 0; at = text.indexOf(c, at + 1)) {
            count++;
        }
        return count;
    }

    private static int column(String text, int at) {
        int start = text.lastIndexOf('\n', at - 1) + 1;
        return 1 + text.codePointCount(start, at);
    }
}
