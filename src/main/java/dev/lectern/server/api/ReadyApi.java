package dev.lectern.server.api;

import dev.lectern.index.IndexRefusedException;
import dev.lectern.search.NotOpenException;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.search.TalkSearch;
import dev.lectern.server.http.Json;
import dev.lectern.server.http.Problem;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /readyz}: the index answers a question; status 503 where it does not. */
public final class ReadyApi implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyApi.class);
    private static final SearchRequest ANYTHING = new SearchRequest("", Map.of(), null, null, Sort.DATE_DESC, 1, 1);

    private final TalkSearch search;

    public ReadyApi(TalkSearch search) {
        this.search = search;
    }

    @Override
    public void handle(Context ctx) {
        try {
            Json.answer(ctx, Map.of("status", "ready", "documents", search.search(ANYTHING).total()));
        } catch (NotOpenException none) {
            Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "There is no index to answer from yet.").answer(ctx);
        } catch (RuntimeException unreadable) {
            if (unreadable.getCause() instanceof IndexRefusedException away) {
                LOG.warn("The index does not answer: {}", away.getMessage());
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "The search cluster does not answer.").answer(ctx);
                return;
            }
            LOG.warn("The index does not answer", unreadable);
            Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "The index does not answer.").answer(ctx);
        }
    }
}
