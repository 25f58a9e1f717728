package dev.lectern.talk.english;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/**
 * Who is named in one sentence with a title that is marked off, and whatever they did with it:
 *
 * <pre>
 * |Jane Doe (Acme)| had an answer in “Who Watches the Parser?”.     “Who Watches the Parser?” by |Jane Doe| drew a full house.
 * </pre>
 *
 * <p>A title is given as a mark, as it stands where none of its words may be taken for a name.
 */
final class BesideTitle {
    private static final String TITLE = "“[x ]{10,140}”";
    private static final Pattern MARK = Pattern.compile(TITLE);
    /** Behind somebody who is told with their house: what they did, up to the title. */
    private static final Pattern DID = Pattern.compile("(?:\\s+(?:then|also|even|finally))?\\s+(?!(?:and|or|of|from|at|for|in|on|to|with|who|whose|as|by|is|was|were|are)\\s)\\p{Ll}{3,}\\s[^.;:“”]{0,80}" + TITLE);
    private static final Pattern BY = Pattern.compile(TITLE + ",?\\s+(?:(?:(?:was|were)\\s+)?(?:presented|given|held|delivered)\\s+)?by\\s+$");
    /** {@code “Who Watches the Parser?” |was a joint effort of |Jane Doe and John Roe}. */
    private static final Pattern TOGETHER = Pattern.compile(TITLE + ",?\\s+(?:was\\s+)?(?:an?\\s+)?(?:joint\\s+(?:effort|talk|work|presentation|project)|collaboration)\\s+(?:of|by|between|from)\\s+$");
    /** What is said of a talk, and not of a book. */
    private static final Pattern WAS = Pattern.compile(",?\\s+(?:was|were)\\s+(?:an?|the|our|my|one\\s+of\\s+(?:the|our|my))\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:favou?rites?|highlights?|hits?|crowd[\\s-]?pleasers?|surprises?|openers?|closers?|talks?|keynotes?|sessions?)\\b|,?\\s+(?:drew|filled|packed|opened|closed|followed|rounded\\s+off|kicked\\s+off|got|earned|had|made|kept|came|showed|covered|looked|explained|took|went|asked)\\s");
    /** What is made and not told has such titles as well. */
    private static final Pattern MADE = Pattern.compile("(?i)\\b(?:wrote|written|writes|writing|published|publish(?:es)?|released?|edited|filed|fixed|merged|won|wins|awarded|awards?|prizes?|received|translated|read|updated?|updates|rewrote|rewritten|extended|improved|created|built|maintain(?:s|ed)?|contribut(?:es?|ed)|added|ported|submitted|posted|uploaded|started|joined|leads?|runs?|organi[sz]e[sd]?|tested|packaged|sells?|sold|bought|plays?|played|recommend(?:ed|s)|reviewed|sang|sings|composed|painted|directed|blogs?|blogged|articles?|books?|papers?|essays?|novels?|newsletters?|podcasts?|films?|songs?|albums?|posters?)\\b");

    private BesideTitle() {}

    /** Whether the words of a stretch tell of what is made and not told. */
    static boolean isMade(String text, int from, int to) {
        return MADE.matcher(text).region(from, to).find();
    }

    /** Whether a sentence tells so of those it names. @param sentence where it starts */
    static boolean tells(String text, int sentence, People people) {
        if (text.indexOf('“', sentence) < 0) {
            return false;
        }
        int end = EnglishSentences.starts(text).stream().filter(s -> s > people.end()).findFirst().orElse(text.length());
        Matcher mark = MARK.matcher(text).region(sentence, end);
        if (!mark.find() || mark.find() || isMade(text, sentence, end)) {
            return false;
        }
        boolean housed = people.all().get(0).organization() != null && DID.matcher(text).region(people.end(), end).lookingAt();
        boolean together = people.all().size() > 1 && TOGETHER.matcher(text.substring(sentence, people.start())).find();
        return housed || together || WAS.matcher(text).region(people.end(), end).lookingAt() && BY.matcher(text.substring(sentence, people.start())).find();
    }
}
