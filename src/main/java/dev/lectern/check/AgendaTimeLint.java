package dev.lectern.check;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A span of time that ends before it begins: {@code 14:30-14:10}. */
final class AgendaTimeLint implements Lint {
    private static final Pattern SPAN = Pattern.compile("(?<![\\d:：./-])(\\d{1,2})\\s*[:：]\\s*([0-5]\\d)\\s*(?:[-–—~～]|至|到|to)+\\s*(\\d{1,2})\\s*[:：]\\s*([0-5]\\d)(?![\\d:：])(?!\\s*(?i:[ap]\\.?m))");
    private static final int HOUR = 60;
    private static final int NOON = 12 * HOUR;
    /** An event that goes on past midnight begins late. */
    private static final int EVENING = 18 * HOUR;

    @Override
    public Stream<Fault> look(Draft draft, DraftFolder folder) {
        return draft.body().stream().flatMap(line -> SPAN.matcher(draft.line(line)).results()
                .filter(span -> isBackwards(minutes(span.group(1), span.group(2)), minutes(span.group(3), span.group(4))))
                .map(span -> at(draft, line, span.group(), new Advice(
                        span.group() + " ends before it begins", "correct one of the times",
                        span.group() + " 的结束早于开始", "请改正其中一个时间"))));
    }

    private static int minutes(String hour, String minute) {
        return Integer.parseInt(hour) * HOUR + Integer.parseInt(minute);
    }

    /** Whether no way of telling the time makes sense of it: neither past midnight, nor the afternoon's hours counted from noon. */
    private static boolean isBackwards(int from, int to) {
        boolean clock = from < 24 * HOUR && to <= 24 * HOUR;
        boolean pastMidnight = from >= EVENING && to < NOON;
        boolean pastNoon = from >= 8 * HOUR && to + NOON > from && to < 8 * HOUR;
        return clock && to < from && !pastMidnight && !pastNoon;
    }
}
