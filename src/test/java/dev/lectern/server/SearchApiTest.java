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

/** {@code GET /api/search}, as the contract has it. */
class SearchApiTest {
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.overSample();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersWithEveryFieldOfTheContract() {
        JsonNode answer = server.json("/api/search?q=%E7%81%AB%E5%B1%B1%E6%A8%A1%E5%9E%8B&city=%E4%B8%B4%E6%B5%B7");

        assertThat(names(answer)).containsExactly("total", "page", "size", "took_ms", "hits", "facets", "did_you_mean");
        assertThat(answer.get("total").asInt()).isEqualTo(1);
        assertThat(answer.get("page").asInt()).isEqualTo(1);
        assertThat(answer.get("size").asInt()).isEqualTo(10);
        assertThat(answer.get("took_ms").isNumber()).isTrue();
        assertThat(answer.get("did_you_mean").isNull()).isTrue();
        assertThat(names(answer.get("facets"))).containsExactly(
                "speaker", "organization", "city", "year", "tag", "event", "kind", "label", "language");
        assertThat(answer.at("/facets/city").toString()).contains("{\"value\":\"临海\",\"count\":1,\"selected\":true}");
    }

    @Test
    void givesHitsAllOfTheDocumentButItsBody() {
        JsonNode hit = server.json("/api/search?q=%E7%81%AB%E5%B1%B1%E6%A8%A1%E5%9E%8B&city=%E4%B8%B4%E6%B5%B7").at("/hits/0");

        assertThat(names(hit)).containsExactly("id", "kind", "title", "speakers", "bio", "image", "event", "source", "people",
                "snippet", "highlight", "score", "url");
        assertThat(hit.get("id").asText()).isEqualTo("linhai-2");
        assertThat(hit.get("kind").asText()).isEqualTo("talk");
        assertThat(hit.get("speakers").toString())
                .isEqualTo("[{\"name\":\"欧阳砚\",\"organization\":\"青屿数据\",\"role\":\"首席架构师\"}]");
        assertThat(names(hit.get("event"))).containsExactly(
                "id", "title", "date", "city", "tags", "label", "author", "summary", "link", "language");
        assertThat(hit.at("/event/date").asText()).isEqualTo("2023-06-17");
        assertThat(hit.at("/event/tags").toString()).isEqualTo("[\"数据库\",\"存储引擎\"]");
        assertThat(hit.get("source").toString()).isEqualTo("{\"path\":\"2023-06-17-linhai/index.md\",\"line\":20}");
        assertThat(hit.at("/highlight/title").asText()).isEqualTo("列存内核的向量化执行：从<mark>火山模型</mark>到SIMD");
        assertThat(hit.at("/highlight/speakers").toString()).isEqualTo("[\"欧阳砚\"]");
        assertThat(hit.get("score").asDouble()).isPositive();
        assertThat(hit.get("url").asText()).isEqualTo("/talks/linhai-2");
    }

    @Test
    void writesWhatIsAbsentAsNullOrEmptyList() {
        JsonNode hit = server.json("/api/search?speaker=" + RunningServer.encode("甲/乙")).at("/hits/0");

        assertThat(hit.get("bio").isNull()).isTrue();
        assertThat(hit.get("snippet").isNull()).isTrue();
        assertThat(hit.at("/speakers/0/organization").isNull()).isTrue();
        assertThat(hit.at("/event/date").isNull()).isTrue();
        assertThat(hit.at("/event/tags").isEmpty()).isTrue();
        assertThat(hit.at("/people").isArray()).isTrue();
    }

    @Test
    void filtersOrWithinAFacetAndAcrossFacets() {
        JsonNode answer = server.json("/api/search?city=" + RunningServer.encode("临海") + "&city=Port+Ilse&kind=talk");

        assertThat(answer.get("total").asInt()).isEqualTo(3);
        assertThat(answer.at("/facets/city").toString()).contains("{\"value\":\"北浦\",\"count\":10,\"selected\":false}");
        assertThat(answer.at("/facets/kind").toString()).contains("{\"value\":\"talk\",\"count\":3,\"selected\":true}");
    }

    @Test
    void pagesAndSorts() {
        JsonNode oldest = server.json("/api/search?sort=date&from=2000-01-01&size=3");
        JsonNode next = server.json("/api/search?sort=date&from=2000-01-01&size=3&page=2");

        assertThat(oldest.at("/hits/0/event/date").asText()).isEqualTo("2021-01-06");
        assertThat(next.get("page").asInt()).isEqualTo(2);
        assertThat(next.at("/hits/0/id").asText()).isNotEqualTo(oldest.at("/hits/0/id").asText());
        assertThat(server.json("/api/search?sort=-date").at("/hits/0/event/date").asText()).isEqualTo("2024-03-09");
        assertThat(server.json("/api/search?page=900").get("hits")).isEmpty();
    }

    @Test
    void keepsToADateRange() {
        assertThat(server.json("/api/search?from=2023-06-17&to=2023-06-17").get("total").asInt()).isEqualTo(5);
    }

    @Test
    void showsTheNewestFirstWhereNothingIsAsked() {
        assertThat(server.json("/api/search").at("/hits/0/event/date").asText()).isEqualTo("2024-03-09");
    }

    @Test
    void offersAnotherQuery() {
        assertThat(server.json("/api/search?q=schedular").get("did_you_mean").asText()).isEqualTo("scheduler");
    }

    @Test
    void treatsEmptyParametersAsAbsentAndLeavesStrangersAlone() {
        assertThat(server.json("/api/search?q=&from=&size=&utm_source=mail&_=17").get("total").asInt()).isEqualTo(38);
    }

    @Test
    void readsTextThatWasNotPercentEncoded() {
        String answer = server.raw("GET /api/search?q=" + asBytes("火山模型") + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("<mark>火山模型</mark>");
    }

    @Test
    void isOpenToScriptsOfAnySite() {
        HttpResponse<String> preflight = server.send("OPTIONS", "/api/search", "Origin", "https://a.example",
                "Access-Control-Request-Method", "GET");

        assertThat(server.get("/api/search", "Origin", "https://a.example").headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
        assertThat(server.get("/api/search?page=0").headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET, HEAD, OPTIONS");
        assertThat(server.get("/", "Origin", "https://a.example").headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    private static String asBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
