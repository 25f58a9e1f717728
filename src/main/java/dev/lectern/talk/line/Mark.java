package dev.lectern.talk.line;

import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * A mark in a line that may part a title from people.
 *
 * @param strength how strongly it does
 * @param before the strength of the strongest of those before it, in brackets or not
 * @param behind of those behind it
 */
record Mark(int start, int end, double strength, double before, double behind) {
    /** How strongly a bar parts what stands on either side; only "by" does more. */
    static final double BAR = 3;
    private static final Pattern MARKS = Pattern.compile("\\s*[|｜丨┃\\t]\\s*|[ \u00a0]*\u3000[\u3000\\s]*|[ \u00a0]{2,}|\\s+(?:——|—|–|-{1,3}|/|·|@|~)\\s+|\\s*——\\s*|\\s+@(?=\\p{IsHan})|(?<=\\p{IsHan})\\s*[/·]\\s*(?=\\p{IsHan})|(?:\\s*[，,]\\s*|\\s+)(?:by|presented by)\\s+|\\s*[:：]\\s*|\\s*[，,]\\s*|[ \u00a0]");
    private static final CharacterSet BARS = CharacterSet.of("/／|｜–—\u3000\t");
    /** The characters with which they start. */
    private static final CharacterSet STARTS = CharacterSet.of("|｜丨┃\t \u00a0\u3000—/·:：，,\n\u000b\f\r");

    /** All of a line, from left to right. */
    static List<Mark> of(String line) {
        List<Mark> marks = new ArrayList<>();
        double before = 0;
        Matcher m = MARKS.matcher(line).useTransparentBounds(true);
        for (int start = STARTS.next(line, 0), end; start >= 0; start = STARTS.next(line, end)) {
            boolean blank = isBlankBetweenWords(line, start);
            boolean found = blank || m.region(start, line.length()).lookingAt();
            end = blank || !found ? start + 1 : m.end();
            if (found) {
                double strength = strength(line.substring(start, end));
                marks.add(new Mark(start, end, strength, before, 0));
                before = Math.max(before, strength);
            }
        }
        double behind = 0;
        for (int i = marks.size() - 1; i >= 0; i--) {
            Mark mark = marks.get(i);
            marks.set(i, new Mark(mark.start, mark.end, mark.strength, mark.before, behind));
            behind = Math.max(behind, mark.strength);
        }
        return marks;
    }

    /** What most marks are: a lone blank before a letter, but those of "by" and "presented" and a bar that is one. */
    private static boolean isBlankBetweenWords(String line, int at) {
        boolean blank = (line.charAt(at) == ' ' || line.charAt(at) == '\u00a0') && at + 1 < line.length();
        return blank && Character.isLetterOrDigit(line.charAt(at + 1)) && "bp丨".indexOf(line.charAt(at + 1)) < 0;
    }

    private static double strength(String mark) {
        String bare = mark.strip();
        if (Characters.hasAny(mark, "|｜丨┃\t")) {
            return BAR;
        }
        if (bare.endsWith("by")) {
            return 3.5;
        }
        if (mark.length() > 1 && bare.isEmpty() || mark.indexOf('\u3000') >= 0) {
            return 2.5;
        }
        return bare.isEmpty() ? 0.5 : Characters.hasAny(bare, ":：") ? 1.5 : Characters.hasAny(bare, "，,") ? 1 : 2;
    }

    /** {@code 某某之路 / 张三| @ |某公司}: behind a name that is parted from what stands before, it tells a house. */
    boolean isBeforeHouse(String line) {
        boolean at = strength < BAR && line.substring(start, end).strip().equals("@");
        int parted = at ? start - 1 : -1;
        while (parted >= 0 && !BARS.has(line.charAt(parted))) {
            parted--;
        }
        return parted >= 0 && PersonalName.likelihood(line.substring(parted + 1, start).strip()) >= 2;
    }

    /** Whether but a blank parts the two. */
    boolean isBlank() {
        return strength < 1;
    }

    /** What speaks against a title with a mark inside it that is stronger than the one at which the line was cut. */
    double left(double inside) {
        return inside > strength ? inside - strength : inside == strength && strength >= 2.5 ? 0.5 : 0;
    }
}
