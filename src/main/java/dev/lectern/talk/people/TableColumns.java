package dev.lectern.talk.people;

import dev.lectern.post.Block;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table hold, told by its header, or by its cells where it has none.
 *
 * @param columns in order; a kind may stand twice where a row holds two talks
 * @param parted whether a comma in a cell of speakers parts two of them: where they work stands in brackets
 */
public record TableColumns(List<Column> columns, boolean parted) {
    private static final Pattern HOUSED = Pattern.compile("\\p{Lu}[^,，(（]{3,40}?\\s*[(（][^()（）]{2,60}[)）].*");
    private static final Pattern TEAM = Pattern.compile("(?!(?:本|我们?|其|该|某)).{2,16}(?:团队|小组|工作组|SIG|(?i:team|group))");
    private static final Pattern NUMBER = Pattern.compile("[\\s\\d.#]*");
    private static final Pattern PAIR = Pattern.compile("(\\p{Lu}[^,，(（]{3,40}),\\s+(\\p{Lu}[^,，(（]{1,60})");
    private static final int LONGEST_HOUSE = 24;
    private static final Pattern TIME = Pattern.compile("^\\s*\\d{1,2}\\s*[:：]\\s*\\d{2}.*");

    private static final double LIKE_PEOPLE = 2;
    private static final Pattern CLAUSE = Pattern.compile("[，,；;。\\n]");
    private static final int LONGEST_HEADER = 24;

    private static final Pattern CONTENTS = Pattern.compile("(?:主要|分享|具体|发言|讨论|汇报)?内容|要点|(?:讨论|发言|内容)(?:要点|摘要|概要)");
    private static final Pattern ASKS = Pattern.compile("(?:议题)?(?:申报|提案|申请|提报|提出|提交)(?:人|者)");
    private static final Pattern TOPIC = Pattern.compile("(?:分享|演讲|报告|发言|讨论)?(?:主题|议题|题目|课题|话题|讲题|标题)(?:名称)?");

    private static final Pattern PART = Pattern.compile("(?:活动|会议)?环节|类型|板块|session|part|type", Pattern.CASE_INSENSITIVE);

    /** Beside who speaks, these head what is spoken of. */
    private static final Pattern WHAT = Pattern.compile("\\s*(?:what|event|item|presentation|lecture|contribution)s?\\s*\\??\\s*|(?:讲|聊|说)(?:些|点)?(?:什么|啥)", Pattern.CASE_INSENSITIVE);

    /** What headers hold besides that speak of somebody for what they do, or tell of them. */
    private static final Pattern OF_SOMETHING = Pattern.compile(".*(?:主题|议题|题目|title).*|.*(?:简介|介绍)$");
    /** A title and what it is about in one cell. */
    private static final Pattern OVER_ABSTRACT = Pattern.compile("(?:分享|演讲|报告)?(?:主题|议题|题目|话题|讲题|标题|title|topic|talk)s?\\s*(?:[与及和、/／&+＋]|以及|and)\\s*(?:(?:内容|议题|演讲|分享)?(?:简介|摘要|介绍|概要|提要|大纲)|内容|abstract|description|summary)s?",
            Pattern.CASE_INSENSITIVE);
    /** What stands in a cell for nothing. */
    private static final Pattern NOTHING = Pattern.compile("[\\s/／—–-]*");

    public TableColumns(List<Column> columns) {
        this(columns, false);
    }

    /** What a column holds. */
    public enum Column {
        TIME("时间|时段|time|when|start|end"),
        /** Of who speaks. */
        BIO("(?:讲师|嘉宾|讲者|演讲者|分享人|个人|人物)(?:简介|介绍|背景)|^bio(?:graphy)?$|about the speaker"),
        ABSTRACT("简介|摘要|介绍|提要|概要|梗概|简述|看点|一句话|(?:讲|聊|说)(?:些|点)?(?:什么|啥)|abstract|description|summary|synopsis|blurb|gist|^(?:in (?:short|brief|a nutshell|one line)|details?|about|what it(?:.s| is) about)$"),
        /** What kind of item a row is, or in which part of the programme, beside a column of titles. */
        PART("(?!)"),
        TITLE("主题|议题|题目|课题|话题|讲题|内容|环节|演讲|title|topic|talk|session|议程|agenda|事项|activity|subject|活动$|^(?:分享|报告|讲座|发言|课程|培训)$"),
        ORGANIZATION("公司|单位|机构|组织|企业|organi[sz]ation|company|affiliation|学校|来自|所属|所在|团队|部门"),
        ROLE("职位|职务|头衔|title/role|position|role|身份|角色"),
        SPEAKER("讲师|嘉宾|^(?:[领导带主][读讲学])(?:人|者)?$|^(?:led|presented|given) by$|^leads?$|演讲者|演讲人|分享人|分享者|主讲|讲者|speaker|presenter|姓名|名字|昵称|(?:介绍|演示|讲述|发起|提出)人|name|主持|成员|(?:报告|汇报|发言|授课|宣讲|领学)人|(?:授课|任课|主讲|培训)(?:教师|老师|专家)|谁|who"),
        /** Who has something to do: no speaker, though a person. */
        IN_CHARGE("责任人|负责人|跟进人|申报人|提案人|经办人|记录人|联系人|召集人|牵头人|组织人|owner|assignee"),
        /** By what somebody is known on the net, unless it is a number. */
        ACCOUNT("^(?:id|网名|账号|handle|nick(?:name)?)$"),
        OTHER("(?!)");

