package dev.lectern.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Puts the cells of one table into rows; a cell that spans rows or columns stands in each of them. */
final class TableBuilder {

    /** Wider or longer spans are a slip or an attack. */
    private static final int MAX_COLUMNS = 40;
    private static final int MAX_ROW_SPAN = 500;

    private record Carried(Block.Cell cell, int rows) {}

    private final int table;
    private final Element element;
    private final List<Block> rows = new ArrayList<>();
    private final List<Block.Cell> cells = new ArrayList<>();
    private final List<Block.Image> images = new ArrayList<>();
    private final List<Block> films = new ArrayList<>();
    private @Nullable Element cell;
    private Map<Integer, Carried> above = new HashMap<>();
    private Map<Integer, Carried> below = new HashMap<>();
    private int line;
    private boolean inHead;
    private boolean allHeaders;

    /** @param table which table of the post, from 0 */
    TableBuilder(int table, Element element) {
        this.table = table;
        this.element = element;
    }

    boolean isOf(Element other) {
        return element == other;
    }

    boolean isInCell() {
        return cell != null;
    }

    boolean isCell(Element other) {
        return cell == other;
    }

    void startRow(Element row, int line) {
        endRow();
        this.line = line;
        inHead = row.parent() != null && row.parent().normalName().equals("thead");
        allHeaders = true;
    }

    void startCell(Element element) {
        cell = element;
    }

    void add(Block.Image image) {
        images.add(image);
    }

    /** A film in a cell; films follow their table. */
    void add(Block.Video film) {
        films.add(film);
    }

    void endCell(Prose prose) {
        if (cell != null) {
            place(new Block.Cell(prose, images), cell);
            images.clear();
            cell = null;
        }
    }

    private void place(Block.Cell content, Element from) {
        carry();
        allHeaders &= from.normalName().equals("th");
        int last = Math.min(MAX_COLUMNS, cells.size() + Math.max(1, Attributes.number(from, "colspan", 1)));
        int span = Attributes.number(from, "rowspan", 1);
        int more = Math.min(MAX_ROW_SPAN, span == 0 ? MAX_ROW_SPAN : span) - 1;
        while (cells.size() < last) {
            if (more > 0) {
                below.put(cells.size(), new Carried(content, more));
            }
            cells.add(content);
        }
    }

    /** Fills in the cells that come down from rows above. */
    private void carry() {
        for (Carried down = above.get(cells.size()); down != null; down = above.get(cells.size())) {
            if (down.rows > 1) {
                below.put(cells.size(), new Carried(down.cell, down.rows - 1));
            }
            cells.add(down.cell);
        }
    }

    private void endRow() {
        boolean own = !cells.isEmpty();
        carry();
        if (own && cells.stream().anyMatch(c -> !c.prose().isBlank() || !c.images().isEmpty())) {
            rows.add(new Block.TableRow(cells, table, rows.size(), inHead || allHeaders, line));
        }
        cells.clear();
        if (own) {
            above = below;
            below = new HashMap<>();
        }
    }

    /** The rows, and the films that stood in them. */
    List<Block> blocks() {
        endRow();
        rows.addAll(films);
        return rows;
    }
}
