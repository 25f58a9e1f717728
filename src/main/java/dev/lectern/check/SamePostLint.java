package dev.lectern.check;

import dev.lectern.post.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A post that says word for word what another one says: a copy that was forgotten. Told of the later one by path. */
final class SamePostLint implements Lint {
    private static final int SHORTEST = 30;
    private static final int FEWEST = 5;

    @Override
    public Stream<Fault> look(Draft draft, DraftFolder folder) {
        Set<String> paragraphs = paragraphs(draft);
        if (paragraphs.size() < FEWEST) {
            return Stream.empty();
        }
        List<Draft> earlier = folder.drafts().stream().filter(other -> other.path().compareTo(draft.path()) < 0
                && Objects.equals(other.head().title(), draft.head().title())).toList();
        return earlier.stream().filter(other -> paragraphs(other).equals(paragraphs)).limit(1).map(other -> at(draft, 1, "", new Advice(
                "the same text stands in " + other.path(), "keep one of the two posts",
                "与 " + other.path() + " 内容相同", "请只保留一篇")));
    }

    private static Set<String> paragraphs(Draft draft) {
        return draft.blocks().stream().map(SamePostLint::text).filter(text -> text.length() >= SHORTEST).collect(Collectors.toCollection(HashSet::new));
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.prose().text();
            case Block.ListItem item -> item.prose().text();
            default -> "";
        };
    }
}
