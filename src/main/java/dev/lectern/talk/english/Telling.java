package dev.lectern.talk.english;

import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Words;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A place in English running text that tells who spoke.
 *
 * @param people those who did
 * @param sentence where the sentence that says so starts
 * @param way how sure it is
 */
public record Telling(People people, int sentence, Way way) {

    /** How a sentence tells it. */
    public enum Way {
        /** Something is given that is a talk and nothing else: {@code gave a talk}, {@code the keynote by}. */
        OUTRIGHT,
        /** Somebody does what speakers do, and others as well: {@code showed}, {@code introduced}. */
        ACTS,
        /** Only what is told of them next says that they spoke. */
        IN_SEQUEL,
        /** Nothing but a small word stands between them and a title: sure where that is one, and the post tells of an event. */
        WITH_TITLE
    }

    private static final String ADVERB = "(?:(?:then|also|first|next|now|just|finally|later|again|who|briefly|kindly|even|live|remotely|already|once|quickly|carefully|jointly|together|both)\\s+){0,3}";
    private static final String TIME = "(?:(?:has|have|had|will(?:\\s+be)?|would|is|are|was|were|is\\s+going\\s+to|are\\s+going\\s+to|is\\s+here\\s+to|goes\\s+on\\s+to|went\\s+on\\s+to)\\s+)?";
    /** What is given, held or run where somebody speaks. */
    private static final String TALK = "(?:talks?|keynotes?|sessions?|presentations?|lectures?|workshops?|trainings?|master\\s?class(?:es)?|demos?|demonstrations?|introductions?|overviews?|tours?|tutorials?|speech(?:es)?|address|remarks|opening|lightning\\s+talks?|reports?|updates?|panel|BoF)";
    /** {@code The award was presented by}. An expression. */
    public static final String AWARDS = "\\b(?:awards?|prizes?|trophy|certificates?)\\s[^.;]{0,60}?\\b(?:presented|handed\\s+(?:out|over)|given|awarded|announced)\\s+by";
    /** {@code volunteered for March, and will spend ten minutes on …}. */
    private static final Pattern VOLUNTEERED = Pattern.compile("\\s+(?:has\\s+|have\\s+)?volunteered\\b[^.;]{0,60}?,?\\s+(?:and|who)\\s+will\\s+(?:spend|take|use|fill|have)\\s+(?:about\\s+|some\\s+|up\\s+to\\s+)?(?:[\\w-]+\\s+(?:or\\s+\\w+\\s+)?minutes|a\\s+quarter\\s+of\\s+an\\s+hour|half\\s+an\\s+hour|an\\s+hour)\\s+(?:on\\b|with\\b|to\\s+(?:show|talk|tell|explain|demo|present|introduce|walk)|showing|talking|telling|explaining|demoing|presenting|introducing)");
    private static final Pattern VERB = Pattern.compile("(?:\\s+and\\s+I|,?\\s+who\\s+[^.;]{3,140}?,|\\s+[^.;]{3,140}?,\\s+(?:and|so|but)\\s+(?:s?he|they)|\\s*,\\s+(?:who|whose|together|along|in|on|with|after|live|speaking|an?|the|our|one|newly|formerly|currently|(?:better\\s+)?known)\\b[^.;,]{0,120}+,|\\s*,|\\s+(?:of|from|for|on)\\s+(?:the|our)\\s+(?:[\\p{L}'’-]+\\s+){0,3}(?:team|crew|committee|group|board|community|department|track|project|staff|office|host|labs?|library|university|school|college|museum|archive|hospital|faculty|institute|club|council|observatory))?\\s+" + ADVERB + TIME + ADVERB
            + "(?!did\\s+an?\\s+(?:[\\p{L}-]+\\s+){0,2}(?:job|round|lot|count|favou?r|toast|dance|bow|bit|run)\\b)(" + String.join("|", Words.read("english-speech-verbs.txt").all().stream()
                    .map(v -> v.replace("_", "\\s+"))
                    .toList()) + "|\\p{Ll}{2,}(?:\\s+(?:off|up|out|on|over|back))?\\s+(?:us|the\\s+(?:audience|room|crowd))|(?:works|worked|leads|runs|is|was|maintains|heads|manages)\\s[^.;]{3,120}?\\s+and\\s+(?:then\\s+)?(?:gave|showed|talked|presented|spoke|explained|demonstrated|told|shared|described|walked|brought|ran|held)|[^.;]{3,120}?\\s+and\\s+(?:\\p{Ll}+\\s+)?(?:showed|told|gave|took|taught|walked|let)\\s+us|[^.;]{3,120}?\\s+and\\s+(?:\\p{Ll}+\\s+)?(?:gave|held|delivered|ran)\\s+(?:an?|the|her|his|their|us)\\s+(?:[\\p{L}-]+\\s+){0,4}?" + TALK + "|(?:stepped|jumped|filled|stood|leapt)\\s+in(?:\\s[^.;]{1,80}?)?\\s+and\\s+(?:\\p{Ll}+\\s+)?(?:presented|spoke|talked|gave|showed|told|explained|introduced|took|led|ran|read|demoed|demonstrated)|(?:was|were)\\s+(?:the|our)\\s+(?:\\p{Ll}+\\s+)?(?:first|second|third|next|last|keynote)\\s+speakers?|(?:was|were|is|came|went|goes)\\s+(?:up\\s+)?(?:first|second|third|next|last|up|(?:\\p{Ll}+\\s+)?on\\s+stage)|(?:was|were|came|flew|travel\\p{L}+|arrived|drove|returned|joined|stopped)\\s[^.;]{0,60}?\\bto\\s+(?:tell|talk|show|explain|present|share|speak|introduce|demo|discuss|teach)|(?:rounded|finished|wrapped|topped|capped|started|brought)\\s+(?:off|up|out)\\s+(?:the|our)|(?:started|began|continued|resumed|ended|finished|concluded)\\s+(?:the|our)\\s+(?:\\p{Ll}+\\s+)?(?:program(?:me)?|day|morning|afternoon|evening|night|conference|event|meetup|sessions?|track|series|round|talks))(?![\\p{L}'’-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern GIVES = Pattern.compile("^(?:gave|gives?|giving|provided|provides|held|holds|ran|runs|led|leads|delivered|delivers|presented|presents|hosted|offered|did|made|brought)\\s+(?:[^.;,]{0,40}?\\s)?" + TALK + "\\b",
            Pattern.CASE_INSENSITIVE);
    /** {@code gave |"Our queue is a table"}. */
    private static final Pattern GIVES_TITLE = Pattern.compile("(?:gave|gives|presented|presents|delivered|delivers)\\s+(?:us\\s+)?[“\"]");
    private static final Pattern SPEAKS = Pattern.compile("^(?:talk(?:ed|s|ing)?|spoke|speaks?|speaking|present(?:ed|s|ing)?|keynoted|demoed|demo(?:s|ed)|opened|closed|took\\s+(?:the\\s+stage|us|over)|lectured)\\b.*",
            Pattern.CASE_INSENSITIVE);
    /** What nobody but a person does. */
    private static final Pattern TELLS = Pattern.compile("\\s+" + ADVERB + "(?:told|explained|shared|walked|recounted|talked)\\s");
    /** {@code “…”, said A, |in her session}. */
    private static final Pattern IN_TALK = Pattern.compile(",?\\s+(?:in|during|opening|closing)\\s+(?:her|his|their)\\s+(?:[\\p{L}-]+\\s+){0,3}?" + TALK + "\\b");
    /** {@code Jane Doe of Acme, |with a talk about tides}. */
    private static final Pattern WITH_TALK = Pattern.compile("(?:\\s+[^.;,]{2,40})?,?\\s+with\\s+(?:an?|her|his|their)\\s+(?:[\\p{L}-]+\\s+){0,4}?" + TALK + "\\b");
    /** {@code Lightning talks: |A on backups|, |B on …}. */
    private static final Pattern LISTED = Pattern.compile("(?i)\\b(?:talks?|demos?|presentations?|sessions?|favou?rites|highlights)\\b[^.:–—]{0,60}[:–—]\\s");
    /** {@code Short and to the point: |A on backups; |B of Acme, who measured …; and |C on …}. */
    private static final Pattern SERIES = Pattern.compile("[^.;:]{0,80}:\\s(?:[^.]*;\\s(?:(?:and|then|finally)\\s+)?)?");
    private static final Pattern OF_SERIES = Pattern.compile("\\s+(?:on|about)\\s|,\\s+who\\s|\\s*[:–—]\\s");
    /** {@code My favourites: |Jane Doe's generator and |John Roe explaining …}. */
    private static final Pattern FAVOURITE = Pattern.compile("(?i)\\b(?:favou?rites?|highlights?)\\b[^.:–—]{0,60}(?:[:–—]|\\bwere|\\bwas|\\bmust\\s+have\\s+been|\\bhad\\s+to\\s+be)\\s");
    /** {@code “We had no choice,” began |Jane Doe of Acme|}. */
    private static final Pattern QUOTED = Pattern.compile("[”\"]\\s+(?:said|began|started|opened|explained|argued|says|told|joked|concluded|admitted|warned|quipped|recalled)\\s+(?=\\p{Lu})");
    private static final Pattern LIKED = Pattern.compile("\\b(?:I|[Ww]e)\\s+(?:\\p{Ll}+\\s+){0,2}(?:liked|enjoyed|loved|admired)\\s+(?=\\p{Lu})");
    /** {@code Thanks to Jane Doe|, who stepped in and talked about …}. */
    private static final Pattern STANDS_IN = Pattern.compile(",?\\s+who\\s+(?:[^.;]{0,80}\\s)?(?:talked|spoke|presented|gave\\s+(?:an?|her|his|their|us)|stepped\\s+in|stood\\s+in)\\b");
    /** {@code After lunch it was Jane Doe|'s turn}. */
    private static final Pattern TURN = Pattern.compile("[’']s?\\s+turn\\b");
    /** {@code It was Jane Doe |who stole the show}. */
    private static final Pattern IT_WAS = Pattern.compile("\\s+who\\s+(?:then\\s+)?(?:stole|closed|opened|had|gave|showed|took|brought|kept|came|made|got|spoke|talked)\\b");
    /** {@code I remember |Jane Doe on drawing hedges}. */
    private static final Pattern REMEMBERED = Pattern.compile("\\b(?:I|[Ww]e)\\s+(?:\\p{Ll}+\\s+){0,2}(?:remember|recall|caught|saw|heard|liked|enjoyed|loved)\\s");
    private static final Pattern GIVEN = Pattern.compile("(?:[’']s?)?\\s+\\p{Ll}");
    private static final Pattern ON = Pattern.compile("\\s+(?:on|about)\\s");
    /** {@code The keynote came from Jane Doe}, {@code opened by}, {@code a talk about backups from}. */
    private static final Pattern BY = Pattern.compile("(?i:" + AWARDS + "|(?:^|[.;]\\s)(?!(?-i:The|A|An|Our|Some|Many|All|These|Those|This|It|They|Each|Every|Both|Two|Three)\\s)[^.;]{3,140}?\\s(?:was|were)\\s+(?:presented|delivered)\\s+by|(?:^|[.;]\\s)(?:then|next|finally|after\\s+(?:that|lunch|the\\s+break))\\s+(?:came|followed|was)\\s+[^.;]{4,140}?\\s(?:by|from|with)|\\b(?:" + TALK + "|welcome|closing|slot|highlight|double\\s+(?:bill|act)|deep\\s+dive|case\\s+study|stage|floor|conference|summit|meetup|congress|symposium|forum|gathering|festival|camp|hackathon|day|event|evening|afternoon|morning|track)\\b[^.;]{0,90}?\\b(?:came\\s+(?:from|courtesy\\s+of)|opened\\s+by|closed\\s+by|kicked\\s+off\\s+by|(?:given|held|delivered|presented|led|run|taught)\\s+by|went\\s+to|belonged\\s+to|by|from)|\\b(?:talk|keynote|session|presentation|lecture|workshop|demo|tutorial)\\s+(?:of|with)|\\b(?:there\\s+(?:will\\s+be|is|was|were)|we\\s+(?:will\\s+)?have)\\s[^.;:]{0,60}?\\bby|\\blearn(?:s|ed|t)?\\s[^.;]{0,60}?\\b(?:with|from)|\\b(?:panel|round\\s?table|fireside\\s+chat)\\b[^.;]{0,60}?\\b(?:with|between|featur(?:ing|ed)|brought\\s+together|joined\\s+by|consist(?:ed|ing)\\s+of|included|including|saw)|\\b(?:we|things|the\\s+(?:evening|night|day|meetup|afternoon|morning))\\s+(?:then\\s+)?(?:kicked\\s+off|started|began|opened|went\\s+on|continued|moved\\s+on|closed|ended|finished|wrapped\\s+up)\\s+(?:with|to)\\s+[^.;]{4,140}?\\sby|\\b(?:moderated|chaired|hosted)\\s+by\\s+[^.,;]{2,40},\\s+(?:with|it\\s+featured|featuring))\\s+(?:(?:\\p{Ll}[\\p{Ll}-]+\\s+){0,2}|(?:the|our|its|their|an?)\\s+(?:[\\p{Ll}-]+\\s+){0,5}[\\p{Ll}-]+,\\s+)(?=\\p{Lu})");
    /** {@code First up was Jane Doe}, {@code Then came}, {@code we heard from}, {@code Our last speaker, Jane Doe,}. */
    private static final Pattern NEXT = Pattern.compile("(?i:\\b(?:(?:first|second|third|fourth|next|last|finally)(?:\\s+up)?\\s*[:–—]|(?:first|next|last|then|also|second|third)(?:\\s+up)?,?\\s*(?:was|were|came|is|on\\s+stage\\s+was)|(?:first|next|last)\\s+up,?|after\\s+(?:the\\s+)?(?:lunch|break|coffee|that|her|him|them|this)\\s+(?:came|was)|followed\\s+by|we\\s+(?:then\\s+|also\\s+|next\\s+)?heard(?:\\s+from)?|(?:our|the)\\s+(?:first|second|third|fourth|next|last|final|opening|closing|keynote)\\s+(?:keynote\\s+)?(?:speakers?|presenters?|guests?),?(?:\\s+(?:was|is|were|are))?|(?:our|this\\s+\\p{Ll}+[’']s|the)\\s+(?:guest\\s+|invited\\s+)?speakers?(?:\\s+(?:this|next|for|of|in|on)\\s+[^.,;]{3,30}?)?\\s+(?:is|are|was|were|will\\s+be)|speakers?|a\\s+double\\s+act:|(?:first|second|third|fourth|next|last|final|opening|closing|morning|afternoon|evening|invited|guest|another|lightning|keynote|one\\s+more)\\s+(?:\\p{Ll}+\\s+)?(?:talk|speaker|demo|session|slot|keynote|up)(?:\\s+[^.;:–—]{2,60})?\\s*[:–—]|(?:it\\s+was\\s+)?(?:over|on|back)\\s+to|(?:it\\s+(?:was|is)\\s+|and\\s+)?(?:(?:then|next|now|finally)\\s+)?time\\s+for|(?:(?:next|first|then|last|also|now|again|up)\\s+)?(?:up\\s+)?on\\s+stage\\s*[:–—]|(?:more|most|equally)\\s+\\p{Ll}+\\s+(?:was|were)|(?:the\\s+)?turn\\s+of|(?:the\\s+(?:stage|floor|mic(?:rophone)?)\\s+(?:\\p{Ll}+\\s+){0,2}(?:went|passed|moved|handed|given|left)\\s+(?:over\\s+)?to)|(?:first|second|third|fourth|fifth|next|last|final|other|opening|closing)\\s+(?:\\p{Ll}+\\s+)?(?:talk|session|keynote|presentation|demo|slot)(?:\\s+of\\s+(?:the|our)\\s+\\p{Ll}+)?\\s+(?:was|is|came)(?:\\s+with)?|(?:after\\s+[^,.;]{2,30},?|then|next)\\s+we\\s+had|stage\\s+for|on\\s+(?:(?:the\\s+)?stage|the\\s+(?:panel|podium|sofa))\\s+(?:were|was|are|sat|stood)|(?:we|morning|afternoon|evening|day|session|track|programme?|conference|summit|meetup|block)(?:,\\s+which)?\\s+(?:began|started|opened|continued|resumed|closed|ended|finished|kicked\\s+off)\\s+with))\\s+(?=\\p{Lu})");
    /** {@code we are happy to host Jane Doe, who will tell us how …}. */
    private static final Pattern HOSTS = Pattern.compile("(?i:\\b(?:happy|glad|pleased|excited|delighted|proud|honou?red|thrilled|great|good|nice|lovely|wonderful|pleasure|honou?r|treat|joy|luck)\\s+to\\s+(?:host|welcome|have|see|announce|present|invite)|\\b(?:will|to)\\s+hear(?:\\s+from)?|\\b(?:this|next)\\s+(?:month|week|time|evening)\\s+we(?:['’]ll|\\s+will)?\\s+(?:\\p{Ll}+\\s+)?(?:welcome|host|have|hear(?:\\s+from)?))\\s+(?=\\p{Lu})");
    /** A clause of its own begins: {@code A showed …, |and B explained …}. */
    private static final Pattern CLAUSE = Pattern.compile("(?:[,;:]\\s+(?:(?:and|while|then|before|after\\s+that|finally)\\s+){0,2}(?:by\\s+)?|\\bfollowed\\s+by\\s+(?:[^.;]{0,90}\\b(?:by|from)\\s+)?)$");
    /** {@code Jane Doe |on the debugger: breakpoints work}. */
    private static final Pattern ON_SUBJECT = Pattern.compile("\\s+on\\s+(?!(?:the\\s+)?(?:other\\s+hand|stage|behalf|top|left|right|panel|way|photo|picture|phone|screen|floor)\\b|(?:her|his|their)\\s+way|\\p{L}+day\\b|\\d)[^.:;]{3,80}?(?::\\s|[.;](?:\\s|$)|$)");
    private static final Pattern CLAUSE_BEGINS = Pattern.compile(",\\s+(?:and\\s+)?");
    /** Whoever is the host of such a part of the programme runs it: {@code The workshop was hosted by}. */
    private static final Pattern RUN = Pattern.compile("(?i:\\b(?:workshops?|tutorials?|trainings?|contrib\\w{0,3}fest|labs?|BoFs?|sprint|clinic|unconference)\\b[^.;]{0,60}?\\b(?:was|were|is|are|be)\\s+(?:hosted|facilitated)\\s+by)\\s+(?=\\p{Lu})");
    private static final Pattern TITLE_BY = Pattern.compile("[“\"‘][^“”\"]{4,120}[”\"’],?\\s+(?:(?:(?:was|were|will\\s+be|is)\\s+)?(?:presented|given|held|delivered|run|led|taught)\\s+)?(?:by|from|with)\\s+(?=\\p{Lu})|^(?:With|In)\\s+[“\"‘][^“”\"]{4,120}[”\"’],?\\s+(?=\\p{Lu})");
    /** What is written may stand in such marks as well. */
    private static final Pattern WRITTEN = Pattern.compile("(?i)\\b(?:blogs?|articles?|books?|papers?|essays?|novels?|newsletters?|podcasts?)\\b");
    private static final Pattern WAS_TALK = Pattern.compile("\\s+was\\s+(?:an?|the|our|my)\\s+(?:[\\p{L}-]+\\s+){0,3}?" + TALK + "\\b");
    /** {@code “Ten years of cron” (|Jane Doe|) was …}. */
    private static final Pattern TITLE_OF = Pattern.compile("[”\"]\\s+\\($");
    /** {@code John Roe|'s “Ten years of cron” was …}. */
    private static final Pattern OWN_TITLE = Pattern.compile("[’']s?\\s+“[^”]{4,120}”,?\\s+(?:was|is|had|came|took|showed|closed|opened|made|got|drew|covered|followed|began)\\b");
    /** {@code Jane Doe| says:}, and below it stands what the talk is about. */
    private static final Pattern SAYS = Pattern.compile("\\s+(?:says|writes|adds|tells\\s+us|will\\s+say)\\s*:\\s*");
    /** {@code By |Jane Doe and John Roe from Acme|. Who reads the logs? …}. */
    private static final Pattern SENTENCE_ENDS = Pattern.compile("[.:]\\s");
    /** {@code Jane Doe presented “Ten years of cron” together with |John Roe}. */
    private static final Pattern TOGETHER = Pattern.compile("\\b(?:together|jointly|along)\\s+with\\s+(?:(?:her|his|their)\\s+(?:[\\p{Ll}-]+\\s+){1,2})?$");
    private static final Pattern ALSO_BY = Pattern.compile(",\\s+and\\s+by\\s+$");
    private static final Pattern OPENED = Pattern.compile("\\b(?:opened|kicked\\s+off|welcomed|closed)\\s+by\\s");
    /** Where many speak but briefly, whatever each does is what they show: {@code In the lightning talks A showed …, |B sang the release notes|}. */
    private static final Pattern BRIEFLY = Pattern.compile("(?i)[^.:]{0,40}\\b(?:lightning|short|ignite)[\\s-]talks?\\b[^.:]{0,30},\\s");
    private static final Pattern ACTED = Pattern.compile("\\s+(?!(?:and|or|of|from|at|for|in|on|to|with|who|whose|was|were|is|are|had|has|as|by|then|also)\\b)\\p{Ll}{2,}\\s+(?:\\p{Ll}{2,4}\\s+)?(?:the|an?|us|his|her|their|how|why|what|about|on|up|out|\\p{Ll}{3,})\\b");
    private static final Pattern CLAUSE_MARKS = Pattern.compile("[;.]\\s");
    private static final Pattern POSSESSIVE = Pattern.compile("^(?:[’']s|[’'])\\s+(?:own\\s+)?(?:[\\p{L}-]+\\s+){0,3}?" + TALK + "\\b", Pattern.CASE_INSENSITIVE);
    /** Who is named so did not speak here: the sentence gives thanks, or tells of other days. */
    private static final Pattern OTHERWISE = Pattern.compile("(?i)\\b(?:(?:team|committee|crew),\\s+(?:led|headed)\\s+by|thank(?:s|ed|ing)?|photos?\\s+by|photographed|last\\s+(?:month|year|time)[’']?s?|(?:released|written|maintained|built|founded|made|paid\\s+for|provided|cooked|baked|taken|put\\s+online|translated|recorded|filmed)\\s+(?:[^.]{3,30}\\s)?by|(?:moderated|hosted|chaired|facilitated|organi[sz]ed)\\s+by(?=[^,]*$)(?![^,]*\\s(?:with|featuring)\\s+$)|sponsored|if\\s+you\\s+missed|contact|e-?mail|ask)\\b[^.]{0,40}$");

