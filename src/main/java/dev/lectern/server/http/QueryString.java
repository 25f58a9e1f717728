package dev.lectern.server.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters in the address, decoded strictly: a value that is damaged, or in another encoding than UTF-8, is named
 * and refused, where a lenient decoder would search for something nobody typed.
 *
 * <p>Control characters become blanks, and a parameter without a value counts as absent, as an empty field of a form does.
 */
public final class QueryString {
    private final Map<String, List<String>> values;

    private QueryString(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads what stands behind the {@code ?}.
     *
     * @throws BadParameter where a name or a value is not percent-encoded UTF-8
     */
    public static QueryString of(@Nullable String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = decode(pair, equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(name, pair.substring(equals + 1));
            if (!value.isBlank()) {
                values.computeIfAbsent(name, n -> new ArrayList<>()).add(value.strip());
            }
        }
        return new QueryString(values);
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Every value given for this parameter, in order; empty where it is absent. */
    public List<String> all(String name) {
        return Collections.unmodifiableList(values.getOrDefault(name, List.of()));
    }

    /**
     * The value of a parameter that can have but one.
     *
     * @throws BadParameter where it is given twice with different values
     */
    public Optional<String> one(String name) {
        List<String> given = all(name);
        if (given.stream().distinct().count() > 1) {
            throw new BadParameter(name, String.join("', '", given), new Text("give it once", "只能给出一次"));
        }
        return given.stream().findFirst();
    }

    private static String decode(String name, String raw) {
        try {
            // One char a byte, so that what was sent as plain UTF-8 and what was percent-encoded are decoded alike.
            String bytes = new String(raw.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            byte[] decoded = URLDecoder.decode(bytes, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return withoutControls(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded)).toString());
        } catch (IllegalArgumentException | CharacterCodingException damaged) {
            throw new BadParameter(name, raw, new Text("it is not percent-encoded UTF-8", "不是百分号编码的 UTF-8 文本"));
        }
    }

    private static String withoutControls(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
