package dev.lectern.talk.people;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Career;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/**
 * Where a speaker works, in the first sentence below their talk's title that says nothing else, not even who they are:
 *
 * <pre>
 * #### 19:30 某语言新特性速览 (谢天)
 * 某大学博士生。讲讲新的随机数生成器……
 * </pre>
 */
public final class FirstWords {
    private static final Pattern STOP = Pattern.compile("[。！!]|\\.\\s+(?=\\p{Lu}|\\p{IsHan})");
    private static final Pattern CLAUSE = Pattern.compile("[，,；;/|]");
    /** {@code 张三|白天是某公司的工程师，晚上……}. */
    private static final Pattern BY_DAY = Pattern.compile("(?:白天|平时|平日里?|工作日|上班时)[则就]?[是在]");
    private static final Pattern SUBJECT = Pattern.compile("(?:(?:这位|本场|今天的)?(?:讲者|讲师|主讲人?|分享者|嘉宾)\\s?)?(\\p{Lu}[\\p{IsLatin}'’-]{1,20}(?: \\p{Lu}[\\p{IsLatin}'’-]{1,20})?|\\p{IsHan}{2,4}?)\\s*(?:老师|同学)?\\s*(?=目前|现在|现任|现职|如今|平时|白天|是|在|就职|任职|供职|来自|服务于|任教)");
    private static final Pattern WORD = Pattern.compile("\\p{Lu}\\p{Ll}{1,14}");
    /** In UTF-16 units; a longer sentence tells something. */
    private static final int LONGEST = 48;
    private static final int LONGEST_CLAUSE = 24;
    private static final int LONGEST_PART = 4;

    private FirstWords() {}

    /** The speaker with that house; as they are where the text begins with anything else. */
    public static Speaker housed(Page page, Finding talk, Speaker person) {
        boolean may = talk.title() != null && talk.speakers().size() == 1 && person.organization() == null && !talk.body().isEmpty()
                && page.unit(talk.start()).text().contains(person.name());
        String text = may ? page.unit(talk.body().get(0).unit()).text().substring(talk.body().get(0).from()) : "";
        String[] sentences = STOP.split(text, 2);
        String first = sentences.length < 2 ? "" : CLAUSE.split(sentences[0], 2)[0].strip();
        String about = first.isEmpty() ? "" : withoutSubject(page, person, first);
        if (about.length() < first.length()) {
            Affiliation told = Career.in(about, page.organizations());
            return told.organization() == null ? person : new Speaker(person.name(), told.organization(), told.role());
        }
        String clause = sentences.length < 2 || sentences[0].length() > LONGEST ? "" : first;
        Affiliation a = clause.isEmpty() ? Affiliation.NONE : isHouse(page, clause, text) ? Affiliation.read(clause, page.organizations())
                : JobTitle.start(clause) > 0 && !talks(clause) ? Career.in(clause, page.organizations()) : Affiliation.NONE;
        return a.organization() == null || Affiliation.tellsSomething(a.organization()) ? person : new Speaker(person.name(), a.organization(), a.role());
    }

    /** Somebody without what a bracket behind their name says where their talk's text begins with it as with a name: {@code Kelly 目前在某公司当工程师}. */
    public static Speaker withoutCalled(Page page, Finding talk, Speaker person) {
        boolean may = person.organization() != null && talk.speakers().size() == 1 && !talk.body().isEmpty() && WORD.matcher(person.organization()).matches();
        String text = may ? page.unit(talk.body().get(0).unit()).text().substring(talk.body().get(0).from()) : "";
        Matcher m = text.startsWith(may ? person.organization() : "\n") ? SUBJECT.matcher(text) : null;
        return m != null && m.lookingAt() && m.group(1).equals(person.organization()) ? new Speaker(person.name(), null, person.role()) : person;
    }

    /** A clause without whom it is about, by a name that the page gives in brackets beside theirs: {@code Kelly| 目前在某公司当工程师}. */
    static String withoutSubject(Page page, Speaker person, String clause) {
        if (clause.startsWith(person.name()) && BY_DAY.matcher(clause).region(person.name().length(), clause.length()).lookingAt()) {
            return clause.substring(person.name().length());
        }
        Matcher m = SUBJECT.matcher(clause);
        boolean called = m.lookingAt() && !m.group(1).equals(person.name())
                && (Whereabouts.isCalled(person.name(), m.group(1)) || TwoNames.areOne(page, person.name(), m.group(1)));
        return called ? clause.substring(m.end()) : clause;
    }

    /** Whether the words are a house that its end tells or that is known, with no more than a part of it. */
    private static boolean isHouse(Page page, String clause, String text) {
        int known = page.organizations().prefix(clause);
        if (clause.indexOf(' ') < 0 && !Characters.hasIdeograph(text)) { // Yes, it counts down.
            return known == clause.length();
        }
        return Organizations.isHouse(clause) || known > 1 && clause.length() - known <= LONGEST_PART;
    }

    /** {@code 给后端工程师}, {@code 讲讲如何招一个架构师}: a sentence, though it ends with a job. */
    private static boolean talks(String clause) {
        return clause.length() > LONGEST_CLAUSE || clause.codePoints().anyMatch(c -> "讲谈聊说看为给从把让是了与和如何怎".indexOf(c) >= 0);
    }
}