    /** The sentence is about the event before. */
    private static final Pattern OTHER_DAY = Pattern.compile("(?i)(?:[^\\p{L}]*(?:at|in|during)\\s)?[^\\p{L}]*(?:(?:our|the)\\s+)?(?:(?:last|previous)\\s+(?:month|meetup|meeting|event|edition|evening|year|time)|previous\\s+session|next\\s+(?:month|meetup|meeting|event|edition|year|time))\\b");

    /** What is named so is a house: {@code His NGO, |Acme Trust, runs …}. */
    private static final Pattern HOUSE = Pattern.compile("\\b(?i:his|her|their|our|its)\\s+(?:[\\p{Ll}-]+\\s+){0,2}(?:" + EnglishAffiliation.OWN_HOUSE + "|school|club),\\s+|\\b(?:[Oo]ur|[Tt]he)\\s+(?:[\\p{Ll}-]+\\s+){0,2}(?:hosts?|sponsors?|venue)(?:\\s+at|,)?\\s+");

    private static final Pattern OFFICE = Pattern.compile("(\\b(?:\\p{Ll}[\\p{Ll}-]+\\s+)?)(\\p{Ll}[\\p{Ll}-]+)\\s+$");
    private static final Pattern OWNER = Pattern.compile("(?:\\p{Lu}[\\p{L}\\d&.-]*|\\p{Ll}[\\p{Ll}\\d-]{3,})(?:\\s+(?:(?:of|for|the)\\s+){0,2}\\p{Lu}[\\p{L}\\d&.-]*){0,5}[’'](?:s\\s+|(?<=s[’'])\\s+)$");
    private static final int MOST_OF_OFFICE = 4;
    /** Of what is said before people what they do; in UTF-16 units. */
    private static final int LONGEST_LEAD = 140;

