package dev.lectern.talk.person;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much what {@link PersonLine} reads of a place counts beside the other readings of {@link PersonParts}. */
final class UsualReading {
    private UsualReading() {}

    /** The people, or nobody where one of them would work at another's name: a list of names was read as one person. */
    static List<Speaker> unlessInNamesOfOthers(List<Speaker> people, Organizations known) {
        for (Speaker person : people) {
            @Nullable String house = person.organization();
            if (house != null && PersonalName.isAnyName(house) && !PersonalName.endsLikeHouse(house) && !known.knows(house)) {
                return List.of();
            }
        }
        return people;
    }

    /** How likely the usual reading is. Several of whom each has a house and a job are people, whatever they are called. */
    static double score(List<Speaker> people) {
        boolean told = people.size() > 1 && people.stream().allMatch(p -> p.organization() != null && p.role() != null);
        return (told ? PersonParts.SURE + PersonParts.SEVERAL : leastLikelihood(people)) + ofHouses(people) + 0.2;
    }

    private static int leastLikelihood(List<Speaker> people) {
        int least = PersonParts.SURE;
        for (Speaker person : people) {
            least = Math.min(least, PersonalName.likelihood(person.name()));
        }
        return least;
    }

    private static double ofHouses(List<Speaker> people) {
        double most = 0;
        for (Speaker person : people) {
            most = Math.max(most, person.organization() != null ? 1 : person.role() != null ? 0.3 : 0);
        }
        return most;
    }

    /** {@code Jane Doe, Marrow & Co}, {@code Jane Doe, Tallow & Finch}: one of a house that two names stand for, unless the second is somebody's. */
    static boolean isInHouseOfTwo(List<Speaker> usual) {
        @Nullable String house = usual.size() == 1 ? usual.get(0).organization() : null;
        int and = house == null ? -1 : house.indexOf(" & ");
        return and > 0 && PersonalName.isLatin(usual.get(0).name()) && !PersonalName.isOften(house.substring(and + 3));
    }
}
