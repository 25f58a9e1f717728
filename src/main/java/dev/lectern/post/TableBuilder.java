package dev.lectern.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the cells of one table into rows; a cell that spans rows or columns stands in each of them. */
final class TableBuilder {

    /** Wider or longer spans are a slip or an attack. */
    private static final int MAX_COLUMNS = 40;
    private static final int MAX_ROW_SPAN = 500;

    private record Carried(Block.Cell cell, int rows) {}

    private final int table;
    private final List<Block.TableRow> rows = new ArrayList<>();
    private final List<Block.Cell> cells = new ArrayList<>();
    private Map<Integer, Carried> above = new HashMap<>();
    private Map<Integer, Carried> below = new HashMap<>();
    private int line;
    private boolean inHead;
    private boolean allHeaders;

    TableBuilder(int table) {
        this.table = table;
    }

    /** @param inHead whether the row stands in the table's head */
    void startRow(int line, boolean inHead) {
        endRow();
        this.line = line;
        allHeaders = true;
        this.inHead = inHead;
    }

    void cell(Block.Cell cell, int columnSpan, int rowSpan, boolean isHeader) {
        carry();
        allHeaders &= isHeader;
        int last = Math.min(MAX_COLUMNS, cells.size() + Math.max(1, columnSpan));
        int more = Math.min(MAX_ROW_SPAN, rowSpan == 0 ? MAX_ROW_SPAN : rowSpan) - 1;
        while (cells.size() < last) {
            if (more > 0) {
                below.put(cells.size(), new Carried(cell, more));
            }
            cells.add(cell);
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

    void endRow() {
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

    List<Block.TableRow> rows() {
        endRow();
        return rows;
    }
}