    /** Every place in the text that tells it, in order: at most one a sentence, or one in each of its clauses. */
    public static List<Telling> in(String text) {
        List<Telling> found = new ArrayList<>();
        List<Integer> starts = EnglishSentences.starts(text);
        int last = -1;
        for (People people : withFirstNames(text)) {
            int sentence = EnglishSentences.startOf(text, people.start());
            boolean clause = sentence == last && people.isBehind(text, CLAUSE);
            boolean goesOn = clause && (people.isBehind(text, ALSO_BY) || ON.matcher(text).region(people.end(), text.length()).lookingAt()); // A spoke on hedges, B on gates
            Optional<Way> way = goesOn ? Optional.of(Way.OUTRIGHT) : sentence == last && !clause ? Optional.empty()
                    : way(text, sentence, people).or(() -> clause ? Optional.empty() : sequel(text, sentence, people, starts));
            boolean titled = way.filter(w -> w != Way.IN_SEQUEL).isEmpty() && sentence != last && WithTitle.tells(text, sentence, people)
                    && !isOtherwise(text.substring(sentence, people.start())) && !OTHER_DAY.matcher(text).region(sentence, people.start()).lookingAt();
            way = titled ? Optional.of(Way.WITH_TITLE) : way;
            boolean beside = sentence == last && people.isBehind(text, TOGETHER);
            if (beside || goesOn && !found.isEmpty() && OPENED.matcher(text).region(sentence, found.get(found.size() - 1).people.start()).find()
                    && people.isBehind(text, ALSO_BY)) {
                found.set(found.size() - 1, found.get(found.size() - 1).with(people));
            } else if (way.isPresent()) {
                found.add(new Telling(people, clause ? clauseStart(text, sentence, people) : sentence, way.get()));
                last = sentence;
            }
        }
        return found;
    }

