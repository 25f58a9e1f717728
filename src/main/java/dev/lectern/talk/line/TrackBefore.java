package dev.lectern.talk.line;

import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/**
 * In which part of the programme somebody speaks, said before their house and their name, and parted from them by a stronger mark
 * than these are from each other.
 *
 * <pre>
 * 表格 | 某文档 - 张三 - 《…》        Storage | Acme - Jane Doe - “…”
 * </pre>
 */
public final class TrackBefore {
    private static final Pattern FORM = Pattern.compile("([^|｜丨—–-]{1,16})[|｜丨]\\s*([^|｜丨]{1,40}?\\S)\\s+[-–—]\\s+[^|｜丨]{1,40}");

    private TrackBefore() {}

    /** The text without such a part; as it is where the first word may be the house, as before a job. */
    public static String without(String people, Organizations known) {
        Matcher m = people.indexOf('|') < 0 && people.indexOf('｜') < 0 && people.indexOf('丨') < 0 ? null : FORM.matcher(people);
        if (m == null || !m.matches() || known.knows(m.group(1).strip()) || JobTitle.ends(m.group(2)) && !Affiliation.isAlone(m.group(2))) {
            return people;
        }
        String rest = people.substring(m.start(2));
        return PersonParts.read(rest, known).filter(p -> p.people().size() == 1
                        && (p.people().get(0).organization() != null || p.people().get(0).role() != null)).isPresent()
                ? rest : people;
    }
}
