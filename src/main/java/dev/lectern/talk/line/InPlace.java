package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.Billing;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** People of a place where nobody else can stand, in whichever tongue: behind {@code Speaker:}, in a column of speakers. */
public final class InPlace {
    private static final Pattern WORD_AND_OFFICE = Pattern.compile("(\\p{IsHan}{2,3})(?:\\s*[，,|｜/／—–-]\\s*|\\s+)(\\S[^。；;]{3,})");
    private static final int LONGEST = 40;
    private static final int MOST_LINES = 24;

    /** Who, whatever the words may be read as, and then what is told of them. */
    private static final Pattern WORD_AND_LIFE = Pattern.compile("(\\p{IsHan}{2,3}|\\p{Lu}[\\p{IsLatin}\\d'’-]{1,15}(?: \\p{Lu}[\\p{IsLatin}'’-]{1,15})?)\\s*[，,]\\s*([^，,。；;]{3,30})(?:[，,。；;].*)?");

    /** {@code |PingRiver| Jane Doe}: of a name no part is welded so. */
    private static final Pattern WELDED = Pattern.compile("(?!Ma?c|D[eiu]|L[ae]|Van|St|Fitz)\\p{Lu}\\p{Ll}+\\p{Lu}[\\p{IsLatin}\\d]*");

    /** Behind {@code Moderator:}, {@code Jane Doe. With |John Roe (Acme) and Ann Lee}. */
    private static final Pattern LED_AND_SEATED = Pattern.compile("(\\p{Lu}[^.:,()（）]{3,40}(?:\\([^()]{2,40}\\))?)\\.\\s+[Ww]ith\\s+(?=\\p{Lu})(.{4,200})");

    private InPlace() {}

    /** {@code 任我行，某协会前会长，现就职于……}, {@code Zephyr，社区贡献者，一个人维护了……}: behind a label a word alone, and then a clause that ends in what its bearer is. */
    public static List<Speaker> toldOf(String value, Organizations known) {
        Matcher told = WORD_AND_LIFE.matcher(value);
        if (!told.matches() || !JobTitle.endsFirmly(told.group(2)) && !JobTitle.ends(told.group(2)) || JobTitle.ends(told.group(1))
                || PersonalName.isThing(told.group(1)) || PersonalName.isNobody(told.group(1)) || known.knows(told.group(1))
                || Character.isIdeographic(told.group(1).charAt(0)) && Organizations.isHouse(told.group(1))
                || PersonalName.likelihood(told.group(1)) == 0 && !PersonalName.mayStart(told.group(1), 0)) {
            return List.of();
        }
        Affiliation a = Affiliation.read(told.group(2), known);
        return List.of(new Speaker(told.group(1), a.ownOrganization(), a.role()));
    }

    /** {@code 汪洋，某公司 架构师}: elsewhere a word, here a name, for it begins as one and behind it stand house and job. */
    private static List<Speaker> calledByWord(String place, Organizations known) {
        Matcher word = place.length() <= LONGEST && PersonalName.mayStart(place, 0) ? WORD_AND_OFFICE.matcher(place) : null;
        if (word == null || !word.matches() || JobTitle.ends(word.group(1)) || PersonalName.isThing(word.group(1))
                || known.knows(word.group(1)) || !JobTitle.endsFirmly(word.group(2))) {
            return List.of();
        }
        Affiliation a = Affiliation.read(word.group(2), known);
        return a.organization() == null || a.role() == null ? List.of() : List.of(new Speaker(word.group(1), a.organization(), a.role()));
    }

    /** Names and houses in turn, each on a line of its own: of two at least, for one alone is read as any other is. */
    private static List<Speaker> inTurn(List<String> lines, Organizations known) {
        boolean names = lines.size() >= 4 && lines.size() % 2 == 0 && lines.size() <= MOST_LINES
                && IntStream.range(0, lines.size()).allMatch(i -> i % 2 == 0 ? PersonalName.is(lines.get(i))
                        : !PersonalName.isChinese(lines.get(i)) && !PersonalName.isOften(lines.get(i)))
                && IntStream.range(0, lines.size()).anyMatch(i -> i % 2 == 1 && !PersonalName.is(lines.get(i)));
        List<Speaker> people = !names ? List.of()
                : IntStream.range(0, lines.size() / 2).mapToObj(i -> people(lines.get(2 * i) + '\n' + lines.get(2 * i + 1), known))
                        .filter(p -> p.size() == 1).map(p -> p.get(0)).toList();
        return people.size() == lines.size() / 2 ? people : List.of();
    }

    /** They; none where the place says that nobody is named yet. */
    public static List<Speaker> people(String place, Organizations known) {
        List<Speaker> turns = place.indexOf('\n') < 0 ? List.of() : inTurn(place.lines().map(String::strip).filter(l -> !l.isEmpty()).toList(), known);
        if (!turns.isEmpty()) {
            return turns;
        }
        Matcher seated = place.contains(". ") ? LED_AND_SEATED.matcher(place) : null;
        if (seated != null && seated.matches()) {
            return Stream.of(seated.group(1), seated.group(2)).flatMap(p -> people(p, known).stream()).toList();
        }
        List<Speaker> whole = PersonParts.inPlace(place, known);
        List<Speaker> usual = whole.isEmpty() ? calledByWord(place, known) : whole;
        Optional<Billing> billed = Billing.read(place);
        boolean row = usual.stream().allMatch(p -> PersonalName.is(p.name())) && billed.filter(b -> b.people().size() < usual.size()).isPresent();
        boolean same = row || billed.isEmpty() || billed.get().people().stream().map(Speaker::name).toList().equals(usual.stream().map(Speaker::name).toList());
        boolean welded = usual.size() == 1 && usual.get(0).organization() != null && place.startsWith(usual.get(0).organization())
                && WELDED.matcher(usual.get(0).organization()).matches();
        return welded || same && (row || billed.isEmpty() || usual.stream().anyMatch(p -> p.organization() != null)) ? usual : billed.get().people();
    }
}
