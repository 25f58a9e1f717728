package dev.lectern.server;

import dev.lectern.index.IndexRefusedException;
import dev.lectern.search.NotOpenException;
import dev.lectern.search.TooSlowException;
import dev.lectern.server.algolia.ClientErrors;
import dev.lectern.server.http.Absent;
import dev.lectern.server.http.BadParameter;
import dev.lectern.server.http.Language;
import dev.lectern.server.http.Problem;
import dev.lectern.server.http.Text;
import dev.lectern.server.page.ErrorPage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what goes wrong into an answer: a small page for somebody with a browser, problem details for everything else. */
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final ErrorPage page;

    Errors(ErrorPage page) {
        this.page = page;
    }

    void register(RoutesConfig routes) {
        routes.exception(BadParameter.class, this::badParameter);
        routes.exception(Absent.class, (absent, ctx) -> answer(ctx, HttpStatus.NOT_FOUND, absent.sentence()));
        routes.exception(NotOpenException.class, (none, ctx) -> later(ctx, HttpStatus.TOO_MANY_REQUESTS, new Text(
                "There is no index to answer from yet; ask again in a moment.", "索引尚未就绪，请稍后再试。")));
        routes.exception(TooSlowException.class, (slow, ctx) -> later(ctx, HttpStatus.BAD_REQUEST, new Text(
                "This question takes too long; ask for less.", "这个查询耗时太长，请缩小范围。")));
        routes.exception(UncheckedIOException.class, this::unanswered);
        routes.exception(HttpResponseException.class, this::refused);
        routes.exception(Exception.class, this::failed);
    }

    private void badParameter(BadParameter bad, Context ctx) {
        if (wantsPage(ctx)) {
            page.draw(ctx, HttpStatus.BAD_REQUEST, bad.sentence());
        } else {
            problem(ctx, Problem.of(bad, Language.preferredBy(ctx, Language.ENGLISH)));
        }
    }

    /** The index is on other machines, and these are away; which they are is told in the log alone. */
    private void unanswered(UncheckedIOException failure, Context ctx) {
        if (failure.getCause() instanceof IndexRefusedException away) {
            LOG.warn("{} {}: {}", ctx.method(), ctx.path(), away.getMessage());
            later(ctx, HttpStatus.TOO_MANY_REQUESTS, new Text(
                    "The search cluster does not answer; ask again in a moment.", "搜索集群暂时没有应答，请稍后再试。"));
        } else {
            failed(failure, ctx);
        }
    }

    private void refused(HttpResponseException refused, Context ctx) {
        HttpStatus status = HttpStatus.forStatus(refused.getStatus());
        if (ClientErrors.areFor(ctx.path())) {
            ClientErrors.answer(ctx, status);
            return;
        }
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            ctx.header("Allow", "GET, HEAD, OPTIONS");
        }
        answer(ctx, status, ErrorPage.usual(status));
    }

    private void failed(Exception failure, Context ctx) {
        LOG.error("{} {} failed", ctx.method(), ctx.path(), failure);
        if (ClientErrors.areFor(ctx.path())) {
            ClientErrors.answer(ctx, HttpStatus.INTERNAL_SERVER_ERROR);
            return;
        }
        answer(ctx, HttpStatus.INTERNAL_SERVER_ERROR, new Text(
                "The server could not answer; its log says why.", "服务器没能回答，原因见其日志。"));
    }

    /** @param forClients the status for clients that take a server for dead at its first 503; at 429 they ask again */
    private void later(Context ctx, HttpStatus forClients, Text sentence) {
        ctx.header("Retry-After", "5").header("Access-Control-Expose-Headers", "Retry-After");
        if (ClientErrors.areFor(ctx.path())) {
            ClientErrors.answer(ctx, forClients, sentence.english());
            return;
        }
        answer(ctx, HttpStatus.SERVICE_UNAVAILABLE, sentence);
    }

    private void answer(Context ctx, HttpStatus status, Text sentence) {
        if (wantsPage(ctx)) {
            page.draw(ctx, status, sentence);
        } else {
            problem(ctx, Problem.of(status, sentence.in(Language.preferredBy(ctx, Language.ENGLISH))));
        }
    }

    private static void problem(Context ctx, Problem problem) {
        problem.answer(ctx);
        ctx.header("Vary", "Accept-Language");
    }

    private static boolean wantsPage(Context ctx) {
        String accept = ctx.header("Accept");
        return !ctx.path().startsWith("/api/") && accept != null && accept.contains("text/html");
    }
}
