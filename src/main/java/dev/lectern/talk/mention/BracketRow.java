package dev.lectern.talk.mention;

import dev.lectern.talk.name.CapitalisedWords;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Pieces;
import dev.lectern.talk.name.Place;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names in a row, each with a bracket behind: {@code 甲（某大学）、|乙|（松果财经）和丙（某公司）}. Where one of them is somebody
 * with a house, so are those beside, whatever their brackets look like.
 */
final class BracketRow {
    private static final Pattern ONE = Pattern.compile("(\\p{IsHan}{2,4}|\\p{Lu}[\\p{IsLatin}.'’-]+(?: \\p{Lu}[\\p{IsLatin}.'’-]+){1,2})\\s?[（(][^（()）《]{2,32}[)）]");
    private static final Pattern JOINT = Pattern.compile("\\s?(?:[、，,]?\\s?(?:和|与|及|以及|还有)|[、,，])\\s?");
    private static final String BEFORE = "，。：；、有由是为请到 \n";
    private static final Pattern COUNTED = Pattern.compile("等?[两三四五六七八九]位");
    private static final int[] LENGTHS = {3, 2, 4};
    private static final int LONGEST_NAME = 40;

    private BracketRow() {}

    /** Where those stand that were not found before; of three who do something together none need have been. */
    static List<Place> beside(String text, List<Place> found, Organizations known) {
        List<Place> all = new ArrayList<>();
        List<Place> row = new ArrayList<>();
        Matcher one = ONE.matcher(text);
        Matcher joint = JOINT.matcher(text);
        for (int open = Pieces.bracket(text, 1); open > 0;) {
            Place name = name(text, open, known);
            int at = open + 1;
            row.clear();
            while (name != null && one.region(name.start(), Math.min(text.length(), name.start() + LONGEST_NAME + LONGEST_NAME)).lookingAt()) {
                row.add(name);
                at = one.end();
                boolean more = joint.region(at, text.length()).lookingAt();
                int next = more ? Pieces.bracket(text, joint.end()) : -1;
                name = next > 0 && next - joint.end() <= LONGEST_NAME ? within(text, joint.end(), next, known) : null;
            }
            if (row.size() > 1
                    && (row.stream().anyMatch(p -> isIn(found, p))
                            || row.size() > 2 && (Mentions.acts(text, at) || COUNTED.matcher(text).region(at, text.length()).lookingAt()))) {
                row.stream().filter(p -> !isIn(found, p)).forEach(all::add);
            }
            open = Pieces.bracket(text, at);
        }
        return all;
    }

    private static boolean isIn(List<Place> found, Place place) {
        return found.stream().anyMatch(f -> f.start() == place.start() && f.end() == place.end());
    }

    /** The first of a row: as much before the bracket as is a name. */
    private static @Nullable Place name(String text, int open, Organizations known) {
        int end = open > 0 && text.charAt(open - 1) == ' ' ? open - 1 : open;
        for (int n : LENGTHS) {
            int from = end - n;
            boolean starts = from == 0 || from > 0 && BEFORE.indexOf(text.charAt(from - 1)) >= 0;
            if (starts && isName(text.substring(from, end), known)) {
                return new Place(from, end);
            }
        }
        int from = end;
        while (from > 0 && end - from < LONGEST_NAME && BEFORE.indexOf(text.charAt(from - 1)) < 0
                || from > 1 && text.charAt(from - 1) == ' ' && CapitalisedWords.isLatin(text.charAt(from - 2))) {
            from--;
        }
        return from < end && isName(text.substring(from, end), known) ? new Place(from, end) : null;
    }

    /** All that stands between a joint and the next bracket. */
    private static @Nullable Place within(String text, int from, int open, Organizations known) {
        int end = text.charAt(open - 1) == ' ' ? open - 1 : open;
        return end > from && isName(text.substring(from, end), known) ? new Place(from, end) : null;
    }

    private static boolean isName(String word, Organizations known) {
        return !known.knows(word) && (PersonalName.isChinese(word) || PersonalName.isLatin(word) && word.indexOf(' ') > 0);
    }
}
