package dev.lectern.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    static final String[] TALKS = {"talks", "sessions", "presentations", "lectures", "schedule", "agenda", "program", "programme", "timetable", "议题", "日程", "议程"};
    /** Under what a day, or a track, lists its talks. */
    private static final List<String> WITHIN = List.of("talks", "sessions", "items", "slots", "events", "schedule", "议题");
    /** A list of YAML may hold itself. */
    private static final int DEEPEST = 3;
    static final String[] SPEAKERS = {"speakers", "speaker", "presenters", "presenter", "讲师", "嘉宾"};
    /** Numbers that no table of the text has, see {@link Block.TableRow#isListed}. */
    private static final int OF_TALKS = -1;
    private static final int OF_SPEAKERS = -2;

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
        List<?> talks = fields.items(TALKS).stream().flatMap(t -> within(t, DEEPEST)).toList();
        List<?> speakers = fields.items(SPEAKERS);
        return talks.isEmpty() && speakers.isEmpty() ? List.of()
                : Stream.concat(new HeadTables(head).table(OF_TALKS, talks).stream(), new HeadTables(head).table(OF_SPEAKERS, speakers).stream()).toList();
    }

    /** The talks of a day or of a track; anything else itself. */
    private static Stream<?> within(Object entry, int depth) {
        List<?> talks = entry instanceof Map<?, ?> map && depth > 0
                ? WITHIN.stream().map(map::get).filter(List.class::isInstance).findFirst().map(l -> (List<?>) l).orElse(List.of()) : List.of();
        return talks.isEmpty() ? Stream.of(entry) : talks.stream().filter(Objects::nonNull).flatMap(t -> within(t, depth - 1));
    }

    private List<Block> table(int number, List<?> entries) {
        boolean talks = number == OF_TALKS;
        List<Entry> rows = entries.stream().map(e -> Entry.of(e, talks)).filter(r -> r.has(Entry.NAME) && (r.has(Entry.TITLE) || !talks)).toList();
        List<Integer> columns = IntStream.range(0, Entry.COLUMNS.size()).filter(c -> rows.stream().anyMatch(r -> r.has(c))).boxed().toList();
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(new Block.TableRow(columns.stream().map(c -> cell(Entry.COLUMNS.get(c).header())).toList(), number, 0, true, line));
            rows.forEach(r -> blocks.add(new Block.TableRow(columns.stream().map(c -> cell(r.cells().get(c))).toList(), number, blocks.size(), false,
                    lineOf(r.cells().get(r.has(Entry.TITLE) ? Entry.TITLE : Entry.NAME)))));
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
}
