package dev.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered beside an answer: while typing, below a talk, and as the reason for a hit. */
class SuggestApiTest {
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.overSample();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"欧", "欧阳", "ouya", "欧yang", "oyy", "歐陽"})
    void offersASpeakerWhileTheNameIsTyped(String typed) {
        JsonNode speaker = server.json("/api/suggest?q=" + RunningServer.encode(typed)).at("/speakers/0");

        assertThat(speaker.get("name").asText()).isEqualTo("欧阳砚");
        assertThat(speaker.get("talks").asInt()).isEqualTo(2);
        assertThat(server.get(speaker.get("url").asText()).statusCode()).isEqualTo(200);
    }

    @Test
    void offersEachKindInAGroupOfItsOwn() {
        JsonNode offered = server.json("/api/suggest?q=" + RunningServer.encode("青屿"));
        JsonNode titles = server.json("/api/suggest?q=" + RunningServer.encode("向量化"));
        JsonNode events = server.json("/api/suggest?q=" + RunningServer.encode("存储引擎"));

        assertThat(List.copyOf(offered.propertyStream().map(java.util.Map.Entry::getKey).toList()))
                .containsExactly("query", "took_ms", "speakers", "organizations", "titles", "events");
        assertThat(offered.at("/organizations/0/name").asText()).isEqualTo("青屿数据");
        assertThat(offered.at("/organizations/0/highlight").asText()).isEqualTo("<mark>青屿</mark>数据");
        assertThat(server.page(offered.at("/organizations/0/url").asText()).select(".hit")).isNotEmpty();
        assertThat(titles.at("/titles/0/url").asText()).isEqualTo("/talks/linhai-2");
        assertThat(events.at("/events/0/url").asText()).isEqualTo("/events/2023-06-17-linhai");
    }

    @Test
    void offersAsManyOfAKindAsAskedFor() {
        assertThat(server.json("/api/suggest?size=3&q=" + RunningServer.encode("钟离")).get("speakers")).hasSize(3);
        assertThat(server.json("/api/suggest?q=" + RunningServer.encode("钟离")).get("speakers")).hasSizeGreaterThan(5);
        assertThat(server.json("/api/suggest").get("speakers")).isEmpty();
    }

    @Test
    void escapesWhatItOffers() {
        assertThat(server.json("/api/suggest?q=scheduler").at("/titles/0/highlight").asText())
                .contains("&lt;script&gt;").contains("<mark>scheduler</mark>").doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=21", "size=0", "size=x", "limit=3"})
    void namesAParameterThatIsWrong(String bad) {
        HttpResponse<String> refused = server.get("/api/suggest?q=a&" + bad);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(RunningServer.json(refused).get("detail").asText()).contains("'" + bad.split("=")[0] + "'");
    }

    @Test
    void relatesTalksOnTheSameThings() {
        JsonNode related = server.json("/api/talks/series-1-1/related?size=3").get("talks");

        assertThat(related).hasSize(3).allSatisfy(talk -> assertThat(talk.get("title").asText()).startsWith("查询优化器入门"));
        assertThat(related.findValuesAsText("url")).doesNotContain("/talks/series-1-1");
        assertThat(server.get("/api/talks/nobody/related").statusCode()).isEqualTo(404);
    }

    @Test
    void listsRelatedTalksBelowATalk() {
        assertThat(server.page("/talks/series-1-1?lang=en").select("section[aria-labelledby=related] .hit")).hasSize(5);
        assertThat(server.page("/talks/undated-1").select("#related")).isEmpty();
    }

    @Test
    void saysWhyAHitStandsWhereItDoesWhereAsked() {
        JsonNode hit = server.json("/api/search?explain=true&q=" + RunningServer.encode("火山模型")).at("/hits/0");

        assertThat(hit.at("/explanation/0/what").asText()).isEqualTo("score");
        assertThat(hit.at("/explanation/0/score").asDouble()).isEqualTo(hit.get("score").asDouble());
        assertThat(hit.get("explanation").findValuesAsText("what")).contains("火山模型 in title", "the title holds all of it");
        assertThat(server.json("/api/search?explain=false&q=a").at("/hits/0").has("explanation")).isFalse();
        assertThat(server.get("/api/search?explain=yes").statusCode()).isEqualTo(400);
    }
}
