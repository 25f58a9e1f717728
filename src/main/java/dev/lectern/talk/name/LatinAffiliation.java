package dev.lectern.talk.name;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where somebody works in Latin letters: {@code founder of Acme}, {@code Acme, head of data}. */
final class LatinAffiliation {
    /** {@code Acme| in Newport}: where it is. */
    private static final Pattern IN_TOWN = Pattern.compile("(?<!^(?:Women|Girls|Ladies|Queers?|Made|Built|Men|People))\\s+in\\s+\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?$");
    /** {@code Firmware engineer}, {@code keeper of bees}: but for the first letter all of it is small, and the first word no name. */
    private static final Pattern WRITTEN_SMALL = Pattern.compile("\\p{L}[\\p{Ll}-]+(?: \\p{Ll}[\\p{Ll}-]*){1,3}");
    private static final Pattern HEAD_OF = Pattern.compile("(?i)((?:[\\w-]+ ){0,2}(?:head|director|vp|lead|chief|manager|dean|maintainer|author|creator|committer|contributor|chair|president) of .+) (?:at|@) (?:the )?(.+)");
    private static final Pattern TITLE_OF = Pattern.compile("(?i)^(.+?)\\s+(?:of|at|from|with|@)\\s+(?:the\\s+)?(.+)$");
    private static final Pattern BASED = Pattern.compile("^\\p{Lu}[\\p{L}]+-based\\s+");
    private static final Pattern OF_PLACE = Pattern.compile("(?:University|Institute|College|School|Bank|Ministry|Academy) of .*");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}.*");
    /** {@code Keeper of Bees, |Acme}, {@code Engineer, |Acme}. */
    private static final Pattern OFFICE_FIRST = Pattern.compile("(?i)(?:[\\w-]+ ){0,2}(?:head|director|vp|lead|chief|manager|dean|professor|chair|lecturer|keeper|curator|maintainer|author|creator|committer|contributor) (?:of|in|for|to) .*|.*(?:lead|engineer|architect|manager|director|developer|scientist|researcher|professor|founder|maintainer|officer|president|student|designer|analyst|consultant),.*");
    private static final Pattern BETWEEN = Pattern.compile("(?i),|;|\\s+and\\s+|\\s+&\\s+");
    private static final Pattern LATIN_BAR = Pattern.compile("\\s*[|｜]\\s*|\\s+[–—·/]\\s+");

    /** {@code who chairs the |Acme Foundation}, {@code on loan from |Acme}: what somebody does for the house whose name follows. */
    private static final Pattern LEAD = Pattern.compile("^(?:who )?(?:currently |now |also |these days )?(?:chairs|runs|leads|heads|directs|manages|(?:co-?)?founded|owns|works (?:at|for|with)|(?:is )?(?:on loan|seconded|visiting|here) from|(?:by day|by night|mostly|now|still|formerly|previously|currently|these days) (?:at|of|with)|of|with) (?:the )?(?=\\p{Lu})");
    /** {@code Acme|'s data team lead}. */
    private static final Pattern OWNED = Pattern.compile("(\\p{Lu}[\\p{L}\\p{N}.&-]*(?: \\p{Lu}[\\p{L}\\p{N}.&-]*){0,3})['’]s (\\p{Ll}.{2,50})");

    private LatinAffiliation() {}

    static Affiliation read(String text, Organizations known) {
        String s = LEAD.matcher(text).replaceFirst("");
        Matcher owned = s.indexOf(' ') < 0 ? null : OWNED.matcher(s);
        if (owned != null && owned.matches() && JobTitle.ends(s)) {
            return new Affiliation(owned.group(1), owned.group(2));
        }
        int slash = s.indexOf(" / ");
        if (slash > 0 && Affiliation.ALONE.matcher(s.substring(0, slash)).matches()) {
            return read(s.substring(slash + 3), known);
        }
        Matcher bar = LATIN_BAR.matcher(s);
        if (bar.find()) {
            Affiliation first = JobTitle.isTitle(s.substring(0, bar.start())) ? Affiliation.NONE : read(s.substring(0, bar.start()), known);
            Affiliation told = first.organization() != null ? first : read(Affiliation.clean(s.substring(bar.end())), known);
            return new Affiliation(told.organization(), Affiliation.roleIn(s, told.organization()));
        }
        s = s.contains("-based") ? BASED.matcher(s).replaceFirst("") : s;
        if (s.contains(" of ") && OF_PLACE.matcher(s).matches()) {
            return new Affiliation(firstOf(s), null);
        }
        int part = s.lastIndexOf(", ");
        if (part > 0 && CAPITALISED.matcher(s.substring(part + 2)).matches()
                && (JobTitle.ends(s.substring(0, part)) && !JobTitle.ends(s) || OFFICE_FIRST.matcher(s).matches())) {
            return new Affiliation(s.substring(part + 2).strip(), s.substring(0, part).strip());
        }
        Matcher head = HEAD_OF.matcher(s);
        Matcher of = head.matches() ? head : TITLE_OF.matcher(s);
        if (of.matches() && (JobTitle.ends(of.group(1)) || s.contains("@") || s.contains(" at "))) {
            return new Affiliation(firstOf(of.group(2)), of.group(1).strip());
        }
        int comma = s.indexOf(',');
        if (comma > 0) {
            String left = s.substring(0, comma).strip();
            String right = s.substring(comma + 1).strip();
            if (!right.isEmpty() && (LatinTitle.isHonour(left) || NoHouse.is(left))) {
                return new Affiliation(read(right, known).organization(), s);
            }
            boolean small = !right.isEmpty() && Character.isUpperCase(right.charAt(0)) && WRITTEN_SMALL.matcher(left).matches() && known.prefix(left) == 0;
            boolean job = small && Character.isLowerCase(left.charAt(0)) || JobTitle.ends(left) && (small || JobTitle.start(left) == 0);
            return job ? new Affiliation(firstOf(right), left)
                    : new Affiliation(Affiliation.organizationOf(left, known), right.isEmpty() ? null : right);
        }
        String organization = Affiliation.organizationOf(s, known);
        return new Affiliation(organization, Affiliation.roleIn(s, organization));
    }

    private static @Nullable String firstOf(String names) {
        String first = IN_TOWN.matcher(BETWEEN.split(names)[0].strip()).replaceFirst("");
        return first.isEmpty() || NoHouse.is(first) ? null : first;
    }
}
