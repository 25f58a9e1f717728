package dev.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.search.NotOpenException;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchResult;
import dev.lectern.search.TalkSearch;
import dev.lectern.search.TooSlowException;
import dev.lectern.talk.TalkDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

/** What Algolia's clients are told where a request is wrong, too large, or asks for what there is not. */
class AlgoliaErrorsTest {
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
    void unpacksABodyButNotABomb() throws IOException {
        byte[] packed = gzip("{\"requests\":[{\"indexName\":\"talks\",\"query\":\"内核\"}]}");
        assertThat(client.post("/1/indexes/*/queries", packed, "Content-Encoding", "gzip").statusCode()).isEqualTo(200);
        assertThat(client.post("/1/indexes/*/queries", gzip(" ".repeat(20_000_000)), "Content-Encoding", "gzip").statusCode()).isEqualTo(413);
        assertThat(client.post("/1/indexes/*/queries", "{}".getBytes(StandardCharsets.UTF_8), "Content-Encoding", "gzip").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/x-www-form-urlencoded"})
    void readsTheBodyWhateverItsTypeSays(String type) {
        HttpResponse<String> response = client.post("/1/indexes/*/queries", "{\"requests\":[{\"indexName\":\"talks\"}]}".getBytes(StandardCharsets.UTF_8),
                "Content-Type", type);
        assertThat(response.statusCode()).isEqualTo(200);
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
        HttpResponse<String> response = client.post("/1/indexes/*/queries", body.getBytes(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(RunningServer.json(response).path("status").asInt()).isEqualTo(status);
        assertThat(RunningServer.json(response).path("message").asText()).contains(message);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void boundsWhatOneRequestMayAsk() {
        String deep = "{\"indexName\":\"talks\",\"filters\":\"" + "(".repeat(5_000) + "city:A\"}";
        assertThat(client.post(AlgoliaClient.batch(deep)).statusCode()).isEqualTo(400);
        assertThat(client.post(AlgoliaClient.batch(String.join(",", Stream.generate(() -> "{\"indexName\":\"talks\"}").limit(51).toList()))).statusCode()).isEqualTo(400);
        assertThat(client.post(AlgoliaClient.batch("{\"indexName\":\"talks\",\"hitsPerPage\":900},{\"indexName\":\"talks\",\"hitsPerPage\":900}")).statusCode()).isEqualTo(400);
        assertThat(client.post("/1/indexes/*/queries", new byte[200_000]).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"POST, /1/indexes/talks/batch, 405", "PUT, /1/indexes/talks/settings, 405", "DELETE, /1/indexes/talks, 405",
            "GET, /1/indexes/talks, 405", "GET, /1/indexes/*/queries, 405", "POST, /1/indexes/talks/queries, 404"})
    void isReadOnlyAndSaysSo(String method, String path, int status) {
        HttpResponse<String> response = client.server().send(method, path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(RunningServer.json(response).path("message").asText()).isNotEmpty();
        assertThat(RunningServer.json(response).path("status").asInt()).isEqualTo(status);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    /** A browser hides from its script what bears no such header, and the clients then say that the host is unreachable. */
    @Test
    void letsScriptsSeeEvenWhatFailsBeforeItIsRead() {
        String tooLong = client.server().raw("POST /1/indexes/*/queries HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(tooLong).startsWith("HTTP/1.1 431").containsIgnoringCase("Access-Control-Allow-Origin: *");
    }

    @ParameterizedTest
    @CsvSource({"true, 429, there is no index", "false, 400, takes too long"})
    void tellsClientsToComeBackRatherThanThatTheServerIsDead(boolean closed, int status, String message) {
        TalkSearch none = failing(closed ? NotOpenException::new : TooSlowException::new);
        try (RunningServer other = new RunningServer(none)) {
            HttpResponse<String> response = client.send(other, "/1/indexes/talks/query", "{}".getBytes(StandardCharsets.UTF_8));
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.headers().firstValue("Retry-After")).contains("5");
            assertThat(RunningServer.json(response).path("message").asText()).containsIgnoringCase(message);
        }
    }

    @Test
    void letsBrowsersAskBeforehand() {
        HttpResponse<String> response = client.server().send("OPTIONS", "/1/indexes/*/queries", "Access-Control-Request-Method", "POST",
                "Access-Control-Request-Headers", "content-type,x-algolia-api-key,x-algolia-application-id");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Access-Control-Allow-Methods")).hasValueSatisfying(methods -> assertThat(methods).contains("POST"));
        assertThat(response.headers().firstValue("Access-Control-Allow-Headers")).contains("*");
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

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
