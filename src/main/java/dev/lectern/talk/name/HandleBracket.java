package dev.lectern.talk.name;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account beside a bracket, where one of them tells the name of whoever has the account, and the bracket where they work:
 *
 * <pre>
 * @tide（苗听雪，某某数据）        苗听雪（@tide，某某数据）        @tide (Jane Doe, Acme)
 * </pre>
 */
public final class HandleBracket {
    private static final String ACCOUNT = "@[A-Za-z\\d][\\w.-]{1,38}";
    private static final String LATIN = "\\p{Lu}[\\p{IsLatin}'’.-]{0,20}(?: \\p{Lu}[\\p{IsLatin}'’.-]{0,20}){1,3}";
    private static final String HOUSE = "[^（()），,@]{2,40}";
    /** The account first, and in the bracket the name. */
    private static final Pattern FIRST = Pattern.compile("(?<![\\w@])" + ACCOUNT + "\\s?[（(]\\s?(\\p{IsHan}{2,4}|" + LATIN + ")(?:\\s?[，,、/|｜]\\s?(" + HOUSE + "))?[)）]");
    /** The account in the bracket, before where its owner works. */
    private static final Pattern INSIDE = Pattern.compile("(\\p{IsHan}{2,4}|(?<![\\p{L}@])" + LATIN + ")\\s?[（(]\\s?" + ACCOUNT + "(?:\\s?[，,、/|｜]\\s?(" + HOUSE + "))?[)）]");
    /** Before whoever is named only such words stand, where the first characters of a name are not told otherwise. */
    private static final String BEFORE = " ，。：、；由请有和与（(\n\t";

    /** A name may begin with one, but seldom does. */
    private static final String JOINTS = "由请与和及";

    private HandleBracket() {}

    /** A line of people without their accounts: {@code 苗听雪（某某数据）}. */
    static String without(String line) {
        if (line.indexOf('@') < 0 || Pieces.bracket(line, 1) < 0) {
            return line;
        }
        return replaced(INSIDE, replaced(FIRST, line));
    }

    private static String replaced(Pattern form, String line) {
        Matcher m = form.matcher(line);
        StringBuilder plain = new StringBuilder();
        int done = 0;
        while (m.find()) {
            if (isName(m.group(1), Organizations.KNOWN)) {
                @Nullable String house = m.group(2);
                plain.append(line, done, m.start()).append(m.group(1)).append(house == null ? "" : "（" + house.strip() + "）");
                done = m.end();
            }
        }
        return done == 0 ? line : plain.append(line, done, line.length()).toString();
    }

    /** Adds those whom running text names so. */
    public static void add(String text, Organizations known, List<Mention> found) {
        if (text.indexOf('@') < 0 || Pieces.bracket(text, 1) < 0) {
            return;
        }
        for (Matcher m = FIRST.matcher(text); m.find();) {
            add(m, m.start(), known, found);
        }
        for (Matcher m = INSIDE.matcher(text); m.find();) {
            int from = JOINTS.indexOf(text.charAt(m.start())) >= 0 && PersonalName.isChinese(text.substring(m.start() + 1, m.end(1))) ? m.start() + 1 : m.start();
            if (m.group(2) != null && (from == 0 || from > m.start() || BEFORE.indexOf(text.charAt(from - 1)) >= 0)) {
                add(m, from, known, found);
            }
        }
    }

    private static void add(Matcher m, int from, Organizations known, List<Mention> found) {
        String name = m.group(1).substring(Math.max(0, from - m.start(1)));
        @Nullable String house = m.group(2);
        boolean told = found.stream().anyMatch(f -> f.start() < m.end() && from < f.end());
        if (!told && isName(name, known)) {
            Affiliation a = house == null ? Affiliation.NONE : Affiliation.read(house.strip(), known);
            found.add(new Mention(new Speaker(name, a.ownOrganization(), a.role()), from, m.end(), from));
        }
    }

    private static boolean isName(String name, Organizations known) {
        return (PersonalName.isChinese(name) || PersonalName.isLatin(name)) && !known.knows(name) && !Organizations.hasTellingEnding(name);
    }
}
