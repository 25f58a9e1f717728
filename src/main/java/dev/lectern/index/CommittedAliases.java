package dev.lectern.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.lectern.talk.TalkJson;
import dev.lectern.text.Aliases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;

/**
 * Declared names as a part of a commit: whoever answers from it, in whichever process, goes by those that it was made with, and
 * by new ones from the moment at which they are committed.
 */
public final class CommittedAliases {
    private static final String KEY = "aliases";

    private CommittedAliases() {}

    /** Those of the commit that a reader shows. */
    public static Aliases of(DirectoryReader reader) throws IOException {
        String json = reader.getIndexCommit().getUserData().get(KEY);
        return json == null ? Aliases.NONE : TalkJson.mapper().readValue(json, Aliases.class);
    }

    /** Whether a commit with this data has these. */
    static boolean hold(Map<String, String> commit, Aliases aliases) {
        return commit.getOrDefault(KEY, write(Aliases.NONE)).equals(write(aliases));
    }

    /** The data of a commit, and these. */
    static Map<String, String> with(Map<String, String> commit, Aliases aliases) {
        Map<String, String> both = new HashMap<>(commit);
        both.put(KEY, write(aliases));
        return both;
    }

    private static String write(Aliases aliases) {
        try {
            return TalkJson.mapper().writeValueAsString(aliases);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
