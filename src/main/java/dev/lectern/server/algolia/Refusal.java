package dev.lectern.server.algolia;

import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that is not answered, and why. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private final HttpStatus status;

    private Refusal(HttpStatus status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    /** @param sentence what is wrong, and what would be right */
    static Refusal malformed(String sentence) {
        return new Refusal(HttpStatus.BAD_REQUEST, sentence);
    }

    static Refusal absent(String sentence) {
        return new Refusal(HttpStatus.NOT_FOUND, sentence);
    }

    static Refusal of(HttpStatus status, String sentence) {
        return new Refusal(status, sentence);
    }

    HttpStatus status() {
        return status;
    }

    /** As the clients read it. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", getMessage());
        body.put("status", status.getCode());
        return body;
    }

    /** What somebody sent, quoted and cut short, for a sentence. */
    static String quoted(String text) {
        int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
        return '\'' + text.substring(0, end) + (end < text.length() ? "…" : "") + '\'';
    }
}
