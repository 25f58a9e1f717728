package dev.lectern.post;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one entry of a list of talks or of speakers tells, or one tag of a theme: a cell for each of the {@link #COLUMNS}. */
record Entry(List<String> cells) {
    static final int TITLE = 0;
    static final int NAME = 1;
    static final int HOUSE = 2;
    static final int ROLE = 3;
    static final int ABSTRACT = 4;
    static final int BIO = 5;
    /** What says a job so that a {@code title} beside it is that of a talk; a {@code role} may be that on the stage. */
    private static final List<String> JOBS = List.of("position", "job", "job_title", "职位", "职务");
    private static final int SHORTEST_TITLE = 5;

    /** Above the names stand the talks, where {@code title} is no job. */
    static final List<Column> COLUMNS = List.of(
            new Column("Title", List.of("talk", "topic", "session", "subject", "题目", "议题", "主题")),
            new Column("Speaker", List.of("speaker", "speakers", "presenter", "presenters", "name", "讲师", "讲者", "嘉宾", "分享人", "演讲者", "姓名")),
            new Column("Company", List.of("company", "organization", "organisation", "org", "affiliation", "employer", "公司", "单位")),
            new Column("Role", List.of("role", "position", "job", "job_title", "职位", "职务")),
            new Column("Abstract", List.of("abstract", "description", "desc", "summary", "简介", "摘要")),
            new Column("Bio", List.of("bio", "about")));

    record Column(String header, List<String> keys) {}

    /** @param talk whether it is a talk that is told, not somebody */
    static Entry of(@Nullable Object told, boolean talk) {
        @Nullable String[] cells = new @Nullable String[COLUMNS.size()];
        if (told instanceof Map<?, ?> map) {
            Map<String, Object> values = byKey(map);
            for (int c = 0; c < cells.length; c++) {
                cells[c] = first(values, COLUMNS.get(c).keys());
            }
            @Nullable String title = told(values.get("title"));
            boolean otherwiseEmployed = cells[TITLE] == null && title != null && title.length() >= SHORTEST_TITLE && JOBS.stream().anyMatch(values::containsKey);
            int column = talk || otherwiseEmployed ? TITLE : ROLE;
            cells[column] = title != null && (talk || cells[column] == null) ? title : cells[column];
        } else {
            cells[NAME] = talk ? null : told(told);
        }
        return new Entry(Arrays.stream(cells).map(c -> Objects.requireNonNullElse(c, "")).toList());
    }

    boolean has(int column) {
        return !cells.get(column).isEmpty();
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
        return keys.stream().map(values::get).map(Entry::told).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** What a text tells, or several in a row. */
    private static @Nullable String told(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Entry::one).filter(Objects::nonNull).collect(Collectors.collectingAndThen(Collectors.joining("; "), t -> t.isEmpty() ? null : t))
                : one(value);
    }

    /** A text, or somebody with where they work, or as what: {@code Jane Doe (Acme)}. Nothing deeper is looked into, for a list of YAML may hold itself. */
    private static @Nullable String one(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return text(value);
        }
        Map<String, Object> values = byKey(map);
        @Nullable String name = text(values, NAME);
        @Nullable String house = text(values, HOUSE);
        @Nullable String role = text(values, ROLE);
        @Nullable String works = house != null ? house : role != null ? role : text(values.get("title"));
        return name == null || works == null ? name : name + " (" + works + ")";
    }

    private static @Nullable String text(Map<String, Object> values, int column) {
        return COLUMNS.get(column).keys().stream().map(values::get).map(Entry::text).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value instanceof List || value instanceof Map || String.valueOf(value).isBlank() ? null : String.valueOf(value).strip();
    }
}
