package dev.lectern.talk.name;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/** Who is called but by what others call them, where nobody else can stand: {@code 苗老师}, {@code 社区用户 @会写诗的猫}. */
public final class Called {
    /** By family name with what they are. */
    private static final Pattern HONOURED = Pattern.compile("(\\p{IsHan}{1,2})(?:老师|教授|博士|学长|学姐)");
    /** By a handle in Chinese characters, behind what they are or where they work. */
    private static final Pattern SIGNED = Pattern.compile("([^@，。]{0,16}?)\\s*@(?=\\S*\\p{IsHan})([\\p{L}\\d_-]{2,12})");

    private Called() {}

    /** Whom the words behind a title name so; nobody where they do not. */
    public static List<Speaker> behindTitle(String who, Organizations known) {
        Matcher honoured = HONOURED.matcher(who);
        if (honoured.matches() && (honoured.group(1).length() == 1 ? PersonalName.mayStart(who, 0) : PersonalName.isSurname(honoured.group(1)))) {
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
