package dev.lectern.search;

import dev.lectern.index.CanonicalNames;
import dev.lectern.index.Facet;
import dev.lectern.search.Catalogue.Affiliation;
import dev.lectern.search.Catalogue.Member;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Speaker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who worked where from when to when, as far as posts tell. */
final class Affiliations {
    private Affiliations() {}

    /** Where a speaker worked, the latest first; what somebody was without an organization counts as well. */
    static List<Affiliation> of(String speaker, List<TalkDocument> newestFirst, CanonicalNames names) {
        Map<List<@Nullable String>, Period> spans = new LinkedHashMap<>();
        for (TalkDocument talk : newestFirst) {
            for (Speaker s : talk.speakers()) {
                if (names.of(Facet.SPEAKER, s.name()).equals(speaker) && (s.organization() != null || s.role() != null)) {
                    List<@Nullable String> position = new ArrayList<>();
                    position.add(s.organization() == null ? null : names.of(Facet.ORGANIZATION, s.organization()));
                    position.add(s.role());
                    spans.merge(position, Period.of(talk), Period::with);
                }
            }
        }
        return spans.entrySet().stream().map(e -> new Affiliation(e.getKey().getFirst(), e.getKey().getLast(), e.getValue().first, e.getValue().last)).toList();
    }

    /** Who spoke for an organization, whoever did so latest first. */
    static List<Member> members(String organization, List<TalkDocument> newestFirst, CanonicalNames names) {
        Map<String, Period> spans = new LinkedHashMap<>();
        Map<String, String> roles = new LinkedHashMap<>();
        for (TalkDocument talk : newestFirst) {
            for (Speaker s : talk.speakers()) {
                if (s.organization() != null && names.of(Facet.ORGANIZATION, s.organization()).equals(organization)) {
                    String name = names.of(Facet.SPEAKER, s.name());
                    spans.merge(name, Period.of(talk), Period::with);
                    if (s.role() != null) {
                        roles.putIfAbsent(name, s.role());
                    }
                }
            }
        }
        return spans.entrySet().stream().map(e -> new Member(e.getKey(), roles.get(e.getKey()), e.getValue().first, e.getValue().last)).toList();
    }

    /** From the earliest to the latest dated post. */
    private record Period(@Nullable LocalDate first, @Nullable LocalDate last) {
        static Period of(TalkDocument talk) {
            return new Period(talk.event().date(), talk.event().date());
        }

        Period with(Period other) {
            boolean earlier = first == null || other.first != null && other.first.isBefore(first);
            boolean later = last == null || other.last != null && other.last.isAfter(last);
            return new Period(earlier ? other.first : first, later ? other.last : last);
        }
    }
}
