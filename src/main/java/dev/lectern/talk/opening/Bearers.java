package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import java.util.List;

/** Whose talks they are that are only counted below somebody's card: {@code 张三}, and then {@code 议题一：…}, {@code 议题二：…}. */
public final class Bearers {
    private List<Speaker> people = List.of();

    /** An opening with those whose card it stands in, where it names nobody itself. */
    public Opening of(Opening opening) {
        boolean counted = opening.rule() == RuleName.NUMBERED_TITLE && opening.speakers().isEmpty();
        people = opening.rule() == RuleName.PERSON_CARD ? opening.speakers() : counted ? people : List.of();
        return counted && !people.isEmpty() ? new Opening(opening.rule(), opening.title(), people, true, opening.kind(), opening.rest()) : opening;
    }
}
