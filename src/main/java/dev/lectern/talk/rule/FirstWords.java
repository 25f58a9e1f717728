package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.regex.Pattern;

/**
 * Where a speaker works, in the first sentence below their talk's title that says nothing else, not even who they are:
 *
 * <pre>
 * #### 19:30 某语言新特性速览 (谢天)
 * 某大学博士生。讲讲新的随机数生成器……
 * </pre>
 */
final class FirstWords {
    private static final Pattern STOP = Pattern.compile("[。！!]|\\.\\s+(?=\\p{Lu}|\\p{IsHan})");
    private static final Pattern CLAUSE = Pattern.compile("[，,；;/|]");
    /** In UTF-16 units; a longer sentence tells something. */
    private static final int LONGEST = 48;
    private static final int LONGEST_CLAUSE = 24;
    private static final int LONGEST_PART = 4;

    private FirstWords() {}

    /** The speaker with that house; as they are where the text begins with anything else. */
    static Speaker housed(Page page, Finding talk, Speaker person) {
        boolean may = talk.title() != null && talk.speakers().size() == 1 && person.organization() == null && !talk.body().isEmpty() && page.unit(talk.start()).text().contains(person.name());
        String text = may ? page.unit(talk.body().get(0).unit()).text().substring(talk.body().get(0).from()) : "";
        String[] sentences = STOP.split(text, 2);
        String clause = sentences.length < 2 || sentences[0].length() > LONGEST ? "" : CLAUSE.split(sentences[0], 2)[0].strip();
        Affiliation a = clause.isEmpty() ? Affiliation.NONE : isHouse(page, clause) ? Affiliation.read(clause, page.organizations()) : JobTitle.start(clause) > 0 && !talks(clause) ? Career.in(clause, page.organizations()) : Affiliation.NONE;
        return a.organization() == null ? person : new Speaker(person.name(), a.organization(), a.role());
    }

    /** Whether the words are a house that its end tells or that is known, with no more than a part of it. */
    private static boolean isHouse(Page page, String clause) {
        int known = page.organizations().prefix(clause);
        return Organizations.isHouse(clause) || known > 1 && clause.length() - known <= LONGEST_PART;
    }

    /** {@code 给后端工程师}, {@code 讲讲如何招一个架构师}: a sentence, though it ends with a job. */
    private static boolean talks(String clause) {
        return clause.length() > LONGEST_CLAUSE || clause.codePoints().anyMatch(c -> "讲谈聊说看为给从把让是了与和如何怎".indexOf(c) >= 0);
    }
}
