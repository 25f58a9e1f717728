package dev.lectern.server.page;

import dev.lectern.server.http.BadParameter;
import dev.lectern.server.http.Language;
import dev.lectern.server.http.QueryString;
import dev.lectern.server.http.Text;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** A small page that says what went wrong, for browsers. */
public final class ErrorPage {
    private final Pages pages;

    public ErrorPage(Pages pages) {
        this.pages = pages;
    }

    public void draw(Context ctx, HttpStatus status, Text sentence) {
        Reader reader = reader(ctx);
        Phrase title = title(status);
        Frame frame = pages.frame(ctx, reader, reader.say(title), reader.say(title), "/").with(Head.UNLISTED);
        pages.draw(ctx, "error.jte", new ErrorView(frame, status.getCode(), title, sentence.in(reader.language())));
        ctx.status(status);
    }

    /** The sentence where all that is known is the status. */
    public static Text usual(HttpStatus status) {
        return status == HttpStatus.NOT_FOUND
                ? new Text(Phrase.NO_PAGE.in(Language.ENGLISH), Phrase.NO_PAGE.in(Language.CHINESE))
                : new Text(status.getMessage() + ".", status.getMessage() + "。");
    }

    private static Phrase title(HttpStatus status) {
        return status == HttpStatus.NOT_FOUND ? Phrase.NOT_FOUND
                : status.isServerError() ? Phrase.OUR_FAULT
                : Phrase.NOT_UNDERSTOOD;
    }

    private static Reader reader(Context ctx) {
        try {
            return Reader.of(ctx, QueryString.of(ctx.queryString()));
        } catch (BadParameter damaged) {
            return new Reader(Language.preferredBy(ctx, Language.CHINESE), false);
        }
    }
}
