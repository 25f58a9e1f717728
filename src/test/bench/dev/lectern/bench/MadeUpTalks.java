package dev.lectern.bench;

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
import java.util.Random;
import java.util.stream.IntStream;

/**
 * As many talks as are wanted, nine to a post, in words of two characters and of letters that are as unevenly frequent as words
 * are (Zipf): a text of some 250 characters, a title of 8 to 16, one speaker of four hundred thousand possible ones, one
 * organization of some thousands, forty cities, ten years. The same number of a talk always gives the same talk.
 */
final class MadeUpTalks implements Posts {
    private static final int EACH = 9;
    private static final int WORDS = 60_000;
    private static final int CHARACTERS = 2_500;
    private static final String SURNAMES = "欧阳祝闻贝钟离宁方江熊亓夏侯司徒端木百里东郭南宫谷梁";
    private static final String[] TERMS = {"Kubernetes", "Rust", "RISC-V", "eBPF", "WebAssembly", "PostgreSQL", "Linux", "SIMD", "Kafka", "LLVM", "QUIC", "Raft"};

    private final int talks;

    MadeUpTalks(int talks) {
        this.talks = talks;
    }

    @Override
    public Listing list() throws IOException {
        Path file = Files.writeString(Files.createTempDirectory("lectern-scale").resolve("post.md"), "made up");
        Map<String, Path> files = new HashMap<>();
        for (int post = 0; post * EACH < talks; post++) {
            files.put(path(post), file);
        }
        return new Listing(files, List.of());
    }

    /** All documents, made one after the other. */
    Iterable<TalkDocument> documents() {
        return () -> IntStream.range(0, (talks + EACH - 1) / EACH).mapToObj(this::read).flatMap(read -> read.documents().stream()).iterator();
    }

    @Override
    public Outcome read(String path, Path file) {
        return read(Integer.parseInt(path.replaceAll("\\D", "")));
    }

    private Read read(int post) {
        String path = path(post);
        Random random = new Random(post);
        Event event = new Event("event-" + post, text(random, 12) + " " + post, LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3_650)),
                word(10_000 + random.nextInt(40)), List.of(word(20_000 + skewed(random, 300)), word(20_000 + skewed(random, 300))), "线下", null, null, null, "zh");
        List<TalkDocument> documents = new ArrayList<>();
        documents.add(new TalkDocument(event.id(), Kind.EVENT, event.title(), List.of(), text(random, 80), null, null, event, new Source(path, 1), List.of()));
        for (int talk = 0; talk < EACH && post * EACH + talk < talks; talk++) {
            documents.add(new TalkDocument("talk-" + (post * EACH + talk), Kind.TALK, text(random, 8 + random.nextInt(9)), List.of(speaker(random)),
                    text(random, 150 + random.nextInt(200)), null, null, event, new Source(path, 10 + talk), List.of()));
        }
        return new Read(documents, List.of());
    }

    private static String path(int post) {
        return "made-up/%08d.md".formatted(post);
    }

    private static Speaker speaker(Random random) {
        int number = skewed(random, 400_000);
        String name = "" + SURNAMES.charAt(number % SURNAMES.length()) + character(number / 7 % CHARACTERS) + (number % 3 == 0 ? "" : character(number % CHARACTERS));
        return new Speaker(name, word(30_000 + skewed(random, 5_000)) + "科技", random.nextBoolean() ? "工程师" : "架构师");
    }

    private static String text(Random random, int characters) {
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            int kind = random.nextInt(100);
            text.append(kind < 4 ? " " + TERMS[random.nextInt(TERMS.length)] + " " : word(skewed(random, WORDS)));
            if (kind > 88) {
                text.append(kind > 95 ? '。' : '，');
            }
        }
        return text.toString().strip();
    }

    /** Small numbers far more often than great ones. */
    private static int skewed(Random random, int most) {
        return (int) Math.min(most - 1, Math.exp(random.nextDouble() * Math.log(most)) - 1);
    }

    private static String word(int number) {
        return "" + character(number * 31 % CHARACTERS) + character(number * 17 / 7 % CHARACTERS);
    }

    private static char character(int number) {
        return (char) ('一' + number * 8 % 20_000);
    }
}
