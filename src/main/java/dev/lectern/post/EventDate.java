package dev.lectern.post;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days as authors write them; of a range the first day. */
public final class EventDate {

    private static final Pattern DIGITS = Pattern.compile(
            "(?<!\\d)(\\d{4})\\s*(?:年|[-/._])\\s*(\\d{1,2})\\s*(?:月|[-/._])\\s*(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)");
    private static final Pattern DAY_MONTH = Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+([a-z]{3})[a-z]*\\.?,?\\s+(\\d{4})\\b");
    private static final Pattern MONTH_DAY = Pattern.compile("(?i)\\b([a-z]{3})[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?[^,\\d]*(?:[-–~]\\s*\\d+)?,?\\s+(\\d{4})\\b");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private EventDate() {}

    /** The first day that {@code text} names, or null. An offset does not move the day: it is the author's own. */
    public static @Nullable LocalDate parse(String text) {
        LocalDate date = first(DIGITS.matcher(text), 1, 2, 3);
        date = date != null ? date : first(COMPACT.matcher(text), 1, 2, 3);
        date = date != null ? date : first(DAY_MONTH.matcher(text), 3, 2, 1);
        return date != null ? date : first(MONTH_DAY.matcher(text), 3, 1, 2);
    }

    /** The day in the name of the file, or else of the nearest folder that has one, or else of nested folders. */
    public static @Nullable LocalDate inPath(String path) {
        List<String> names = List.of(path.split("/"));
        for (String name : names.reversed()) {
            LocalDate date = first(DIGITS.matcher(name), 1, 2, 3);
            date = date != null ? date : first(COMPACT.matcher(name), 1, 2, 3);
            if (date != null) {
                return date;
            }
        }
        return first(DIGITS.matcher(path), 1, 2, 3);
    }

    private static @Nullable LocalDate first(Matcher m, int year, int month, int day) {
        while (m.find()) {
            LocalDate date = date(m.group(year), m.group(month), m.group(day));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        int named = MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1;
        try {
            int m = named > 0 ? named : Integer.parseInt(month);
            LocalDate date = LocalDate.of(Integer.parseInt(year), m, Integer.parseInt(day));
            return date.getYear() < 1970 || date.getYear() > 2200 ? null : date;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
