package dev.lectern.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.talk.TalkDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A question of which it is known who answers it.
 *
 * @param words that are typed
 * @param speakers in whichever spelling; one of them has to speak in the first hit
 * @param titles one of them answers it as well, of talks without a speaker
 */
record Question(String words, Set<String> speakers, Set<String> titles) {

    /** Those of our samples. */
    static List<Question> ofSamples() throws IOException {
        try (var in = Question.class.getResourceAsStream("/ranking/queries.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
                    .map(gold -> new Question(gold[1], Set.of(gold[3]), Set.of())).toList();
        }
    }

    /** Those of a folder of gold. */
    static List<Question> of(Path folder) throws IOException {
        List<Question> questions = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                JsonNode post = new ObjectMapper().readTree(file.toFile());
                for (JsonNode query : post.path("queries")) {
                    questions.add(question(query, post.path("talks")));
                }
            }
        }
        return questions;
    }

    private static Question question(JsonNode query, JsonNode talks) {
        Set<String> speakers = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (JsonNode number : query.path("talks")) {
            JsonNode talk = talks.path(number.asInt());
            talk.path("speakers").forEach(speaker -> {
                speakers.add(speaker.path("name").asText());
                speaker.path("name_also").forEach(name -> speakers.add(name.asText()));
            });
            titles.add(talk.path("title").asText());
        }
        return new Question(query.path("q").asText(), speakers, titles);
    }

    boolean isAnsweredBy(TalkDocument document) {
        return document.kind() != TalkDocument.Kind.EVENT
                && (document.speakers().stream().anyMatch(speaker -> speakers.contains(speaker.name())) || titles.contains(String.valueOf(document.title())));
    }
}
