package dev.lectern.talk.learned;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The passages that the weights are learned from, see their README. Every tenth is not, and tells what the weights are worth. */
record Passages(List<Passage> learned, List<Passage> unseen) {
    static final Path FOLDER = Path.of("src/test/resources/passages");
    private static final int TENTH = 10;

    static Passages read() throws IOException {
        List<Passage> learned = new ArrayList<>();
        List<Passage> unseen = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    (i % TENTH == TENTH - 1 ? unseen : learned).add(Passage.of(lines.get(i)));
                }
            }
        }
        return new Passages(learned, unseen);
    }
}
