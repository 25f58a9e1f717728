package dev.lectern.talk.page;

import dev.lectern.post.Block;
import dev.lectern.post.Post;
import dev.lectern.post.Prose;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of two columns that tells of one talk; its rows are labelled fields:
 *
 * <pre>
 * | 讲师 | 贾岛   |
 * | 公司 | 某公司 |
 * </pre>
 */
final class FactTable {
    private static final Pattern COLON = Pattern.compile("[:：]$");

    private FactTable() {}

    /** The tables of a post that are such, by their number. */
    static Set<Integer> in(Post post) {
        Map<Integer, List<Block.TableRow>> tables = new HashMap<>();
        for (Block block : post.blocks()) {
            if (block instanceof Block.TableRow row) {
                tables.computeIfAbsent(row.table(), t -> new ArrayList<>()).add(row);
            }
        }
        tables.values().removeIf(rows -> !isOne(rows));
        return tables.keySet();
    }

    private static boolean isOne(List<Block.TableRow> rows) {
        List<Block.TableRow> filled = rows.stream().filter(r -> r.cells().stream().anyMatch(c -> !c.prose().isBlank())).toList();
        boolean pairs = filled.stream().allMatch(r -> r.cells().size() == 2);
        long labels = pairs ? filled.stream().filter(r -> isLabel(r.cells().get(0).prose().text())).count() : 0;
        return labels >= 2 && 3 * labels >= 2 * filled.size();
    }

    private static boolean isLabel(String text) {
        String bare = Simplified.of(text.strip());
        return bare.length() <= 16 && Label.of(bare).filter(l -> l.from() == bare.length()).isPresent();
    }

    /** A row as a line: its label, a colon and its value; where the first cell is no label, what the row says. */
    static Prose line(Block.TableRow row) {
        String first = row.cells().get(0).prose().text().strip();
        String value = row.cells().size() < 2 ? "" : row.cells().get(1).prose().text();
        return Prose.of(first.isEmpty() ? value : (isLabel(first) ? COLON.matcher(first).replaceFirst("") + "：" : first + "\t") + value.replace('\n', ' '));
    }
}
