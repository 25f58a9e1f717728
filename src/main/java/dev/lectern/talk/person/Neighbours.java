package dev.lectern.talk.person;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Bare;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Pieces;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Others named in a place of people, beside or below somebody. */
final class Neighbours {
    private static final Pattern NAMES = Pattern.compile("\\s*[、，,/／&＆|｜;；（）()]\\s*|(?<=\\p{IsHan})\\s+|\\s+(?=\\p{IsHan})");
    private static final CharacterSet NAME_MARKS = CharacterSet.of("、，,/／&＆|｜;；（）() \t\n\u000b\f\r");

    private static final CharacterSet COMMAS = CharacterSet.of("，,");

    private Neighbours() {}

    /** {@code 某某云| CTO Jane Doe}: whoever has the office is no house. */
    private static final Pattern OFFICE_OF = Pattern.compile("(?:C[A-Z]O|VP|SRE|DBA|PM)\\s+(\\p{Lu}[\\p{IsLatin}'’.-]+(?:\\s+\\p{L}[\\p{IsLatin}'’.-]+){1,3})");

    /** Whether a house is told with somebody else's name in it, which is no place to work: {@code 某某数据 张三、某某大学| 李四}. */
    static boolean areNamedIn(String affiliation, Organizations known) {
        Matcher office = "CVSDP".indexOf(affiliation.charAt(0)) < 0 ? null : OFFICE_OF.matcher(affiliation);
        if (office != null && office.matches() && PersonalName.likelihood(office.group(1)) >= 2 && !known.knows(office.group(1))) {
            return true;
        }
        int mark = affiliation.indexOf('、');
        int blank = mark < 0 ? -1 : affiliation.lastIndexOf(' ', mark);
        String before = blank < 1 ? affiliation : affiliation.substring(blank + 1, mark);
        if (before.length() == 2 && PersonalName.isChinese(before) && !known.knows(before) && JobTitle.start(before) < 0) {
            return true;
        }
        return (NAME_MARKS.isIn(affiliation) ? NAMES.splitAsStream(affiliation) : Stream.of(affiliation)).map(Bare::withoutHonorific)
                .anyMatch(p -> PersonalName.isAnyName(p) && !PersonalName.endsLikeHouse(p) && !known.knows(p) && JobTitle.start(p) < 0
                        && !Organizations.hasTellingEnding(p));
    }

    /** Further names of a row, with commas between them: of {@code Jane Doe, |John Roe, Ann Lee|} nobody works at another. */
    static boolean areRow(String affiliation) {
        List<String> names = COMMAS.isIn(affiliation) ? Pieces.split(COMMAS, affiliation) : List.of();
        return names.size() > 1 && names.stream().allMatch(PersonalName::isLatin);
    }

    /** {@code 庄晓晨、|田野|、邬子秋}: a word that begins like a name stands for somebody where most beside it are names. */
    static Optional<Speaker> word(List<String> row, String word) {
        boolean may = row.size() > 2 && word.length() == 2 && PersonalName.mayStart(word, 0) && Character.isIdeographic(word.charAt(1))
                && !PersonalName.isChinese(word) && !PersonalName.isNobody(word) && !JobTitle.ends(word) && !PersonalName.isPlace(word);
        return may && 2 * row.stream().filter(PersonalName::is).count() >= row.size() ? Optional.of(new Speaker(word, null, null)) : Optional.empty();
    }

    /** People below each other, each line one of them with a house; empty where a line tells something else. */
    static List<Speaker> onLines(String cell, Organizations known) {
        List<Speaker> people = new ArrayList<>();
        for (String line : cell.indexOf('\n') < 0 ? new String[0] : cell.split("\n")) {
            List<Speaker> one = line.isBlank() ? List.of() : PersonLine.read(line, known);
            boolean whole = one.size() == 1 && one.get(0).organization() != null && PersonalName.likelihood(one.get(0).name()) > 1;
            if (!whole && !line.isBlank()) {
                return List.of();
            }
            people.addAll(one);
        }
        return people.size() > 1 ? people : List.of();
    }
}
