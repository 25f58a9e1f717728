package dev.lectern.server;

import dev.lectern.server.algolia.ClientErrors;
import dev.lectern.server.http.Json;
import dev.lectern.server.http.Problem;
import io.javalin.http.HttpStatus;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what fails before a route is found, such as a malformed request line, without naming who runs below. */
final class ConnectorErrors extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (response.getStatus() == HttpStatus.HTTP_VERSION_NOT_SUPPORTED.getCode()) {
            // A garbled request line reads as a strange version; that is the client's fault, and no alarm of ours.
            response.setStatus(HttpStatus.BAD_REQUEST.getCode());
        }
        boolean client = ClientErrors.areFor(Request.getPathInContext(request));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, client ? "application/json" : Problem.MEDIA_TYPE);
        // Nothing is told here but that the request failed, which a script of another site must see to tell its reader.
        response.getHeaders().put("Access-Control-Allow-Origin", "*");
        response.getHeaders().put("Access-Control-Expose-Headers", HttpHeader.RETRY_AFTER.asString());
        Content.Sink.write(response, true, body(HttpStatus.forStatus(response.getStatus()), client), callback);
        return true;
    }

    private String body(HttpStatus status, boolean client) {
        String sentence = status == HttpStatus.TOO_MANY_REQUESTS
                ? "Too many requests come from this address: try again a little later."
                : "The request cannot be read: " + status.getMessage() + ".";
        return Json.write(client ? ClientErrors.body(status, sentence) : Problem.of(status, sentence));
    }
}
