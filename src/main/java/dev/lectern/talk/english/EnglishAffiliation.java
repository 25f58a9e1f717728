package dev.lectern.talk.english;

import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.NoHouse;
import dev.lectern.talk.name.Nobody;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody works and as what, as English says it behind a name: {@code CTO of Acme}, {@code a lecturer from the
 * University of X}, {@code Acme}, {@code Historian, St Anne's College}, {@code who leads the lab at Y}.
 *
 * @param organization null where none is named
 * @param role null where none is said
 */
public record EnglishAffiliation(@Nullable String organization, @Nullable String role) {
    static final EnglishAffiliation NONE = new EnglishAffiliation(null, null);

    private static final String WORD = "(?:\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’&+/-]*|\\p{Ll}{1,8}\\p{Lu}[\\p{L}\\p{N}.-]*|\\p{N}+\\p{Lu}[\\p{L}]*|e\\.V\\.|\\d+\\.\\d+(?=\\W|$)|\\p{Ll}[\\p{Ll}\\d-]{1,20}\\.(?:dev|io|com|org|net|ai|app|eu|tech|cloud)(?![\\p{L}\\d-]))";
    private static final String LINK = "(?:of|the|for|de|do|da|di|del|della|dei|du|des|la|le|los|las|der|den|und|für|en|van|voor|et|e|y|og|och|and|&)";
    /** A name of a house: capitalised words, and small ones between them. */
    private static final Pattern PROPER = Pattern.compile(WORD + "(?:(?:\\s+" + LINK + "){0,3}\\s+" + WORD + "){0,7}");
    private static final Pattern PLACE = Pattern.compile("(?:^|[\\s,])(at|from|of|for|with|by|@)\\s+(?:the\\s+)?");
    /** Those of them that stand before a house, the surest first. */
    private static final List<String> PREPOSITIONS = List.of("at", "@", "from", "of", "for", "with");
    /** What somebody calls the house they work for, or lead: {@code his NGO}. An expression. */
    static final String OWN_HOUSE = "NGO|company|employer|start-?up|firm|organi[sz]ation|foundation|lab|institute|agency|consultancy|charity|cooperative|business";
    /** What kind of house it is, said before its name: {@code the consultancy |Acme}, {@code a small start-up called |Acme}. */
    private static final Pattern KIND = Pattern.compile("(?:the|an?|our|their|(?:his|her)(?:\\s+own)?)\\s+(?:(?!(?:of|for|at|in|on|by|to|and|or|who|which|that|from|with)\\s)\\p{Ll}[\\p{L}-]+\\s+){1,4}(?<!\\b(?:book|novel|paper|article|film|city|town|village|island|region|upper|lower|old|new|sunny|(?:north|south|east|west)ern)\\s)");
    /** The same without an article: {@code hosting company |Acme}, {@code the NGO |Acme}. */
    private static final Pattern BARE_KIND = Pattern.compile("(?:(?:the|an?|our|their|his|her)\\s+)?(?:\\p{Ll}[\\p{L}-]+\\s+){0,3}?(?:" + OWN_HOUSE + "|NGOs?|SMEs?|ISPs?|MSPs?|NPOs?|CERTs?|providers?|vendor|maker|bank|insurer|retailer|manufacturer|publisher|newspaper|operator|university|collective|studio|shop|carrier|utility|association|cooperative|co-op|club|network|museum|library|start-?up|spin-?off|consultants|specialists?|developers?|hoster)\\s+(?=\\p{Lu})");
    private static final Pattern TEAM = Pattern.compile("(?:^|\\s)(?:of|from|on)\\s+the\\s+((?:(?!(?:local|organi[sz]ing|whole|entire|same|other|host|hosting)\\s)[\\p{L}-]+\\s+){1,3}(?:team|group|lab|working group|SIG))\\b");
    /** A house of a place: {@code with |the port authority of Havnby|}. */
    private static final Pattern OFFICE = Pattern.compile("(?:^|\\s)(?:at|with|for|from|of)\\s+the\\s+((?:[\\p{Ll}-]+\\s+){0,2}(?:authority|office|library|museum|ministry|department|council|archives?|court|parliament|observatory|administration|agency|hospital)\\s+of\\s+(?:the\\s+)?" + WORD + "(?:\\s+" + WORD + "){0,3})");
    /** What makes a team's name of a house's: {@code Acme|release team}, {@code the Acme| project}. */
    private static final Pattern AND_TEAM = Pattern.compile("(?:\\s+[\\p{L}-]+){0,2}?\\s+(?:team|group|lab)\\b|\\s+(?:project|collective|initiative)\\b(?!\\s+(?:manag|lead|maintain|coordinat|direct|offic))");
    /** {@code Developer Advocate at |datawerk}. */
    private static final Pattern AT_SMALL = Pattern.compile("(\\p{Lu}[\\p{L} /&-]{1,40}(?= of )|\\p{L}[\\p{L} /&-]{1,40}(?= (?:at|from) )) \\p{Ll}+ (\\p{Ll}[\\p{Ll}\\d-]{4,})(?=$|[,.;)]|\\s(?:and|who|where|in|based|working|since)\\s)");
    private static final Pattern SMALL = Pattern.compile("\\p{Ll}[\\p{Ll}\\d-]{4,20}");
    /** {@code Head of Platform of Acme}: what somebody leads is told before where. */
    private static final Pattern LEADS_OF = Pattern.compile("(?i)(?:(?:deputy|vice|senior|co-?)[\\s-])?(?:head|vp|svp|evp|vice\\s+president|director|chief|lead|manager)");
    /** {@code maintainer of Loom, |Acme}: what somebody makes is told before where. */
    private static final Pattern MAKES = Pattern.compile("(?i)(?:[\\w-]+ ){0,2}(?:maintainer|author|creator|committer|contributor) (?:of|to) [^,]{2,40},");
    private static final Pattern ARTICLE = Pattern.compile("^the\\s+");
    /** {@code Acme| and She}. */
    private static final Pattern NEXT_CLAUSE = Pattern.compile("\\s+(?:and|&|for)\\s+(?:The|I|He|She|We|They)\\b.*$");
    private static final Pattern LEGAL_FORM = Pattern.compile(".*\\b(?:Inc|Ltd|Co|Corp|e\\.V|B\\.V|S\\.A)\\.");
    /** {@code Acme|'s booking services}: what belongs to the house is told; Sainsbury's ends so itself. */
    private static final Pattern OWNS = Pattern.compile("['’]s\\s+\\p{Ll}{3,}");
    private static final Pattern STOPS = Pattern.compile("[.'’]+$");
    private static final Pattern OF_SEVERAL = Pattern.compile(".*\\b(?:of|for|de)\\b.*");
    private static final Pattern BASED = Pattern.compile("^\\p{Lu}[\\p{L}]+-based\\s+");
    private static final Pattern LEAD = Pattern.compile("^(?:(?:(?:a|an|the|our|both|all|also|currently|now|here|representing|on\\s+behalf\\s+of|speaking\\s+for)\\s+)|@[\\w-]+[,;/|]\\s*)+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_PLACE = Pattern.compile("(?:The\\s+)?(?:University|Institute|College|School|Bank|Ministry|Academy|Museum)\\s+(?:of|for)\\s");
    /** Behind one of these a preposition is part of a name: {@code a fellow with the Institute| for Tides}. */
    private static final Pattern INSTITUTION = Pattern.compile("\\b(?:University|Institute|College|School|Ministry|Academy|Museum|Cent(?:re|er)|Department|Society|Bureau|Council)(?:\\s+(?:of|for)\\s+\\p{Lu}\\p{L}+)*$");
    /** {@code Acme's head of infrastructure}. */
    private static final Pattern OWNED = Pattern.compile("(" + WORD + "(?:\\s+" + WORD + "){0,3}?)[’']s\\s+([\\p{L}][\\p{L} -]{2,50})");
    /** {@code who founded |Acme ten years ago}. */
    private static final Pattern FOUNDED = Pattern.compile("who\\s+(?:\\p{Ll}+\\s+)?(?:(?:co-?)?founded|runs|leads|heads|owns|directs|started)\\s+(?=\\p{Lu}\\p{L}+)");
    /** {@code from Acme| says}: what the text is about to quote. */
    private static final Pattern SAYS = Pattern.compile("(?<=\\p{L})\\s+(?:says|writes|adds|asks|explains|will\\s+(?:tell|talk|show|speak|explain|give|be)\\b.*)$");
    private static final Pattern NO_ROLE = Pattern.compile("(?:who|on\\b|with\\b|in\\b|by\\b|for\\b|to\\b|as\\s)");
    private static final Pattern OF = Pattern.compile("\\s(?:of|for)\\s");
    /** What the house that a post is about is called by. */
    private static final String NOUN = OWN_HOUSE + "|association|society|federation|alliance|consortium|club";
    private static final Pattern COMMON_NOUN = Pattern.compile(NOUN);
    /** {@code Director of the foundation}. */
    private static final Pattern COMMON = Pattern.compile("(?:(.*)\\s)?(?:at|from|of|for|with)\\s+(?:the|our)\\s+(" + NOUN + ")(?:\\s+\\p{Ll}{3,}\\b.*)?");
    /** What is linked behind somebody's name; in small letters. */
    static final String LINKS = "web ?site|home ?page|blog|github|gitlab|mastodon|linked-?in|twitter|profile";
    /** Houses of nobody: what freelancers say of themselves. */
    private static final Pattern ALONE = Pattern.compile("(?i)(?:independent|" + Nobody.ON_THEIR_OWN + "(?= (?:\\p{L}+ )?(?:dev|" + Nobody.MAKERS + "))|freelance|freelancer|self-employed|retired(?!.{3,60}\\b(?:at|from)\\s)|remote|online|he/him|she/her|they/them|" + LINKS + "|(?:no|yes), .*)\\b.*");

    /** {@code A, |Prof|. B}: what honours the next one. */
    private static final Pattern COURTESY = Pattern.compile("(?:Mr|Ms|Mrs|Dr|Prof|Professor|Doctor|Rev)\\.?");

    /** {@code Acme Committer|/PMC Member}: of several offices the first one. */
    private static final Pattern OFFICES = Pattern.compile("([^/]{4,60}?\\S)\\s*/\\s*\\p{Lu}[^/]{2,60}");

    /** Reads what stands behind a name, in brackets, between commas or behind a preposition. */
    public static EnglishAffiliation of(String text) {
        String said = SAYS.matcher(LEAD.matcher(text.strip()).replaceFirst("")).replaceFirst("");
        if (said.isEmpty() || ALONE.matcher(said).matches() || COURTESY.matcher(said).matches() || NoHouse.is(said)) {
            return NONE;
        }
        int aside = said.indexOf(", ");
        if (aside > 0 && NoHouse.is(said.substring(0, aside)) && !JobTitle.ends(said.substring(0, aside))) {
            return of(said.substring(aside + 2)); // she/her, Acme
        }
        Matcher offices = said.indexOf('/') < 0 ? null : OFFICES.matcher(said);
        if (offices != null && offices.matches() && JobTitle.ends(offices.group(1))) {
            return of(offices.group(1));
        }
        int comma = said.indexOf(", ");
        boolean behindJob = comma > 0 && JobTitle.ends(said.substring(0, comma)) && OF_PLACE.matcher(said.substring(comma + 2)).lookingAt();
        if (comma > 0 && (JobTitle.heads(said) || MAKES.matcher(said).lookingAt())
                && (PROPER.matcher(said.substring(comma + 2)).matches() || isSmallHouse(said.substring(comma + 2)))) {
            return new EnglishAffiliation(said.substring(comma + 2), said.substring(0, comma));
        }
        if (behindJob || OF_PLACE.matcher(said).lookingAt()) {
            return withoutPreposition(said);
        }
        if (isWholeName(said)) {
            return withoutPreposition(said);
        }
        Matcher owned = OWNED.matcher(said);
        if (owned.matches() && (JobTitle.ends(owned.group(2)) || JobTitle.heads(owned.group(2)))) {
            return new EnglishAffiliation(owned.group(1), owned.group(2));
        }
        Matcher founded = FOUNDED.matcher(said);
        if (founded.lookingAt()) {
            return new EnglishAffiliation(proper(said, founded.end()), null);
        }
        Matcher common = COMMON.matcher(said);
        if (common.matches()) {
            return new EnglishAffiliation(common.group(2), common.group(1));
        }
        Matcher office = OFFICE.matcher(said);
        if (office.find()) {
            return new EnglishAffiliation(office.group(1), said.substring(0, office.start()).isBlank() ? null : said.substring(0, office.start()).strip());
        }
        String house = null;
        int cut = said.length();
        for (String preposition : PREPOSITIONS) {
            Matcher place = PLACE.matcher(said);
            while (house == null && said.contains(preposition) && place.find()) {
                String named = place.group(1).equals(preposition) && !INSTITUTION.matcher(said).region(0, place.start()).find() ? afterKind(said, place.end(1)) : null;
                if (named != null) {
                    int of = preposition.equals("of") && LEADS_OF.matcher(said.substring(0, place.start())).matches() && !OF_PLACE.matcher(named).lookingAt()
                            ? named.lastIndexOf(" of ") : -1;
                    house = of < 0 ? named : named.substring(of + 4);
                    cut = of < 0 ? place.start() : said.indexOf(" of " + house);
                }
            }
        }
        Matcher small = house == null ? AT_SMALL.matcher(said) : null;
        if (small != null && small.lookingAt() && !SmallWords.are(small.group(2)) && (JobTitle.ends(small.group(1)) || Billing.isOffice(small.group(1)))) {
            return new EnglishAffiliation(small.group(2), small.group(1));
        }
        Matcher team = TEAM.matcher(" " + said);
        if (house == null && team.find()) {
            return new EnglishAffiliation(team.group(1).strip(), null);
        }
        if (house == null) {
            return withoutPreposition(said);
        }
        String role = Characters.without("", ",", said.substring(0, cut));
        return new EnglishAffiliation(house, role.isEmpty() || NO_ROLE.matcher(role).lookingAt() ? null : role);
    }

    /** {@code Orbital Freight}, {@code Historian, St Aldhelm's College}, {@code maintainer}. */
    private static EnglishAffiliation withoutPreposition(String said) {
        int comma = said.indexOf(", ");
        String first = comma < 0 ? said : said.substring(0, comma);
        boolean job = JobTitle.ends(first) && (JobTitle.start(first) == 0 || first.chars().noneMatch(Character::isUpperCase));
        if (job) {
            @Nullable String named = comma < 0 ? null : proper(said, comma + 2);
            return new EnglishAffiliation(named == null && comma > 0 && isSmallHouse(said.substring(comma + 2)) ? said.substring(comma + 2) : named, first);
        }
        String house = proper(said, 0);
        if (house == null || house.length() < first.length() && !JobTitle.ends(first)) {
            return new EnglishAffiliation(null, JobTitle.ends(first) ? first : null);
        }
        int title = JobTitle.start(house);
        if (title > 0 && comma > 0 && JobTitle.isTitle(house.substring(0, title).strip()) && PROPER.matcher(said.substring(comma + 2)).matches()) { // Developer Relations Engineer, Acme
            return new EnglishAffiliation(said.substring(comma + 2), first);
        }
        if (title > 0) {
            return new EnglishAffiliation(house.substring(0, title).strip(), said.substring(title).strip());
        }
        String role = Characters.without(",", "", said.substring(house.length()));
        return new EnglishAffiliation(house, role.isEmpty() ? null : role);
    }

    /** {@code datawerk}: one word that a house may write small, where nothing but a house can stand. */
    public static boolean isSmallHouse(String word) {
        return SMALL.matcher(word).matches() && !SmallWords.are(word);
    }

    /** Whether a house is called by what it is: {@code foundation}. */
    public static boolean isCommon(String house) {
        return COMMON_NOUN.matcher(house).matches();
    }

    /** {@code Harbour Institute of Shipping}, {@code City of Vigo}: what stands before the preposition is no job, but the first part of a name. */
    private static boolean isWholeName(String said) {
        int comma = said.indexOf(", ");
        String first = comma < 0 ? said : said.substring(0, comma);
        Matcher of = OF.matcher(first);
        return of.find() && !JobTitle.ends(first.substring(0, of.start())) && PROPER.matcher(first).matches();
    }

    /** The name of a house behind a preposition, with or without what kind of house it is. */
    private static @Nullable String afterKind(String text, int preposition) {
        int from = preposition;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        Matcher kind = KIND.matcher(text).region(from, text.length());
        Matcher bare = BARE_KIND.matcher(text).region(from, text.length());
        if (bare.lookingAt()) {
            return proper(text, bare.end());
        }
        String named = proper(text, from);
        return named == null && kind.lookingAt() ? proper(text, kind.end()) : named;
    }

    /** The name of a house that starts here; null where none does. A town with which it ends after a comma is not its. */
    private static @Nullable String proper(String text, int from) {
        String rest = ARTICLE.matcher(BASED.matcher(text.substring(from)).replaceFirst("")).replaceFirst("");
        Matcher name = PROPER.matcher(rest);
        if (!name.lookingAt()) {
            return null;
        }
        Matcher team = AND_TEAM.matcher(rest).region(name.end(), rest.length());
        if (team.lookingAt()) {
            return rest.substring(0, team.end());
        }
        boolean owns = OWNS.matcher(rest).region(Math.max(0, name.end() - 2), rest.length()).lookingAt();
        String house = NEXT_CLAUSE.matcher(firstOfTwo(owns ? name.group().substring(0, name.end() - 2) : name.group())).replaceFirst("");
        // "Pinewood Co." keeps its stop, the end of a sentence does not
        return LEGAL_FORM.matcher(house).matches() ? house : STOPS.matcher(house).replaceFirst("");
    }

    /** {@code Nextcloud and ownCloud} are two houses, {@code University of Arts and Sciences} is one. */
    private static String firstOfTwo(String house) {
        int and = house.indexOf(" and ");
        return and > 0 && !OF_SEVERAL.matcher(house.substring(0, and)).matches() ? house.substring(0, and) : house;
    }

    /** Whether the text says where somebody works or as what, and nothing else. */
    static boolean is(String text) {
        EnglishAffiliation read = of(text);
        return read.organization != null || read.role != null;
    }
}
