package dev.lectern.search;

import dev.lectern.index.CanonicalNames;
import dev.lectern.index.Facet;
import dev.lectern.search.Catalogue.Companion;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom a speaker shares a stage with. */
final class Companions {
    /** Nobody is so busy that older events would change the order. */
    private static final int MOST_EVENTS = 50;

    private Companions() {}

    /** Whoever shares most talks comes first, then whoever spoke at most of the same events, then the latest. */
    static List<Companion> of(String speaker, List<TalkDocument> newestFirst, TalkSearch search) {
        CanonicalNames names = search.names();
        Map<String, Companion> found = new LinkedHashMap<>();
        Set<String> events = newestFirst.stream().map(talk -> talk.event().id()).limit(MOST_EVENTS).collect(Collectors.toCollection(LinkedHashSet::new));
        for (String event : events) {
            Set<String> met = new LinkedHashSet<>();
            for (TalkDocument talk : search.event(event).stream().sorted(Comparator.comparingInt(d -> d.source().line())).toList()) {
                if (talk.kind() != Kind.EVENT) {
                    Set<String> people = talk.speakers().stream().map(s -> names.of(Facet.SPEAKER, s.name())).collect(Collectors.toCollection(LinkedHashSet::new));
                    boolean shared = people.remove(speaker);
                    people.forEach(name -> found.merge(name, new Companion(name, shared ? 1 : 0, 0), Companions::sum));
                    met.addAll(people);
                }
            }
            met.forEach(name -> found.merge(name, new Companion(name, 0, 1), Companions::sum));
        }
        List<Companion> companions = new ArrayList<>(found.values());
        companions.sort(Comparator.comparingInt(Companion::talks).thenComparingInt(Companion::events).reversed());
        return companions;
    }

    private static Companion sum(Companion a, Companion b) {
        return new Companion(a.name(), a.talks() + b.talks(), a.events() + b.events());
    }
}
