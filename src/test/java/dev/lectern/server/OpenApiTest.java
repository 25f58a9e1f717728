package dev.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds {@code openapi.json} to what the server does. */
class OpenApiTest {
    private static final String FILE = "src/main/resources/dev/lectern/server/openapi.json";

    /** What stands in the sample for the parameters of a path; several routes call different things {@code id}. */
    private static final Map<String, String> SAMPLES = Map.of(
            "/talks/{id}", "linhai-2", "/events/{id}", "2023-06-17-linhai", "/speakers/{name}", "%E6%AC%A7%E9%98%B3%E7%A0%9A",
            "/organizations/{name}", "%E9%9D%92%E5%B1%BF%E6%95%B0%E6%8D%AE");

    private static RunningServer server;
    private static JsonNode description;

    @BeforeAll
    static void start() {
        server = RunningServer.overSample();
        description = server.json("/openapi.json");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void describesEveryRouteAndNoOther() {
        SortedSet<String> described = new TreeSet<>();
        operations((route, operation) -> described.add(route));

        assertThat(missing(server.routes(), described)).as("routes to be described in " + FILE).isEmpty();
        assertThat(missing(described, server.routes())).as("routes that " + FILE + " describes but nobody answers").isEmpty();
    }

    @Test
    void tellsOfEachOperationInBothLanguagesAndGivesAnExample() {
        operations((route, operation) -> {
            assertThat(operation.path("summary").asText()).as("summary of " + route + " in " + FILE).isNotBlank();
            assertThat(operation.path("x-summary-zh").asText()).as("x-summary-zh of " + route + " in " + FILE).isNotBlank();
            JsonNode json = operation.at("/responses/200/content/application~1json");
            assertThat(json.isMissingNode() || json.has("example") || route.endsWith("/openapi.json")).as("example of " + route + " in " + FILE).isTrue();
        });
    }

    @TestFactory
    List<DynamicTest> eachExampleIsAsItsSchemaSays() {
        List<DynamicTest> tests = new ArrayList<>();
        operations((route, operation) -> operation.get("responses").properties().forEach(response -> {
            for (JsonNode content : resolved(response.getValue()).path("content")) {
                if (content.has("example")) {
                    tests.add(DynamicTest.dynamicTest(route + " " + response.getKey(),
                            () -> assertThat(faults(content.get("schema"), content.get("example"))).isEmpty()));
                }
            }
        }));
        return tests;
    }

    @TestFactory
    List<DynamicTest> eachAnswerIsAsItsSchemaSays() {
        List<DynamicTest> tests = new ArrayList<>();
        operations((route, operation) -> {
            if (route.startsWith("GET ")) {
                tests.add(DynamicTest.dynamicTest(route, () -> answersAsDescribed(filled(route.substring(4)), operation)));
            }
        });
        return tests;
    }

    @Test
    void describesProblems() {
        JsonNode schema = description.at("/components/schemas/Problem");

        assertThat(faults(schema, server.json("/api/search?page=0"))).isEmpty();
        assertThat(faults(schema, server.json("/api/talks/none"))).isEmpty();
        assertThat(faults(description.at("/components/schemas/SearchResult"), server.json("/api/search?q=%E5%86%85%E6%A0%B8&explain=true"))).isEmpty();
    }

    @Test
    void noticesAnAnswerThatIsNotAsDescribed() {
        ObjectNode answer = (ObjectNode) server.json("/api/stats");
        answer.put("surprise", 1).remove("talks");

        assertThat(faults(description.at("/paths/~1api~1stats/get/responses/200/content/application~1json/schema"), answer)).hasSize(2);
    }

    @Test
    void drawsAPageOfItWithoutScript() {
        Document chinese = server.page("/docs/api");
        Document english = server.page("/docs/api?lang=en");

        assertThat(chinese.select("#operation-search .method, #operation-search h3 code").eachText()).containsExactly("GET", "/api/search");
        assertThat(chinese.select(".operation").eachAttr("id")).contains("operation-search", "operation-event", "schema-TalkDocument");
        assertThat(chinese.select("#operation-search").text()).contains("搜索分享与活动").doesNotContain("Search talks");
        assertThat(english.select("#operation-search").text()).contains("Search talks and events");
        assertThat(english.select("a[href^=#schema-]").eachAttr("href")).isNotEmpty()
                .allSatisfy(link -> assertThat(english.select(link)).as(link).hasSize(1));
    }

    private static void answersAsDescribed(String address, JsonNode operation) {
        HttpResponse<String> answer = server.get(address);
        JsonNode content = operation.at("/responses/200/content");
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(" *;.*", "");

        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(content.has(type)).as(address + " answers " + type).isTrue();
        if (type.equals("application/json")) {
            assertThat(faults(content.get(type).get("schema"), RunningServer.json(answer))).as(address).isEmpty();
        }
    }

    private static String filled(String path) {
        String address = path;
        for (Map.Entry<String, String> sample : SAMPLES.entrySet()) {
            String template = sample.getKey();
            address = address.replace(template, template.substring(0, template.indexOf('{')) + sample.getValue());
        }
        assertThat(address).as("give a sample for the parameter of this path in " + OpenApiTest.class.getSimpleName()).doesNotContain("{");
        return address;
    }

    private static List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description.get("components"));
        SchemaValidatorsConfig strict = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole, strict).validate(value)
                .stream().map(Object::toString).toList();
    }

    private static void operations(BiConsumer<String, JsonNode> visitor) {
        description.get("paths").properties().forEach(path -> path.getValue().properties().forEach(method ->
                visitor.accept(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static SortedSet<String> missing(SortedSet<String> all, SortedSet<String> there) {
        SortedSet<String> missing = new TreeSet<>(all);
        missing.removeAll(there);
        return missing;
    }
}