        private final Pattern words;

        Column(String words) {
            this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
        }

        public static Column of(String header) {
            String h = header.strip();
            // 演讲嘉宾 and 分享人 hold people, 分享主题 holds titles: the noun at the end decides.
            if (h.length() <= LONGEST_HEADER && SPEAKER.words.matcher(h).find() && !OF_SOMETHING.matcher(h).matches()) {
                return SPEAKER;
            }
            // 议题与摘要: first the title, and below it what it is about
            if (h.length() <= LONGEST_HEADER && OVER_ABSTRACT.matcher(h).matches()) {
                return TITLE;
            }
            for (Column c : values()) {
                if (h.length() <= LONGEST_HEADER && c.words.matcher(h).find()) {
                    return c;
                }
            }
            return OTHER;
        }
    }

    /** The headers of a page's tables, each read once. */
    private record Headers(Map<Integer, Optional<TableColumns>> byTable) {}

    /** What the columns of a table hold by its first row; empty where that is no header. */
    private static Optional<TableColumns> header(Page page, int table) {
        return page.once(Headers.class, p -> new Headers(new HashMap<>())).byTable.computeIfAbsent(table, t -> page.units().stream().map(Unit::block)
                .filter(b -> b instanceof Block.TableRow row && row.table() == t && row.row() == 0)
                .findFirst().flatMap(b -> ofHeader((Block.TableRow) b)));
    }

    /** Reads a header row; empty where the row is none. */
    public static Optional<TableColumns> ofHeader(Block.TableRow row) {
        List<Column> columns = new ArrayList<>(row.cells().stream().map(c -> Column.of(c.prose().text())).toList());
        boolean untitled = columns.contains(Column.SPEAKER) && !columns.contains(Column.TITLE);
        int what = !untitled ? -1 : IntStream.range(0, columns.size()).filter(i -> WHAT.matcher(row.cells().get(i).prose().text()).matches()).findFirst().orElse(-1);
        // Time | Abstract | Speaker: in a timetable without titles the abstracts begin with them
        int title = what < 0 && untitled && columns.contains(Column.TIME) ? columns.indexOf(Column.ABSTRACT) : what;
        if (title >= 0) {
            columns.set(title, Column.TITLE);
        }
        for (int i = 1; i < columns.size(); i++) {
            // 讲师 | 简介 | 议题: what is told right behind who speaks is of them
            // 议题 | 发言人 | 内容: beside what is called a title the contents are what was said
            boolean contents = columns.get(i) == Column.TITLE && CONTENTS.matcher(row.cells().get(i).prose().text().strip()).matches()
                    && row.cells().stream().anyMatch(c -> TOPIC.matcher(c.prose().text().strip()).matches());
            boolean bio = columns.get(i) == Column.ABSTRACT && columns.get(i - 1) == Column.SPEAKER && columns.indexOf(Column.TITLE) > i;
            columns.set(i, contents ? Column.ABSTRACT : bio ? Column.BIO : columns.get(i));
            // 环节 | 议题: what stands before the titles only says of which part they are
            boolean part = columns.get(i) == Column.TITLE && columns.get(i - 1) == Column.TITLE && PART.matcher(row.cells().get(i - 1).prose().text().strip()).matches();
            columns.set(i - 1, part ? Column.PART : columns.get(i - 1));
        }
        // 议题 | 申报人: whoever asks for an item of a meeting speaks on it
        int asks = columns.contains(Column.SPEAKER) || columns.stream().filter(c -> c == Column.IN_CHARGE).count() != 1
                        || row.cells().stream().noneMatch(c -> TOPIC.matcher(c.prose().text().strip()).matches())
                ? -1 : columns.indexOf(Column.IN_CHARGE);
        if (asks >= 0 && ASKS.matcher(row.cells().get(asks).prose().text().strip()).matches()) {
            columns.set(asks, Column.SPEAKER);
        }
        long told = columns.stream().filter(c -> c != Column.OTHER).count();
        boolean isHeader = told >= 2 || row.header() && told >= 1;
        return isHeader && row.cells().stream().noneMatch(c -> TIME.matcher(c.prose().text()).matches())
                ? Optional.of(new TableColumns(columns)) : Optional.empty();
    }