    /** They and others: {@code opened by Jane Doe, for the crew, |and by John Roe|}. */
    public Telling with(People others) {
        return new Telling(people.and(others), sentence, way);
    }

    /** Everybody named in the text, those included whom it calls by first name and says outright to speak. */
    private static List<People> withFirstNames(String text) {
        List<People> all = new ArrayList<>(People.in(text));
        List<People> more = new ArrayList<>(FirstNames.in(text));
        more.addAll(HousedHandles.in(text));
        for (People first : more) {
            boolean free = all.stream().noneMatch(p -> p.start() < first.end() && first.start() < p.end());
            int sentence = free ? EnglishSentences.startOf(text, first.start()) : 0;
            if (free && (way(text, sentence, first).filter(w -> w == Way.OUTRIGHT).isPresent() || TELLS.matcher(text).region(first.end(), text.length()).lookingAt())) {
                all.add(first);
            }
        }
        all.sort(Comparator.comparingInt(People::start));
        return all;
    }

    /** {@code A opened, |followed by the keynote “…” from B}: the clause begins before what B gave. */
    private static int clauseStart(String text, int sentence, People people) {
        int followed = text.lastIndexOf("followed by", people.start());
        boolean told = followed > sentence && !CLAUSE_MARKS.matcher(text).region(followed, people.start()).find();
        return told ? followed : people.start();
    }

