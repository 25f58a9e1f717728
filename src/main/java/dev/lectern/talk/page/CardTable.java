package dev.lectern.talk.page;

import dev.lectern.post.Block;
import dev.lectern.post.Post;
import dev.lectern.talk.line.Label;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table that only sets portraits beside text, with a card in each row:
 *
 * <pre>
 * | ![](1.jpg) | **贾岛** ⏎ 某公司专家 ⏎ **议题简介：**… |
 * </pre>
 *
 * <p>Its cells are read as lines of their own.
 */
final class CardTable {
    private static final int LONG_LINE = 24;

    private CardTable() {}

    /** The tables of a post that are such, by their number. */
    static Set<Integer> in(Post post) {
        Map<Integer, List<Block.TableRow>> tables = post.blocks().stream().filter(Block.TableRow.class::isInstance).map(Block.TableRow.class::cast)
                .collect(Collectors.groupingBy(Block.TableRow::table));
        return tables.entrySet().stream().filter(t -> isOne(t.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static boolean isOne(List<Block.TableRow> rows) {
        long cards = rows.stream().filter(r -> r.cells().size() <= 2 && r.cells().stream().anyMatch(CardTable::isCard)).count();
        return cards >= 2 && 2 * cards > rows.size();
    }

    /** A short line, and below it a long one or one that says what it holds. */
    private static boolean isCard(Block.Cell cell) {
        List<String> lines = Simplified.of(cell.prose().text()).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        boolean told = lines.stream().skip(1).anyMatch(l -> l.length() >= LONG_LINE || Label.of(l).isPresent());
        return lines.size() >= 3 && lines.get(0).length() < LONG_LINE && told;
    }
}
