package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.EnglishAffiliation;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where somebody works, as a sentence about them says it: {@code 李四来自某公司}, {@code 王五，某公司负责人。}. */
final class Whereabouts {
    private static final String HONORIFIC = "(?:先生|女士|老师|同学|博士|教授)?(?:\\s*[（(][^）)]{1,16}[）)])?";
    private static final String COMES_FROM = "\\s*(?:来自|任教于|就职于|任职于|供职于|目前在|现在|现就职于|就读于|from|works at|of)\\s*";
    private static final String IS = "\\s*(?:是|现为|，|,|:|：|——)\\s*";

    private static final Pattern OF_SUBJECT = Pattern.compile("[她他](?:目前|现在|现)?(?:在|就职于|任职于|供职于|来自)([^，,。；;！的]{2,16}?)(?:公司)?(?=负责|工作|做|担任|从事|任职)");

    private static final Pattern PREDICATE = Pattern.compile("(?:^|(?<=[.!?]\\s))(?:She|He|They|(?:Dr\\.? )?(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,3})),?\\s+(?:who\\s+)?(?:is|was|works|leads|runs|heads|teaches|manages|serves|looks\\s+after|(?:co-?)?founded)\\s+([^.;]{4,200})");
    private static final Pattern APPOSITION = Pattern.compile("(?:^|(?<=[.!?]\\s))(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?),\\s+((?!and\\s|who\\s)(?:[^,.;:()]|\\.(?=\\S)){4,110}+),");
    private static final Pattern OFFICE = Pattern.compile("(?<![\\p{IsHan}\\w&&[^由是请的为]])(社区|实验室|协会|学会|基金会|联盟|俱乐部|研究院|研究所)[^，。；！]{1,14}$");

    private Whereabouts() {}

    /** The one speaker of a talk with the organization that its own text gives: {@code 她在某公司负责构建}. */
    static Speaker inTalk(Page page, Finding talk, Speaker person) {
        for (Finding.Piece piece : talk.speakers().size() == 1 ? talk.body() : List.<Finding.Piece>of()) {
            Speaker found = read(page, person, OF_SUBJECT.matcher(page.unit(piece.unit()).text().substring(piece.from(), piece.to())), false);
            if (found.organization() != null) {
                return found;
            }
        }
        return talk.speakers().size() == 1 && PersonalName.isLatin(person.name()) ? inEnglish(page, talk, person) : person;
    }

    /** {@code She leads the data group at Acme}, {@code Jane, treasurer of Acme, …}: said of the speaker in their own paragraph. */
    private static Speaker inEnglish(Page page, Finding talk, Speaker person) {
        for (Finding.Piece piece : Stream.concat(talk.bio().stream(), talk.body().stream()).toList()) {
            String text = page.unit(piece.unit()).text().substring(piece.from(), piece.to());
            Speaker found = inEnglish(person, PREDICATE.matcher(text));
            found = found.organization() != null ? found : inEnglish(person, APPOSITION.matcher(text));
            if (found.organization() != null) {
                return found;
            }
        }
        return person;
    }

    private static Speaker inEnglish(Speaker person, Matcher m) {
        while (m.find()) {
            EnglishAffiliation a = m.group(1) == null || person.name().contains(m.group(1)) ? EnglishAffiliation.of(m.group(2)) : EnglishAffiliation.of("");
            if (a.organization() != null && (!PersonalName.isLatin(a.organization()) || m.group(2).contains(" at "))) {
                return new Speaker(person.name(), a.organization(), person.role() == null ? a.role() : person.role());
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
        Speaker noted = inFootnote(page, person);
        return noted.organization() != null ? noted : ofHost(page, person);
    }

    /** {@code Jane Doe[^2]}, and at the end of the page {@code [^2]: Historian, St Anne's College}. */
    private static Speaker inFootnote(Page page, Speaker person) {
        for (Unit unit : page.units()) {
            int mark = unit.text().indexOf(person.name() + "[^");
            int end = mark < 0 ? -1 : unit.text().indexOf(']', mark);
            String note = end < 0 ? null : unit.text().substring(mark + person.name().length(), end + 1) + ":";
            Unit told = note == null ? null : page.units().stream().filter(u -> u.isProse() && u.text().startsWith(note)).findFirst().orElse(null);
            if (told != null) {
                EnglishAffiliation a = EnglishAffiliation.of(told.text().substring(note.length()).strip());
                return new Speaker(person.name(), a.organization(), person.role() == null ? a.role() : person.role());
            }
        }
        return person;
    }

    /** {@code 实验室工程师李四}: the host is called by what it is. */
    private static Speaker ofHost(Page page, Speaker person) {
        for (Unit unit : page.units()) {
            int at = unit.text().indexOf(person.name());
            Matcher m = at <= 0 ? null : OFFICE.matcher(unit.text()).region(Math.max(0, at - 20), at);
            String host = m != null && m.useTransparentBounds(true).find() ? called(page, m.group(1)) : null;
            if (host != null) {
                return new Speaker(person.name(), host, person.role());
            }
        }
        return person;
    }

    /** The one house of the page that is meant by a mere 社区: of those that held the event, or else of those that its people come from. */
    private static @Nullable String called(Page page, String noun) {
        String host = page.organizations().called(noun);
        List<String> houses = host != null ? List.of(host) : page.roster().people().stream().map(Speaker::organization)
                .filter(o -> o != null && o.length() > noun.length() + 1 && o.endsWith(noun)).distinct().limit(2).toList();
        return houses.size() == 1 ? houses.get(0) : null;
    }

    private static Speaker read(Page page, Speaker person, Matcher m, boolean needsTitle) {
        if (!m.find()) {
            return person;
        }
        String told = m.group(1).strip();
        if (told.startsWith("一家") || told.startsWith("一个") || told.startsWith("某")) {
            return person;
        }
        boolean plausible = needsTitle ? PersonLine.isAffiliation(told, page.organizations()) || PersonLine.isJobInHouse(told, page.organizations()) : PersonLine.mayBeAffiliation(told.replace("的", ""), page.organizations());
        Affiliation a = Affiliation.read(told, page.organizations());
        return plausible && a.organization() != null ? new Speaker(person.name(), a.organization(), person.role() == null ? a.role() : person.role()) : person;
    }
}