    private static Optional<Way> way(String text, int sentence, People people) {
        String before = text.substring(Math.max(sentence, people.start() - LONGEST_LEAD), people.start());
        String after = text.substring(people.end(), Math.min(text.length(), people.end() + 240));
        boolean runs = endsWith(RUN, before) || STANDS_IN.matcher(after).lookingAt();
        if (OTHER_DAY.matcher(text).region(sentence, people.start()).lookingAt() || !runs && OTHERWISE.matcher(before).find() || endsWith(HOUSE, before)) {
            return Optional.empty();
        }
        boolean introduced = runs || isIntroduced(before) || VOLUNTEERED.matcher(after).lookingAt();
        introduced |= people.start() == 3 && before.equals("By ") && SENTENCE_ENDS.matcher(after).lookingAt();
        introduced |= before.endsWith("t was ") && TURN.matcher(after).lookingAt();
        introduced |= SAYS.matcher(after).matches() && people.start() == 0;
        introduced |= IN_TALK.matcher(after).lookingAt() || WITH_TALK.matcher(after).lookingAt() || isOfTitle(before, people)
                || before.endsWith(" by ") && WAS_TALK.matcher(after).lookingAt();
        boolean favourite = FAVOURITE.matcher(text).region(sentence, people.start()).find() && GIVEN.matcher(after).lookingAt();
        boolean series = SERIES.matcher(text).region(sentence, people.start()).matches() && text.indexOf(';', sentence) > 0 && OF_SERIES.matcher(after).lookingAt();
        boolean remembered = ON.matcher(after).lookingAt() && REMEMBERED.matcher(text).region(sentence, people.start()).find();
        boolean listed = remembered || favourite || series
                || (people.topic() || ON.matcher(after).lookingAt()) && LISTED.matcher(text).region(sentence, people.start()).find();
        if (introduced || listed || POSSESSIVE.matcher(after).find()) {
            return Optional.of(Way.OUTRIGHT);
        }
        if (after.startsWith(")") && TITLE_OF.matcher(before).find() || OWN_TITLE.matcher(after).lookingAt()) {
            return Optional.of(Way.ACTS);
        }
        if (people.all().get(0).organization() != null
                && (endsWith(QUOTED, before) || endsWith(LIKED, before) || before.endsWith("t was ") && IT_WAS.matcher(after).lookingAt())) {
            return Optional.of(Way.ACTS);
        }
        Matcher verb = VERB.matcher(after);
        if (people.start() == 0 && ON_SUBJECT.matcher(after).lookingAt()) {
            return Optional.of(Way.ACTS);
        }
        boolean briefly = endsWith(CLAUSE_BEGINS, before) && ACTED.matcher(after).lookingAt() && BRIEFLY.matcher(text).region(sentence, people.start()).lookingAt();
        if (briefly) {
            return Optional.of(Way.OUTRIGHT);
        }
        if (Errand.is(text, people.end()) || !verb.lookingAt()) {
            boolean beside = !Errand.is(text, people.end()) && BesideTitle.tells(text, sentence, people);
            return beside ? Optional.of(Way.ACTS) : Optional.empty();
        }
        String act = after.substring(verb.start(1));
        return Optional.of(GIVES.matcher(act).find() || GIVES_TITLE.matcher(act).lookingAt() || SPEAKS.matcher(act).lookingAt() ? Way.OUTRIGHT : Way.ACTS);
    }

