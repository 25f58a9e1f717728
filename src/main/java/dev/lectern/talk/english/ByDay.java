package dev.lectern.talk.english;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;

/**
 * Where somebody works, as a life tells it that says first what they like:
 *
 * <pre>
 * Jane has used tape since the days of QIC-80. By day she runs the mail for Acme; by night she restores pinball machines.
 * When she is not climbing, Jane works at Acme.
 * </pre>
 */
final class ByDay {
    /** Somebody, by all of their name or a part. */
    private static final String WHO = "(?:s?he|they|(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}))";
    private static final String LIFE = "(?:(?:[Dd]ay|(?:professional|working|other|real|work|office)\\s+life|day\\s+job))";
    private static final Pattern LED = Pattern.compile("(?:\\b[Bb]y\\s+day|\\b[Dd]uring\\s+the\\s+(?:day|week|working\\s+week)|\\b[Ii]n\\s+the\\s+daytime|\\b[Ii]n\\s+(?:her|his|their)\\s+" + LIFE + "|\\b[Oo]n\\s+weekdays|\\b[Ff]or\\s+a\\s+living|\\b[Pp]rofessionally|\\b[Tt]o\\s+pay\\s+the\\s+(?:bills|rent)|\\b(?:[Mm]onday\\s+to\\s+[Ff]riday|(?:[Ff]rom\\s+)?[Nn]ine\\s+to\\s+five)|\\b[Aa]t\\s+work),?\\s+" + WHO + "\\s+([^.;:]{2,90}?)\\s(?:at|for|with|of|inside)\\s+(?=(?:the\\s+)?\\p{Lu})");
    /** What else somebody does is told first: only what they are or where they work is read. */
    private static final Pattern WHEN_NOT = Pattern.compile("\\b(?:When|If|While)\\s+(?:(?:s?he|they|\\p{Lu}\\p{L}+)\\s*(?:is|are|['’]s|['’]re)\\s+)?(?:not|n['’]t)\\s+[^.;,]{3,60},\\s+" + WHO + "\\s+((?:is|are|works?|teaches|leads|runs|heads|manages)\\b[^.;:]{0,80}?)\\s(?:at|for|with|of)\\s+(?=(?:the\\s+)?\\p{Lu})");
    /** {@code she herds build machines for |Acme| by day}. */
    private static final Pattern BEHIND = Pattern.compile("(?:^|(?<=[.;!?]\\s))" + "(?:She|He|They|(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}))\\s+([^.;:]{2,80}?)\\s(?:at|for|with)\\s+(?=(?:the\\s+)?\\p{Lu}[^.;,]{1,40}?\\s(?:by\\s+day|during\\s+the\\s+day|for\\s+a\\s+living)\\b)");
    private static final Pattern HOUSE = Pattern.compile("(?:the\\s+)?(\\p{Lu}[\\p{L}\\d&.'’-]*(?:\\s+(?:(?:of|for|and|the)\\s+){0,2}\\p{Lu}[\\p{L}\\d&'’-]*){0,4})");
    /** {@code running Linux| since a stack of Slackware floppies}: since when is told by things, and no house is. */
    static final Pattern SINCE = Pattern.compile("\\s+(?:ever\\s+)?since\\s+(?!(?:the\\s+)?(?:\\d|[Jj]anuary|[Mm]arch|[Aa]pril|[Jj]une|[Jj]uly)).*$");
    private static final Pattern[] FORMS = {LED, WHEN_NOT, BEHIND};

    private ByDay() {}

    /**
     * The house that a text tells so of somebody; empty where it tells none.
     *
     * @param alone whether the text tells of nobody else, so that "she" is who is meant
     */
    static Optional<String> house(String text, String name, boolean alone) {
        if (!mayTell(text)) {
            return Optional.empty();
        }
        for (Pattern form : FORMS) {
            for (Matcher m = form.matcher(text); m.find();) {
                boolean meant = m.group(1) == null ? alone : (" " + name + " ").contains(" " + m.group(1) + " ");
                Matcher house = HOUSE.matcher(text).region(m.end(), text.length());
                if (meant && house.lookingAt()) {
                    String named = house.group(1).replaceFirst("(?:['’]s?|[.'’-])$", "");
                    return named.isEmpty() ? Optional.empty() : Optional.of(named);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean mayTell(String text) {
        return text.contains("day") || text.contains("Nine") || text.contains("nine to") || text.contains(" life") || text.contains("living")
                || text.contains(" not ") || text.contains("n’t ") || text.contains("n't ") || text.contains("rofessionally")
                || text.contains("to pay the") || text.contains("To pay the") || text.contains("t work");
    }
}
