package dev.lectern.talk.person;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Romanized;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;

/** A name in Latin letters, parted but by a blank from where its bearer works in China: {@code Lucia Yang 某某社区委员}, {@code 某某社区 某某小组 Ingrid Li}. */
final class LatinBesideHouse {
    private static final String NAME = "(\\p{Lu}[\\p{IsLatin}'’-]+(?: \\p{Lu}[\\p{IsLatin}'’-]+){1,2})";
    private static final Pattern FIRST = Pattern.compile(NAME + "\\s+((?![是在与和将从为对用有也曾的])\\S*\\p{IsHan}.*)");
    private static final Pattern LAST = Pattern.compile("(.*\\p{IsHan}\\S*)\\s+" + NAME);

    private static final Pattern BRACKET_BEHIND = Pattern.compile("\\s*[(]([^()]*)[)]$");

    private static final int SHORTEST_TITLE = 6;

    private LatinBesideHouse() {}

    static Optional<Speaker> of(String line, Organizations known) {
        boolean mixed = line.indexOf(' ') > 0 && Characters.hasIdeograph(line);
        boolean first = mixed && Character.isUpperCase(line.charAt(0)) && line.charAt(0) < 'À';
        boolean last = mixed && Character.isLowerCase(line.charAt(line.length() - 1));
        boolean may = first ? isCapital(line, line.indexOf(' ') + 1) : last && endsInCapitals(line);
        Matcher m = !may ? null : (first ? FIRST : LAST).matcher(line);
        if (m == null || !m.matches()) {
            return Optional.empty();
        }
        String name = m.group(first ? 1 : 2);
        String house = m.group(first ? 2 : 1).strip();
        boolean reads = PersonalName.isLatin(name) && !known.knows(name) && JobTitle.start(house) != 0
                && (Workplace.isSurely(house, known) || last && startsWithHouse(house, known));
        Affiliation a = reads ? Affiliation.read(house, known) : Affiliation.NONE;
        return reads ? Optional.of(new Speaker(name, a.ownOrganization(), a.role())) : Optional.empty();
    }

    /** Whether the last two words of a line begin with capitals. */
    private static boolean endsInCapitals(String line) {
        int last = line.lastIndexOf(' ') + 1;
        int before = last - 1;
        while (before > 0 && !Character.isWhitespace(line.charAt(before - 1))) {
            before--;
        }
        return last > 0 && isCapital(line, last) && isCapital(line, before);
    }

    private static boolean isCapital(String line, int at) {
        return at < line.length() && Character.isUpperCase(line.codePointAt(at));
    }

    private static boolean startsWithHouse(String text, Organizations known) {
        int blank = text.indexOf(' ');
        String head = blank < 0 ? "" : text.substring(0, blank);
        return blank > 0 && (known.knows(head) || Organizations.hasTellingEnding(head)) && Workplace.mayBe(text, known);
    }

    /** Whether what stands behind another name is somebody as well: called so, or with a house in brackets. */
    static boolean isSecond(String behind) {
        Matcher house = BRACKET_BEHIND.matcher(behind);
        String name = house.find() ? behind.substring(0, house.start()) : behind;
        boolean housed = name.length() < behind.length() && Character.isUpperCase(behind.codePointAt(house.start(1)))
                && PersonalName.isLatin(name) && !Organizations.hasTellingEnding(name) && !PersonalName.isPlace(house.group(1));
        return housed || Romanized.isSomebody(name);
    }

    /** {@code Leo Tan：|容器查询实战}: behind a colon stands no house that ends like none. @param end where the name does */
    static boolean isTitle(String line, int end, String what, Organizations known) {
        return line.startsWith("：", end) && Characters.hasIdeograph(what) && what.length() >= SHORTEST_TITLE
                && Affiliation.read(what, known).role() == null && !Workplace.is(what, known) && Organizations.prefixByEnding(what) == 0;
    }
}
