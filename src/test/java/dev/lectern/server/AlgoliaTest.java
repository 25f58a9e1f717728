package dev.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Algolia's clients send, and what they rely on in the answer. */
class AlgoliaTest {
    private static AlgoliaClient client;

    @BeforeAll
    static void start() {
        client = new AlgoliaClient();
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Test
    void answersABatchInTheOrderAsked() {
        JsonNode results = client.ask("""
                {"requests":[{"indexName":"talks","query":"内核","hitsPerPage":2},{"indexName":"talks","query":"内核","hitsPerPage":0},
                 {"indexName":"talks","type":"facet","facet":"city","facetQuery":""},{"indexName":"suggestions","query":"ouyang"}]}""").path("results");
        assertThat(results).hasSize(4);
        assertThat(results.get(0).path("hits")).hasSize(2);
        assertThat(results.get(0).path("nbPages").asInt()).isEqualTo((results.get(0).path("nbHits").asInt() + 1) / 2);
        assertThat(results.get(1).path("hits")).isEmpty();
        assertThat(results.get(1).path("nbPages").asInt()).isZero();
        assertThat(results.get(2).path("facetHits").path(0).path("value").asText()).isEqualTo("北浦");
        assertThat(results.get(3).path("hits").path(0).path("query").asText()).isEqualTo("欧阳砚");
    }

    @Test
    void readsParametersFromAUrlEncodedString() {
        JsonNode result = client.one("""
                {"indexName":"talks","query":"内核","params":"hitsPerPage=3&facets=%5B%22city%22%5D&facetFilters=%5B%5B%22city%3A%E4%B8%B4%E6%B5%B7%22%5D%5D"}""");
        assertThat(result.path("hitsPerPage").asInt()).isEqualTo(3);
        assertThat(result.path("facets").path("city").properties()).extracting(e -> e.getKey()).containsExactly("临海");
        assertThat(result.path("nbHits").asInt()).isEqualTo(result.path("facets").path("city").path("临海").asInt());
    }

    @Test
    void leavesTextRawBetweenPlaceholdersAndEscapesItBetweenHtmlTags() {
        String request = """
                {"indexName":"talks","query":"scheduler","hitsPerPage":1,"attributesToSnippet":["body:8"],"highlightPreTag":"%s","highlightPostTag":"%s"}""";
        JsonNode raw = client.one(request.formatted("__ais-highlight__", "__/ais-highlight__")).path("hits").path(0);
        JsonNode html = client.one(request.formatted("<mark>", "</mark>")).path("hits").path(0);
        assertThat(raw.path("_highlightResult").path("title").path("value").asText())
                .isEqualTo("A <script>alert('x')</script> __ais-highlight__scheduler__/ais-highlight__ & its \"quirks\"");
        assertThat(html.path("_highlightResult").path("title").path("value").asText())
                .isEqualTo("A &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; <mark>scheduler</mark> &amp; its &quot;quirks&quot;");
        assertThat(html.path("_snippetResult").path("body").path("value").asText()).contains("<mark>scheduler</mark> &lt;b&gt;must&lt;/b&gt;");
    }

    @Test
    void escapesWhatDocSearchPutsIntoThePage() {
        JsonNode hit = client.one("{\"indexName\":\"talks\",\"query\":\"scheduler\",\"hitsPerPage\":1}").path("hits").path(0);
        assertThat(hit.path("title").asText()).contains("<script>");
        assertThat(hit.path("type").asText()).isEqualTo("lvl1");
        assertThat(hit.path("hierarchy").path("lvl0").asText()).isEqualTo("Harbour Kernel Summit 2024");
        assertThat(hit.path("hierarchy").path("lvl1").asText()).contains("&lt;script&gt;").doesNotContain("<");
        assertThat(hit.path("content").asText()).contains("&lt;img").doesNotContain("<");
        assertThat(hit.path("hierarchy").path("lvl6").isNull()).isTrue();
    }

    @Test
    void tellsDocSearchToShowTheContentWhereOnlyThatWasFound() {
        JsonNode hit = client.one("{\"indexName\":\"talks\",\"query\":\"核心账务\",\"hitsPerPage\":1}").path("hits").path(0);
        assertThat(hit.path("type").asText()).isEqualTo("content");
        assertThat(hit.path("_highlightResult").path("content").path("value").asText()).startsWith("贝小满 (潮汐银行) — 贝小满讲了<em>核心账务</em>");
    }

    @Test
    void namesATalkThatHasNoTitle() {
        JsonNode hit = client.one("{\"indexName\":\"talks\",\"query\":\"核心账务\",\"hitsPerPage\":1}").path("hits").path(0);
        assertThat(hit.has("title")).isFalse();
        assertThat(hit.path("heading").asText()).isEqualTo("贝小满的分享");
        assertThat(hit.path("hierarchy").path("lvl1").asText()).isEqualTo("贝小满的分享");
        assertThat(hit.path("url").asText()).isEqualTo(client.server().base() + "/talks/linhai-3");
    }

    @Test
    void givesNoLinkThatIsAProgram() {
        assertThat(client.one("{\"indexName\":\"talks\",\"hitsPerPage\":100}").path("hits").findValuesAsText("link"))
                .contains("https://xingcha.example/2023/linhai").allSatisfy(link -> assertThat(link).startsWith("https://"));
    }

    @Test
    void holdsNoNullInWhatIsMarked() {
        for (JsonNode hit : client.one("{\"indexName\":\"talks\",\"hitsPerPage\":100}").path("hits")) {
            assertThat(hit.path("_highlightResult").toString()).doesNotContain("null");
            assertThat(hit.path("_highlightResult").findValues("value")).allSatisfy(value -> assertThat(value.isTextual()).isTrue());
        }
    }

    @Test
    void givesTheAttributesAskedFor() {
        JsonNode hit = client.one("""
                {"indexName":"talks","query":"内核","hitsPerPage":1,"attributesToRetrieve":["hierarchy.lvl1","url"],"attributesToHighlight":["hierarchy.lvl1"]}""")
                .path("hits").path(0);
        assertThat(hit.properties()).extracting(e -> e.getKey()).containsExactlyInAnyOrder("objectID", "hierarchy", "url", "_highlightResult");
        assertThat(hit.path("hierarchy").properties()).hasSize(1);
        JsonNode allBut = client.one("{\"indexName\":\"talks\",\"hitsPerPage\":1,\"attributesToRetrieve\":[\"*\",\"-body\"]}").path("hits").path(0);
        assertThat(allBut.has("heading")).isTrue();
        assertThat(allBut.has("body")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "facetFilters":["city:临海"]                              | 5
            "facetFilters":[["city:临海","city:Port Ilse"]]           | 8
            "facetFilters":["city:临海","kind:talk"]                  | 2
            "facetFilters":"city:临海,kind:talk"                      | 2
            "facetFilters":["city:-临海","year:-2021"]                | 5
            "facetFilters":["city:\\\\-临海"]                         | 0
            "facetFilters":["city:port ilse"]                         | 3
            "facetFilters":[[]]                                       | 38
            "facetFilters":[]                                         | 38
            "numericFilters":["year>=2023","year<=2023"]              | 5
            "numericFilters":[["year=2023","year>2023.5"]]            | 8
            "numericFilters":["year:2022 TO 2024"]                    | 8
            "numericFilters":["date_ts>=1686960000","date_ts<1687046400"] | 5
            "numericFilters":["year!=2021"]                           | 10
            "filters":"city:\\"Port Ilse\\" AND kind:talk"            | 1
            "filters":"(city:临海 OR city:'Port Ilse') AND NOT kind:event" | 6
            "filters":"year:2023 TO 2024 AND NOT (city:临海)"         | 3
            "filters":"NOT year >= 2022"                              | 30
            "filters":"city:临海 OR city:北浦 AND kind:event"         | 15
            """)
    void filters(String parameter, int hits) {
        assertThat(client.one("{\"indexName\":\"talks\"," + parameter + "}").path("nbHits").asInt()).isEqualTo(hits);
    }

    /** VitePress asks for the language of its page, as a whole tag. */
    @ParameterizedTest
    @CsvSource({"lang:zh-CN, 35", "lang:zh, 35", "lang:en-US, 5", "language:en, 5", "lang:ja, 2"})
    void takesALanguageByItsFirstPartAndLetsInTalksThatTellNone(String filter, int hits) {
        assertThat(client.one("{\"indexName\":\"talks\",\"facetFilters\":[\"" + filter + "\"]}").path("nbHits").asInt()).isEqualTo(hits);
    }

    @Test
    void countsForEachLanguageWhatItsFilterFinds() {
        JsonNode counts = client.one("{\"indexName\":\"talks\",\"facets\":[\"lang\"]}").path("facets").path("lang");
        assertThat(counts.path("zh").asInt()).isEqualTo(35);
        assertThat(counts.path("en").asInt()).isEqualTo(5);
    }

    /** Docusaurus tells versions of its pages apart by a tag that no talk has. */
    @Test
    void letsTheVersionsOfDocusaurusPass() {
        assertThat(client.one("""
                {"indexName":"talks","facetFilters":["language:zh-CN",["docusaurus_tag:default","docusaurus_tag:docs-default-current"]]}""")
                .path("nbHits").asInt()).isEqualTo(35);
    }

    @Test
    void countsFacetsAndTellsTheRangeOfYears() {
        JsonNode result = client.one("{\"indexName\":\"talks\",\"facets\":[\"*\"],\"maxValuesPerFacet\":2}");
        assertThat(result.path("facets").properties()).extracting(e -> e.getKey())
                .containsExactly("speaker", "organization", "city", "year", "tag", "event", "kind", "label", "lang");
        assertThat(result.path("facets").path("city")).hasSize(2);
        assertThat(result.path("facets_stats").path("year").path("min").asInt()).isEqualTo(2021);
        assertThat(result.path("facets_stats").path("year").path("max").asInt()).isEqualTo(2024);
        assertThat(result.path("renderingContent").path("facetOrdering").path("facets").path("order")).hasSize(9);
        assertThat(client.one("{\"indexName\":\"talks\"}").has("facets")).isFalse();
        assertThat(client.one("{\"indexName\":\"talks\",\"facets\":\"city\"}").path("facets").path("city")).hasSize(4);
    }

    @Test
    void findsFacetValuesByAPieceAndByTheirSound() {
        for (String typed : List.of("数据", "qingyu", "青屿")) {
            HttpResponse<String> response = client.post("/1/indexes/talks/facets/organization/query",
                    ("{\"facetQuery\":\"" + typed + "\",\"query\":\"\",\"highlightPreTag\":\"[\",\"highlightPostTag\":\"]\"}").getBytes(StandardCharsets.UTF_8));
            JsonNode hit = RunningServer.json(response).path("facetHits").path(0);
            assertThat(hit.path("value").asText()).as(typed).isEqualTo("青屿数据");
            assertThat(hit.path("highlighted").asText()).as(typed).contains("[");
            assertThat(hit.path("count").asInt()).as(typed).isEqualTo(9);
        }
    }

    @Test
    void sortsByTheNameOfTheIndex() {
        assertThat(years("talks_date_asc")).isSorted();
        assertThat(years("talks_date_desc").reversed()).isSorted();
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        JsonNode result = client.one("""
                {"indexName":"talks","query":"内核","analytics":false,"distinct":true,"typoTolerance":"min","optionalFilters":[],"aroundLatLngViaIP":true,
                 "userToken":"x","someFutureParameter":{"a":[1]},"clickAnalytics":true,"page":9999}""");
        assertThat(result.path("hits")).isEmpty();
        assertThat(result.path("nbHits").asInt()).isEqualTo(17);
        assertThat(result.path("queryID").asText()).matches("[0-9a-f]{32}");
    }

    @Test
    void takesTextOfAnyKindAsText() {
        for (String text : List.of("<script>alert(1)</script>", "javascript:alert(1)", "\\u202e内核\\u2066", "🎉👩‍👩‍👧", "\\ud800内核\\udc00", "\\u0000",
                "内核 ".repeat(3_000), "\\\"((((", "speaker:")) {
            JsonNode result = client.one("{\"indexName\":\"talks\",\"query\":\"" + text + "\",\"facets\":[\"*\"],\"attributesToSnippet\":[\"*:7\"]}");
            assertThat(result.path("nbHits").isInt()).as(text).isTrue();
            assertThat(result.path("hits").toString()).doesNotContain("__");
            assertThat(client.one("{\"indexName\":\"suggestions\",\"query\":\"" + text + "\"}").path("nbHits").isInt()).as(text).isTrue();
        }
    }

    @Test
    void takesEventsAndKeepsNone() {
        HttpResponse<String> response = client.post("/1/events?X-Algolia-API-Key=k", "{\"events\":[]}".getBytes(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningServer.json(response).path("message").asText()).isEqualTo("OK");
    }

    @Test
    void suggestsTheBusiestBeforeAnythingIsTyped() {
        JsonNode hits = client.one("{\"indexName\":\"suggestions\",\"hitsPerPage\":3}").path("hits");
        assertThat(hits).hasSize(3);
        assertThat(hits.path(0).path("kind").asText()).isEqualTo("speaker");
        assertThat(hits.path(0).path("_highlightResult").path("query").path("value").asText()).isEqualTo(hits.path(0).path("query").asText());
    }

    private static List<Integer> years(String index) {
        List<Integer> years = new ArrayList<>();
        client.one("{\"indexName\":\"" + index + "\",\"query\":\"内核\",\"hitsPerPage\":100}").path("hits").forEach(hit -> years.add(hit.path("year").asInt()));
        return years;
    }
}
