package dev.lectern.check;

import dev.lectern.post.EventDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A day with a weekday that it is not: {@code 2024年5月25日（周五）}, which was a Saturday. */
final class WeekdayLint implements Lint {
    private static final Pattern DAY = Pattern.compile("(\\d{4}\\s*(?:年|[-/.])\\s*\\d{1,2}\\s*(?:月|[-/.])\\s*\\d{1,2}\\s*日?)\\s*[（(，, ]?\\s*(?:周|星期|礼拜)([一二三四五六日天])");
    private static final String WEEK = "一二三四五六日";

    @Override
    public Stream<Fault> look(Draft draft, DraftFolder folder) {
        return draft.body().stream().flatMap(line -> DAY.matcher(draft.line(line)).results().flatMap(day -> fault(draft, line, day)));
    }

    private Stream<Fault> fault(Draft draft, int line, MatchResult match) {
        LocalDate date = EventDate.parse(match.group(1));
        DayOfWeek told = DayOfWeek.of(WEEK.indexOf(match.group(2).replace('天', '日')) + 1);
        if (date == null || date.getDayOfWeek() == told) {
            return Stream.empty();
        }
        String english = date.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
        return Stream.of(at(draft, line, match.group(), new Advice(
                date + " was or will be a " + english, "correct the day or the weekday",
                date + " 是星期" + WEEK.charAt(date.getDayOfWeek().getValue() - 1), "请改正日期或星期")));
    }
}
