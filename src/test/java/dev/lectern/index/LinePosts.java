package dev.lectern.index;

import dev.lectern.talk.TalkDocument.Event;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Source;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.TalkDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Posts of lines {@code speaker:title}. */
final class LinePosts implements Posts {
    private final Path content;
    private final List<String> read;

    /** @param read to which the paths of posts are added that were read */
    LinePosts(Path content, List<String> read) {
        this.content = content;
        this.read = read;
    }

    @Override
    public Listing list() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (var found = Files.list(content)) {
            found.forEach(file -> files.put(file.getFileName().toString(), file));
        }
        return new Listing(files, List.of());
    }

    @Override
    public Outcome read(String path, Path file) {
        read.add(path);
        String text = text(file);
        if (text.equals("crash")) {
            throw new IllegalStateException("a fault of ours");
        }
        if (text.equals("broken")) {
            return new Refused(path, path + ":1:1: broken; mend it");
        }
        List<TalkDocument> documents = new ArrayList<>();
        documents.add(document(path, "event", Kind.EVENT, null, path));
        text.lines().map(line -> line.split(":")).forEach(parts ->
                documents.add(document(path, parts[1], Kind.TALK, parts[0], parts[1])));
        return new Read(documents, List.of());
    }

    private TalkDocument document(String path, String id, Kind kind, String speaker, String title) {
        Event event = new Event(path, path, null, null, List.of(), null, null, null, null, null);
        List<Speaker> speakers = speaker == null ? List.of() : List.of(new Speaker(speaker, null, null));
        return new TalkDocument(path + "-" + id, kind, title, speakers, null, null, null, event, new Source(path, 1), List.of());
    }

    private String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
