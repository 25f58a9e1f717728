package dev.lectern.talk.person;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Bare;
import dev.lectern.talk.name.Foreign;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Romanized;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names that look like none, told by the house and the job beside them:
 *
 * <pre>
 * moonfish，某某银行运维负责人        某某科技 架构师 zhangkai42        斯琴高娃，独立开发者        某某科技架构师阿依·努尔
 * </pre>
 */
final class Unusual {
    private static final CharacterSet MARKS = CharacterSet.of(" ，,|｜/／@（(");
    private static final String STRONG = "，,|｜/／@（(";
    private static final CharacterSet BLANKS = CharacterSet.of(" |｜/／");
    private static final CharacterSet DOTS = CharacterSet.of("·•・");
    /** How somebody is called who works for nobody: {@code 自由职业者 |KZ}. */
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}");
    private static final char FIRST_HAN = '\u2e80';
    private static final int SHORTEST = 3;
    private static final int LONGEST = 60;
    private static final int LONGEST_FOREIGN = 6;

    private Unusual() {}

    static @Nullable Speaker of(String line, Organizations known) {
        if (line.length() <= SHORTEST || line.length() > LONGEST
                || !JobTitle.mayEndWith(line.charAt(line.length() - 1)) && "）)".indexOf(line.charAt(line.length() - 1)) < 0 && !isLatinLast(line) && !DOTS.isIn(line)
                || !Characters.hasIdeograph(line)) {
            return null;
        }
        @Nullable Speaker first = first(line, known);
        @Nullable Speaker last = first == null ? last(line, known) : first;
        return last == null ? dottedLast(line, known) : last;
    }

    private static boolean isLatinLast(String line) {
        char last = line.charAt(line.length() - 1);
        return last < FIRST_HAN && Character.isLetterOrDigit(last) || PersonalName.mayBeForeign(line.substring(line.length() - 1));
    }

    /** Behind a mere blank only what nothing else is called: with Apache 软件基金会成员 nobody is named. */
    private static @Nullable Speaker first(String line, Organizations known) {
        int end = MARKS.next(line, 1);
        String name = end < 0 ? "" : line.substring(0, end);
        if (!isUnusual(name) || known.knows(name)) {
            return null;
        }
        String rest = line.substring(end).strip();
        boolean strong = STRONG.indexOf(rest.charAt(0)) >= 0;
        boolean bracket = rest.charAt(0) == '（' || rest.charAt(0) == '(';
        boolean closed = !bracket || "）)".indexOf(rest.charAt(rest.length() - 1)) >= 0;
        boolean apart = strong ? closed : isHandle(name) || rest.charAt(0) >= FIRST_HAN && Romanized.isOften(name) || name.charAt(0) >= FIRST_HAN;
        return apart ? told(name, bracket ? rest.substring(1, rest.length() - 1) : strong ? rest.substring(1).strip() : rest, known) : null;
    }

    private static @Nullable Speaker last(String line, Organizations known) {
        int start = line.length() - 1;
        while (start > 0 && !BLANKS.has(line.charAt(start - 1)) && line.charAt(start) != '@') {
            start--;
        }
        String name = line.substring(start);
        boolean initials = INITIALS.matcher(name).matches() && Affiliation.isAlone(line.substring(0, start).strip());
        return start > SHORTEST && (initials || isUnusual(name)) && !known.knows(name) ? told(name, Bare.withoutMarks(line.substring(0, start).strip()), known) : null;
    }

    /** {@code 某某科技架构师|阿依·努尔}. */
    private static @Nullable Speaker dottedLast(String line, Organizations known) {
        int dot = DOTS.next(line, 1);
        for (int n = 1; dot > n + SHORTEST && n <= LONGEST_FOREIGN; n++) {
            int start = dot - n;
            if (JobTitle.nounEndsAt(line.substring(0, start), start) && !JobTitle.goesOn(line, start) && PersonalName.is(line.substring(start))) {
                return told(line.substring(start), line.substring(0, start), known);
            }
        }
        return null;
    }

    /** A handle, a Latin word alone or before a Chinese name, or a name of another tongue without a dot. */
    private static boolean isUnusual(String text) {
        if (text.length() < SHORTEST || JobTitle.ends(text)) {
            return false;
        }
        boolean foreign = text.charAt(0) >= FIRST_HAN && Foreign.sounds(text) && !PersonalName.isWord(text);
        return foreign || text.charAt(0) < FIRST_HAN && (text.charAt(0) != '@' || text.charAt(1) < FIRST_HAN) && PersonalName.likelihood(text) > 0;
    }

    private static boolean isHandle(String text) {
        return text.charAt(0) == '@' || text.chars().anyMatch(Character::isDigit);
    }

    private static @Nullable Speaker told(String name, String affiliation, Organizations known) {
        if (Affiliation.isAlone(affiliation)) {
            return new Speaker(name, null, affiliation); // 独立研究者 night_owl
        }
        boolean job = JobTitle.endsFirmly(affiliation) && Workplace.mayBe(affiliation, known);
        Affiliation a = job ? Affiliation.read(affiliation, known) : Affiliation.NONE;
        return a.ownOrganization() != null && a.role() != null || Affiliation.isAlone(a.role()) ? new Speaker(name, a.ownOrganization(), a.role()) : null;
    }
}
