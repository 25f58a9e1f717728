package dev.lectern.talk.people;

import dev.lectern.talk.english.Telling;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/** Surnames that look like a whole name where a sentence begins with them: {@code |Di Stefano| argued that …}, of Marta di Stefano. */
final class Surnames {
    private static final Pattern PARTICLE = Pattern.compile("(?:Van|Von|De|Der|Den|Da|Di|La|Le|El|Al|Dos|Du|Ter|Ten|Af|Av|Zu)\\s(?=(?:\\p{Ll}+\\s){0,2}\\p{Lu})");
    private static final Pattern FIRST_NAME = Pattern.compile("(?<![\\p{L}'’-])\\p{Lu}[\\p{L}'’-]+\\s$");
    private static final int LONGEST_FIRST = 24;

    private Surnames() {}

    /** What tells of people whose whole names are known, without what tells of those whose first name the page tells elsewhere. */
    static List<Telling> without(Page page, List<Telling> told) {
        return told.stream().filter(t -> !isOne(page, t.people().all().get(0).name())).toList();
    }

    private static boolean isOne(Page page, String name) {
        return PARTICLE.matcher(name).lookingAt() && page.units().stream().anyMatch(u -> isCalled(u.text(), Character.toLowerCase(name.charAt(0)) + name.substring(1)));
    }

    private static boolean isCalled(String text, String surname) {
        int at = text.indexOf(surname);
        Matcher first = at <= 0 ? null : FIRST_NAME.matcher(text.substring(Math.max(0, at - LONGEST_FIRST), at));
        return first != null && first.find();
    }
}
