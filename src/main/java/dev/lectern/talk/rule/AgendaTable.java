package dev.lectern.talk.rule;

import dev.lectern.post.Block;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.rule.Finding.Piece;
import dev.lectern.talk.rule.Finding.Standing;
import dev.lectern.talk.rule.TableColumns.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table with a talk in each row, or several beside each other:
 *
 * <pre>
 * | 时间        | 主题            | 嘉宾              |
 * | 13:30-14:15 | 《网关的实践》  | 贾岛 某公司 专家  |
 * | 14:15-14:30 | 茶歇            |                   |
 * </pre>
 */
final class AgendaTable implements Rule {

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        @Nullable TableColumns columns = null;
        int table = -1;
        for (Unit unit : page.units()) {
            if (!(unit.block() instanceof Block.TableRow row)) {
                continue;
            }
            Optional<TableColumns> header = row.row() == 0 || row.header() ? TableColumns.ofHeader(row) : Optional.empty();
            if (row.table() != table) {
                table = row.table();
                columns = null;
            }
            if (header.isPresent()) {
                columns = header.get();
            } else if (page.topic(unit.index()) != Topic.MEMBERS && isTold(page, columns, row)) {
                found.addAll(talks(page, unit, row, columns == null ? TableColumns.guess(page, row) : columns));
            }
            taken.add(unit.index());
        }
        return found;
    }

    /** Without a header only a row that starts with a time is trusted to be a talk. */
    private static boolean isTold(Page page, @Nullable TableColumns columns, Block.TableRow row) {
        return columns != null ? columns.holdsTalks() || columns.columns().contains(Column.TIME) && !columns.holdsPeople() : holdsCard(page, row) || !row.cells().isEmpty() && TimeRange.read(row.cells().get(0).prose().text()).isPresent();
    }

    /** A grid of cards: each cell holds a portrait, a name and a marked title. */
    private static boolean holdsCard(Page page, Block.TableRow row) {
        return row.cells().stream().anyMatch(c -> c.prose().text().contains("《") && isTrack(page, c.prose().text()));
    }

    private static List<Finding> talks(Page page, Unit unit, Block.TableRow row, TableColumns columns) {
        List<Finding> found = new ArrayList<>();
        String previous = "";
        for (int i = 0; i < Math.min(row.cells().size(), columns.columns().size()); i++) {
            Column column = columns.columns().get(i);
            String text = row.cells().get(i).prose().text();
            boolean holdsTalk = column == Column.TITLE && !(text.contains("《") && text.contains("\n") && !isTrack(page, text)) || column == Column.SPEAKER && text.contains("《") && isTrack(page, text) || column == Column.OTHER && isTrack(page, text);
            if (holdsTalk && !text.isBlank() && !text.equals(previous)) {
                Finding f = talk(page, unit, text, peopleBeside(page, row, columns, i), abstractOf(row, columns, unit));
                if (f != null) {
                    found.add(f);
                }
                previous = text;
            }
        }
        if (found.isEmpty()) {
            withoutTitle(page, unit, row, columns).ifPresent(found::add);
        }
        return found;
    }

    /** In a table of parallel tracks a column is headed by the track's name and holds titles with people. */
    private static boolean isTrack(Page page, String text) {
        return TitledPerson.read(text.replace('\n', '\t'), page.organizations()).isPresent();
    }

    private static @Nullable Finding talk(Page page, Unit unit, String cell, List<Speaker> beside, List<Piece> body) {
        String line = cell.replace('\n', '\t');
        Optional<TitledPerson> both = beside.isEmpty() ? TitledPerson.read(line, page.organizations()) : Optional.empty();
        String title = both.map(TitledPerson::title).orElseGet(() -> Titles.clean(withoutPanelWord(cell.replace('\n', ' '))));
        List<Speaker> speakers = both.map(TitledPerson::speakers).orElse(beside);
        Kind kind = Titles.kindOf(cell);
        String own = Titles.own(title);
        boolean says = !speakers.isEmpty() || own != null && kind == Kind.TALK;
        if (title == null || Titles.isLogistics(cell) || !says) {
            return null;
        }
        return new Finding("agenda table", kind, own, speakers, unit.index(), body, List.of(), null, Standing.TALK);
    }

    private static String withoutPanelWord(String title) {
        return title.replaceFirst("^.{0,8}(?:圆桌|环节|对话|论坛)[^《“：:]{0,6}\\s*[-—:：|｜]?\\s*(?=[《“])", "");
    }

    private static List<Speaker> peopleBeside(Page page, Block.TableRow row, TableColumns columns, int title) {
        int at = nearest(columns, Column.SPEAKER, title);
        if (at < 0 || at >= row.cells().size()) {
            return List.of();
        }
        String text = row.cells().get(at).prose().text();
        List<Speaker> people = new ArrayList<>(PersonLine.readNames(text.replaceFirst("\n", " | ").replace('\n', ' '), page.organizations()));
        if (people.isEmpty() || text.contains("\n")) {
            List<Speaker> lines = text.lines().flatMap(l -> PersonLine.read(l, page.organizations()).stream()).toList();
            people = lines.size() > people.size() ? new ArrayList<>(lines) : people;
        }
        String organization = columns.cell(row, Column.ORGANIZATION);
        Affiliation a = Affiliation.read(organization, page.organizations());
        people.replaceAll(s -> s.organization() == null ? new Speaker(s.name(), a.organization(), s.role() == null ? a.role() : s.role()) : s);
        return people;
    }

    /** The column of this kind to the right of a title, before the next title; otherwise the one to its left. */
    private static int nearest(TableColumns columns, Column kind, int title) {
        List<Column> all = columns.columns();
        for (int i = title + 1; i < all.size() && all.get(i) != Column.TITLE; i++) {
            if (all.get(i) == kind) {
                return i;
            }
        }
        for (int i = title - 1; i >= 0 && all.get(i) != Column.TITLE; i--) {
            if (all.get(i) == kind) {
                return i;
            }
        }
        return -1;
    }

    private static List<Piece> abstractOf(Block.TableRow row, TableColumns columns, Unit unit) {
        String text = columns.cell(row, Column.ABSTRACT);
        int from = text.isBlank() ? -1 : unit.text().indexOf(text);
        return from < 0 ? List.of() : List.of(new Piece(unit.index(), from, from + text.length()));
    }

    private static Optional<Finding> withoutTitle(Page page, Unit unit, Block.TableRow row, TableColumns columns) {
        boolean untold = columns.cell(row, Column.TITLE).isBlank();
        List<Speaker> people = untold ? PersonLine.read(columns.cell(row, Column.SPEAKER), page.organizations()) : List.of();
        return people.isEmpty() ? Optional.empty()
                : Optional.of(new Finding("agenda table", Kind.TALK, null, people, unit.index(), List.of(), List.of(), null, Standing.TALK));
    }
}
