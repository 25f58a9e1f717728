package dev.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lectern.search.NotOpenException;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchResult;
import dev.lectern.search.TalkSearch;
import dev.lectern.search.TooSlowException;
import dev.lectern.talk.TalkDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Algolia's clients send, and what they rely on in the answer. */
class AlgoliaTest {
    private static RunningServer server;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        server = RunningServer.overSample();
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void answersABatchInTheOrderAsked() {
        JsonNode results = ask("""
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
        JsonNode result = one("""
                {"indexName":"talks","query":"内核","params":"hitsPerPage=3&facets=%5B%22city%22%5D&facetFilters=%5B%5B%22city%3A%E4%B8%B4%E6%B5%B7%22%5D%5D"}""");
        assertThat(result.path("hitsPerPage").asInt()).isEqualTo(3);
        assertThat(result.path("facets").path("city").properties()).extracting(e -> e.getKey()).containsExactly("临海");
        assertThat(result.path("nbHits").asInt()).isEqualTo(result.path("facets").path("city").path("临海").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/x-www-form-urlencoded"})
    void readsTheBodyWhateverItsTypeSays(String type) {
        HttpResponse<String> response = post("/1/indexes/*/queries", "{\"requests\":[{\"indexName\":\"talks\"}]}".getBytes(StandardCharsets.UTF_8),
                "Content-Type", type);
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void unpacksABodyButNotABomb() throws IOException {
        byte[] packed = gzip("{\"requests\":[{\"indexName\":\"talks\",\"query\":\"内核\"}]}");
        assertThat(post("/1/indexes/*/queries", packed, "Content-Encoding", "gzip").statusCode()).isEqualTo(200);
        assertThat(post("/1/indexes/*/queries", gzip(" ".repeat(20_000_000)), "Content-Encoding", "gzip").statusCode()).isEqualTo(413);
        assertThat(post("/1/indexes/*/queries", "{}".getBytes(StandardCharsets.UTF_8), "Content-Encoding", "gzip").statusCode()).isEqualTo(400);
    }

    @Test
    void leavesTextRawBetweenPlaceholdersAndEscapesItBetweenHtmlTags() {
        String request = """
                {"indexName":"talks","query":"scheduler","hitsPerPage":1,"attributesToSnippet":["body:8"],"highlightPreTag":"%s","highlightPostTag":"%s"}""";
        JsonNode raw = one(request.formatted("__ais-highlight__", "__/ais-highlight__")).path("hits").path(0);
        JsonNode html = one(request.formatted("<mark>", "</mark>")).path("hits").path(0);
        assertThat(raw.path("_highlightResult").path("title").path("value").asText())
                .isEqualTo("A <script>alert('x')</script> __ais-highlight__scheduler__/ais-highlight__ & its \"quirks\"");
        assertThat(html.path("_highlightResult").path("title").path("value").asText())
                .isEqualTo("A &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; <mark>scheduler</mark> &amp; its &quot;quirks&quot;");
        assertThat(html.path("_snippetResult").path("body").path("value").asText()).contains("<mark>scheduler</mark> &lt;b&gt;must&lt;/b&gt;");
    }

    @Test
    void escapesWhatDocSearchPutsIntoThePage() {
        JsonNode hit = one("{\"indexName\":\"talks\",\"query\":\"scheduler\",\"hitsPerPage\":1}").path("hits").path(0);
        assertThat(hit.path("title").asText()).contains("<script>");
        assertThat(hit.path("type").asText()).isEqualTo("lvl1");
        assertThat(hit.path("hierarchy").path("lvl0").asText()).isEqualTo("Harbour Kernel Summit 2024");
        assertThat(hit.path("hierarchy").path("lvl1").asText()).contains("&lt;script&gt;").doesNotContain("<");
        assertThat(hit.path("content").asText()).contains("&lt;img").doesNotContain("<");
        assertThat(hit.path("hierarchy").path("lvl6").isNull()).isTrue();
    }

    @Test
    void tellsDocSearchToShowTheContentWhereOnlyThatWasFound() {
        JsonNode hit = one("{\"indexName\":\"talks\",\"query\":\"核心账务\",\"hitsPerPage\":1}").path("hits").path(0);
        assertThat(hit.path("type").asText()).isEqualTo("content");
        assertThat(hit.path("_highlightResult").path("content").path("value").asText()).startsWith("贝小满 (潮汐银行) — 贝小满讲了<em>核心账务</em>");
    }

    @Test
    void namesATalkThatHasNoTitle() {
        JsonNode hit = one("{\"indexName\":\"talks\",\"query\":\"核心账务\",\"hitsPerPage\":1}").path("hits").path(0);
        assertThat(hit.has("title")).isFalse();
        assertThat(hit.path("heading").asText()).isEqualTo("贝小满的分享");
        assertThat(hit.path("hierarchy").path("lvl1").asText()).isEqualTo("贝小满的分享");
        assertThat(hit.path("url").asText()).isEqualTo(server.base() + "/talks/linhai-3");
    }

    @Test
    void givesNoLinkThatIsAProgram() {
        assertThat(one("{\"indexName\":\"talks\",\"hitsPerPage\":100}").path("hits").findValuesAsText("link"))
                .contains("https://xingcha.example/2023/linhai").allSatisfy(link -> assertThat(link).startsWith("https://"));
    }

    @Test
    void holdsNoNullInWhatIsMarked() {
        for (JsonNode hit : one("{\"indexName\":\"talks\",\"hitsPerPage\":100}").path("hits")) {
            assertThat(hit.path("_highlightResult").toString()).doesNotContain("null");
            assertThat(hit.path("_highlightResult").findValues("value")).allSatisfy(value -> assertThat(value.isTextual()).isTrue());
        }
    }

    @Test
    void givesTheAttributesAskedFor() {
        JsonNode hit = one("""
                {"indexName":"talks","query":"内核","hitsPerPage":1,"attributesToRetrieve":["hierarchy.lvl1","url"],"attributesToHighlight":["hierarchy.lvl1"]}""")
                .path("hits").path(0);
        assertThat(hit.properties()).extracting(e -> e.getKey()).containsExactlyInAnyOrder("objectID", "hierarchy", "url", "_highlightResult");
        assertThat(hit.path("hierarchy").properties()).hasSize(1);
        JsonNode allBut = one("{\"indexName\":\"talks\",\"hitsPerPage\":1,\"attributesToRetrieve\":[\"*\",\"-body\"]}").path("hits").path(0);
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
        assertThat(one("{\"indexName\":\"talks\"," + parameter + "}").path("nbHits").asInt()).isEqualTo(hits);
    }

    /** VitePress asks for the language of its page, as a whole tag. */
    @ParameterizedTest
    @CsvSource({"lang:zh-CN, 35", "lang:zh, 35", "lang:en-US, 5", "language:en, 5", "lang:ja, 2"})
    void takesALanguageByItsFirstPartAndLetsInTalksThatTellNone(String filter, int hits) {
        assertThat(one("{\"indexName\":\"talks\",\"facetFilters\":[\"" + filter + "\"]}").path("nbHits").asInt()).isEqualTo(hits);
    }

    @Test
    void countsForEachLanguageWhatItsFilterFinds() {
        JsonNode counts = one("{\"indexName\":\"talks\",\"facets\":[\"lang\"]}").path("facets").path("lang");
        assertThat(counts.path("zh").asInt()).isEqualTo(35);
        assertThat(counts.path("en").asInt()).isEqualTo(5);
    }

    /** Docusaurus tells versions of its pages apart by a tag that no talk has. */
    @Test
    void letsTheVersionsOfDocusaurusPass() {
        assertThat(one("""
                {"indexName":"talks","facetFilters":["language:zh-CN",["docusaurus_tag:default","docusaurus_tag:docs-default-current"]]}""")
                .path("nbHits").asInt()).isEqualTo(35);
    }

    @Test
    void countsFacetsAndTellsTheRangeOfYears() {
        JsonNode result = one("{\"indexName\":\"talks\",\"facets\":[\"*\"],\"maxValuesPerFacet\":2}");
        assertThat(result.path("facets").properties()).extracting(e -> e.getKey())
                .containsExactly("speaker", "organization", "city", "year", "tag", "event", "kind", "label", "lang");
        assertThat(result.path("facets").path("city")).hasSize(2);
        assertThat(result.path("facets_stats").path("year").path("min").asInt()).isEqualTo(2021);
        assertThat(result.path("facets_stats").path("year").path("max").asInt()).isEqualTo(2024);
        assertThat(result.path("renderingContent").path("facetOrdering").path("facets").path("order")).hasSize(9);
        assertThat(one("{\"indexName\":\"talks\"}").has("facets")).isFalse();
        assertThat(one("{\"indexName\":\"talks\",\"facets\":\"city\"}").path("facets").path("city")).hasSize(4);
    }

    @Test
    void findsFacetValuesByAPieceAndByTheirSound() {
        for (String typed : List.of("数据", "qingyu", "青屿")) {
            HttpResponse<String> response = post("/1/indexes/talks/facets/organization/query",
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
        JsonNode result = one("""
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
            JsonNode result = one("{\"indexName\":\"talks\",\"query\":\"" + text + "\",\"facets\":[\"*\"],\"attributesToSnippet\":[\"*:7\"]}");
            assertThat(result.path("nbHits").isInt()).as(text).isTrue();
            assertThat(result.path("hits").toString()).doesNotContain("__");
            assertThat(one("{\"indexName\":\"suggestions\",\"query\":\"" + text + "\"}").path("nbHits").isInt()).as(text).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"requests":[{"indexName":"talks","numericFilters":["this is no filter"]}]} | 400 | numericFilters: 'this is no filter' is no comparison
            {"requests":[{"indexName":"talks","numericFilters":["price>3"]}]}           | 400 | 'price' as a number: there are year, date_ts
            {"requests":[{"indexName":"talks","facetFilters":["nocolon"]}]}             | 400 | 'nocolon' must be attribute:value
            {"requests":[{"indexName":"talks","facetFilters":["price:3"]}]}             | 400 | cannot filter by 'price': there are speaker
            {"requests":[{"indexName":"talks","facetFilters":{"a":1}}]}                 | 400 | facetFilters must be a list
            {"requests":[{"indexName":"talks","facetFilters":[["a",[1]]]}]}             | 400 | 'a' must be attribute:value
            {"requests":[{"indexName":"talks","filters":"city:A AND"}]}                 | 400 | at character 11
            {"requests":[{"indexName":"talks","filters":"(city:A"}]}                    | 400 | ')' is missing
            {"requests":[{"indexName":"talks","filters":"city:\\"A"}]}                  | 400 | a quote is not closed
            {"requests":[{"indexName":"talks","filters":"city"}]}                       | 400 | a comparison is expected
            {"requests":[{"indexName":"talks","filters":"city:A )"}]}                   | 400 | the end is expected
            {"requests":[{"indexName":"talks","hitsPerPage":"many"}]}                   | 400 | hitsPerPage is 'many'
            {"requests":[{"indexName":"talks","hitsPerPage":100000}]}                   | 400 | from 0 to 1000
            {"requests":[{"indexName":"talks","page":-1}]}                              | 400 | page is '-1'
            {"requests":[{"indexName":"talks","type":"facet","facet":"price"}]}         | 400 | values of 'price'
            {"requests":[{"indexName":"nowhere"}]}                                      | 404 | Index 'nowhere' does not exist
            {"requests":[{"query":"x"}]}                                                | 400 | must name its index
            {"requests":["x"]}                                                          | 400 | a query must be a JSON object
            {"requests":{}}                                                             | 400 | {"requests":[…]}
            {"requests":[                                                               | 400 | the body is no JSON: line 1, column
            []                                                                          | 400 | {"requests":[…]}
            """)
    void saysWhatIsWrongInTheClientsForm(String body, int status, String message) {
        HttpResponse<String> response = post("/1/indexes/*/queries", body.getBytes(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(RunningServer.json(response).path("status").asInt()).isEqualTo(status);
        assertThat(RunningServer.json(response).path("message").asText()).contains(message);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void boundsWhatOneRequestMayAsk() {
        String deep = "{\"indexName\":\"talks\",\"filters\":\"" + "(".repeat(5_000) + "city:A\"}";
        assertThat(post(batch(deep)).statusCode()).isEqualTo(400);
        assertThat(post(batch(String.join(",", Stream.generate(() -> "{\"indexName\":\"talks\"}").limit(51).toList()))).statusCode()).isEqualTo(400);
        assertThat(post(batch("{\"indexName\":\"talks\",\"hitsPerPage\":900},{\"indexName\":\"talks\",\"hitsPerPage\":900}")).statusCode()).isEqualTo(400);
        assertThat(post("/1/indexes/*/queries", new byte[200_000]).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"POST, /1/indexes/talks/batch, 405", "PUT, /1/indexes/talks/settings, 405", "DELETE, /1/indexes/talks, 405",
            "GET, /1/indexes/talks, 405", "GET, /1/indexes/*/queries, 405", "POST, /1/indexes/talks/queries, 404"})
    void isReadOnlyAndSaysSo(String method, String path, int status) {
        HttpResponse<String> response = server.send(method, path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(RunningServer.json(response).path("message").asText()).isNotEmpty();
        assertThat(RunningServer.json(response).path("status").asInt()).isEqualTo(status);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    /** A browser hides from its script what bears no such header, and the clients then say that the host is unreachable. */
    @Test
    void letsScriptsSeeEvenWhatFailsBeforeItIsRead() {
        String tooLong = server.raw("POST /1/indexes/*/queries HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(tooLong).startsWith("HTTP/1.1 431").containsIgnoringCase("Access-Control-Allow-Origin: *");
    }

    @ParameterizedTest
    @CsvSource({"true, 429, there is no index", "false, 400, takes too long"})
    void tellsClientsToComeBackRatherThanThatTheServerIsDead(boolean closed, int status, String message) {
        TalkSearch none = failing(closed ? NotOpenException::new : TooSlowException::new);
        try (RunningServer other = new RunningServer(none)) {
            HttpResponse<String> response = send(other, "/1/indexes/talks/query", "{}".getBytes(StandardCharsets.UTF_8));
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.headers().firstValue("Retry-After")).contains("5");
            assertThat(RunningServer.json(response).path("message").asText()).containsIgnoringCase(message);
        }
    }

    @Test
    void letsBrowsersAskBeforehand() {
        HttpResponse<String> response = server.send("OPTIONS", "/1/indexes/*/queries", "Access-Control-Request-Method", "POST",
                "Access-Control-Request-Headers", "content-type,x-algolia-api-key,x-algolia-application-id");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Access-Control-Allow-Methods")).hasValueSatisfying(methods -> assertThat(methods).contains("POST"));
        assertThat(response.headers().firstValue("Access-Control-Allow-Headers")).contains("*");
    }

    @Test
    void takesEventsAndKeepsNone() {
        HttpResponse<String> response = post("/1/events?X-Algolia-API-Key=k", "{\"events\":[]}".getBytes(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningServer.json(response).path("message").asText()).isEqualTo("OK");
    }

    @Test
    void suggestsTheBusiestBeforeAnythingIsTyped() {
        JsonNode hits = one("{\"indexName\":\"suggestions\",\"hitsPerPage\":3}").path("hits");
        assertThat(hits).hasSize(3);
        assertThat(hits.path(0).path("kind").asText()).isEqualTo("speaker");
        assertThat(hits.path(0).path("_highlightResult").path("query").path("value").asText()).isEqualTo(hits.path(0).path("query").asText());
    }

    /** A search that has no answer. */
    private static TalkSearch failing(Supplier<RuntimeException> why) {
        return new TalkSearch() {
            @Override
            public SearchResult search(SearchRequest request) {
                throw why.get();
            }

            @Override
            public Optional<TalkDocument> document(String id) {
                throw why.get();
            }

            @Override
            public void close() {}
        };
    }

    private static List<Integer> years(String index) {
        List<Integer> years = new ArrayList<>();
        one("{\"indexName\":\"" + index + "\",\"query\":\"内核\",\"hitsPerPage\":100}").path("hits").forEach(hit -> years.add(hit.path("year").asInt()));
        return years;
    }

    private static JsonNode one(String query) {
        return ask(batch(query)).path("results").path(0);
    }

    private static String batch(String queries) {
        return "{\"requests\":[" + queries + "]}";
    }

    private static JsonNode ask(String body) {
        HttpResponse<String> response = post(body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningServer.json(response);
    }

    private static HttpResponse<String> post(String body) {
        return post("/1/indexes/*/queries", body.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> post(String path, byte[] body, String... headers) {
        return send(server, path, body, headers);
    }

    private static HttpResponse<String> send(RunningServer to, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to.base() + path)).POST(BodyPublishers.ofByteArray(body));
        if (Arrays.stream(headers).findAny().isPresent()) {
            request.headers(headers);
        }
        try {
            return sent(request.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection that the server closed, having refused a body, may still lie in the client's pool; the client sends no POST again by itself. */
    private static HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                throw e;
            }
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
