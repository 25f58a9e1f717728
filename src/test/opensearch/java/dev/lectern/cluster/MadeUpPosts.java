package dev.lectern.cluster;

import dev.lectern.index.Posts;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Event;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Source;
import dev.lectern.talk.TalkDocument.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Posts of four talks each, as many as are wanted, whose talks can be told from each other by a number in their titles. */
final class MadeUpPosts implements Posts {
    static final int TALKS = 4;

    private final Path folder;
    private final int count;
    private final String generation;

    /** @param folder for one file, whose bytes make the fingerprint of every post @param generation stands in each text */
    MadeUpPosts(Path folder, int count, String generation) {
        this.folder = folder;
        this.count = count;
        this.generation = generation;
    }

    int talks() {
        return count * TALKS;
    }

    @Override
    public Listing list() throws IOException {
        Path file = Files.writeString(folder.resolve(generation), generation);
        Map<String, Path> files = new HashMap<>();
        IntStream.range(0, count).forEach(post -> files.put(path(post), file));
        return new Listing(files, List.of());
    }

    private static String path(int post) {
        return "made-up/%05d.md".formatted(post);
    }

    @Override
    public Outcome read(String path, Path file) {
        int post = Integer.parseInt(path.replaceAll("\\D", ""));
        Event event = new Event("event-" + post, "青檀开发者沙龙第 " + post + " 期", LocalDate.of(2020, 1, 1).plusDays(post), post % 2 == 0 ? "临海" : "云溪",
                List.of("数据库"), null, null, null, null, "zh");
        List<TalkDocument> documents = new ArrayList<>();
        documents.add(new TalkDocument(event.id(), Kind.EVENT, event.title(), List.of(), "第" + generation + "版的预告。", null, null, event, new Source(path, 1), List.of()));
        for (int talk = 0; talk < TALKS; talk++) {
            int number = post * TALKS + talk;
            documents.add(new TalkDocument("talk-" + number, Kind.TALK, "存储引擎札记 n" + number,
                    List.of(new Speaker("钟离" + (char) ('一' + number % 900), "青檀科技", "工程师")),
                    "第" + generation + "版：这一讲从日志结构的合并树讲起，讲到缓存为什么总是错的，以及怎样在夜里不停机地迁移。".repeat(3),
                    null, null, event, new Source(path, 2 + talk), List.of()));
        }
        return new Read(documents, List.of());
    }
}
