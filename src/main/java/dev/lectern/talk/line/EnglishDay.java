package dev.lectern.talk.line;

import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/** A day as English tells it: {@code 9 March}, {@code Thursday, March 14th}, {@code the 3rd of May}. */
public final class EnglishDay {
    private static final String WEEKDAY = "(?i:mon|tue|wed|thu|fri|sat|sun)\\p{Ll}{0,6}\\.?";
    private static final String DAY_WORDS = "[\\s(\\[]*(?:" + WEEKDAY + ",?\\s+)?(?:the\\s+)?(?:" + TimeRange.MONTH + "\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:\\.|st|nd|rd|th)?\\s+(?:of\\s+)?" + TimeRange.MONTH + "\\.?|\\d{4}-\\d{2}-\\d{2})(?!\\p{L})";
    /** A line that begins with one. */
    public static final Pattern FIRST = Pattern.compile(DAY_WORDS);
    /** The day with what sets it off from the rest of the line, and perhaps the hour. */
    private static final Pattern SET_OFF = Pattern.compile(DAY_WORDS + "(?:,?\\s+\\d{4})?[)\\]]?(?:,?\\s+(?:at\\s+)?\\d{1,2}[:.h]\\d{2}(?:\\s?[ap]m)?)?\\s*(?:[:|·]|[–—]|\\s-(?=\\s))\\s*(?=\\S)");
    private static final String STARTS = "JFMASONDTW0123456789(";
    /** The day alone, or with a comma behind it, as before where one meets. */
    private static final Pattern DAY_AND_PLACE = Pattern.compile(DAY_WORDS + "(?:,?\\s+\\d{4})?\\s*(?:$|,\\s.*)");
    private static final String HOUR = "\\d{1,2}(?:[:.h]\\d{2})?(?:\\s?[ap]m)?";
    /** The day, with the year, the hour and a note in brackets, if any. */
    private static final Pattern ALONE = Pattern.compile(DAY_WORDS + "(?:,?\\s+\\d{4})?[)\\]]?(?:[\\s,|·–—-]{0,3}(?:[(\\[][^()\\[\\]]{1,80}(?:[)\\]]|$)|" + WEEKDAY + "|(?:at\\s)?" + HOUR + "(?:\\s?[–—-]\\s?" + HOUR + ")?(?:\\s[A-Z]{2,4})?|online|noon)){0,4}\\s*", Pattern.CASE_INSENSITIVE);
    /** The same with the town first: {@code Springfield, 6–7 June 2025}. */
    private static final Pattern PLACE_AND_DAY = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:(?:am|an|der|upon|on|de|la|le|del|do|da|i|y|sur|under)\\s+){0,2}\\p{Lu}[\\p{L}.'’-]*){0,3},\\s+(?:" + WEEKDAY + ",?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?(?:\\s*(?:[–—-]|and|&|to)\\s*\\d{1,2}(?:st|nd|rd|th)?)?\\s+(?:of\\s+)?" + TimeRange.MONTH + "\\.?|" + TimeRange.MONTH + "\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:\\s*(?:[–—-]|and|&|to)\\s*\\d{1,2}(?:st|nd|rd|th)?)?)(?:,?\\s+\\d{4})?\\s*(?:$|,\\s.*)");
    private static final int LONGEST_WHEN = 60;

    private EnglishDay() {}

    /** {@code 9 March}, {@code Thursday, March 14th, Springfield}: when and where one meets is what no talk is called. */
    public static boolean isWhen(String title) {
        return title.length() <= LONGEST_WHEN && Characters.hasPlainLetter(title) && Characters.hasAny(title, "0123456789") && (DAY_AND_PLACE.matcher(title).matches() || PLACE_AND_DAY.matcher(title).matches());
    }

    /** Whether a line holds a day and nothing else but when and how one meets then: {@code 3 December, 18:00 (over)}. */
    static boolean isAlone(String line) {
        return !line.isEmpty() && STARTS.indexOf(line.charAt(0)) >= 0 && ALONE.matcher(line).matches();
    }

    /** {@code 12 March – |Jane Doe (Acme): Ten years of cron}: where behind the day with which a line begins the rest does; 0 where it begins otherwise. */
    public static int behind(String line) {
        Matcher day = line.isEmpty() || STARTS.indexOf(line.charAt(0)) < 0 ? null : SET_OFF.matcher(line);
        return day != null && day.lookingAt() ? day.end() : 0;
    }
}
