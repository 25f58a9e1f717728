package dev.lectern.talk;

import dev.lectern.post.Block;
import dev.lectern.post.FrontMatter;
import dev.lectern.post.Post;
import dev.lectern.talk.TalkDocument.Event;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Source;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.whole.Breaking;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Breaks posts into documents: one for each talk, and one for the event itself. Safe for use by many threads. */
public final class TalkBreaker {

    private TalkBreaker() {}

    /** The post's documents, the event first, then its talks in reading order. */
    public static List<TalkDocument> documents(Post post) {
        Page page = Page.of(post);
        Breaking breaking = Breaking.of(page);
        Event event = event(post);
        List<TalkDocument> documents = new ArrayList<>();
        documents.add(new TalkDocument(event.id(), Kind.EVENT, event.title(), List.of(), introduction(page, breaking), null,
                post.head().image(), event, new Source(post.path(), 1), breaking.people().stream().map(s -> original(page, s)).toList()));
        Ids ids = new Ids(post.path());
        for (Finding talk : breaking.talks()) {
            List<Speaker> speakers = talk.speakers().stream().map(s -> original(page, s)).toList();
            String title = page.originalTitle(talk.title());
            documents.add(document(page, talk, title, speakers, event, ids.next(speakers, title)));
        }
        return documents;
    }

    private static Event event(Post post) {
        FrontMatter head = post.head();
        return new Event(Ids.ofEvent(post.path()), head.title(), head.date(), head.city(), head.tags(), head.label(),
                head.author(), head.summary(), head.link(), head.language());
    }

    private static Speaker original(Page page, Speaker s) {
        return new Speaker(Objects.requireNonNull(page.original(s.name())), page.original(s.organization()), page.original(s.role()));
    }

    private static TalkDocument document(Page page, Finding talk, @Nullable String title, List<Speaker> speakers, Event event, String id) {
        return new TalkDocument(id, talk.kind(), title, speakers, text(page, talk.body()), text(page, talk.bio()),
                talk.image(), event, new Source(page.post().path(), page.units().get(talk.start()).line()), List.of());
    }

    private static @Nullable String text(Page page, List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        @Nullable Piece last = null;
        for (Piece p : pieces) {
            String own = page.written(p.unit(), p.from(), p.to());
            boolean goesOn = last != null && last.unit() == p.unit() && last.to() == p.from();
            text.append(goesOn || own.isBlank() || text.isEmpty() ? "" : "\n").append(goesOn ? own : own.strip());
            last = p;
        }
        String all = text.toString().strip();
        return all.isEmpty() ? null : all;
    }

    /** What the post says that is in none of its talks. */
    private static @Nullable String introduction(Page page, Breaking breaking) {
        Set<Integer> told = new HashSet<>();
        for (Finding talk : breaking.talks()) {
            talk.body().forEach(p -> told.add(p.unit()));
            talk.bio().forEach(p -> told.add(p.unit()));
        }
        List<Piece> rest = new ArrayList<>();
        for (Unit unit : page.units()) {
            if (!told.contains(unit.index()) && !(unit.block() instanceof Block.TableRow row && row.isListed())) {
                rest.add(new Piece(unit.index(), 0, unit.prose().text().length()));
            }
        }
        return text(page, rest);
    }
}
