package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.Billing;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonParts;
import dev.lectern.talk.name.PersonalName;
import java.util.List;
import java.util.Optional;

/** People of a place where nobody else can stand, in whichever tongue: behind {@code Speaker:}, in a column of speakers. */
final class InPlace {
    private InPlace() {}

    /** They; none where the place says that nobody is named yet. */
    static List<Speaker> people(String place, Organizations known) {
        List<Speaker> usual = PersonParts.inPlace(place, known);
        Optional<Billing> billed = Billing.read(place);
        boolean row = usual.stream().allMatch(p -> PersonalName.is(p.name())) && billed.filter(b -> b.people().size() < usual.size()).isPresent();
        boolean same = row || billed.isEmpty() || billed.get().people().stream().map(Speaker::name).toList().equals(usual.stream().map(Speaker::name).toList());
        return same && (row || billed.isEmpty() || usual.stream().anyMatch(p -> p.organization() != null)) ? usual : billed.get().people();
    }
}
