package dev.lectern.search;

import dev.lectern.index.CanonicalNames;
import dev.lectern.index.Facet;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whole events and whole speakers, put together from searches, so that every engine offers them. */
public final class Catalogue {
    private final TalkSearch search;

    public Catalogue(TalkSearch search) {
        this.search = search;
    }

    /** An event and its talks, in the order of its post. */
    public record EventWithTalks(TalkDocument event, List<TalkDocument> talks) {}

    /**
     * Where a speaker worked, as the posts tell.
     *
     * @param organization by the name that stands for it
     * @param first the earliest date it was said, @param last the latest; null where no post is dated
     */
    public record Affiliation(
            @Nullable String organization, @Nullable String role, @Nullable LocalDate first, @Nullable LocalDate last) {}

    /**
     * A speaker; affiliations and talks newest first.
     *
     * @param name the one that stands for all
     * @param otherNames as posts write it besides, or as the site declares them
     */
    public record SpeakerWithTalks(String name, List<String> otherNames, List<Affiliation> affiliations, List<TalkDocument> talks) {}

    /**
     * Somebody who spoke for an organization.
     *
     * @param role the latest that is told; null where none is
     * @param first the earliest date of a talk, @param last the latest; null where no post is dated
     */
    public record Member(String name, @Nullable String role, @Nullable LocalDate first, @Nullable LocalDate last) {}

    /** An organization; members and talks newest first. @param otherNames as of {@link SpeakerWithTalks} */
    public record OrganizationWithTalks(String name, List<String> otherNames, List<Member> members, List<TalkDocument> talks) {}

    /** Somebody who shares a stage with a speaker. @param talks held together @param events that both spoke at */
    public record Companion(String name, int talks, int events) {}

    /**
     * How much there is to find.
     *
     * @param talks documents that are no event's own
     * @param from date of the earliest event; null where none is dated, as is {@code to}
     */
    public record Overview(
            long talks,
            long events,
            int speakers,
            int organizations,
            int cities,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    public Overview overview() {
        // A first day keeps the undated out, which have no place in an order by date.
        SearchResult newest = search.search(new SearchRequest("", Map.of(), null, null, Sort.DATE_DESC, 1, 1));
        SearchResult earliest = search.search(new SearchRequest("", Map.of(), LocalDate.EPOCH, null, Sort.DATE, 1, 1));
        long events = newest.facets().getOrDefault(Facet.KIND, List.of()).stream()
                .filter(kind -> kind.value().equals("event")).mapToLong(FacetCount::count).sum();
        return new Overview(newest.total() - events, events, search.values(Facet.SPEAKER).size(),
                search.values(Facet.ORGANIZATION).size(), search.values(Facet.CITY).size(), date(earliest), date(newest));
    }

    /** Every speaker, the busiest first. */
    public List<FacetCount> speakers() {
        return search.values(Facet.SPEAKER);
    }

    /** Every organization that somebody speaks for, the one with the most talks first. */
    public List<FacetCount> organizations() {
        return search.values(Facet.ORGANIZATION);
    }

    /** The most frequent values of a facet in the whole index. */
    public List<String> common(Facet facet, int most) {
        return search.values(facet).stream().limit(most).map(FacetCount::value).toList();
    }

    private static @Nullable LocalDate date(SearchResult result) {
        return result.hits().isEmpty() ? null : result.hits().getFirst().document().event().date();
    }

    /** The event with this id; empty where there is none. */
    public Optional<EventWithTalks> event(String id) {
        return withTalks(search.event(id).stream().sorted(Comparator.comparingInt(d -> d.source().line())).toList());
    }

    private static Optional<EventWithTalks> withTalks(List<TalkDocument> documents) {
        return documents.stream().filter(d -> d.kind() == Kind.EVENT).findFirst()
                .map(event -> new EventWithTalks(event, documents.stream().filter(d -> d.kind() != Kind.EVENT).toList()));
    }

    /** Every event with its talks, the earliest first, those without a date last; of one day, in the order of their posts. */
    public List<EventWithTalks> events() {
        Map<String, List<TalkDocument>> byEvent = search.everything().stream()
                .sorted(Comparator.comparingInt(d -> d.source().line()))
                .collect(Collectors.groupingBy(d -> d.event().id()));
        return byEvent.values().stream().map(Catalogue::withTalks).flatMap(Optional::stream)
                .sorted(Comparator.comparing((EventWithTalks e) -> e.event().event().date(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(e -> e.event().source().path()).thenComparing(e -> e.event().id()))
                .toList();
    }

    /** The speaker of this name, or with this name among others; empty where nobody of this name speaks. */
    public Optional<SpeakerWithTalks> speaker(String name) {
        CanonicalNames names = search.names();
        String canonical = names.of(Facet.SPEAKER, name);
        List<TalkDocument> talks = talks(Facet.SPEAKER, canonical);
        return talks.isEmpty() ? Optional.empty() : Optional.of(new SpeakerWithTalks(canonical,
                List.copyOf(names.others(Facet.SPEAKER, canonical)), Affiliations.of(canonical, talks, names), talks));
    }

    /** The organization of this name, or with this name among others; empty where nobody speaks for one of this name. */
    public Optional<OrganizationWithTalks> organization(String name) {
        CanonicalNames names = search.names();
        String canonical = names.of(Facet.ORGANIZATION, name);
        List<TalkDocument> talks = talks(Facet.ORGANIZATION, canonical);
        return talks.isEmpty() ? Optional.empty() : Optional.of(new OrganizationWithTalks(canonical,
                List.copyOf(names.others(Facet.ORGANIZATION, canonical)), Affiliations.members(canonical, talks, names), talks));
    }

    /** Whom a speaker shares a stage with, the most often first. */
    public List<Companion> companions(SpeakerWithTalks speaker) {
        return Companions.of(speaker.name(), speaker.talks(), search);
    }

    /** How many talks each value of each facet has, most first; events themselves do not count. */
    public Map<Facet, List<FacetCount>> talksBy() {
        Set<String> talks = Arrays.stream(Kind.values()).filter(kind -> kind != Kind.EVENT)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return search.search(new SearchRequest("", Map.of(Facet.KIND, talks), null, null, Sort.DATE_DESC, 1, 1)).facets();
    }

    private List<TalkDocument> talks(Facet facet, String name) {
        return search.all(facet, Set.of(name), Sort.DATE_DESC).stream().filter(d -> d.kind() != Kind.EVENT).toList();
    }
}
