package dev.lectern.cli;

import dev.lectern.search.Factor;
import dev.lectern.search.SearchResult;
import dev.lectern.search.SearchResult.Hit;
import dev.lectern.talk.TalkDocument;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

/** An answer as a terminal shows it: a few lines a hit, what matched in colour where there are colours. */
final class ResultText {
    private static final String BOLD = "\033[1m";
    private static final String DIM = "\033[2m";
    private static final String MATCH = "\033[1;31m";
    private static final String PLAIN = "\033[0m";
    private static final String INDENT = "    ";

    private final Terminal terminal;
    private final PrintWriter out;

    ResultText(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    /** @param reasons why the hit with an id stands where it does; empty to say nothing of it */
    void print(String query, SearchResult result, Function<String, List<Factor>> reasons) {
        int number = (result.page() - 1) * result.size();
        for (Hit hit : result.hits()) {
            print(++number, hit, reasons.apply(hit.document().id()));
        }
        terminal.say(result.total() == 0 ? "none-found" : "found", query, result.total(), result.hits().size(), result.tookMillis());
        if (result.didYouMean() != null) {
            terminal.say("did-you-mean", result.didYouMean());
        }
    }

    private void print(int number, Hit hit, List<Factor> reasons) {
        TalkDocument document = hit.document();
        String title = hit.title() == null ? "(" + DocumentText.kind(document.kind()) + ")" : marked(hit.title(), BOLD);
        out.println("%2d. %s".formatted(number, styled(BOLD, title)));
        line(withoutControls(DocumentText.speakers(document)));
        line(withoutControls(DocumentText.setting(document)));
        if (hit.snippet() != null) {
            line(marked(hit.snippet(), ""));
        }
        line(styled(DIM, withoutControls(document.source().path()) + ":" + document.source().line()));
        reasons.forEach(factor -> line(styled(DIM, "%9.2f  %s".formatted(factor.score(), withoutControls(factor.what())))));
        out.println();
    }

    private void line(String text) {
        if (!text.isEmpty()) {
            out.println(INDENT + text);
        }
    }

    /** HTML whose only markup is {@code <mark>} as text. @param around the style to go back to after a match */
    private String marked(String html, String around) {
        String text = withoutControls(html)
                .replace("<mark>", terminal.colours() ? MATCH : "")
                .replace("</mark>", terminal.colours() ? PLAIN + around : "");
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&#x27;", "'").replace("&amp;", "&");
    }

    private String styled(String style, String text) {
        return terminal.colours() ? style + text + PLAIN : text;
    }

    /** A post must not steer the terminal. */
    private static String withoutControls(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
