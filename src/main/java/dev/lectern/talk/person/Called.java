package dev.lectern.talk.person;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is called but by what others call them, where nobody else can stand: {@code 苗老师}, {@code 社区用户 @会写诗的猫}. */
public final class Called {
    private static final String HONOUR = "(?:老师|教授|博士|院士|同学|学长|学姐|学弟|学妹|师兄|师姐|师傅|女士|先生|律师|医生)";
    /** What these end with. */
    private static final CharacterSet HONOUR_ENDS = CharacterSet.of("师授士学长姐弟妹兄傅生");
    private static final int HONOUR_LENGTH = 2;
    /** By family name with what they are. */
    private static final Pattern HONOURED = Pattern.compile("\\p{IsHan}{1,2}" + HONOUR);
    /** By a handle in Chinese characters, behind what they are or where they work. */
    private static final Pattern SIGNED = Pattern.compile("([^@，。]{0,16}?)\\s*@(?=\\S*\\p{IsHan})([\\p{L}\\d_-]{2,12})");

    /** The same behind where they work: {@code 某大学 |苗老师}. */
    private static final Pattern AT_HOUSE = Pattern.compile("(?:([^，。]{2,30})\\s+)?(\\p{IsHan}{1,2}" + HONOUR + ")");

    /** The same before it: {@code 苗老师（某中学）}. */
    private static final Pattern HOUSED = Pattern.compile("(\\p{IsHan}{1,2}" + HONOUR + ")\\s*[（(]([^（()）]{2,30})[)）]");
    private static final int SHORTEST_HOUSED = 6;

    /** The same wherever a label says that people stand. */
    private static final Pattern IN_PLACE = Pattern.compile("(?:([^，。（(]{2,30})\\s+)?(?:(\\p{IsHan}{1,2}" + HONOUR + ")|Dr\\.?\\s?(\\p{IsHan}))\\s*(?:[（(，,|｜/@—-]+\\s*([^（()）。]{2,40})[)）]?)?");

    /** Among these others are named as well. */
    private static final CharacterSet SEVERAL = CharacterSet.of("、；;&＆");
    private static final CharacterSet BEFORE_LAST = CharacterSet.of(" 、，,；;\u3000");

    private Called() {}

    /** Whether what stands before the honour is a family name: {@code 苗|老师}, {@code 欧阳|老师}. */
    private static boolean isCalled(String honoured) {
        int surname = honoured.length() - HONOUR_LENGTH;
        return surname == 1 ? PersonalName.mayStart(honoured, 0) : PersonalName.isSurname(honoured.substring(0, surname));
    }

    /** Whether a row of people ends with somebody of whom but the family name is told: {@code 甲、乙、某大学 |苗老师}. */
    static boolean isLast(String row) {
        return row.length() > 4 && (row.endsWith("老师") || row.endsWith("教授") || row.endsWith("博士")) && BEFORE_LAST.has(row.charAt(row.length() - 4));
    }

    /** One of a row of people who is called so. */
    static Optional<Speaker> inRow(String piece, Organizations known) {
        Matcher housed = piece.length() > SHORTEST_HOUSED && (piece.endsWith("）") || piece.endsWith(")")) ? HOUSED.matcher(piece.strip()) : null;
        if (housed != null && housed.matches() && isCalled(housed.group(1))) {
            Affiliation a = Affiliation.read(housed.group(2), known);
            return a.ownOrganization() == null && a.role() == null ? Optional.empty() : Optional.of(new Speaker(housed.group(1), a.ownOrganization(), a.role()));
        }
        Matcher m = !piece.isEmpty() && HONOUR_ENDS.has(piece.charAt(piece.length() - 1)) ? AT_HOUSE.matcher(piece.strip()) : null;
        if (m == null || !m.matches() || !isCalled(m.group(2)) || m.group(1) != null && !Workplace.mayBe(m.group(1), known)) {
            return Optional.empty();
        }
        Affiliation a = m.group(1) == null ? Affiliation.NONE : Affiliation.read(m.group(1), known);
        return Optional.of(new Speaker(m.group(2), a.ownOrganization(), a.role()));
    }

    /** The one whom a place of people names so, with or without where they work: {@code 苗老师，某大学}, {@code 某大学 苗教授}; nobody where it does not. */
    public static List<Speaker> inPlace(String place, Organizations known) {
        boolean may = HONOUR_ENDS.isIn(place) || place.startsWith("Dr");
        Matcher m = may ? IN_PLACE.matcher(place.strip()) : null;
        if (m == null || !m.matches()) {
            return List.of();
        }
        String name = m.group(2) != null ? m.group(2) : m.group(3);
        @Nullable String house = m.group(1) != null ? m.group(1) : m.group(4);
        Affiliation a = house == null ? Affiliation.NONE : Affiliation.read(house, known);
        // 苗老师（苗一舟，某大学）: in the brackets stands the whole name.
        boolean whole = m.group(2) != null && m.group(4) != null && m.group(4).startsWith(name.substring(0, name.length() - HONOUR_LENGTH));
        boolean right = !whole && (m.group(2) == null ? PersonalName.mayStart(name, 0) : isCalled(name))
                && (house == null || !SEVERAL.isIn(house)) && (house == null || a.ownOrganization() != null || a.role() != null);
        return right ? List.of(new Speaker(name, a.ownOrganization(), a.role())) : List.of();
    }

    /** Whom the words before or behind a title name so; nobody where they do not. */
    public static List<Speaker> besideTitle(String who, Organizations known) {
        if (HONOURED.matcher(who).matches() && isCalled(who)) {
            return List.of(new Speaker(who, null, null));
        }
        Matcher signed = who.indexOf('@') < 0 ? null : SIGNED.matcher(who);
        if (signed == null || !signed.matches()) {
            return List.of();
        }
        Affiliation a = signed.group(1).isBlank() ? Affiliation.NONE : Affiliation.read(signed.group(1), known);
        return List.of(new Speaker(signed.group(2), a.ownOrganization(), a.role()));
    }
}
