package dev.lectern.server;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/**
 * Counts every request once it is answered, and tells of it in a line of JSON where that is wanted: when, which route, with what
 * status, how long and how much. Not who asked, from where, with what, nor for what: none of that has to be kept.
 */
final class Requests implements RequestLog {
    /** Attribute of a request: the route that answers it, as it stands in the table. */
    static final String ROUTE = "dev.lectern.route";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

    private final Meters meters;
    private final @Nullable PrintStream lines;
    private final JsonMapper json = new JsonMapper();

    /** @param lines where to write a line for each; null not to */
    Requests(Meters meters, @Nullable PrintStream lines) {
        this.meters = meters;
        this.lines = lines;
    }

    @Override
    public void log(Request request, Response response) {
        String route = request.getAttribute(ROUTE) instanceof String known ? known
                : Request.getPathInContext(request).startsWith("/assets/") && response.getStatus() < 400 ? "/assets/*" : "other";
        // whatever a client makes up must not become a label of its own
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
        double seconds = NanoTime.since(request.getBeginNanoTime()) / 1e9;
        meters.answered(method, route, response.getStatus(), seconds);
        if (lines != null) {
            lines.println(line(method, route, response, seconds));
        }
    }

    private String line(String method, String route, Response response, double seconds) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        line.put("method", method);
        line.put("route", route);
        line.put("status", response.getStatus());
        line.put("ms", Math.round(seconds * 1e5) / 100.0);
        line.put("bytes", Response.getContentBytesWritten(response));
        try {
            return json.writeValueAsString(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
