package dev.lectern.check;

import dev.lectern.post.FrontMatterKeys.Key;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A key that the front matter gives twice: which of the two holds is anybody's guess. */
final class KeyTwiceLint implements Lint {
    @Override
    public Stream<Fault> look(Draft draft, DraftFolder folder) {
        Map<String, Key> seen = new HashMap<>();
        return draft.keys().keys().stream().filter(Key::read).flatMap(key -> {
            Key before = seen.putIfAbsent(key.name(), key);
            return before == null ? Stream.empty() : Stream.of(at(draft, key.line(), key.name(), new Advice(
                    "'" + key.name() + "' stands here a second time, after line " + before.line(), "keep one of them",
                    "“" + key.name() + "”在第 " + before.line() + " 行已经写过", "请只保留一处")));
        });
    }
}
