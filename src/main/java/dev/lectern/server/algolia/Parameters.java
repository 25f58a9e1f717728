package dev.lectern.server.algolia;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one query. Clients write them as members of a JSON object, or in its member {@code params}: as an object,
 * or as a URL-encoded string in which lists are JSON text and numbers and flags are bare. All three are read alike; what
 * nobody here knows is left alone.
 */
final class Parameters {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PARAMS = "params";

    private final Map<String, JsonNode> given;

    private Parameters(Map<String, JsonNode> given) {
        this.given = given;
    }

    /** @throws Refusal where it is no object, or its {@code params} cannot be decoded */
    static Parameters of(JsonNode query) {
        if (!query.isObject()) {
            throw Refusal.malformed("a query must be a JSON object, such as {\"indexName\":\"talks\",\"query\":\"\"}");
        }
        Map<String, JsonNode> given = new LinkedHashMap<>();
        query.properties().stream().filter(p -> !p.getKey().equals(PARAMS)).forEach(p -> given.put(p.getKey(), p.getValue()));
        JsonNode more = query.path(PARAMS);
        more.properties().forEach(p -> given.put(p.getKey(), p.getValue()));
        if (more.isTextual()) {
            decode(more.textValue(), given);
        }
        given.values().removeIf(JsonNode::isNull);
        return new Parameters(given);
    }

    private static void decode(String encoded, Map<String, JsonNode> into) {
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                try {
                    String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
                    String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                    into.put(name, JSON.getNodeFactory().textNode(value));
                } catch (IllegalArgumentException damaged) {
                    throw Refusal.malformed("params is not URL-encoded: " + Refusal.quoted(pair));
                }
            }
        }
    }

    /** These parameters, and one more or another one. */
    Parameters with(String name, String value) {
        Map<String, JsonNode> changed = new LinkedHashMap<>(given);
        changed.put(name, JSON.getNodeFactory().textNode(value));
        return new Parameters(changed);
    }

    /** @return {@code usual} where it is absent */
    String text(String name, String usual) {
        JsonNode value = given.get(name);
        if (value == null) {
            return usual;
        }
        if (!value.isValueNode()) {
            throw Refusal.malformed(name + " must be a string");
        }
        return value.asText();
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    boolean flag(String name) {
        return text(name, "false").equals("true");
    }

    /** A whole number, or text that is one; {@code usual} where it is absent. */
    int whole(String name, int usual, int least, int most) {
        String value = text(name, "");
        if (value.isBlank()) {
            return usual;
        }
        try {
            int number = new BigDecimal(value.strip()).intValueExact();
            if (number >= least && number <= most) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException noNumber) {
            // falls through to the same sentence
        }
        throw Refusal.malformed("%s is %s: it must be a whole number from %d to %d".formatted(name, Refusal.quoted(value), least, most));
    }

    /** A list of names; a bare string counts as several with commas between. Empty where it is absent. */
    List<String> names(String name) {
        JsonNode list = tree(name);
        List<String> names = new ArrayList<>();
        if (list != null && list.isArray()) {
            list.forEach(one -> names.add(one.asText()));
        } else if (list != null) {
            Arrays.stream(list.asText().split(",")).map(String::strip).filter(one -> !one.isEmpty()).forEach(names::add);
        }
        return names;
    }

    /** A value of any shape, where it is text that holds a JSON list, that list; null where it is absent. */
    @Nullable JsonNode tree(String name) {
        JsonNode value = given.get(name);
        if (value == null || !value.isTextual() || !value.textValue().strip().startsWith("[")) {
            return value;
        }
        try {
            return JSON.readTree(value.textValue());
        } catch (JsonProcessingException broken) {
            throw Refusal.malformed(name + " is no JSON list: " + Refusal.quoted(value.textValue()));
        }
    }

    /** All of them, URL-encoded, as answers echo them. */
    String encoded() {
        return given.entrySet().stream().filter(p -> !p.getKey().equals("indexName"))
                .map(p -> encode(p.getKey()) + '=' + encode(p.getValue().isValueNode() ? p.getValue().asText() : p.getValue().toString()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
