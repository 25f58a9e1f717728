package dev.lectern.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The talks and the speakers that front matter lists, as tables above the text: themes set them out so.
 *
 * <pre>
 * talks:                                speakers:
 *   - title: Paper bridges                - name: 张三
 *     speaker: Jane Doe                     company: 某公司
 * </pre>
 */
final class HeadTables {
    static final String[] TALKS = {"talks", "sessions", "presentations", "lectures", "议题"};
    static final String[] SPEAKERS = {"speakers", "speaker", "presenters", "presenter", "讲师", "嘉宾"};
    /** Numbers that no table of the text has, see {@link Block.TableRow#isListed}. */
    private static final int OF_TALKS = -1;
    private static final int OF_SPEAKERS = -2;
    private static final int NAME = 1;
    private static final int HOUSE = 2;
    private static final int ROLE = 3;

    /** What an entry may tell, in the order of the columns. Above the names stand the talks, where {@code title} is no job. */
    private static final List<Column> COLUMNS = List.of(
            new Column("Title", List.of("talk", "topic", "session", "subject", "题目", "议题", "主题")),
            new Column("Speaker", List.of("speaker", "speakers", "presenter", "presenters", "name", "讲师", "嘉宾", "姓名")),
            new Column("Company", List.of("company", "organization", "organisation", "org", "affiliation", "employer", "公司", "单位")),
            new Column("Role", List.of("role", "position", "job", "job_title", "职位", "职务")),
            new Column("Abstract", List.of("abstract", "description", "summary", "简介", "摘要")),
            new Column("Bio", List.of("bio", "about")));

    private record Column(String header, List<String> keys) {}

    private final String text;
    private int line;
    /** Where that line starts in the text. */
    private int at;

    private HeadTables(FrontMatterText head) {
        this.text = head.text();
        this.line = head.line();
    }

    /** The rows of both tables; none where front matter lists neither. */
    static List<Block> of(FrontMatterText head, Fields fields) {
        List<?> talks = fields.items(TALKS);
        List<?> speakers = fields.items(SPEAKERS);
        return talks.isEmpty() && speakers.isEmpty() ? List.of()
                : Stream.concat(new HeadTables(head).table(OF_TALKS, talks).stream(), new HeadTables(head).table(OF_SPEAKERS, speakers).stream()).toList();
    }

    private List<Block> table(int number, List<?> entries) {
        boolean talks = number == OF_TALKS;
        List<String[]> rows = entries.stream().map(e -> row(e, talks)).filter(r -> r[NAME] != null && (r[0] != null || !talks)).toList();
        List<Integer> columns = IntStream.range(0, COLUMNS.size()).filter(c -> rows.stream().anyMatch(r -> r[c] != null)).boxed().toList();
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(new Block.TableRow(columns.stream().map(c -> cell(COLUMNS.get(c).header())).toList(), number, 0, true, line));
            rows.forEach(r -> blocks.add(new Block.TableRow(columns.stream().map(c -> cell(Objects.requireNonNullElse(r[c], ""))).toList(), number, blocks.size(), false, lineOf(r[0] != null ? r[0] : r[NAME]))));
        }
        return blocks;
    }

    private static Block.Cell cell(String text) {
        return new Block.Cell(Prose.of(text), List.of());
    }

    /** The line that holds a value, or that of the one before where it is broken. */
    private int lineOf(String value) {
        int found = text.indexOf(value, at);
        if (found >= 0) {
            line += (int) text.substring(at, found).chars().filter(c -> c == '\n').count();
            at = text.lastIndexOf('\n', found) + 1;
        }
        return line;
    }

    private static @Nullable String[] row(Object entry, boolean talk) {
        @Nullable String[] row = new @Nullable String[COLUMNS.size()];
        if (!(entry instanceof Map<?, ?> map)) {
            row[NAME] = talk ? null : told(entry);
            return row;
        }
        Map<String, Object> values = byKey(map);
        for (int c = 0; c < row.length; c++) {
            row[c] = first(values, COLUMNS.get(c).keys());
        }
        @Nullable String title = told(values.get("title"));
        row[talk ? 0 : ROLE] = title != null && (talk || row[ROLE] == null) ? title : row[talk ? 0 : ROLE];
        return row;
    }

    private static Map<String, Object> byKey(Map<?, ?> map) {
        Map<String, Object> values = new TreeMap<>();
        map.forEach((k, v) -> {
            if (v != null) {
                values.putIfAbsent(String.valueOf(k).toLowerCase(Locale.ROOT), v);
            }
        });
        return values;
    }

    private static @Nullable String first(Map<String, Object> values, List<String> keys) {
        return keys.stream().map(values::get).map(HeadTables::told).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** What a text tells, or several in a row. */
    private static @Nullable String told(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(HeadTables::one).filter(Objects::nonNull).collect(Collectors.collectingAndThen(Collectors.joining("; "), t -> t.isEmpty() ? null : t))
                : one(value);
    }

    /** A text, or somebody with where they work: {@code Jane Doe (Acme)}. Nothing deeper is looked into, for a list of YAML may hold itself. */
    private static @Nullable String one(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return text(value);
        }
        Map<String, Object> values = byKey(map);
        @Nullable String name = text(values, NAME);
        @Nullable String house = text(values, HOUSE);
        return name == null || house == null ? name : name + " (" + house + ")";
    }

    private static @Nullable String text(Map<String, Object> values, int column) {
        return COLUMNS.get(column).keys().stream().map(values::get).map(HeadTables::text).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value instanceof List || value instanceof Map || String.valueOf(value).isBlank() ? null : String.valueOf(value).strip();
    }
}
