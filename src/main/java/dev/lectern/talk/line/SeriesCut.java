package dev.lectern.talk.line;

import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.Billing;
import dev.lectern.talk.english.EnglishAffiliation;
import dev.lectern.talk.name.Bare;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.regex.Brackets;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way to cut an English line into a title and who speaks.
 *
 * @param layout which mark or which face parts them, and in which order; the lines of a series share it
 * @param marked whether the author set the title in another face, or in quotes
 * @param rest where in the line the talk is told; its length where nothing more is said; {@link #TWO_LINES} where the one below goes with it
 */
public record SeriesCut(String layout, String title, List<Speaker> people, int likelihood, boolean marked, int rest) {
    public static final int TWO_LINES = 0;
    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_LINE = 220;
    private static final int SHORTEST_TITLE = 4;
    /** What tells more of a talk behind its line is a sentence. */
    private static final int SHORTEST_TOLD = 30;
    private static final int LONGEST_WHO = 80;
    private static final int MOST_MARKS = 8;
    private static final Pattern QUOTED = Pattern.compile("“([^“”]{4,140})”|\"([^\"]{4,140})\"|«([^«»]{4,140})»");
    private static final String BY = "(?:,|\\s+[–—-])?\\s+(?:(?:an?\\s+(?:talk|lecture|keynote|presentation|workshop|tutorial)|presented|given|held|delivered|led|talk)\\s+)?by:?\\s+|,?\\s+with\\s+";
    private static final Pattern PARTS = Pattern.compile("\\s+[–—-]{1,3}\\s+|\\s*[|｜]\\s*|:\\s+|\\s+/{1,2}\\s+|\\s+@\\s+|" + BY);
    private static final Pattern BEHIND_TITLE = Pattern.compile("\\s*(?:[,.:]\\s*|[–—-]{1,3}\\s+)?(?:(?:(?:presented|given|held|delivered|led|run|hosted)\\s+)?by:?\\s+|with\\s+|[–—-]{1,3}\\s+|[|｜/]{1,2}\\s*|\\s*\\()|\\s*[,:]\\s+|\\n|\\s+(?=\\()");
    private static final Pattern BEFORE_TITLE = Pattern.compile("(?:\\s*[:,|｜/]|\\s+[–—-]{1,3}|\\s+(?:presents?|on|with|talks?\\s+about))?\\s*$");
    private static final Pattern CLAUSE = Pattern.compile("(?<=[\\p{Ll})\\]\\d])(?<!" + Bare.SHORT_HONOUR + ")[.:;]\\s+(?=\\S)|,\\s+(?=(?:on|who|about|which|where|in|with|showing|telling|explaining|from)\\s\\p{Ll})|\\s+[–—-]\\s+|\\s*\\n|(?<=\\))\\s+(?=\\p{Lu})");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[\\p{Ll})\\]\\d]{2})(?<!Inc|Ltd|Corp|" + Bare.SHORT_HONOUR + ")\\.\\s+(?=[\\p{Lu}“\"])");
    private static final Pattern TOLD = Pattern.compile("[\\s.:;–—-]*");

    /** All ways; none where the line is no more than one thing. @param from behind the time, and what counts the line */
    public static List<SeriesCut> of(Unit unit, int from) {
        List<SeriesCut> cuts = new ArrayList<>();
        List<Stretch> stretches = stretches(unit, from);
        for (Stretch s : stretches) {
            marked(unit.text(), from, s).ifPresent(cuts::add);
        }
        int lead = unit.strongLead();
        boolean whole = lead > from + SHORTEST_TITLE && lead < unit.text().length() && unit.text().length() - lead > SHORTEST_TOLD
                && !isWhoFirst(unit.text(), from, lead);
        int stop = whole ? lead : sentenceEnd(unit.text(), from);
        String line = Characters.without("", ".", unit.text().substring(from, stop));
        Matcher told = TOLD.matcher(unit.text()).region(stop, unit.text().length());
        if (line.length() <= LONGEST_LINE && line.indexOf('\n') < 0) {
            int rest = told.lookingAt() ? told.end() : stop;
            List<SeriesCut> plain = new ArrayList<>();
            plain(line, rest, plain);
            inBracket(line, rest, plain);
            atComma(line, rest, EnglishDay.behind(unit.text()) > 0, plain);
            // Of a sentence before others the title may be in quotes, and a word with a small letter is none that somebody signs with.
            cuts.addAll(plain.stream().filter(c -> rest == unit.text().length() || whole || stretches.isEmpty() && c.likelihood >= Billing.LIKELY).toList());
        }
        return cuts;
    }

    /** {@code **Jane Doe**: Ten years of cron}, {@code **moth**: A parser in a weekend}: what is stressed before the colon is who speaks. */
    private static boolean isWhoFirst(String text, int from, int lead) {
        String head = text.substring(from, lead).strip();
        boolean colon = head.endsWith(":") || text.startsWith(":", lead);
        String who = head.endsWith(":") ? head.substring(0, head.length() - 1) : head;
        return colon && Billing.read(who).filter(b -> b.likelihood() >= Billing.LIKELY || who.indexOf(' ') < 0).isPresent();
    }

    /** Where the first sentence ends of a line that goes on behind it; its length where none does. */
    private static int sentenceEnd(String text, int from) {
        Matcher sentence = SENTENCE.matcher(text).region(from, text.length());
        return sentence.find() && isTold(text, sentence.end()) ? sentence.start() : text.length();
    }

    /** What stands in another face, or in quotes. */
    private record Stretch(int start, int end, String inside, String face) {}

    private static List<Stretch> stretches(Unit unit, int from) {
        String text = unit.text();
        List<Stretch> all = new ArrayList<>();
        Matcher quoted = Characters.hasAny(text, "“\"«") ? QUOTED.matcher(text).region(from, text.length()) : null;
        if (quoted != null && quoted.find()) {
            all.add(new Stretch(quoted.start(), quoted.end(), text.substring(quoted.start() + 1, quoted.end() - 1), "quotes"));
        }
        for (Span s : unit.spans()) {
            boolean may = s.kind() != Prose.Kind.CODE && s.start() >= from && s.end() - s.start() >= SHORTEST_TITLE && !(s.start() == from && s.end() == text.length());
            if (may) {
                all.add(new Stretch(s.start(), s.end(), text.substring(s.start(), s.end()), s.kind().toString()));
            }
        }
        return all;
    }

    private static Optional<SeriesCut> marked(String text, int from, Stretch s) {
        @Nullable String title = title(s.inside);
        String before = text.substring(from, s.start);
        if (title == null || from == s.start && s.end == text.length()) {
            return Optional.empty();
        }
        if (isNothing(before)) {
            Matcher behind = BEHIND_TITLE.matcher(text).region(s.end, text.length());
            boolean parted = behind.lookingAt();
            return !parted ? Optional.empty()
                    : who(text, behind.group().indexOf('(') >= 0 ? text.indexOf('(', s.end)
                            : behind.end()).map(w -> new SeriesCut(s.face + " then " + (sign(behind.group()).equals("by") ? "by" : "who"),
                                    title, w.billing.people(), w.billing.likelihood(), true, w.end));
        }
        Matcher mark = BEFORE_TITLE.matcher(before);
        Optional<Billing> who = mark.find() ? Billing.read(before.substring(0, mark.start())) : Optional.empty();
        Matcher told = TOLD.matcher(text).region(s.end, text.length());
        boolean aside = text.startsWith(" (", s.end) && closing(text, s.end + 1) == text.length() - 1; // (sorry, we had to)
        boolean last = aside || told.lookingAt() && (told.end() == text.length() || told.end() > s.end && isTold(text, told.end()));
        return !last ? Optional.empty()
                : who.map(w -> new SeriesCut(sign(mark.group()) + " then " + s.face, title,
                        aside ? inHouse(w.people(), text.substring(s.end + 2, text.length() - 1)) : w.people(), w.likelihood(), true,
                        aside ? text.length() : told.end()));
    }

    /** {@code Jane Doe – *Ten years of cron* (|Acme|)}: people of whom no house is told, with the one that stands in brackets behind the title. */
    private static List<Speaker> inHouse(List<Speaker> people, String aside) {
        @Nullable String house = EnglishAffiliation.of(aside).organization();
        boolean whole = house != null && aside.endsWith(house) && people.stream().allMatch(p -> p.organization() == null);
        return !whole ? people : people.stream().map(p -> new Speaker(p.name(), house, p.role())).toList();
    }

    /** The ways in which one of two is the title and the other who speaks. @param isOverTitle whether a line stressed more stands below both, so that the second is where the first works */
    public static List<SeriesCut> below(Unit first, int from, Unit second, boolean isOverTitle) {
        List<SeriesCut> cuts = new ArrayList<>();
        String above = first.text().substring(from);
        boolean oneBlock = first.block() == second.block() || first.isHeading() && isAlone(second.text());
        boolean face = face(second, 0);
        boolean stressed = face(first, from);
        @Nullable String below = oneBlock || face ? title(TimeRange.isBehindStressed(second) ? second.text().substring(0, second.strongLead()) : second.text()) : null;
        if (below != null && !isOverTitle) {
            Billing.read(above).ifPresent(w -> cuts.add(new SeriesCut("who above " + face, below, w.people(), w.likelihood(), face, TWO_LINES)));
        }
        @Nullable String head = oneBlock || first.isHeading() || stressed ? title(above) : null;
        if (head != null) {
            Billing.read(second.text()).ifPresent(w -> cuts.add(new SeriesCut("title above " + stressed, head, w.people(), w.likelihood(), stressed, TWO_LINES)));
        }
        return cuts;
    }

    /** Whether the title leads elsewhere, as those of articles do as well. */
    public boolean isLinked() {
        return layout.contains(Prose.Kind.LINK.toString());
    }

    private static boolean isAlone(String line) {
        return line.length() <= LONGEST_TITLE && !line.endsWith(".") && !line.contains(". ");
    }

    /** Whether the whole line is set in another face, or in quotes. */
    private static boolean face(Unit unit, int from) {
        Matcher quoted = QUOTED.matcher(unit.text()).region(from, unit.text().length());
        return quoted.matches()
                || unit.spans().stream().anyMatch(s -> s.kind() != Prose.Kind.CODE && s.start() <= from && s.end() == unit.text().length()
                        && s.end() - from >= SHORTEST_TITLE);
    }

    private static boolean isNothing(String text) {
        return text.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Who speaks, and where the line goes on behind them. */
    private record Who(Billing billing, int end) {}

    /** Who is named from a place on: up to the first mark where what stands before reads so and behind it more is told, or to the end. */
    private static Optional<Who> who(String text, int from) {
        boolean bracket = from < text.length() && text.charAt(from) == '(';
        int close = bracket ? closing(text, from) : -1;
        if (bracket) {
            Matcher told = TOLD.matcher(text).region(Math.max(from, close + 1), text.length());
            boolean alone = close > 0 && told.lookingAt() && (told.end() == text.length() || isTold(text, told.end()));
            return !alone ? Optional.empty() : Billing.read(text.substring(from + 1, close)).map(b -> new Who(b, told.end()));
        }
        Matcher clause = CLAUSE.matcher(text).region(from, text.length());
        while (clause.find()) {
            Optional<Billing> who = isTold(text, clause.end()) ? Billing.read(text.substring(from, clause.start())) : Optional.empty();
            if (who.isPresent()) {
                return Optional.of(new Who(who.get(), clause.end()));
            }
        }
        return Billing.read(text.substring(from)).map(b -> new Who(b, text.length()));
    }

    /** Whether from there on the line tells more: a sentence, or what is as long as one. */
    private static boolean isTold(String text, int from) {
        int length = text.length() - from;
        return length >= LONGEST_WHO || length >= SHORTEST_TOLD && ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Cuts at marks that part the line, whatever face its words have. */
    private static void plain(String line, int end, List<SeriesCut> cuts) {
        Brackets brackets = new Brackets(line, "([“", ")]”");
        Matcher m = PARTS.matcher(line);
        for (int marks = 0; marks < MOST_MARKS && m.find(); marks++) {
            String head = line.substring(0, m.start());
            String tail = line.substring(m.end());
            boolean parts = brackets.openBefore(m.start()) == 0 && !head.isBlank() && !tail.isBlank();
            String sign = sign(m.group());
            if (parts && title(head) != null) {
                Billing.read(tail).filter(w -> TitledPerson.of(head, w.people()) != null).ifPresent(w -> cuts.add(new SeriesCut("title " + sign,
                        title(head), w.people(), w.likelihood(), false, end)));
            }
            if (parts && !isWord(sign) && title(tail) != null) {
                Billing.read(head).filter(w -> TitledPerson.of(tail, w.people()) != null).ifPresent(w -> cuts.add(new SeriesCut("who " + sign,
                        title(tail), w.people(), w.likelihood(), false, end)));
            }
        }
    }

    private static void inBracket(String line, int end, List<SeriesCut> cuts) {
        int open = line.endsWith(")") ? line.lastIndexOf('(') : -1;
        boolean inner = open > 0 && closing(line, open) < line.length() - 1;
        @Nullable String title = open <= 0 || inner ? null : title(line.substring(0, open));
        Optional<Billing> who = title == null ? Optional.empty() : Billing.read(line.substring(open + 1, line.length() - 1));
        who.ifPresent(w -> cuts.add(new SeriesCut("title (", title, w.people(), w.likelihood(), false, end)));
    }

    /**
     * {@code Ten years of cron, Jane Doe (Acme)}, and behind a day, where nothing else parts the line,
     * {@code Jane Doe, Ten Years of Cron} as well.
     */
    private static void atComma(String line, int end, boolean dated, List<SeriesCut> cuts) {
        Brackets brackets = new Brackets(line, "([“", ")]”");
        boolean plain = dated && !PARTS.matcher(line).find();
        int comma = plain || line.endsWith(")") ? line.indexOf(", ") : -1;
        for (int marks = 0; comma > 0 && marks < MOST_MARKS; marks++, comma = line.indexOf(", ", comma + 1)) {
            String head = line.substring(0, comma);
            String tail = line.substring(comma + 2);
            boolean parts = brackets.openBefore(comma) == 0;
            if (parts && title(head) != null && (plain || tail.endsWith(")"))) {
                Billing.read(tail).filter(w -> w.likelihood() >= Billing.LIKELY
                        && (plain || w.isHoused())).ifPresent(w -> cuts.add(new SeriesCut("title ,", title(head), w.people(), w.likelihood(), false, end)));
            }
            if (parts && plain && title(tail) != null && MarkedTitle.isOne(tail)) {
                Billing.read(head).filter(w -> w.likelihood() >= Billing.LIKELY).ifPresent(w -> cuts.add(new SeriesCut("who ,", title(tail),
                        w.people(), w.likelihood(), false, end)));
            }
        }
    }

    /** The mark without blanks; all dashes are one. */
    private static String sign(String mark) {
        String bare = mark.strip();
        return bare.isEmpty() ? "" : "–—-".indexOf(bare.charAt(0)) >= 0 ? "-" : bare.endsWith("by") || bare.endsWith("by:") ? "by"
                : bare.endsWith("with") ? "with" : bare;
    }

    private static boolean isWord(String sign) {
        return sign.equals("by") || sign.equals("with");
    }

    static @Nullable String title(String words) {
        @Nullable String title = words.length() > LONGEST_TITLE ? null : Titles.clean(words.strip());
        boolean job = title == null || title.length() < SHORTEST_TITLE || JobTitle.isTitle(title) || Logistics.are(title);
        return job ? null : title;
    }
}
