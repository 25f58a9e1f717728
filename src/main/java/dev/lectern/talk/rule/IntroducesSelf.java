package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Career;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.SpeakerLabel;
import dev.lectern.talk.opening.PostTitle;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A post that gives a talk in the words of whoever held it, and names them by these words alone:
 *
 * <pre>
 * 本文根据 3 月 18 日的直播整理。
 * 大家好，我是今天的讲师张三，来自某公司的存储团队。……
 * </pre>
 */
public final class IntroducesSelf implements Rule {
    private static final Pattern GREETS = Pattern.compile("(?:(?i:hi|hello)[，,]?\\s?)?(?:大家|各位(?:\\p{IsHan}{0,8}?)?|朋友们|同学们)(?:早上|上午|中午|下午|晚上|晚)?好[呀啊]?[，,！!。~～\\s]{1,3}(?:[^我。！]{0,16}[，,])?我(?:是|叫|的名字叫)\\s*");
    private static final Pattern CALLED = Pattern.compile("(?:(?:今天|今晚|今日|本次|本期|这次|此次|本场)的?)?(?:" + SpeakerLabel.NOUN + ")?[，,：:\\s]*");
    private static final Pattern OF_HOUSE = Pattern.compile("来自\\s*(.{2,24}?)的\\s*(\\p{IsHan}{2,4}|\\p{Lu}[\\p{L}. ]{2,24})");
    private static final Pattern OFFICE = Pattern.compile("的(?=[^的]*$)");
    private static final Pattern CLAUSE = Pattern.compile("[，,。！!；;（(]");
    /** What somebody is called besides, behind the name. */
    private static final Pattern ASIDE = Pattern.compile("[（(][^（()）]{1,20}[)）]\\s*");
    private static final int LEAD = 20;
    private static final int LONGEST = 40;
    private static final double LIKE_PEOPLE = 2;

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        boolean told = known.stream().anyMatch(f -> f.standing() == Standing.TALK) || !Transcript.is(page);
        for (Unit unit : told ? List.<Unit>of() : page.units().stream().limit(LEAD).filter(Unit::isProse).toList()) {
            Matcher greets = GREETS.matcher(unit.text());
            Optional<Speaker> self = greets.lookingAt() ? self(page, unit.text().substring(greets.end())) : Optional.empty();
            if (self.isPresent()) {
                List<Piece> body = Transcript.told(page, List.of(Piece.all(unit)), taken);
                return List.of(new Finding(RuleName.SPEECH_IN_PROSE, Kind.TALK, PostTitle.ofTranscript(page), self.stream().toList(),
                        unit.index(), body, List.of(), null, Standing.TALK));
            }
        }
        return List.of();
    }

    /** Who it is that says so. @param words behind {@code 我是} */
    private static Optional<Speaker> self(Page page, String words) {
        Matcher called = CALLED.matcher(words);
        String rest = called.lookingAt() ? words.substring(called.end()) : words;
        String clause = CLAUSE.split(rest, 2)[0].strip();
        Matcher house = OF_HOUSE.matcher(clause);
        if (house.matches() && PersonalName.likelihood(house.group(2)) > 0) {
            return Optional.of(new Speaker(house.group(2), house.group(1), null));
        }
        if (PersonalName.likelihood(clause) > 0 && !page.organizations().knows(clause)) {
            String behind = ASIDE.matcher(rest.substring(clause.length())).replaceFirst("");
            Affiliation a = Career.in(behind, page.organizations());
            return Optional.of(new Speaker(clause, a.organization(), a.role()));
        }
        return clause.length() > LONGEST ? Optional.empty()
                : PersonParts.read(OFFICE.matcher(clause).replaceFirst(""), page.organizations())
                        .filter(p -> p.people().size() == 1 && p.score() >= LIKE_PEOPLE).map(p -> p.people().get(0));
    }
}
