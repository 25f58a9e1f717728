package dev.lectern.talk.english;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/**
 * Where somebody works, as English sentences about them say it: of themselves, {@code She leads the data group at |Acme|},
 * beside their name, {@code Jane (|Acme|)}, or in passing, {@code her employer |Acme|}.
 */
public final class EnglishWhereabouts {
    /** Somebody, by all of their name or a part. An expression with a group. */
    private static final String CALLED = "(\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Ll}{2,3} ){0,2}\\p{Lu}[\\p{L}'’-]+){0,3})";
    /** {@code She leads the data group at |Acme|}: what somebody is or does. */
    private static final Pattern PREDICATE = Pattern.compile("(?:^|(?<=[.!?;:]\\s{1,2})|(?<=[(]))(?:[Ss]?[Hh]e|They|they|(?:(?:The|Our|This|Tonight['’]s) (?:\\p{Ll}+ ){0,2}(?:speaker|presenter|guest),? )?(?:Dr\\.? )?" + CALLED + "(?:\\s+\\([^()]{2,40}\\))?)(?:,?\\s+|(?=['’]s\\s))(?:who\\s+)?(?:(?:has|['’]s)\\s+(?:been|worked)|is|was|['’]s|works(?:\\s+as)?|leads|runs|heads|chairs|directs|teaches|manages|serves|looks\\s+after|(?:co-?)?founded)\\s+((?:[^.;]|\\.(?=\\p{Ll})){4,200})");
    /** {@code She has been … since 1999 and works for Acme}, {@code His NGO, Acme, runs …}. */
    private static final Pattern EMPLOYER = Pattern.compile("(?:^|(?<=[.!?:]\\s{1,2}))(?:She|He|They|(?:Dr\\.? )?" + CALLED + ")\\s[^.;:!?]{0,120}?\\b((?:works?|working|worked)\\s+(?:on\\s+[^.;,]{2,40}?\\s+)?(?:at|for|with)\\s+\\p{Lu}[^.;]{1,60}|(?:writes|builds|maintains|develops|designs|researches|studies|tests|debugs|operates|teaches|keeps)\\s[^.;:]{2,80}?\\sat\\s+(?:(?:the\\s+)?\\p{Lu}[^.;]{1,60}|an?\\s+(?:[\\p{Ll}-]+\\s+){0,3}(?:company|start-?up|firm|agency|bank|shop|studio|lab|university|school|hospital|charity|non-?profit|co-?op|publisher|consultancy),\\s+\\p{Lu}[^,.;]{1,40}(?=,)))");
    /** {@code She joined us from Acme}, {@code and at Acme they learned}. */
    private static final Pattern JOINED = Pattern.compile("(?:^|(?<=[.!?]\\s{1,2})|(?<=,\\s))(?:She|He|They|she|he|" + CALLED + ")\\s+(?:\\p{Ll}+\\s+){0,2}(?:joined|came\\s+to)\\s+us\\s+(?:\\p{Ll}+\\s+){0,3}(from\\s+\\p{Lu}[^,.;]{1,60})");
    private static final Pattern AT_WORK = Pattern.compile("()(?:^|[.;:,–—]\\s|\\b(?:how|and|where|that)\\s)((?:at|At|inside|Inside|within|Within)\\s+(?:the\\s+)?\\p{Lu}[^,.;]{1,40}?),?\\s+(?:he|she|they|his|her|their)\\b");
    /** {@code her employer |Acme|}, {@code |Acme|, where she works}, {@code on behalf of |Acme|}. */
    private static final Pattern WORKPLACE = Pattern.compile("()(?:\\b(?:[Hh]er|[Hh]is|[Tt]heir)\\s+(?:(?:employer|company|start-?up|firm|agency)\\s+|(?:team|colleagues|group|lab|crew)\\s+at\\s+(?:the\\s+)?)|\\bon\\s+behalf\\s+of\\s+)(\\p{Lu}[\\p{L}\\d&-]*(?:\\s+(?:(?:of|de|do|da|di|del|du|la|le|der|und|et|y)\\s+){0,2}\\p{Lu}[\\p{L}\\d&-]*){0,3})|()(?<![\\p{L}])(\\p{Lu}[\\p{L}\\d&-]*(?:\\s+(?:(?:of|de|do|da|di|del|du|la|le|der|und|et|y)\\s+){0,2}\\p{Lu}[\\p{L}\\d&-]*){0,3}),\\s+where\\s+(?:she|he|they)\\s+(?:(?:has|have)\\s+)?(?:works?|worked|leads|led|runs|looks|maintains|builds|heads|is|spends|spent)\\b");
    /** {@code At |Acme|, where Jane works, …}, {@code As an engineer at |Acme|, Jane …}. */
    private static final Pattern IN_CAPACITY = Pattern.compile("()(?:\\b(?:[Aa]t|[Ff]rom)\\s+|\\b[Aa]s\\s+(?:(?:an?|the)\\s+)?(?:\\p{L}[\\p{L}-]*\\s+){1,5}?(?:at|for|with)\\s+)((?:the\\s+)?\\p{Lu}(?:[^,.;:]|\\.(?=\\p{Ll})){1,40}),\\s+(?:where\\s+(?:she|he|they|\\p{Lu}[\\p{L}'’-]+)\\s+(?:(?:has|have|now|currently)\\s+)?(?:works?|worked|leads|led|runs|maintains|builds|heads|is)\\b|(?<=\\b[Aa]s\\s[^.;]{3,90})(?:she|he|they|\\p{Lu}[\\p{L}'’-]+)\\s+\\p{Ll})");
    private static final Pattern FOUNDED = Pattern.compile("()\\b(?:she|he|they)\\s+(?:co-?)?founded\\s+(\\p{Lu}[\\p{L}\\d&-]*(?:\\s+(?:(?:of|de|do|da|di|del|du|la|le|der|und|et|y)\\s+){0,2}\\p{Lu}[\\p{L}\\d&-]*){0,3})");
    private static final Pattern OWN_HOUSE = Pattern.compile("()\\b(?:His|Her|Their|his|her|their)\\s+(?:[\\p{Ll}-]+\\s+){0,2}((?:" + EnglishAffiliation.OWN_HOUSE + "),\\s+\\p{Lu}[^,.;]{1,40}),");
    /** {@code Jane Doe, an engineer at |Acme|, showed …}. */
    private static final Pattern APPOSITION = Pattern.compile("(?:^|(?<=[.!?]\\s{1,2}))(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?),\\s+((?!and\\s|who\\s)(?:[^,.;:()]|\\.(?=\\S)){4,110}+),");
    /** {@code Jane (|Acme|)}. */
    private static final Pattern BRACKETED = Pattern.compile("(?:^|(?<=[.!?,]\\s{1,2})|(?<=\\sand\\s))(\\p{Lu}[\\p{L}'’-]+)\\s+\\(([^()]{3,60})\\)");
    private static final List<Pattern> EMPLOYED_BY = List.of(EMPLOYER, OWN_HOUSE, JOINED, AT_WORK, IN_CAPACITY, WORKPLACE, FOUNDED);

