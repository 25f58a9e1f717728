package dev.lectern.talk.people;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.EnglishAffiliation;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * Three lines of one paragraph that say who somebody is:
 *
 * <pre>
 * Jane Doe
 * Staff Engineer
 * Acme
 * </pre>
 */
public final class BelowName {
    private static final int LONGEST = 60;

    private BelowName() {}

    /** Somebody with the house that the second line below their name says, where the first says what they are; as before where none does. */
    public static Speaker housed(Page page, Speaker person) {
        for (int i = 0; i + 2 < page.size(); i++) {
            Unit job = page.unit(i + 1);
            Unit house = page.unit(i + 2);
            boolean stacked = page.unit(i).text().equals(person.name()) && page.unit(i).block() == job.block() && job.block() == house.block()
                    && house.text().length() <= LONGEST && JobTitle.isTitle(job.text());
            @Nullable String named = stacked ? EnglishAffiliation.of(house.text()).organization() : null;
            if (named != null && house.text().endsWith(named)) {
                return new Speaker(person.name(), named, person.role() == null ? job.text() : person.role());
            }
        }
        return person;
    }
}
