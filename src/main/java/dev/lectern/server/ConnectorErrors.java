package dev.lectern.server;

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
    private final Json json = new Json();

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (response.getStatus() == HttpStatus.HTTP_VERSION_NOT_SUPPORTED.getCode()) {
            // A garbled request line reads as a strange version; that is the client's fault, and no alarm of ours.
            response.setStatus(HttpStatus.BAD_REQUEST.getCode());
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        Content.Sink.write(response, true, body(response.getStatus()), callback);
        return true;
    }

    private String body(int status) {
        HttpStatus known = HttpStatus.forStatus(status);
        return json.write(Problem.of(known, "The request cannot be read: " + known.getMessage() + "."));
    }
}
