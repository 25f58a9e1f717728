package dev.lectern.talk.name;

import dev.lectern.talk.TalkDocument.Speaker;
import java.util.List;

/** How much what {@link PersonLine} reads of a place counts beside the other readings of {@link PersonParts}. */
final class UsualReading {
    private UsualReading() {}

    /** The people, or nobody where one of them would work at another's name: a list of names was read as one person. */
    static List<Speaker> unlessInNamesOfOthers(List<Speaker> people, Organizations known) {
        return people.stream().map(Speaker::organization).anyMatch(o -> o != null && PersonalName.isAnyName(o) && !PersonalName.endsLikeHouse(o) && !known.knows(o)) ? List.of() : people;
    }

    /** How likely the usual reading is. Several of whom each has a house and a job are people, whatever they are called. */
    static double score(List<Speaker> people) {
        boolean told = people.size() > 1 && people.stream().allMatch(p -> p.organization() != null && p.role() != null);
        return (told ? PersonParts.SURE + PersonParts.SEVERAL : people.stream().mapToInt(p -> PersonalName.likelihood(p.name())).min().orElse(0)) + ofHouses(people) + 0.2;
    }

    static double ofHouses(List<Speaker> people) {
        return people.stream().anyMatch(p -> p.organization() != null) ? 1 : people.stream().anyMatch(p -> p.role() != null) ? 0.3 : 0;
    }
}