    private static boolean isHouse(Page page, String cell) {
        return cell.length() <= LONGEST_HOUSE && (Organizations.isHouse(cell) || page.organizations().knows(cell) || Workplace.is(cell, page.organizations()));
    }

    /** Whether a cell says nothing. */
    public static boolean isEmpty(String cell) {
        return NOTHING.matcher(cell).matches();
    }

    /** Guesses from the cells of rows that have no header above them: people stand where most cells of a column read as people. */
    public static TableColumns guess(Page page, List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int at = i;
            List<String> cells = rows.stream().filter(r -> r.size() > at).map(r -> r.get(at)).filter(t -> !isEmpty(t) && !Logistics.are(t)).toList();
            long times = cells.stream().filter(t -> TIME.matcher(t).matches()).count();
            long people = cells.stream().filter(t -> PersonParts.read(t, page.organizations()).filter(p -> p.score() >= LIKE_PEOPLE).isPresent()).count();
            boolean houses = i > 0 && columns.get(i - 1) == Column.SPEAKER && 2 * cells.stream().filter(t -> isHouse(page, t)).count() > cells.size();
            columns.add(houses ? Column.ORGANIZATION : 2 * times > cells.size() ? Column.TIME : cells.isEmpty() ? Column.OTHER
                    : 2 * people > cells.size() ? Column.SPEAKER : Column.TITLE);
        }
        return new TableColumns(columns);
    }

    /** With what the cells below the header tell besides. */
    public TableColumns completed(Page page, List<List<String>> rows) {
        TableColumns all = withAccounts(rows).withTitles(rows).withSpeakers(page, rows);
        List<String> people = rows.stream()
                .flatMap(r -> IntStream.range(0, Math.min(r.size(), all.columns.size())).filter(i -> all.columns.get(i) == Column.SPEAKER).mapToObj(r::get))
                .toList();
        boolean housed = people.stream().anyMatch(c -> HOUSED.matcher(c).matches());
        List<String> seconds = people.stream().map(PAIR::matcher).filter(Matcher::matches).map(m -> m.group(2)).toList();
        boolean parts = housed && seconds.stream().anyMatch(PersonalName::isOften) && seconds.stream().allMatch(PersonalName::isLatin);
        return parts ? new TableColumns(all.columns, true) : all;
    }

    /** {@code | ID | 议题 |}: where nobody is named otherwise, whoever bears the account speaks. */
    private TableColumns withAccounts(List<List<String>> rows) {
        int at = columns.indexOf(Column.ACCOUNT);
        boolean called = at >= 0 && columns.contains(Column.TITLE) && !columns.contains(Column.SPEAKER)
                && rows.stream().allMatch(r -> r.size() > at && !NUMBER.matcher(r.get(at)).matches());
        List<Column> all = new ArrayList<>(columns);
        if (called) {
            all.set(at, Column.SPEAKER);
        }
        return called ? new TableColumns(all) : this;
    }

    /** With a column of titles where each of its cells says itself what the title is, and more below it: {@code 议题：…}. */
    private TableColumns withTitles(List<List<String>> rows) {
        List<Column> all = new ArrayList<>(columns);
        // 时间 | 甲会场 | 讲师 | 乙会场 | 讲师: tracks beside each other are headed by their own names
        long tracks = IntStream.range(1, columns.size()).filter(i -> columns.get(i) == Column.SPEAKER && columns.get(i - 1) == Column.OTHER).count();
        boolean beside = tracks > 1 && columns.contains(Column.TIME);
        for (int i = 0; i < columns.size() && (beside || !all.contains(Column.TITLE)) && columns.contains(Column.SPEAKER); i++) {
            int at = i;
            boolean track = columns.get(i) == Column.OTHER && i + 1 < columns.size() && columns.get(i + 1) == Column.SPEAKER && beside;
            boolean titled = track
                    || columns.get(i) != Column.SPEAKER && !rows.isEmpty()
                            && rows.stream().allMatch(r -> r.size() > at && Label.filled(Label.Field.TITLE, r.get(at).lines().findFirst().orElse("")).isPresent());
            all.set(i, titled ? Column.TITLE : columns.get(i));
        }
        return new TableColumns(all);
    }

    /**
     * {@code Jane Doe, John Roe} in a column that tells otherwise where somebody works, {@code 郝为 宋一} beside a column that does.
     *
     * @param housed whether the row says in a cell of its own where they work
     */
    public List<Speaker> apart(List<Speaker> people, boolean housed) {
        return people.stream().flatMap(p -> people.size() == 1 && p.organization() != null && p.role() == null
                && (parted && PersonalName.isLatin(p.name()) && PersonalName.isLatin(p.organization())
                        || housed && PersonalName.isChinese(p.name()) && PersonalName.isChinese(p.organization()))
                ? Stream.of(new Speaker(p.name(), null, null), new Speaker(p.organization(), null, null)) : Stream.of(p)).toList();
    }

    /** With a column for those who speak where the header has another word for them: in a timetable most of its cells read as people. */
    private TableColumns withSpeakers(Page page, List<List<String>> rows) {
        int time = columns.indexOf(Column.TIME);
        boolean timetable = time >= 0 && columns.contains(Column.TITLE) && !columns.contains(Column.SPEAKER) && columns.contains(Column.OTHER)
                && 2 * rows.stream().filter(r -> r.size() > time && TIME.matcher(r.get(time)).matches()).count() > rows.size();
        if (!timetable) {
            return this;
        }
        List<Column> guessed = guess(page, rows).columns;
        List<Column> all = new ArrayList<>(columns);
        for (int i = 0; i < all.size(); i++) {
            all.set(i, all.get(i) == Column.OTHER && i < guessed.size() && guessed.get(i) == Column.SPEAKER ? Column.SPEAKER : all.get(i));
        }
        return new TableColumns(all);
    }

    /** Whether the header says where titles and where people stand. */
    public boolean isWhole() {
        return columns.contains(Column.TITLE) && columns.contains(Column.SPEAKER);
    }

    public boolean holdsTalks() {
        return columns.contains(Column.TITLE) && (columns.contains(Column.SPEAKER) || columns.contains(Column.TIME));
    }

    public boolean holdsPeople() {
        return columns.contains(Column.SPEAKER) && !columns.contains(Column.TITLE);
    }

    /** The people of a row in a table of people: a name, beside it a company and a title. */
    static List<Speaker> peopleOf(Page page, Block.TableRow row) {
        Optional<TableColumns> columns = header(page, row.table());
        boolean charged = columns.isPresent() && columns.get().columns.contains(Column.IN_CHARGE);
        if (columns.isEmpty() || !columns.get().holdsPeople() && !charged || row.row() == 0) {
            return List.of();
        }
        List<Speaker> people = new ArrayList<>();
        String named = columns.get().cell(row, charged ? Column.IN_CHARGE : Column.SPEAKER);
        for (Speaker s : Label.of(named).isPresent() ? List.<Speaker>of() : PersonLine.readNames(named, page.organizations())) {
            String organization = columns.get().cell(row, Column.ORGANIZATION);
            String role = columns.get().cell(row, Column.ROLE);
            Affiliation a = organization.isBlank() && role.isBlank() ? ofLife(page, columns.get(), row)
                    : new Affiliation(Affiliation.read(organization, page.organizations()).organization(), blankToNull(role));
            people.add(new Speaker(s.name(), s.organization() != null ? s.organization() : a.organization(), s.role() != null ? s.role() : a.role()));
        }
        return people;
    }

    /** {@code | 张三 | 某公司架构师。十年来…… |}: where no column tells it, the first words of a life do. */
    private static Affiliation ofLife(Page page, TableColumns columns, Block.TableRow row) {
        String told = columns.cell(row, Column.BIO);
        String life = CLAUSE.split(told.isBlank() ? columns.cell(row, Column.ABSTRACT) : told, 2)[0].strip();
        return Workplace.isJobInHouse(life, page.organizations()) ? Affiliation.read(life, page.organizations()) : Affiliation.NONE;
    }

    /** What a cell in a column of houses says: there a team that is named is one, be it of no house. */
    public static Affiliation housed(String cell, Organizations known) {
        Affiliation read = Affiliation.read(cell, known);
        return read.organization() == null && TEAM.matcher(cell.strip()).matches() ? new Affiliation(cell.strip(), null) : read;
    }

    private static @Nullable String blankToNull(String s) {
        return s.isBlank() ? null : s.strip();
    }

    String cell(Block.TableRow row, Column column) {
        int i = columns.indexOf(column);
        return i < 0 || i >= row.cells().size() ? "" : row.cells().get(i).prose().text();
    }
}
