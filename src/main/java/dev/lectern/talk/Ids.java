package dev.lectern.talk;

import dev.lectern.talk.TalkDocument.Speaker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the ids of one post's documents: a hash of what a talk is known by, so that they outlive a reindex. */
final class Ids {
    private static final int BYTES = 8;
    private final String path;
    private final Map<String, Integer> given = new HashMap<>();

    Ids(String path) {
        this.path = path;
    }

    static String ofEvent(String path) {
        return "e" + hash(path);
    }

    /** The id of a talk; one more of the same speakers and title gets a number behind it. */
    String next(List<Speaker> speakers, @Nullable String title) {
        String names = speakers.stream().map(Speaker::name).sorted().collect(Collectors.joining("\u0001"));
        String id = "t" + hash(path + '\u0000' + names + '\u0000' + (title == null ? "" : title));
        int n = given.merge(id, 1, Integer::sum);
        return n == 1 ? id : id + "-" + n;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