    private static boolean isIntroduced(String before) {
        String bare = withoutOffice(withoutOwner(before));
        return introduces(before) || bare.length() < before.length() && introduces(bare);
    }

    private static boolean introduces(String before) {
        return endsWith(BY, before) || endsWith(NEXT, before) || endsWith(HOSTS, before) || endsWith(Chaired.SEATED, before);
    }

    /** {@code “Ten years of cron” by |Jane Doe of Acme|}: with no house it might be a book. */
    private static boolean isOfTitle(String before, People people) {
        return people.all().get(0).organization() != null && endsWith(TITLE_BY, before) && !WRITTEN.matcher(before).find();
    }

    private static Optional<Way> sequel(String text, int sentence, People people, List<Integer> starts) {
        boolean otherwise = isOtherwise(text.substring(Math.max(sentence, people.start() - LONGEST_LEAD), people.start()));
        return otherwise || OTHER_DAY.matcher(text).region(sentence, people.start()).lookingAt() ? Optional.empty() : Sequel.of(text, people, starts);
    }

    private static boolean isOtherwise(String before) {
        return OTHERWISE.matcher(before).find() || endsWith(HOUSE, before);
    }

    /** {@code Then came “…” by |Red Barn's |Jane Doe}, {@code given by |VP of Engineering |Jane Doe}: what says before a name where its bearer works, or as what. */
    private static String withoutOwner(String before) {
        Matcher owner = before.endsWith("s ") || before.endsWith("' ") || before.endsWith("’ ") ? OWNER.matcher(before) : null;
        if (owner != null && owner.find()) {
            return before.substring(0, owner.start());
        }
        int cut = before.length();
        int start = before.stripTrailing().length();
        for (int words = 0; words < MOST_OF_OFFICE && start > 0 && start < before.length(); words++) {
            start = before.lastIndexOf(' ', start - 1) + 1;
            cut = Character.isUpperCase(before.codePointAt(start))
                            && (JobTitle.isTitle(before.substring(start).strip()) || Billing.isOffice(before.substring(start).strip()))
                    ? start : cut;
            start = start == 0 ? 0 : start - 1;
        }
        return before.substring(0, cut);
    }

    /** {@code Our next speaker was |professor |Jane Doe}: what says before a name what its bearer is. */
    private static String withoutOffice(String before) {
        Matcher office = OFFICE.matcher(before);
        boolean title = office.find() && JobTitle.ends(office.group(2));
        return !title ? before : before.substring(0, office.start(JobTitle.isTitle(office.group(1) + office.group(2)) ? 1 : 2));
    }

    /** Whether the pattern matches up to the end, which of each is a blank. */
    private static boolean endsWith(Pattern pattern, String before) {
        if (before.isEmpty() || !Character.isWhitespace(before.charAt(before.length() - 1))) {
            return false;
        }
        Matcher m = pattern.matcher(before + "X");
        boolean ends = false;
        while (m.find()) {
            ends |= m.end() == before.length();
        }
        return ends;
    }
}
