package dev.lectern.talk.page;

import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The account of whoever a label names, linked in brackets behind them, which is no house: {@code 分享人：水印|（[shuiyin](https://github.com/…)）|}. */
final class Accounts {
    private static final Pattern PROFILE = Pattern.compile("(?:https?://)?(?:www\\.)?(?:github|gitee|gitlab|gitcode|atomgit|twitter|x|weibo|zhihu|linkedin)\\.com/(?:people/|u/|in/|@)?[\\w.-]+/?(?:[?#].*)?");
    private static final String OPENING = "（(";
    private static final String CLOSING = "）)";

    private Accounts() {}

    /** A labelled line without them. */
    static Prose without(Prose line) {
        Optional<Span> account = line.spans().stream().filter(s -> isAccount(line.text(), s)).findFirst();
        return account.isEmpty()
                        || Label.filled(Label.Field.SPEAKER, Simplified.of(line.text())).or(() -> Label.filled(Label.Field.HOST, Simplified.of(line.text()))).isEmpty()
                ? line
                : without(cut(line, start(line.text(), account.get()), account.get().end() + 1));
    }

    /** Whether the link fills a bracket that stands behind a word. */
    private static boolean isAccount(String text, Span span) {
        boolean framed = span.kind() == Prose.Kind.LINK && span.start() > 1 && span.end() < text.length()
                && OPENING.indexOf(text.charAt(span.start() - 1)) >= 0 && CLOSING.indexOf(text.charAt(span.end())) >= 0;
        return framed && Character.isLetterOrDigit(text.charAt(start(text, span) - 1)) && PROFILE.matcher(span.target()).matches();
    }

    private static int start(String text, Span span) {
        int bracket = span.start() - 1;
        return text.charAt(bracket - 1) == ' ' && bracket > 1 ? bracket - 1 : bracket;
    }

    private static Prose cut(Prose line, int from, int to) {
        int gone = to - from;
        List<Span> spans = Stream.concat(line.spans().stream().filter(s -> s.end() <= from), line.spans().stream()
                .filter(s -> s.start() >= to).map(s -> new Span(s.kind(), s.start() - gone, s.end() - gone, s.target()))).toList();
        return new Prose(line.text().substring(0, from) + line.text().substring(to), spans, line.asked());
    }
}
