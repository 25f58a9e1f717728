package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;

/** An address in a line of a programme, with who gives it behind nothing but a blank: {@code 14:00 开场 某公司产品经理 张三}. */
final class Address {
    private static final Pattern WORD = Pattern.compile("(?:领导|嘉宾|主办方|大会|会议|活动)?(?:开场|开幕|欢迎|闭幕)?(?:致[辞词]|开场白?|开幕|闭幕|欢迎[辞词])\\s+(?=\\S)");
    private static final int LONGEST = 48;

    private Address() {}

    /** @param line without its time */
    static Optional<Opening> of(Page page, String line) {
        Matcher word = line.length() > LONGEST ? null : WORD.matcher(line);
        List<Speaker> people = word == null || !word.lookingAt() ? List.of() : PersonLine.read(line.substring(word.end()), page.organizations());
        boolean told = !people.isEmpty() && people.stream().allMatch(p -> p.organization() != null);
        return told ? Optional.of(new Opening(RuleName.TIMED_LINE, Titles.clean(line.substring(0, word.end())), people, true, Kind.OPENING, 0)) : Optional.empty();
    }
}
