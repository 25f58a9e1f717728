package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.name.Headline;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/**
 * What a line of a card may be by its words alone: a name, the house of its bearer, a title, or somebody with a house. Which of them it is, the cards beside
 * it tell.
 */
record CardWords(Organizations known) {
    static final int LONGEST_WHO = 90;
    private static final int LONGEST_TITLE = 60;
    private static final Pattern SENTENCE = Pattern.compile(".*[。！].*|.*[.!?？]");
    private static final Pattern PICTURES = Pattern.compile("^[\\p{So}\\p{Sk}\\p{Cs}\\uFE0F\\u200D\\s]+");
    /** {@code Software engineer @ Acme}, {@code Head of data at Acme}. */
    private static final Pattern LATIN_JOB = Pattern.compile("\\p{Lu}[\\p{IsLatin} /&-]{3,40} (?:@|at) ?\\p{Lu}[\\p{IsLatin}\\d .&'-]{1,40}");
    /** How somebody is called elsewhere, said behind the name. */
    private static final Pattern HANDLE = Pattern.compile("\\s*[（(]@[\\w.-]{2,39}[)）]$");

    /** The picture or mark with which a line starts; empty where it starts with a letter. */
    static String sign(String line) {
        int first = line.isEmpty() ? 'x' : line.codePointAt(0);
        return Character.isLetterOrDigit(first) || "《“\"「（(@".indexOf(first) >= 0 ? "" : Character.toString(first);
    }

    /** How likely a heading is a name, or several with a mark between them. */
    int likelihood(String line) {
        String heading = HANDLE.matcher(ProgrammeLine.withoutCount(sign(line).isEmpty() || "（(①②③④⑤⑥⑦⑧⑨⑩".indexOf(line.charAt(0)) >= 0 ? line
                : PICTURES.matcher(line).replaceFirst(""))).replaceFirst("");
        int one = known.knows(heading) ? 0 : PersonalName.likelihood(heading);
        boolean several = one == 0 && heading.length() <= LONGEST_TITLE && (Characters.hasAny(heading, "&＆、+/") || heading.contains(" and ")) && isNames(heading);
        return several
                ? PersonParts.read(heading, known).stream().flatMap(p -> p.people().stream()).mapToInt(p -> PersonalName.likelihood(p.name())).min().orElse(0)
                : one;
    }

    /** Whether the line is a name, or several with marks between them. */
    boolean isNames(String text) {
        List<Speaker> people = PersonParts.read(text, known).map(PersonParts::people).orElse(List.of());
        return !people.isEmpty() && people.stream().allMatch(p -> p.organization() == null && PersonalName.likelihood(p.name()) > 0) && !known.knows(text);
    }

    /** Whether it is where somebody works, or what they are there: {@code 竹叶科技 · 架构师}. */
    boolean isHouse(String text) {
        return text.length() <= LONGEST_TITLE && Label.of(text).isEmpty() && !isSentence(text)
                && (Workplace.is(text, known) || LATIN_JOB.matcher(text).matches() || Headline.isJobInHouse(text) || TitledPerson.isOffice(text));
    }

    /** Whether it may be one where others in its place are. */
    boolean mayBeHouse(String text) {
        return text.length() <= 40 && Label.of(text).isEmpty() && !isSentence(text) && TimeRange.read(text).isEmpty()
                && Workplace.mayBe(text, known) && !Titles.saysWhat(text) && !isWho(text);
    }

    boolean isTitle(String text) {
        return text.length() >= 3 && text.length() <= LONGEST_TITLE && Label.of(text).isEmpty()
                && (!isSentence(text) || text.endsWith("？") || text.endsWith("?")) && !Workplace.is(text, known) && TimeRange.read(text).isEmpty();
    }

    /** Whether it is somebody, with the house where they work or without. */
    boolean isWho(String text) {
        return isShort(text) && PersonParts.read(text, known).filter(p -> p.score() >= 3).isPresent();
    }

    boolean mayBeWho(String text) {
        return isShort(text) && PersonParts.read(text, known).filter(p -> p.score() >= 1.3).isPresent();
    }

    /** How much more a line reads as where somebody works than as a title. */
    double houseOverTitle(String text) {
        return text.isEmpty() ? 0 : (isHouse(text) ? 2 : 0) + (Workplace.mayBe(text, known) ? 1 : 0) + (Characters.hasAny(text, "@，,|") ? 0.5 : 0)
                - (Titles.saysWhat(text) ? 1.5 : 0);
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST_WHO && !isSentence(text) && Label.of(text).isEmpty() && TimeRange.read(text).isEmpty();
    }

    /** Whether it is short, and no sentence. */
    static boolean isPhrase(String text) {
        return text.length() <= LONGEST_TITLE && !isSentence(text);
    }

    private static boolean isSentence(String text) {
        return SENTENCE.matcher(text).matches();
    }
}
