package dev.lectern.check;

import dev.lectern.post.EventDate;
import dev.lectern.post.FrontMatterKeys.Key;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A post whose talks have no date anywhere; or whose date is surely wrong. A post may bear the day on which it was published as
 * well as the event's, and its folder either of them. But what was told after the event was not published before it, and a day
 * that is told alike but for the year is a slip.
 */
final class DateLint implements Lint {
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(?:(\\d{4})\\s*[年./-]\\s*)?(\\d{1,2})\\s*[月/]\\s*(\\d{1,2})(?!\\d)");
    private static final Pattern LATIN_DAY = Pattern.compile("(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+\\d{1,2}\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b");
    private static final Pattern RANGE = Pattern.compile("\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?\\s*[-–—~～至到]");

    @Override
    public Stream<Fault> look(Draft draft, DraftFolder folder) {
        LocalDate date = draft.head().date();
        if (date == null) {
            boolean told = draft.body().stream().anyMatch(line -> EventDate.parse(draft.line(line)) != null);
            return told || draft.talks().isEmpty() ? Stream.empty() : Stream.of(at(draft, 1, "", new Advice(
                    "no date, so its talks stand in no year", "give one in the front matter, such as date: 2026-05-16",
                    "没有日期，所以其中的分享归不到任何年份", "请在 front matter 里写上，例如 date: 2026-05-16")));
        }
        LocalDate named = EventDate.inPath(draft.path());
        Optional<Key> key = draft.key("date", "time", "start", "eventdate", "event_date");
        return named == null || named.equals(date) || key.isEmpty() ? Stream.empty() : disagreement(draft, key.get(), date, named);
    }

    private Stream<Fault> disagreement(Draft draft, Key key, LocalDate date, LocalDate named) {
        List<LocalDate> told = told(draft, named.getYear());
        if (told.isEmpty() || told.contains(date) || isRange(draft) || !isBeforeAllOf(told, date, named) && !isSlipOfYear(date, named, told)) {
            return Stream.empty();
        }
        return Stream.of(at(draft, key.line(), key.name(), new Advice(
                "the date " + date + " fits neither that of the path, " + named + ", nor those that the text gives", "correct whichever is wrong",
                "日期 " + date + " 既与路径中的 " + named + " 不符，也与正文中的日期不符", "请改正其中写错的一处")));
    }

    /** Whether the path was named once the event was over, and the date is before it began. */
    private static boolean isBeforeAllOf(List<LocalDate> told, LocalDate date, LocalDate named) {
        return told.stream().allMatch(day -> date.isBefore(day) && day.isBefore(named));
    }

    private static boolean isSlipOfYear(LocalDate date, LocalDate named, List<LocalDate> told) {
        return MonthDay.from(date).equals(MonthDay.from(named)) && told.contains(named);
    }

    private static boolean isRange(Draft draft) {
        return draft.keys().keys().stream().anyMatch(key -> RANGE.matcher(draft.line(key.line())).find());
    }

    /** The days that title and text name, without a year those of one; empty as well where one may be written as no pattern here reads it. */
    private static List<LocalDate> told(Draft draft, int year) {
        List<LocalDate> days = new ArrayList<>();
        Stream<String> title = Stream.ofNullable(draft.head().title());
        Stream.concat(title, draft.body().stream().map(draft::line)).forEach(line -> {
            for (Matcher day = DAY.matcher(line); day.find();) {
                LocalDate read = EventDate.parse((day.group(1) == null ? year : day.group(1)) + "-" + day.group(2) + "-" + day.group(3));
                if (read != null) {
                    days.add(read);
                }
            }
        });
        return draft.body().stream().anyMatch(line -> LATIN_DAY.matcher(draft.line(line)).find()) ? List.of() : days;
    }
}
