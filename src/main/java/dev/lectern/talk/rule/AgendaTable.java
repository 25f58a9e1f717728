package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.OpenPlace;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.TableColumns;
import dev.lectern.talk.people.TableColumns.Column;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Pattern;
import dev.lectern.talk.rule.TableRows.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table with a talk in each row, or several beside each other; or, turned over, a talk in each column:
 *
 * <pre>
 * | 时间        | 主题            | 嘉宾              |      |      | 第一场       | 第二场     |
 * | 13:30-14:15 | 《网关的实践》  | 贾岛 某公司 专家  |      | 题目 | 网关的实践   | 测试的边界 |
 * | 14:15-14:30 | 茶歇            |                   |      | 讲者 | 贾岛         | 阿蓝       |
 * </pre>
 */
public final class AgendaTable implements Rule {
    /** So many cells show what a table holds. */
    private static final int MOST_CELLS = 40;
    private static final int LONGEST_CELL = 160;
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_HOUSE = 40;
    private static final String DAY = "(?:\\d{4}\\s?[-./年]\\s?)?\\d{1,2}\\s?[-./月]\\s?\\d{1,2}\\s?[日号]?";
    private static final Pattern PERIOD = Pattern.compile(DAY + "\\s*(?:[-–—~～至到]|--|——)\\s*" + DAY);
    /** What everybody does together none of them presents: {@code 分桌改文档 | 所有人}. */
    private static final Pattern EVERYBODY = Pattern.compile("(?:全体|所有|各位|在场|到场)(?:人员?|成员|学员|同学|观众|与会者|参[会与]者|参与人员|参会人员|小?伙伴|朋友|开发者)?|全员|大家|(?i:everyone|everybody|all(?: attendees| participants| of us)?)");
    /** What heads a column of houses, or of those who won. */
    private static final Pattern OF_HOUSES = Pattern.compile("(?i)(?:sponsor|partner|supporter|donor|winner|prize|award)s?(?:hip)?(?: level| tier| package)?|levels?|tiers?|packages?|赞助(?:商|级别)?|奖项|级别");

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        for (TableRows table : TableRows.of(page)) {
            List<Finding> talks = new ArrayList<>();
            @Nullable TableColumns columns = null;
            @Nullable TableColumns guess = null;
            boolean tracks = holdsTracks(page, table);
            for (Row row : table.rows()) {
                columns = row.columns() != null ? row.columns().completed(page, table.texts()) : columns;
                boolean track = columns == null && tracks && cells(row).anyMatch(t -> TitledCell.isOne(page, t));
                if (!row.isHeader() && !PortraitRow.tells(page, row) && page.topic(row.unit().index()) != Topic.MEMBERS && (track || isTold(page, columns, row))) {
                    guess = columns == null && guess == null ? table.guess() : guess;
                    talks(page, row, track ? new TableColumns(row.texts().stream().map(t -> Column.OTHER).toList()) : columns == null ? guess
                            : columns).stream().filter(t -> talks.stream().noneMatch(o -> isSame(o, t))).forEach(talks::add);
                }
                taken.addAll(row.units());
            }
            boolean named = talks.stream().anyMatch(t -> !t.speakers().isEmpty());
            if (!named && isOfPeriods(table)) {
                continue;
            }
            found.addAll(named ? talks : talks.stream().filter(t -> columnsOf(table).contains(Column.SPEAKER) || Titles.saysWhat(t.title())).toList());
        }
        return found;
    }

    /** Whether what stands in the rows lasts for days, as what a campaign asks to be done by then does, and no talk: {@code 2021/04/21 - 05/20}. */
    private static boolean isOfPeriods(TableRows table) {
        return table.rows().stream().anyMatch(r -> !r.texts().isEmpty() && PERIOD.matcher(r.texts().get(0).strip()).matches());
    }

    /** Of a cell that spans rows each of them tells the talk again. */
    private static boolean isSame(Finding one, Finding other) {
        return one.title() != null && one.title().equals(other.title()) && one.speakers().equals(other.speakers());
    }

    /** Whether most cells beside the first of their row, which names a time or a room, hold a title with people. */
    private static boolean holdsTracks(Page page, TableRows table) {
        List<String> cells = table.rows().stream().skip(1).flatMap(AgendaTable::cells)
                .filter(t -> t.length() <= LONGEST_CELL && !Logistics.are(t)).limit(MOST_CELLS).toList();
        boolean told = table.rows().stream().anyMatch(r -> r.columns() != null)
                || table.rows().stream().limit(1)
                        .anyMatch(r -> !page.topic(r.unit().index()).mayHoldTalks() || r.texts().stream().anyMatch(t -> OF_HOUSES.matcher(t).matches()));
        long pairs = told ? 0 : cells.stream().filter(t -> TitledCell.isOne(page, t)).count();
        return pairs >= 2 && 2 * pairs > cells.size();
    }

    private static Stream<String> cells(Row row) {
        return row.texts().stream().skip(1).filter(t -> !t.isBlank());
    }

    private static List<Column> columnsOf(TableRows table) {
        return table.rows().stream().filter(r -> r.columns() != null).findFirst().map(r -> r.columns().columns()).orElse(List.of());
    }

    /** Without a header only a row that starts with a time is trusted to be a talk. */
    private static boolean isTold(Page page, @Nullable TableColumns columns, Row row) {
        return columns != null ? columns.holdsTalks() || columns.columns().contains(Column.TIME) && !columns.holdsPeople()
                : row.texts().stream().anyMatch(t -> t.contains("《") && TitledCell.isOne(page, t))
                        || !row.texts().isEmpty() && TimeRange.read(row.texts().get(0)).isPresent();
    }

    private static List<Finding> talks(Page page, Row row, TableColumns columns) {
        List<Finding> found = new ArrayList<>();
        String previous = "";
        for (int i = 0; i < Math.min(row.texts().size(), columns.columns().size()); i++) {
            Column column = columns.columns().get(i);
            String text = row.texts().get(i);
            if (column == Column.PART && i + 1 < row.texts().size() && row.texts().get(i + 1).isBlank()) {
                // 圆桌 in the column of parts, and nothing beside it: that is the title.
                previous = text;
                Finding f = talk(page, row, i, new CellsBeside(page, row, columns, i + 1), List.of(), List.of());
                found.addAll(f == null ? List.of() : List.of(f));
                continue;
            }
            List<TitledPerson> several = column == Column.TIME || text.equals(previous) ? List.of() : several(page, row, columns, i);
            if (!several.isEmpty()) {
                several.forEach(t -> found.add(SeveralTalks.finding(RuleName.AGENDA_TABLE, row.unit(), t)));
                previous = text;
                continue;
            }
            boolean holdsTalk = column == Column.TITLE && !(text.contains("《") && text.contains("\n") && !TitledCell.isOne(page, text))
                    || column == Column.SPEAKER && text.contains("《") && TitledCell.isOne(page, text)
                            || column == Column.OTHER && !columns.isWhole() && (TitledCell.isOne(page, text) || isOverPeople(page, row, i));
            if (holdsTalk && !text.isBlank() && !text.equals(previous)) {
                CellsBeside beside = new CellsBeside(page, row, columns, i);
                Finding f = talk(page, row, i, beside, beside.told(Column.ABSTRACT), beside.told(Column.BIO));
                if (f != null) {
                    found.add(f);
                }
                previous = text;
            }
        }
        if (found.isEmpty()) {
            withoutTitle(page, row, columns).ifPresent(found::add);
        }
        return found;
    }

    /** Several talks that one cell tells, or one of titles with one of people beside it. */
    private static List<TitledPerson> several(Page page, Row row, TableColumns columns, int at) {
        @Nullable String who = columns.columns().get(at) == Column.TITLE ? new CellsBeside(page, row, columns, at).cell(Column.SPEAKER) : null;
        List<TitledPerson> beside = who == null ? List.of() : SeveralTalks.beside(page, row.texts().get(at), who);
        return beside.isEmpty() ? SeveralTalks.in(page, row.texts().get(at)) : beside;
    }

    /** Whether the author stressed the first line of a cell, and the next one names people: whatever follows is told of the talk. */
    private static boolean isOverPeople(Page page, Row row, int at) {
        String title = row.titleLine(at);
        return title.length() < row.texts().get(at).length() && !Logistics.are(title)
                && !PersonLine.read(row.lineBelow(at, title).strip(), page.organizations()).isEmpty();
    }

    private static @Nullable Finding talk(Page page, Row row, int at, CellsBeside beside, List<Piece> body, List<Piece> bio) {
        int people = beside.nearest(Column.SPEAKER);
        @Nullable String who = beside.cell(Column.SPEAKER);
        List<Speaker> named = beside.people();
        String cell = row.titleLine(at);
        boolean nobody = who != null && PersonalName.isNobody(who.strip());
        String below = named.isEmpty() && people < 0 ? twoLines(page, row, at, cell) : "";
        List<Speaker> told = below.isBlank() ? named : PersonLine.read(below.strip().replace('\n', ' '), page.organizations());
        Optional<TitledPerson> both = told.isEmpty() && !nobody && !Logistics.are(cell) ? TitledCell.read(page, cell) : Optional.empty();
        String title = both.map(TitledPerson::title).orElseGet(() -> Titles.clean(TitledCell.withoutPanelWord(cell.replace('\n', ' '))));
        List<Speaker> speakers = both.map(TitledPerson::speakers).orElse(told);
        Kind kind = Titles.kindOf(cell);
        String own = Titles.own(title);
        if (cell.equals(who) && both.isEmpty()) {
            return null; // one cell that spans both columns
        }
        if (kind == Kind.OPENING && own == null && !cell.contains("致") && who != null && Label.filled(Label.Field.HOST, who).isPresent()) {
            return null; // 开场 | 主持人：张三: whoever leads through the day gives no address
        }
        if (speakers.isEmpty() && OpenPlace.is(cell)) {
            return null; // 待定 | 现场报名
        }
        String place = speakers.isEmpty() && who != null ? who.strip() : "?";
        if (TableColumns.isEmpty(place) && !Titles.saysWhat(title) || kind != Kind.PANEL && EVERYBODY.matcher(place).matches()) {
            return null;
        }
        boolean says = !speakers.isEmpty() || own != null && (kind != Kind.OPENING || Titles.goesOn(own)) && kind != Kind.ANNOUNCEMENT;
        boolean open = !speakers.isEmpty() && (Titles.isOpen(cell) || kind == Kind.OPENING); // 待定 | 张三, 闭幕与抽奖 | 张三
        if (!open && (title == null || Logistics.are(cell) || !says)) {
            return null;
        }
        @Nullable String image = row.portrait(at, people);
        return new Finding(RuleName.AGENDA_TABLE, kind, own, speakers, row.unit().index(),
                body.isEmpty() ? row.below(at, told.isEmpty() ? cell : cell + below) : body, bio, image, Standing.TALK);
    }

    /** The line below a title, and the next one where both together tell of one who speaks: a name, and where its bearer works. */
    private static String twoLines(Page page, Row row, int at, String title) {
        String first = row.lineBelow(at, title);
        String second = first.isBlank() || first.length() > LONGEST_NAME ? "" : row.lineBelow(at, title + first);
        boolean name = !second.isBlank() && second.length() <= LONGEST_HOUSE && PersonalName.likelihood(first.strip()) > 1 && JobTitle.endsFirmly(second.strip());
        return name && PersonLine.read((first + second).strip().replace('\n', ' '), page.organizations()).size() == 1 ? first + second : first;
    }

    private static Optional<Finding> withoutTitle(Page page, Row row, TableColumns columns) {
        int title = columns.columns().indexOf(Column.TITLE);
        boolean untold = title < 0 || title >= row.texts().size() || row.texts().get(title).isBlank();
        CellsBeside beside = new CellsBeside(page, row, columns, Math.max(title, 0));
        @Nullable String who = beside.cell(Column.SPEAKER);
        boolean pause = who != null && Logistics.are(who);
        List<Speaker> people = untold && !pause ? beside.people() : List.of();
        return people.isEmpty() ? Optional.empty()
                : Optional.of(new Finding(RuleName.AGENDA_TABLE, Kind.TALK, null, people, row.unit().index(), List.of(), List.of(), null, Standing.TALK));
    }
}