    private EnglishWhereabouts() {}

    /** Somebody with where an English text about them says that they work. */
    public static Speaker of(Speaker person, String text, boolean alone) {
        Speaker found = ByDay.house(text, person.name(), alone).map(h -> new Speaker(person.name(), h, person.role()))
                .orElseGet(() -> read(person, PREDICATE.matcher(text), alone));
        found = found.organization() != null ? found : read(person, APPOSITION.matcher(text), alone);
        found = found.organization() != null ? found : read(person, BRACKETED.matcher(text), alone);
        return found.organization() != null ? found : employed(person, text, alone);
    }

    /** Somebody with the house of which a sentence says in passing that they work for it. */
    private static Speaker employed(Speaker person, String text, boolean alone) {
        for (Pattern pattern : EMPLOYED_BY) {
            Matcher m = pattern.matcher(text);
            while (m.find()) {
                boolean meant = m.group(1) == null || m.group(1).isEmpty() ? alone : person.name().contains(m.group(1));
                String found = m.group(2) != null ? m.group(2) : m.group(4);
                EnglishAffiliation a = EnglishAffiliation.of(meant ? found.substring(Math.max(found.indexOf(", ") + 1, 0)).strip() : "");
                if (a.organization() != null) {
                    return new Speaker(person.name(), a.organization(), person.role());
                }
            }
        }
        return person;
    }

    /** Somebody with what a sentence says outright that they are or do. */
    private static Speaker read(Speaker person, Matcher m, boolean alone) {
        while (m.find()) {
            // Jane Doe, John Roe, Ann Lee and Ben Yu: a second name is no house
            boolean meant = m.group(1) == null ? alone : person.name().contains(m.group(1)) && (alone || !PersonalName.isLatin(m.group(2)));
            EnglishAffiliation a = EnglishAffiliation.of(meant ? ByDay.SINCE.matcher(m.group(2)).replaceFirst("") : "");
            if (a.organization() != null && (!PersonalName.isLatin(a.organization()) || isHouse(a.organization(), m))) {
                return new Speaker(person.name(), a.organization(), person.role() == null ? a.role() : person.role());
            }
        }
        return person;
    }

    /** Whether what looks like a name is told as a house: {@code is with |Acme Systems|}, {@code Jane (|Acme Systems|)}. */
    private static boolean isHouse(String named, Matcher m) {
        String told = m.group(2);
        boolean inIt = told.contains(" at ") || told.startsWith("for ") || told.startsWith("with ") || told.contains(" is with ");
        return inIt || told.startsWith("the ") || m.group().endsWith(")") && named.indexOf(' ') > 0;
    }
}
