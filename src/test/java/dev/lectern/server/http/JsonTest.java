package dev.lectern.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.search.SearchResult.FacetCount;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"沧溟科技", "a \"quoted\" \\ name", "tab\tand\u0001", "</script>", "𠮷野", ""})
    void writesCountsOfFacetsAsAnyOtherRecord(String value) throws Exception {
        List<FacetCount> counts = List.of(new FacetCount(value, 0, false), new FacetCount(value, 999, true),
                new FacetCount(value, 999, false), new FacetCount(value, 1_000, false), new FacetCount(value, 3_000_000_000L, true));
        byte[] first = Json.bytes(Map.of("facet", counts));
        assertEquals(new ObjectMapper().writeValueAsString(Map.of("facet", counts)), new String(first, StandardCharsets.UTF_8));
        assertEquals(new String(first, StandardCharsets.UTF_8), Json.write(Map.of("facet", counts)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"half \uD800 a pair", "\uDC00", "the end \uD83D"})
    void writesHalfACharacterAsAQuestionMark(String value) throws Exception {
        byte[] bytes = Json.bytes(Map.of("facet", List.of(new FacetCount(value, 1, false))));
        assertEquals(value.replaceAll("[\uD800-\uDFFF]", "?"),
                new ObjectMapper().readTree(bytes).at("/facet/0/value").asText());
    }
}
