package dev.lectern.talk.name;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lines of authors who write no blank between Chinese characters and Latin letters ({@code 云帆数据CTO}), read as if they did. */
public final class Spaced {
    private static final int LONGEST = 60; // in UTF-16 units
    private static final CharacterSet SENTENCE = CharacterSet.of("“”《》。？！?!「」");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z][A-Za-z'’-]*(?: [A-Za-z'’-]+){0,3}");
    private static final Pattern LAST_WORD = Pattern.compile("[A-Za-z]+$");

    private Spaced() {}

    /** The people that a line names; where it names none as it stands, those that it does with the blanks, if they surely are people. */
    public static List<Speaker> read(String line, Function<String, List<Speaker>> reader) {
        List<Speaker> people = reader.apply(line);
        String spaced = people.isEmpty() && line.length() <= LONGEST && !SENTENCE.isIn(line) ? of(line) : line;
        if (spaced == line) {
            return people;
        }
        List<Speaker> apart = reader.apply(spaced).stream()
                .map(s -> new Speaker(Objects.requireNonNull(back(s.name(), line)), back(s.organization(), line), back(s.role(), line))).toList();
        return apart.stream().allMatch(s -> isSure(s.name(), line)) ? apart : List.of();
    }

    /** Whether it is a name, and what is glued to it an office or the name in other letters: {@code Committer潘俊杰}, {@code 木增Mu Zeng}, but not {@code 星澜DB社区}. */
    private static boolean isSure(String name, String line) {
        int at = line.indexOf(name);
        if (at < 0 || PersonalName.likelihood(name) < 2) {
            return false;
        }
        Matcher behind = WORDS.matcher(line).region(at + name.length(), line.length());
        Matcher before = LAST_WORD.matcher(line.substring(0, at));
        boolean han = Character.isIdeographic(name.codePointBefore(name.length()));
        boolean spelt = !han || !behind.lookingAt() || Romanized.isOfSyllables(behind.group()) || Romanized.isChinese(behind.group());
        return spelt
                && (!Character.isIdeographic(name.codePointAt(0)) || !before.find() || JobTitle.ends(before.group())
                        || Character.isLowerCase(before.group().codePointBefore(before.group().length())));
    }

    /** The text with a blank wherever the two meet; the same object where they do not. */
    static String of(String text) {
        int first = next(text, 1);
        if (first < 0) {
            return text;
        }
        StringBuilder spaced = new StringBuilder(text.length() + 8);
        int from = 0;
        for (int at = first; at > 0; at = next(text, at + 1)) {
            spaced.append(text, from, at).append(' ');
            from = at;
        }
        return spaced.append(text, from, text.length()).toString();
    }

    /** What was found in the text with blanks, as the text itself has it. */
    static @Nullable String back(@Nullable String found, String text) {
        if (found == null || text.contains(found)) {
            return found;
        }
        StringBuilder bare = new StringBuilder(found.length());
        for (int i = 0; i < found.length(); i++) {
            boolean blank = found.charAt(i) == ' ' && i > 0 && i + 1 < found.length() && meet(found.charAt(i - 1), found.charAt(i + 1));
            if (!blank) {
                bare.append(found.charAt(i));
            }
        }
        return text.contains(bare) ? bare.toString() : found;
    }

    private static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (meet(text.charAt(i - 1), text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean meet(char a, char b) {
        return isLatin(a) && Character.isIdeographic(b) || Character.isIdeographic(a) && isLatin(b);
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
