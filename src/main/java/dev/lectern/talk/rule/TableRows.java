package dev.lectern.talk.rule;

import dev.lectern.post.Block;
import dev.lectern.post.Prose;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.TableColumns;
import dev.lectern.talk.people.TableColumns.Column;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of one table; of a table that lies on its side, its columns. */
record TableRows(Page page, List<Row> rows) {
    private static final int SHORTEST_TITLE = 4;
    private static final int SHORTEST_SENTENCE = 12;
    /** Enough small words for no name, house or second half of a title. */
    private static final Pattern LATIN_SENTENCE = Pattern.compile("\\p{Lu}\\S{0,30}(?:\\s+\\p{Ll}\\S{0,30}){3}(?:\\s+\\S{1,30}){3}");

    /**
     * @param texts what the cells say
     * @param of each cell's unit; all the same but in a table that lies on its side
     * @param columns what a header row says its columns hold; null in other rows
     */
    record Row(List<Block.Cell> cells, List<String> texts, List<Unit> of, @Nullable TableColumns columns, boolean isHeader) {

        Row(List<Block.Cell> cells, List<Unit> of, @Nullable TableColumns columns, boolean isHeader) {
            this(cells, cells.stream().map(c -> c.prose().text()).toList(), of, columns, isHeader);
        }

        Unit unit() {
            return of.get(0);
        }

        Unit unitOf(int cell) {
            return of.get(Math.min(cell, of.size() - 1));
        }

        /** A cell as a line of its own. */
        Unit cell(int at) {
            Unit unit = unitOf(at);
            return new Unit(unit.index(), Shape.ROW, cells.get(at).prose(), 0, "", unit.line(), unit.block());
        }

        List<Integer> units() {
            return of.stream().map(Unit::index).distinct().toList();
        }

        /** The cell's first line where its author stressed it, or where a sentence follows; else the whole cell. */
        String titleLine(int cell) {
            String text = texts().get(cell);
            int end = text.indexOf('\n');
            if (end < SHORTEST_TITLE) {
                return text;
            }
            boolean stressed = cells.get(cell).prose().spans().stream().anyMatch(s -> s.kind() == Prose.Kind.STRONG && s.start() == 0
                    && s.end() >= end && text.substring(end, Math.max(end, s.end())).isBlank());
            boolean sentence = text.length() - end > SHORTEST_SENTENCE && text.indexOf('。', end) > 0 && text.indexOf('。') > end;
            boolean italics = cells.get(cell).prose().spans().stream().anyMatch(s -> s.kind() == Prose.Kind.EMPHASIS && s.start() == end + 1 && s.end() == text.length());
            boolean told = italics || LATIN_SENTENCE.matcher(text).region(end + 1, text.length()).lookingAt();
            return (stressed || sentence || told && isSentence(text.substring(end + 1))) && PersonalName.likelihood(text.substring(0, end).strip()) < 2
                    ? text.substring(0, end) : text;
        }

        private static boolean isSentence(String text) {
            return text.length() > SHORTEST_SENTENCE && ".。!！?？".indexOf(text.charAt(text.length() - 1)) >= 0;
        }

        /** The line right below that one, with the break before it; empty where there is none. */
        String lineBelow(int cell, String line) {
            String text = texts().get(cell);
            int from = line.length();
            int end = from < text.length() ? text.indexOf('\n', from + 1) : from;
            return text.substring(from, end < 0 ? text.length() : end);
        }

        /** What stands in a cell below that line. */
        List<Piece> below(int cell, String line) {
            String text = texts().get(cell);
            int from = text.length() > line.length() ? unitOf(cell).text().indexOf(text) : -1;
            return from < 0 ? List.of() : List.of(new Piece(unitOf(cell).index(), from + line.length(), from + text.length()));
        }

        /** The picture in a cell, if there is one. */
        @Nullable String image(int cell) {
            List<Block.Image> images = cells.get(cell).images();
            return images.isEmpty() ? null : images.get(0).target();
        }

        /** The picture beside a title, beside who speaks, or in a cell of its own where the row has no other. */
        @Nullable String portrait(int title, int people) {
            @Nullable String own = image(title) == null && people >= 0 && people < cells.size() ? image(people) : image(title);
            List<Block.Image> all = own != null ? List.of() : cells.stream().flatMap(c -> c.images().stream()).limit(2).toList();
            return all.size() == 1 && isUpright() ? all.get(0).target() : own;
        }

        private boolean isUpright() {
            return of.size() == 1;
        }
    }

    /** The tables of a page, in order. */
    static List<TableRows> of(Page page) {
        Map<Integer, List<Unit>> tables = new LinkedHashMap<>();
        for (Unit unit : page.units()) {
            if (unit.shape() == Shape.ROW && unit.block() instanceof Block.TableRow row) {
                tables.computeIfAbsent(row.table(), t -> new ArrayList<>()).add(unit);
            }
        }
        return tables.values().stream().map(units -> new TableRows(page, liesOnSide(units) ? turned(units) : upright(units))).toList();
    }

    private static List<Row> upright(List<Unit> units) {
        List<Row> rows = new ArrayList<>();
        for (Unit unit : units) {
            Block.TableRow row = row(unit);
            Optional<TableColumns> header = row.row() == 0 || row.header() ? TableColumns.ofHeader(row) : Optional.empty();
            rows.add(new Row(row.cells(), List.of(unit), header.orElse(null), header.isPresent()));
        }
        return rows;
    }

    private static Block.TableRow row(Unit unit) {
        return (Block.TableRow) unit.block();
    }

    /** Whether the first cell of each row says what the row holds, and at least two talks stand beside each other. */
    private static boolean liesOnSide(List<Unit> units) {
        List<Column> kinds = units.stream().map(u -> kind(row(u))).toList();
        long told = kinds.stream().filter(c -> c != Column.OTHER).distinct().count();
        boolean widens = units.stream().allMatch(u -> row(u).cells().size() >= 3);
        return widens && kinds.contains(Column.TITLE) && kinds.contains(Column.SPEAKER) && told >= 2
                && kinds.stream().skip(1).filter(c -> c == Column.TITLE).count() <= 1
                        && TableColumns.ofHeader(row(units.get(0))).filter(TableColumns::holdsTalks).isEmpty();
    }

    private static Column kind(Block.TableRow row) {
        String first = row.cells().get(0).prose().text();
        return first.length() <= 12 ? Column.of(first) : Column.OTHER;
    }

    private static List<Row> turned(List<Unit> units) {
        List<Unit> told = units.stream().filter(u -> kind(row(u)) != Column.OTHER).toList();
        TableColumns columns = new TableColumns(told.stream().map(u -> kind(row(u))).toList());
        int width = told.stream().mapToInt(u -> row(u).cells().size()).min().orElse(0);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(List.of(), units, columns, true));
        for (int i = 1; i < width; i++) {
            int at = i;
            rows.add(new Row(told.stream().map(u -> row(u).cells().get(at)).toList(), titleFirst(told, columns), null, false));
        }
        return rows;
    }

    /** The talk starts where its title stands. */
    private static List<Unit> titleFirst(List<Unit> told, TableColumns columns) {
        List<Unit> of = new ArrayList<>(told);
        Collections.swap(of, 0, columns.columns().indexOf(Column.TITLE));
        return of;
    }

    /** What the columns hold where no header says it. */
    TableColumns guess() {
        return TableColumns.guess(page, rows.stream().map(Row::texts).toList());
    }

    /** The cells of the rows below the header. */
    List<List<String>> texts() {
        return rows.stream().filter(r -> !r.isHeader()).map(Row::texts).toList();
    }
}
