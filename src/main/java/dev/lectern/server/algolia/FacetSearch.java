package dev.lectern.server.algolia;

import dev.lectern.search.Marks;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.search.Span;
import dev.lectern.text.Fold;
import dev.lectern.text.Pinyin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds values of a facet by a piece of them, or by how their sound begins: 北辰软件 by {@code beichen} and {@code bcr}. */
final class FacetSearch {
    static final int USUAL_HITS = 10;
    static final int MOST_HITS = 100;

    private static final int LONGEST = 100;

    private final String typed;
    private final Highlighter highlighter;
    private final Marks marks;
    private final String sound;

    FacetSearch(String typed, Highlighter highlighter) {
        this.typed = typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
        this.highlighter = highlighter;
        this.marks = Marks.of(List.of(this.typed));
        this.sound = Fold.key(this.typed).replace(" ", "");
    }

    /** Most frequent first. */
    List<Map<String, Object>> in(List<FacetCount> values, int most) {
        return values.stream().filter(value -> typed.isEmpty() || !spans(value.value()).isEmpty())
                .limit(most).map(this::hit).toList();
    }

    private Map<String, Object> hit(FacetCount value) {
        Map<String, Object> hit = new LinkedHashMap<>();
        hit.put("value", value.value());
        hit.put("highlighted", highlighter.highlight(value.value(), spans(value.value())).get("value"));
        hit.put("count", value.count());
        return hit;
    }

    private List<Span> spans(String value) {
        List<Span> spans = marks.inName(value);
        boolean sounds = spans.isEmpty() && !sound.isEmpty()
                && Stream.concat(Pinyin.words(value).stream(), Pinyin.initials(value).stream()).anyMatch(one -> one.startsWith(sound));
        return sounds ? List.of(new Span(0, value.length(), 0)) : spans;
    }
}
