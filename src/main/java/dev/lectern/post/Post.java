package dev.lectern.post;

import java.util.List;

/**
 * A post as it was read.
 *
 * @param path relative to the content folder, with {@code /}
 * @param blocks in reading order
 */
public record Post(String path, FrontMatter head, List<Block> blocks) {
    public Post {
        blocks = List.copyOf(blocks);
    }
}
