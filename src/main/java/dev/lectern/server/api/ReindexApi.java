package dev.lectern.server.api;

import dev.lectern.index.IndexRefusedException;
import dev.lectern.index.IndexSummary;
import dev.lectern.index.IndexSummary.Refusal;
import dev.lectern.index.IndexSummary.Status;
import dev.lectern.server.http.Json;
import dev.lectern.server.http.Language;
import dev.lectern.server.http.Problem;
import dev.lectern.server.http.QueryString;
import dev.lectern.server.http.SearchParameters;
import dev.lectern.server.http.Text;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /api/reindex}: brings the index up to date with the posts, for whoever has the token; answered when the new index is
 * shown. {@code full=true} reads every post, {@code force=true} lets many talks go.
 */
public final class ReindexApi implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(ReindexApi.class);

    private final @Nullable String token;
    private final Run run;

    /** What does it. */
    public interface Run {
        /** @throws IndexRefusedException where it may not, with a sentence for who asked */
        IndexSummary reindex(boolean full, boolean force) throws IOException;
    }

    /** @param token that has to be given; null to let nobody */
    public ReindexApi(@Nullable String token, Run run) {
        this.token = token;
        this.run = run;
    }

    @Override
    public void handle(Context ctx) {
        if (token == null) {
            problem(ctx, HttpStatus.FORBIDDEN, "Reindexing over HTTP is off: the server has no LECTERN_ADMIN_TOKEN.",
                    "没有开放通过 HTTP 重建索引：服务器没有设置 LECTERN_ADMIN_TOKEN。");
        } else if (!isGiven(ctx.header("Authorization"))) {
            ctx.header("WWW-Authenticate", "Bearer");
            problem(ctx, HttpStatus.UNAUTHORIZED, "Send the admin token as 'Authorization: Bearer …'.", "请在请求头里给出管理令牌：“Authorization: Bearer …”。");
        } else {
            QueryString given = QueryString.of(ctx.queryString());
            answer(ctx, SearchParameters.flag(given, "full"), SearchParameters.flag(given, "force"));
        }
    }

    private void answer(Context ctx, boolean full, boolean force) {
        try {
            Json.answer(ctx, Answer.of(run.reindex(full, force)));
        } catch (IndexRefusedException refused) {
            boolean mayBeMended = refused.reason() == IndexRefusedException.Reason.BUSY || refused.reason() == IndexRefusedException.Reason.DROP;
            problem(ctx, mayBeMended ? HttpStatus.CONFLICT : HttpStatus.SERVICE_UNAVAILABLE, refused.getMessage(), refused.chinese());
        } catch (IOException failed) {
            LOG.warn("Reindexing failed", failed);
            problem(ctx, HttpStatus.SERVICE_UNAVAILABLE, "Reindexing failed; the server's log says why.", "重建索引失败，原因见服务器日志。");
        }
    }

    /** Takes as long for a token that is nearly right as for any other. */
    private boolean isGiven(@Nullable String authorization) {
        String given = authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7) ? authorization.substring(7).strip() : "";
        return MessageDigest.isEqual(digest(given), digest(String.valueOf(token)));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void problem(Context ctx, HttpStatus status, String english, String chinese) {
        Problem.of(status, new Text(english, chinese).in(Language.preferredBy(ctx, Language.ENGLISH))).answer(ctx);
    }

    private record Answer(int posts, int talks, int speakers, long added, long changed, long removed, int unchanged,
            List<String> refused, double seconds) {

        static Answer of(IndexSummary summary) {
            return new Answer(summary.posts(), summary.talks(), summary.speakers(), summary.count(Status.NEW), summary.count(Status.CHANGED),
                    summary.count(Status.REMOVED), summary.unchanged(), summary.refused().stream().map(Refusal::message).toList(), summary.seconds());
        }
    }
}
