package dev.lectern.talk.rule;

import dev.lectern.talk.english.Billing;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.SeriesCut;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.rule.TableRows.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * English cells of one column, each with a speaker before a title:
 *
 * <pre>
 * | 19:10 | Jane Doe: *Ten years of cron*      |
 * | 19:50 | Break                              |
 * | 20:05 | John Roe: *Backups nobody made*    |
 * </pre>
 *
 * <p>One alone has to begin as the names of many people do; of several, half.
 */
final class CellSeries {
    private static final int LONGEST = 160;
    private static final String WHO_FIRST = "who ";

    private final Map<String, TitledPerson> told = new HashMap<>();

    private CellSeries() {}

    /** Those of a page. */
    static CellSeries of(Page page) {
        return page.once(CellSeries.class, CellSeries::read);
    }

    /** What a cell reads as; empty where it is in no series. */
    Optional<TitledPerson> cell(String text) {
        return Optional.ofNullable(told.get(text));
    }

    private static CellSeries read(Page page) {
        CellSeries series = new CellSeries();
        for (TableRows table : TableRows.of(page)) {
            int width = table.rows().stream().mapToInt(r -> r.texts().size()).max().orElse(0);
            for (int column = 1; column < width; column++) {
                series.told.putAll(inColumn(table, column));
            }
        }
        return series;
    }

    private static Map<String, TitledPerson> inColumn(TableRows table, int column) {
        Map<String, Map<String, SeriesCut>> layouts = new LinkedHashMap<>();
        int cells = 0;
        for (Row row : table.rows()) {
            String text = row.isHeader() || column >= row.texts().size() ? "" : row.texts().get(column);
            boolean may = text.indexOf(' ') > 0 && !Logistics.are(text) && TimeRange.read(row.texts().getFirst()).isPresent();
            cells += may ? 1 : 0;
            boolean cut = may && text.indexOf(':') > 0 && text.length() <= LONGEST && !Characters.hasIdeograph(text);
            (cut ? SeriesCut.of(row.cell(column), 0) : List.<SeriesCut>of()).stream().filter(c -> c.layout().startsWith(WHO_FIRST) && c.rest() == text.length())
                    .forEach(c -> layouts.computeIfAbsent(c.layout(), l -> new LinkedHashMap<>()).put(text, c));
        }
        int all = cells;
        Map<String, TitledPerson> told = new HashMap<>();
        layouts.values().stream().filter(l -> areSeries(new ArrayList<>(l.values()), all)).forEach(l -> l.forEach((text, c) -> told.put(text,
                TitledPerson.of(c.title(), c.people()))));
        return told;
    }

    private static boolean areSeries(List<SeriesCut> cuts, int cells) {
        long likely = cuts.stream().filter(c -> c.likelihood() >= (cells == 1 ? Billing.SURE : Billing.LIKELY)).count();
        return 2 * cuts.size() >= cells && 2 * likely >= cuts.size();
    }
}
