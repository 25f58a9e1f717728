package dev.lectern.search;

import dev.lectern.TestEngine;
import dev.lectern.index.Facet;
import dev.lectern.index.TalkStore;
import dev.lectern.talk.TalkDocument.Event;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Source;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small index in a folder, for tests: write talks, then ask. */
final class Talks implements Closeable {
    private final Path folder;
    private final List<TalkDocument> documents = new ArrayList<>();
    private @Nullable Engine engine;
    private @Nullable LiveSearch search;
    private Aliases aliases = Aliases.NONE;
    private Event event = event("harbor-1", "港湾数据库沙龙", "2023-05-20", "青岛");

    Talks(Path folder) {
        this.folder = folder;
    }

    static Event event(String id, @Nullable String title, @Nullable String date, @Nullable String city, String... tags) {
        return new Event(id, title, date == null ? null : LocalDate.parse(date), city, List.of(tags), null, null, null, null, "zh");
    }

    /** Names that mean the same, from the next commit on. */
    Talks with(Aliases declared) {
        aliases = declared;
        return this;
    }

    /** Talks added from here on are of this event. */
    Talks at(Event next) {
        event = next;
        return this;
    }

    /** @param speaker name, or {@code name/organization}; null for none */
    Talks talk(@Nullable String title, @Nullable String speaker, @Nullable String body) {
        return add(Kind.TALK, title, speaker, body);
    }

    Talks event(@Nullable String body) {
        return add(Kind.EVENT, event.title(), null, body);
    }

    private Talks add(Kind kind, @Nullable String title, @Nullable String speaker, @Nullable String body) {
        List<Speaker> speakers = new ArrayList<>();
        for (String one : speaker == null ? new String[0] : speaker.split(",")) {
            String[] parts = one.split("/");
            speakers.add(new Speaker(parts[0], parts.length > 1 ? parts[1] : null, null));
        }
        documents.add(new TalkDocument(event.id() + "-" + documents.size(), kind, title, speakers, body, null, null, event,
                new Source(event.id() + ".md", documents.size() + 1), List.of()));
        return this;
    }

    /** Puts everything added so far into the index, in one commit, and opens it. */
    LiveSearch open() throws IOException {
        if (engine == null) {
            engine = TestEngine.of(folder);
        }
        try (TalkStore.Change change = engine.store(aliases).begin(false)) {
            for (String post : documents.stream().map(d -> d.source().path()).distinct().toList()) {
                change.replace(post, "1", documents.stream().filter(d -> d.source().path().equals(post)).toList());
            }
            change.commit();
        }
        if (search == null) {
            search = engine.open(Lexicon.standard());
        }
        search.refresh();
        return search;
    }

    static SearchRequest ask(String query) {
        return ask(query, Map.of());
    }

    static SearchRequest ask(String query, Map<Facet, Set<String>> filters) {
        return new SearchRequest(query, filters, null, null, SearchRequest.Sort.RELEVANCE, 1, 10);
    }

    /** Titles of the hits, in order; the speakers of those that have none. */
    List<String> find(String query) throws IOException {
        return titles(open().search(ask(query)));
    }

    static List<String> titles(SearchResult result) {
        return result.hits().stream().map(SearchResult.Hit::document)
                .map(d -> d.title() != null ? d.title() : d.speakers().getFirst().name()).toList();
    }

    @Override
    public void close() throws IOException {
        if (search != null) {
            search.close();
            engine.close();
        }
    }
}
