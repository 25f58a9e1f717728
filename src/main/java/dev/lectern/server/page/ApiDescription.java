package dev.lectern.server.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lectern.server.http.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An OpenAPI description, as far as ours uses the format, in one language. */
final class ApiDescription {
    private final JsonNode root;
    private final Language language;

    ApiDescription(JsonNode root, Language language) {
        this.root = root;
        this.language = language;
    }

    /** Operations that serve the same people. */
    record Section(String id, String name, List<Operation> operations) {}

    /**
     * A way to ask.
     *
     * @param example an answer in JSON, indented; null where there is none to show
     * @param answer name of the schema of the answer; null where it has none of its own
     */
    record Operation(
            String id, String method, String path, String summary, List<Parameter> parameters,
            List<Answer> answers, @Nullable String example, @Nullable String answer) {

        /** Whether a browser can ask it as it stands. */
        boolean isLink() {
            return method.equals("GET") && !path.contains("{");
        }
    }

    /** @param type as a word or two, such as {@code integer, 1–100} */
    record Parameter(String name, String where, String type, String description) {}

    /** What comes back. @param status such as {@code 200} @param type of media; empty where nothing comes */
    record Answer(String status, String type, String description) {}

    /** An object in answers. */
    record Schema(String name, String description, List<Field> fields) {}

    /** @param refers name of the schema of its value, or of the values in its list; null where it is of a plain type */
    record Field(String name, String type, @Nullable String refers, String description) {}

    String introduction() {
        return told(root.get("info"), "description");
    }

    List<Section> sections() {
        return stream(root.get("tags")).map(tag -> new Section(tag.get("name").asText(), told(tag, "description"), operations(tag.get("name").asText()))).toList();
    }

    List<Schema> schemas() {
        return root.at("/components/schemas").properties().stream()
                .map(schema -> new Schema(schema.getKey(), told(schema.getValue(), "description"), fields(schema.getValue())))
                .filter(schema -> !schema.fields().isEmpty()).toList();
    }

    private List<Operation> operations(String tag) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                JsonNode described = method.getValue();
                if (described.at("/tags/0").asText().equals(tag)) {
                    operations.add(operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), described));
                }
            }
        }
        return operations;
    }

    private Operation operation(String method, String path, JsonNode described) {
        JsonNode json = described.at("/responses/200/content/application~1json");
        return new Operation(described.get("operationId").asText(), method, path, told(described, "summary"),
                stream(described.path("parameters")).map(this::resolved).map(this::parameter).toList(),
                described.get("responses").properties().stream().map(this::answer).toList(),
                json.has("example") ? json.get("example").toPrettyString() : null, reference(json.path("schema")));
    }

    private Parameter parameter(JsonNode described) {
        return new Parameter(described.get("name").asText(), described.get("in").asText(),
                type(described.get("schema")), told(described, "description"));
    }

    private Answer answer(Map.Entry<String, JsonNode> response) {
        JsonNode described = resolved(response.getValue());
        String type = described.path("content").properties().stream().map(Map.Entry::getKey).findFirst().orElse("");
        return new Answer(response.getKey(), type, told(described, "description"));
    }

    private List<Field> fields(JsonNode schema) {
        return schema.path("properties").properties().stream().map(field -> new Field(field.getKey(), type(field.getValue()),
                reference(field.getValue()), told(field.getValue(), "description"))).toList();
    }

    private String type(JsonNode schema) {
        if (schema.has("$ref")) {
            JsonNode meant = resolved(schema);
            return meant.has("enum") ? type(meant) : String.valueOf(reference(schema));
        }
        if (schema.has("enum")) {
            return String.join(" | ", stream(schema.get("enum")).map(JsonNode::asText).toList());
        }
        if (schema.has("items")) {
            return "[" + type(schema.get("items")) + "]";
        }
        JsonNode type = schema.path("type");
        String name = type.isArray() ? String.join(" | ", stream(type).map(JsonNode::asText).toList()) : type.asText("");
        String format = schema.has("format") ? " (" + schema.get("format").asText() + ")" : "";
        String range = schema.has("maximum") ? ", " + schema.get("minimum").asText() + "–" + schema.get("maximum").asText() : "";
        return name + format + range;
    }

    /** Name of the object that this is, or a list of; null for a plain value and for an object without a name. */
    private @Nullable String reference(JsonNode schema) {
        JsonNode one = schema.has("items") ? schema.get("items") : schema;
        String pointer = one.path("$ref").asText("");
        return resolved(one).has("properties") && !pointer.isEmpty() ? pointer.substring(pointer.lastIndexOf('/') + 1) : null;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** In the reader's language where it is told in it, else in English. */
    private String told(JsonNode node, String key) {
        String chinese = node.path("x-" + key + "-zh").asText("");
        return language == Language.CHINESE && !chinese.isEmpty() ? chinese : node.path(key).asText("");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
