package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.PersonLine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where somebody works, as a sentence about them says it: {@code 李四来自某公司}, {@code 王五，某公司负责人。}. */
final class Whereabouts {
    private static final String HONORIFIC = "(?:先生|女士|老师|同学|博士|教授)?(?:\\s*[（(][^）)]{1,16}[）)])?";
    private static final String COMES_FROM = "\\s*(?:来自|任教于|就职于|任职于|供职于|目前在|现在|现就职于|就读于|from|works at|of)\\s*";
    private static final String IS = "\\s*(?:是|现为|，|,|:|：|——)\\s*";

    private static final Pattern OF_SUBJECT = Pattern.compile("[她他](?:目前|现在|现)?(?:在|就职于|任职于|供职于|来自)([^，,。；;！的]{2,16}?)(?:公司)?(?=负责|工作|做|担任|从事|任职)");

    private Whereabouts() {}

    /** The one speaker of a talk with the organization that its own text gives: {@code 她在某公司负责构建}. */
    static Speaker inTalk(Page page, Finding talk, Speaker person) {
        for (Finding.Piece piece : talk.speakers().size() == 1 ? talk.body() : List.<Finding.Piece>of()) {
            Speaker found = read(page, person, OF_SUBJECT.matcher(page.unit(piece.unit()).text().substring(piece.from(), piece.to())), false);
            if (found.organization() != null) {
                return found;
            }
        }
        return person;
    }

    /** The person with the organization that the page's prose gives; as before where it gives none. */
    static Speaker complete(Page page, Speaker person) {
        Pattern from = Pattern.compile(Pattern.quote(person.name()) + HONORIFIC + COMES_FROM + "([^，,。；;！]{2,24}?)(?=[，,。；;！的]|$|担任|工作|从事|负责)");
        Pattern is = Pattern.compile(Pattern.quote(person.name()) + HONORIFIC + IS + "([^，,。；;！]{3,32})(?=[，,。；;！]|$)");
        for (Unit unit : page.units()) {
            if (unit.isProse() && unit.text().contains(person.name())) {
                Speaker found = read(page, person, from.matcher(unit.text()), false);
                found = found.organization() != null ? found : read(page, person, is.matcher(unit.text()), true);
                if (found.organization() != null) {
                    return found;
                }
            }
        }
        return person;
    }

    private static Speaker read(Page page, Speaker person, Matcher m, boolean needsTitle) {
        if (!m.find()) {
            return person;
        }
        String told = m.group(1).strip();
        boolean plausible = needsTitle ? PersonLine.isAffiliation(told, page.organizations()) : PersonLine.mayBeAffiliation(told.replace("的", ""), page.organizations());
        Affiliation a = Affiliation.read(told, page.organizations());
        return plausible && a.organization() != null ? new Speaker(person.name(), a.organization(), person.role() == null ? a.role() : person.role()) : person;
    }
}
