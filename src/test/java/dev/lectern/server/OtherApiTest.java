package dev.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchResult;
import dev.lectern.search.TalkSearch;
import dev.lectern.talk.TalkDocument;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OtherApiTest {
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
    void givesATalkWhole() {
        JsonNode talk = server.json("/api/talks/linhai-3");

        assertThat(talk.get("body").asText()).startsWith("贝小满讲了核心账务系统");
        assertThat(talk.get("title").isNull()).isTrue();
        assertThat(talk.get("kind").asText()).isEqualTo("talk");
    }

    @Test
    void givesAnEventWithItsTalksInOrder() {
        JsonNode event = server.json("/api/events/2023-06-17-linhai");

        assertThat(event.at("/document/kind").asText()).isEqualTo("event");
        assertThat(event.at("/document/people/0/name").asText()).isEqualTo("祝青禾");
        assertThat(event.get("talks").findValuesAsText("url"))
                .containsExactly("/talks/linhai-1", "/talks/linhai-2", "/talks/linhai-3", "/talks/linhai-4");
    }

    @Test
    void listsEventsNewestFirst() {
        JsonNode events = server.json("/api/events?size=2");

        assertThat(events.get("total").asInt()).isEqualTo(17);
        assertThat(events.at("/events/0/event/title").asText()).isEqualTo("Harbour Kernel Summit 2024");
        assertThat(events.at("/events/1/url").asText()).isEqualTo("/events/2023-06-17-linhai");
    }

    @Test
    void listsSpeakersBusiestFirst() {
        JsonNode speakers = server.json("/api/speakers?size=2");

        assertThat(speakers.get("total").asInt()).isEqualTo(19);
        assertThat(speakers.at("/speakers/0").toString())
                .isEqualTo("{\"name\":\"Ada Winterbourne\",\"talks\":2,\"url\":\"/speakers/Ada%20Winterbourne\"}");
        assertThat(server.json("/api/speakers?q=winter").at("/speakers/0/name").asText()).isEqualTo("Ada Winterbourne");
        assertThat(server.get("/api/speakers?city=x").statusCode()).isEqualTo(400);
    }

    @Test
    void givesASpeakerWithAffiliationsAndTalks() {
        JsonNode speaker = server.json("/api/speakers/Ada%20Winterbourne");

        assertThat(speaker.at("/affiliations").toString()).isEqualTo(
                "[{\"organization\":\"Harbour Foundation\",\"role\":\"Maintainer\",\"first\":\"2023-06-17\",\"last\":\"2024-03-09\"}]");
        assertThat(speaker.at("/talks").findValuesAsText("url")).containsExactly("/talks/summit-1", "/talks/linhai-4");
    }

    @Test
    void findsASpeakerWhoseNameHoldsASlash() {
        assertThat(server.json("/api/speakers/%E7%94%B2%2F%E4%B9%99").get("name").asText()).isEqualTo("甲/乙");
    }

    @Test
    void countsWhatThereIs() {
        assertThat(server.get("/api/stats").body()).isEqualTo("{\"talks\":21,\"events\":17,\"speakers\":19,\"organizations\":5,"
                + "\"cities\":4,\"from\":\"2021-01-06\",\"to\":\"2024-03-09\"}");
    }

    @Test
    void saysWhetherItLivesAndIsReady() {
        assertThat(server.json("/healthz").get("status").asText()).isEqualTo("ok");
        assertThat(server.json("/readyz").toString()).contains("\"status\":\"ready\"", "\"documents\":38");
    }

    @Test
    void isNotReadyWhileTheIndexDoesNotAnswer() {
        try (RunningServer broken = new RunningServer(new BrokenSearch())) {
            HttpResponse<String> ready = broken.get("/readyz");

            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(broken.get("/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void tellsAClientNothingOfWhatBroke() {
        try (RunningServer broken = new RunningServer(new BrokenSearch())) {
            HttpResponse<String> answer = broken.get("/api/search");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(RunningServer.json(answer).get("status").asInt()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("secret", "Exception", "dev.lectern");
            assertThat(broken.page("/").text()).contains("服务器没能回答").doesNotContain("secret", "Exception");
        }
    }

    @Test
    void saysThatWhatIsAskedForIsNotThere() {
        for (String path : List.of("/api/talks/none", "/api/events/none", "/api/speakers/none", "/api/none")) {
            HttpResponse<String> answer = server.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).as(path).hasValue("application/problem+json");
            assertThat(RunningServer.json(answer).get("title").asText()).isEqualTo("Not Found");
        }
        assertThat(server.get("/api/talks/none").body()).contains("There is no talk 'none'.");
        assertThat(server.get("/api/talks/none", "Accept-Language", "zh-CN,zh;q=0.9").body()).contains("没有编号为“none”的分享。");
    }

    @Test
    void refusesOtherMethods() {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "QUERY", "BREW")) {
            HttpResponse<String> answer = server.send(method, "/api/search");
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).as(method).hasValue("GET, HEAD, OPTIONS");
            assertThat(RunningServer.json(answer).get("status").asInt()).as(method).isEqualTo(405);
        }
    }

    @Test
    void answersHeadLikeGetWithoutItsBody() {
        for (String path : List.of("/", "/api/search", "/talks/linhai-1", "/healthz")) {
            HttpResponse<String> head = server.send("HEAD", path);
            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.body()).as(path).isEmpty();
            assertThat(head.headers().firstValue("Content-Type")).as(path).isEqualTo(server.get(path).headers().firstValue("Content-Type"));
        }
        assertThat(server.send("HEAD", "/api/talks/none").statusCode()).isEqualTo(404);
        assertThat(server.send("OPTIONS", "/").headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    }

    /** An index that went away. */
    private static final class BrokenSearch implements TalkSearch {
        @Override
        public SearchResult search(SearchRequest request) {
            throw new IllegalStateException("secret");
        }

        @Override
        public Optional<TalkDocument> document(String id) {
            throw new IllegalStateException("secret");
        }

        @Override
        public void close() {}
    }
}
