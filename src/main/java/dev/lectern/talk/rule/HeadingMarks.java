package dev.lectern.talk.rule;

import java.util.List;
import java.util.Map;

/**
 * What the headings of a page are dressed with, which no rule sees.
 *
 * @param counts the numbers before them, by the place of the heading
 * @param frames the pairs of brackets around them, likewise
 */
record HeadingMarks(Map<Integer, String> counts, Map<Integer, String> frames) {
    /** Takes them away. */
    static HeadingMarks remove(List<Unit> units) {
        Map<Integer, String> frames = HeadingFrames.remove(units);
        return new HeadingMarks(HeadingNumbers.remove(units), frames);
    }

    boolean isCounted(int heading) {
        return counts.containsKey(heading);
    }

    /** A part of a heading with what was taken away around it. @param text what it says there @param first whether it begins with the heading @param last whether it ends with it */
    String dressed(int heading, String text, boolean first, boolean last) {
        String frame = frames.getOrDefault(heading, "");
        return (first ? frame.substring(0, frame.length() / 2) + counts.getOrDefault(heading, "") : "") + text + (last ? frame.substring(frame.length() / 2) : "");
    }
}
