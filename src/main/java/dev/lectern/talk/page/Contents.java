package dev.lectern.talk.page;

import dev.lectern.post.Block;
import dev.lectern.post.Post;
import dev.lectern.post.Prose;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of contents: a list of links to the headings of the page, and the line that calls it so. What it names stands below
 * once more, with all that is told of it.
 *
 * <pre>
 * - [议程](#议程)
 *   - [张三：某某的实践](#张三-某某的实践)
 * </pre>
 */
final class Contents {
    private static final Pattern CALLED = Pattern.compile("(?i)[\\p{So}\\s]{0,4}(?:目\\s?[录錄]|本文目[录錄]|文章目[录錄]|内容目[录錄]|(?:table of )?contents|toc|on this page|in this (?:post|article|issue))\\s?[:：]?");
    private static final int LONGEST_CALL = 24;
    private static final int FEWEST = 2;

    private Contents() {}

    static Set<Block> in(Post post) {
        List<Block> blocks = post.blocks();
        Set<Block> contents = Collections.newSetFromMap(new IdentityHashMap<>());
        @Nullable Set<String> heads = null;
        for (int i = 0; i < blocks.size(); i++) {
            List<Block> list = new ArrayList<>();
            while (i + list.size() < blocks.size() && leadsWithin(blocks.get(i + list.size()))) {
                list.add(blocks.get(i + list.size()));
            }
            heads = heads == null && list.size() >= FEWEST ? heads(post) : heads;
            if (list.size() >= FEWEST && namesMost(list, heads)) {
                contents.addAll(list);
                if (i > 0 && isCalled(blocks.get(i - 1))) {
                    contents.add(blocks.get(i - 1));
                }
            }
            i += Math.max(0, list.size() - 1);
        }
        return contents;
    }

    private static Set<String> heads(Post post) {
        return post.blocks().stream().filter(Block.Heading.class::isInstance).map(b -> ((Block.Heading) b).prose().text().strip()).collect(Collectors.toSet());
    }

    private static boolean namesMost(List<Block> links, Set<String> heads) {
        return 2 * links.stream().filter(b -> heads.contains(((Block.ListItem) b).prose().text().strip())).count() > links.size();
    }

    /** Whether the block is an item that is nothing but a link to somewhere on the page. */
    private static boolean leadsWithin(Block block) {
        return block instanceof Block.ListItem item
                && item.prose().spans().stream().anyMatch(s -> s.kind() == Prose.Kind.LINK && s.target().startsWith("#") && s.start() == 0
                        && s.end() == item.prose().text().length());
    }

    private static boolean isCalled(Block block) {
        Prose prose = block instanceof Block.Paragraph p ? p.prose() : block instanceof Block.Heading h ? h.prose() : Prose.EMPTY;
        return !prose.text().isEmpty() && prose.text().length() <= LONGEST_CALL && CALLED.matcher(prose.text()).matches();
    }
}
