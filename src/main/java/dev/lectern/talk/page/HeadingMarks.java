package dev.lectern.talk.page;

import dev.lectern.talk.line.Unit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the headings of a page, and the items of its programme, are dressed with, which no rule sees; each by the place of the line.
 *
 * @param times when their sections begin, told before them
 * @param ends the same told behind them
 * @param counts the numbers before them
 * @param frames the pairs of brackets around them
 * @param rooms where what items tell goes on
 */
record HeadingMarks(Map<Integer, String> times, Map<Integer, String> ends, Map<Integer, String> counts, Map<Integer, String> frames, Map<Integer, String> rooms) {
    /** Takes them away. */
    static HeadingMarks remove(List<Unit> units) {
        Map<Integer, String> frames = HeadingFrames.remove(units);
        Map<Integer, String> times = HeadingTimes.remove(units);
        Map<Integer, String> ends = HeadingTimes.removeBehind(units);
        Set<Integer> timed = Stream.concat(times.keySet().stream(), ends.keySet().stream()).collect(Collectors.toSet());
        return new HeadingMarks(times, ends, HeadingNumbers.remove(units), frames, RoomsBeforeTitles.remove(units, timed));
    }

    boolean isCounted(int heading) {
        return counts.containsKey(heading);
    }

    /** Whether what is counted is a talk, by what it is called. */
    boolean countsTalk(int heading) {
        return isCounted(heading) && HeadingNumbers.countsTalk(counts.get(heading));
    }

    /** A part of a heading with what was taken away around it. @param text what it says there @param first whether it begins with the heading @param last whether it ends with it */
    String dressed(int heading, String text, boolean first, boolean last) {
        String frame = frames.getOrDefault(heading, "");
        String before = frame.substring(0, frame.length() / 2) + times.getOrDefault(heading, "") + counts.getOrDefault(heading, "") + rooms.getOrDefault(heading, "");
        return (first ? before : "") + text + (last ? ends.getOrDefault(heading, "") + frame.substring(frame.length() / 2) : "");
    }
}
