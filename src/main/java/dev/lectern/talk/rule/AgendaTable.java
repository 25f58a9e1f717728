package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.line.HousesInTurn;
import dev.lectern.talk.line.InPlace;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.AlsoCalled;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.name.PersonParts;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.opening.PanelSeats;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.TableColumns;
import dev.lectern.talk.people.TableColumns.Column;
import dev.lectern.talk.regex.Matcher;
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
    /** In a cell that may hold a title with people, the words have to speak for people. */
    private static final double IN_CELL = 3;
    /** So many cells show what a table holds. */
    private static final int MOST_CELLS = 40;
    private static final int LONGEST_CELL = 160;
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_HOUSE = 40;
    private static final String DAY = "(?:\\d{4}\\s?[-./年]\\s?)?\\d{1,2}\\s?[-./月]\\s?\\d{1,2}\\s?[日号]?";
    private static final Pattern PERIOD = Pattern.compile(DAY + "\\s*(?:[-–—~～至到]|--|——)\\s*" + DAY);
    private static final Pattern CLAUSE = Pattern.compile("[，,；;。\\n]");
    /** A title, and who gives it without being named: {@code Project update – the release team}. */
    private static final Pattern BY_TEAM = Pattern.compile("(.{4,120}?)\\s+(?:[–—-]|\\|)\\s+(?:the\\s+|all\\s+|our\\s+)?(?:[\\w/-]+\\s+){0,3}(?:team|committee|maintainers|organi[sz]ers|board|SIG|working group|volunteers|speakers)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PANEL_WORD = Pattern.compile("^.{0,8}(?:圆桌|环节|对话|论坛)(?: ?(?i:panel))?[^《“：:]{0,6}\\s*[-—:：|｜]?\\s*(?=[《“])|^(?:圆桌|对话|论坛)(?: ?(?i:panel))\\s*[:：|｜-]\\s*");
    /** Below a title in its cell, those who sit at a round table. */
    private static final Pattern SEATS = Pattern.compile("\\n\\s*(?:主持人?|嘉宾|(?i:moderators?|panell?ists?|guests))\\s*[:：]");

    /** What everybody does together none of them presents: {@code 分桌改文档 | 所有人}. */
    private static final Pattern EVERYBODY = Pattern.compile("(?:全体|所有|各位|在场|到场)(?:人员?|成员|学员|同学|观众|与会者|参[会与]者|参与人员|参会人员|小?伙伴|朋友|开发者)?|全员|大家|(?i:everyone|everybody|all(?: attendees| participants| of us)?)");

    /** {@code 开场 老毕}. */
    private static final Pattern OPENED = Pattern.compile("(开场(?:致辞|白)?|开幕(?:致辞)?|致辞|闭幕|(?i:opening|welcome|closing))\\s+(\\S.{1,12})");

    /** A row of people that goes on in the next line of the cell. */
    private static final Pattern BROKEN = Pattern.compile("([、，,&])\\s*\\n\\s*");

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
                boolean track = columns == null && tracks && cells(row).anyMatch(t -> isTrack(page, t));
                if (!row.isHeader() && !PortraitRow.tells(page, row) && page.topic(row.unit().index()) != Topic.MEMBERS && (track || isTold(page, columns, row))) {
                    guess = columns == null && guess == null ? table.guess() : guess;
                    talks(page, row, track ? new TableColumns(row.texts().stream().map(t -> Column.OTHER).toList()) : columns == null ? guess : columns).stream().filter(t -> talks.stream().noneMatch(o -> isSame(o, t))).forEach(talks::add);
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
        List<String> cells = table.rows().stream().skip(1).flatMap(AgendaTable::cells).filter(t -> t.length() <= LONGEST_CELL && !Logistics.are(t)).limit(MOST_CELLS).toList();
        boolean told = table.rows().stream().anyMatch(r -> r.columns() != null) || table.rows().stream().limit(1).anyMatch(r -> !page.topic(r.unit().index()).mayHoldTalks() || r.texts().stream().anyMatch(t -> OF_HOUSES.matcher(t).matches()));
        long pairs = told ? 0 : cells.stream().filter(t -> isTrack(page, t)).count();
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
                : row.texts().stream().anyMatch(t -> t.contains("《") && isTrack(page, t)) || !row.texts().isEmpty() && TimeRange.read(row.texts().get(0)).isPresent();
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
                Finding f = talk(page, row, i, nearest(columns, Column.SPEAKER, i + 1), peopleBeside(page, row, columns, i + 1), List.of(), List.of());
                found.addAll(f == null ? List.of() : List.of(f));
                continue;
            }
            List<TitledPerson> several = column == Column.TIME || text.equals(previous) ? List.of() : several(page, row, columns, i);
            if (!several.isEmpty()) {
                several.forEach(t -> found.add(SeveralTalks.finding("agenda table", row.unit(), t)));
                previous = text;
                continue;
            }
            boolean holdsTalk = column == Column.TITLE && !(text.contains("《") && text.contains("\n") && !isTrack(page, text))
                    || column == Column.SPEAKER && text.contains("《") && isTrack(page, text) || column == Column.OTHER && !columns.isWhole() && (isTrack(page, text) || isOverPeople(page, row, i));
            if (holdsTalk && !text.isBlank() && !text.equals(previous)) {
                Finding f = talk(page, row, i, nearest(columns, Column.SPEAKER, i), peopleBeside(page, row, columns, i), told(row, columns, Column.ABSTRACT), told(row, columns, Column.BIO));
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
        int people = columns.columns().get(at) == Column.TITLE ? nearest(columns, Column.SPEAKER, at) : -1;
        List<TitledPerson> beside = people < 0 || people >= row.texts().size() ? List.of() : SeveralTalks.beside(page, row.texts().get(at), row.texts().get(people));
        return beside.isEmpty() ? SeveralTalks.in(page, row.texts().get(at)) : beside;
    }

    /** In a table of parallel tracks a column is headed by the track's name and holds titles with people. */
    private static boolean isTrack(Page page, String text) {
        return !Logistics.are(text) && both(page, text).isPresent();
    }

    /** Whether the author stressed the first line of a cell, and the next one names people: whatever follows is told of the talk. */
    private static boolean isOverPeople(Page page, Row row, int at) {
        String title = row.titleLine(at);
        return title.length() < row.texts().get(at).length() && !Logistics.are(title) && !PersonLine.read(row.lineBelow(at, title).strip(), page.organizations()).isEmpty();
    }

    private static Optional<TitledPerson> both(Page page, String text) {
        Matcher seats = text.indexOf('\n') < 0 ? null : SEATS.matcher(text);
        if (seats != null && seats.find()) {
            @Nullable String title = Titles.clean(withoutPanelWord(text.substring(0, seats.start()).replace('\n', ' ')));
            List<Speaker> people = PersonParts.inPlace(text.substring(seats.start()).strip(), page.organizations());
            if (title != null && people.size() > 1) {
                return Optional.of(new TitledPerson(title, people));
            }
        }
        Matcher opened = text.length() > LONGEST_NAME ? null : OPENED.matcher(text.strip());
        if (opened != null && opened.matches() && PersonalName.likelihood(opened.group(2)) > 1) {
            return Optional.of(new TitledPerson(opened.group(1), List.of(new Speaker(opened.group(2), null, null))));
        }
        String line = text.replace('\n', '\t');
        Matcher team = line.indexOf('–') > 0 || line.indexOf('—') > 0 || line.indexOf(" - ") > 0 || line.indexOf('|') > 0 ? BY_TEAM.matcher(line) : null;
        if (team != null && team.matches()) {
            @Nullable String title = Titles.clean(team.group(1));
            return title == null ? Optional.empty() : Optional.of(new TitledPerson(title, List.of()));
        }
        Optional<TitledPerson> usual = PanelSeats.of(page, line).or(() -> page.titledPerson(line)).or(() -> CellSeries.of(page).cell(text));
        double least = text.contains("\n") ? IN_CELL : ProgrammeLine.SURE;
        return usual.isPresent() ? usual : page.programmeLine(line, least).map(l -> new TitledPerson(l.title(), l.people()));
    }

    private static @Nullable Finding talk(Page page, Row row, int at, int people, List<Speaker> beside, List<Piece> body, List<Piece> bio) {
        String cell = row.titleLine(at);
        boolean nobody = people >= 0 && people < row.texts().size() && PersonalName.isNobody(row.texts().get(people).strip());
        String below = beside.isEmpty() && people < 0 ? twoLines(page, row, at, cell) : "";
        List<Speaker> told = below.isBlank() ? beside : PersonLine.read(below.strip().replace('\n', ' '), page.organizations());
        Optional<TitledPerson> both = told.isEmpty() && !nobody && !Logistics.are(cell) ? both(page, cell) : Optional.empty();
        String title = both.map(TitledPerson::title).orElseGet(() -> Titles.clean(withoutPanelWord(cell.replace('\n', ' '))));
        List<Speaker> speakers = both.map(TitledPerson::speakers).orElse(told);
        Kind kind = Titles.kindOf(cell);
        String own = Titles.own(title);
        boolean spans = people >= 0 && people < row.texts().size() && row.texts().get(people).equals(cell) && both.isEmpty();
        if (spans) {
            return null;
        }
        if (kind == Kind.OPENING && own == null && !cell.contains("致") && people >= 0 && people < row.texts().size() && Label.filled(Label.Field.HOST, row.texts().get(people)).isPresent()) {
            return null; // 开场 | 主持人：张三: whoever leads through the day gives no address
        }
        String place = speakers.isEmpty() && people >= 0 && people < row.texts().size() ? row.texts().get(people).strip() : "?";
        if (TableColumns.isEmpty(place) && !Titles.saysWhat(title) || kind != Kind.PANEL && EVERYBODY.matcher(place).matches()) {
            return null;
        }
        boolean says = !speakers.isEmpty() || own != null && (kind != Kind.OPENING || Titles.goesOn(own)) && kind != Kind.ANNOUNCEMENT;
        boolean open = !speakers.isEmpty() && (Titles.isOpen(cell) || kind == Kind.OPENING); // 待定 | 张三, 闭幕与抽奖 | 张三
        if (!open && (title == null || Logistics.are(cell) || !says)) {
            return null;
        }
        @Nullable String image = row.portrait(at, people);
        return new Finding("agenda table", kind, own, speakers, row.unit().index(), body.isEmpty() ? row.below(at, told.isEmpty() ? cell : cell + below) : body, bio, image, Standing.TALK);
    }

    /** The line below a title, and the next one where both together tell of one who speaks: a name, and where its bearer works. */
    private static String twoLines(Page page, Row row, int at, String title) {
        String first = row.lineBelow(at, title);
        String second = first.isBlank() || first.length() > LONGEST_NAME ? "" : row.lineBelow(at, title + first);
        boolean name = !second.isBlank() && second.length() <= LONGEST_HOUSE && PersonalName.likelihood(first.strip()) > 1 && PersonLine.endsWithJob(second.strip());
        return name && PersonLine.read((first + second).strip().replace('\n', ' '), page.organizations()).size() == 1 ? first + second : first;
    }

    private static String withoutPanelWord(String title) {
        return PANEL_WORD.matcher(title).replaceFirst("");
    }

    private static List<Speaker> peopleBeside(Page page, Row row, TableColumns columns, int title) {
        int at = nearest(columns, Column.SPEAKER, title);
        if (at < 0 || at >= row.texts().size()) {
            return List.of();
        }
        String place = BROKEN.matcher(row.texts().get(at)).replaceAll("$1");
        List<Speaker> read = InPlace.people(place, page.organizations());
        String house = besides(row, columns, Column.ORGANIZATION, title);
        List<Speaker> people = new ArrayList<>(place.indexOf('(') >= 0 ? read : columns.apart(read, !house.isBlank()));
        String life = house.isBlank() ? CLAUSE.split(besides(row, columns, Column.BIO, title).strip(), 2)[0] : "";
        Affiliation a = TableColumns.housed(PersonLine.mayBeAffiliation(life, page.organizations()) ? house + life : house, page.organizations());
        String role = besides(row, columns, Column.ROLE, title).strip();
        // 职务: 某公司架构师
        @Nullable String inRole = a.organization() == null && PersonLine.endsWithJob(role) ? Affiliation.read(role, page.organizations()).organization() : a.organization();
        List<String> each = HousesInTurn.inCell(house, people.size());
        for (int i = 0; i < people.size(); i++) {
            Speaker s = people.get(i);
            Affiliation own = each.isEmpty() ? new Affiliation(inRole, a.role()) : Affiliation.read(each.get(i), page.organizations());
            people.set(i, new Speaker(s.name(), s.organization() != null && !(own.organization() != null && AlsoCalled.mayBeNick(s.organization(), page.organizations())) ? s.organization() : own.organization(), s.role() != null ? s.role() : !role.isEmpty() ? role : own.role()));
        }
        return people;
    }

    private static String besides(Row row, TableColumns columns, Column kind, int title) {
        int at = nearest(columns, kind, title);
        return at < 0 || at >= row.texts().size() ? "" : row.texts().get(at);
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

    private static List<Piece> told(Row row, TableColumns columns, Column kind) {
        int at = columns.columns().indexOf(kind);
        String text = at < 0 || at >= row.texts().size() ? "" : row.texts().get(at);
        Unit unit = at < 0 ? row.unit() : row.unitOf(at);
        int from = text.isBlank() ? -1 : unit.text().indexOf(text);
        return from < 0 ? List.of() : List.of(new Piece(unit.index(), from, from + text.length()));
    }

    private static Optional<Finding> withoutTitle(Page page, Row row, TableColumns columns) {
        int title = columns.columns().indexOf(Column.TITLE);
        boolean untold = title < 0 || title >= row.texts().size() || row.texts().get(title).isBlank();
        int at = nearest(columns, Column.SPEAKER, Math.max(title, 0));
        boolean pause = at >= 0 && at < row.texts().size() && Logistics.are(row.texts().get(at));
        List<Speaker> people = untold && !pause ? peopleBeside(page, row, columns, Math.max(title, 0)) : List.of();
        return people.isEmpty() ? Optional.empty()
                : Optional.of(new Finding("agenda table", Kind.TALK, null, people, row.unit().index(), List.of(), List.of(), null, Standing.TALK));
    }
}
