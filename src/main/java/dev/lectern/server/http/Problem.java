package dev.lectern.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not answered, as RFC 9457 puts it.
 *
 * @param type what sort of problem, as a URI; {@code about:blank} where the status says it all
 * @param parameter the parameter at fault; null (and left out) where it is none
 * @param value what was given for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String parameter,
        @Nullable String value) {

    /** Media type of a problem in JSON. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String BAD_PARAMETER = "tag:lectern.dev,2026:bad-parameter";

    public static Problem of(HttpStatus status, String detail) {
        return new Problem("about:blank", status.getMessage(), status.getCode(), detail, null, null);
    }

    /** Answers with it. */
    public void answer(Context ctx) {
        // Not by ctx.json: the container would keep its charset for this type, and JSON has none (RFC 8259).
        ctx.status(status).result(ctx.jsonMapper().toJsonString(this, Problem.class)).contentType(MEDIA_TYPE);
    }

    public static Problem of(BadParameter bad, Language language) {
        return new Problem(BAD_PARAMETER, "Bad Parameter", HttpStatus.BAD_REQUEST.getCode(),
                bad.sentence().in(language), bad.name(), bad.value());
    }
}
