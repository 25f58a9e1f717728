package dev.lectern.check;

import dev.lectern.post.Block;
import dev.lectern.post.FrontMatter;
import dev.lectern.post.FrontMatterKeys;
import dev.lectern.post.FrontMatterKeys.Key;
import dev.lectern.post.Post;
import dev.lectern.talk.TalkBreaker;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A post as its author wrote it and as Lectern reads it.
 *
 * @param path relative to the content folder, with {@code /}
 * @param lines of the file as they are
 * @param keys at the top of its front matter
 * @param documents its event, then its talks
 */
record Draft(String path, Path file, List<String> lines, FrontMatterKeys keys, Post post, List<TalkDocument> documents) {

    static Draft of(Path file, Post post, byte[] bytes) {
        String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        return new Draft(post.path(), file, List.of(text.split("\\R", -1)), FrontMatterKeys.of(bytes), post, TalkBreaker.documents(post));
    }

    FrontMatter head() {
        return post.head();
    }

    List<Block> blocks() {
        return post.blocks();
    }

    List<TalkDocument> talks() {
        return documents.stream().filter(document -> document.kind() != Kind.EVENT).toList();
    }

    /** Line 1 is the first; empty where there is no such line. */
    String line(int number) {
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
    }

    /** The lines below the front matter, by their numbers. */
    List<Integer> body() {
        return java.util.stream.IntStream.rangeClosed(keys.bodyLine(), lines.size()).boxed().toList();
    }

    /** Where a text stands on a line, in code points from 1; 1 where it does not. */
    int column(int line, String text) {
        int at = text.isEmpty() ? 0 : Math.max(0, line(line).indexOf(text));
        return line(line).codePointCount(0, at) + 1;
    }

    /** The first line from one on that holds a text; the one itself where none does. */
    int find(String text, int from) {
        return java.util.stream.IntStream.rangeClosed(from, lines.size()).filter(line -> line(line).contains(text)).findFirst().orElse(from);
    }

    /** The key of the front matter by one of these names, the earlier name first. */
    Optional<Key> key(String... names) {
        return java.util.Arrays.stream(names).flatMap(name -> keys.keys().stream().filter(key -> key.name().equalsIgnoreCase(name))).findFirst();
    }
}
