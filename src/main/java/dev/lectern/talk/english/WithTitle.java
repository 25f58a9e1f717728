package dev.lectern.talk.english;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/**
 * A sentence that announces, or shows below a photo, who comes with what: the person, a small word or two, and a title that is
 * marked off.
 *
 * <pre>
 * Then |Jane Doe| from Acme with “Ten Years of Cron”.      For dessert |Zoe P.| does “Pixels I Burnt”, with screenshots.
 * First up: |John Roe|, who works at Acme. He's doing “Brakes in Rust”, about …     |Ann Lee (Acme)| on “Forms Are the Product”.
 * </pre>
 */
public final class WithTitle {
    private static final String MORE = "(?:\\s+(?:then|also|finally|next|just|even))?";
    private static final String ABOUT = "(?:about|on|us\\s+through)";
    private static final String DOING = "(?:doing|bringing(?:\\s+us)?|presenting|giving(?:\\s+us)?|showing(?:\\s+us)?|sharing|talking\\s+" + ABOUT + "|speaking\\s+" + ABOUT + "|telling\\s+us\\s+about|walking\\s+us\\s+through|(?:up|here|on|back|along)\\s+with)";
    private static final String DOES = "(?:does|do|did|brings?|brought|presents?|presented|gives?|gave(?:\\s+us)?|shows?|showed|shares?|shared|has|had|spoke\\s+" + ABOUT + "|speaks?\\s+" + ABOUT + "|talks?\\s+" + ABOUT + "|talked\\s+" + ABOUT + "|(?:opens?|opened|closes?|closed|followed|follows|started|starts|ended|ends|came|comes|returns?|returned)\\s+with)";
    /** Between who speaks and the title; what stands between commas may come first. */
    private static final String LINK = "(?:,?\\s+who\\s[^.;“”\"]{3,80}?,|,\\s+(?!(?:and|or)\\s)[^.;“”\"]{3,60}?,)?,?" + MORE + "\\s+(?:on|with|about|(?:(?:is|are|was|were|will\\s+be)\\s+)?" + DOING + "|(?:will\\s+)?" + DOES + ")\\s+";
    /** What is said of somebody first, and then by a small word for them what they come with. */
    private static final String LATER = "[^“”\"]{0,160}?[.!]\\s+(?:He|She|They)(?:['’](?:s|re|ll)|\\s+(?:is|are|will(?:\\s+be)?))\\s+(?:" + DOING + "|" + DOES + ")\\s+";
    private static final Pattern TITLE_BEHIND = Pattern.compile("(?:" + LINK + "|" + LATER + ")“[x ]{4,140}”");
    private static final Pattern BETWEEN = Pattern.compile("(?:" + LINK + "|" + LATER + ")[“\"‘]?");
    /** Before whoever is named in such a sentence nothing stands, or words that say whose turn it is. */
    private static final Pattern BEFORE = Pattern.compile("(?i)[^\\p{L}]*(?:(?:talks?|(?:guest )?lectures?|presentations?|photo|pictured|on stage|here|first|second|third|next|then|after|before|finally|lastly?|also|and|for|to|we|up|there|it['’]?s|it\\s+is|followed|plus|later|our|opening|closing|in\\s+between|real\\s+name)\\b[^“”\"]{0,80})?");
    private static final int LONGEST_BEFORE = 100;

    private WithTitle() {}

    /** Whether a sentence tells so of those it names; of the text its titles are masked. @param sentence where it starts */
    static boolean tells(String text, int sentence, People people) {
        int title = text.indexOf('“', people.end());
        return title >= 0 && people.start() - sentence <= LONGEST_BEFORE
                && TITLE_BEHIND.matcher(text).region(people.end(), text.length()).lookingAt()
                && BEFORE.matcher(text).region(sentence, people.start()).matches()
                && !BesideTitle.isMade(text, sentence, title);
    }

    /** Whether but such words stand between those who speak and a place. */
    public static boolean leads(String text, int people, int title) {
        return people <= title && BETWEEN.matcher(text).region(people, title).matches();
    }
}
