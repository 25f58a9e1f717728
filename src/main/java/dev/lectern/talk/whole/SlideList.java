package dev.lectern.talk.whole;

import dev.lectern.post.Prose;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;

/** A list of slides or recordings below a recap, which tells the titles of talks that the recap leaves out: {@code * 张三：[三年的教训](…pdf)}. */
final class SlideList {
    private static final Pattern FIRST = Pattern.compile("\\s*(?:老师|同学)?\\s*(?:[（(][^（()）]{1,30}[)）])?\\s*[:：|｜—–-]+\\s*");
    private static final Pattern LAST = Pattern.compile("\\s*(?:[（(]|[|｜—–-]+|by)\\s*");
    private static final int SHORTEST = 4;

    private SlideList() {}

    /** The talks with the titles that such a list gives. */
    static List<Finding> titled(Page page, List<Finding> talks) {
        return talks.stream().map(t -> t.title() != null || t.kind() != Kind.TALK || t.speakers().size() != 1 ? t : in(page, t).map(t::titled).orElse(t)).toList();
    }

    private static Optional<String> in(Page page, Finding talk) {
        String name = talk.speakers().get(0).name();
        List<String> titles = page.units().stream().filter(u -> u.index() > talk.start() && u.shape() == Unit.Shape.ITEM)
                .flatMap(u -> linked(u, name).stream()).distinct().toList();
        return titles.size() == 1 ? Optional.of(titles.get(0)) : Optional.empty();
    }

    /** The words of the item's link, where the name stands before or behind them and nothing else does. */
    private static Optional<String> linked(Unit unit, String name) {
        String text = unit.text();
        if (!text.contains(name)) {
            return Optional.empty();
        }
        for (Prose.Span span : unit.spans()) {
            String words = span.kind() == Prose.Kind.LINK ? text.substring(span.start(), span.end()) : "";
            Matcher inside = words.startsWith(name) ? FIRST.matcher(words).region(name.length(), words.length()) : null;
            String title = text.startsWith(name) && span.start() >= name.length() && FIRST.matcher(text).region(name.length(), span.start()).matches() ? words
                    : inside != null && inside.lookingAt() ? words.substring(inside.end())
                            : span.start() == 0 && text.startsWith(name, behind(text, span.end())) ? words : "";
            if (title.length() >= SHORTEST) {
                return Optional.ofNullable(Titles.own(Titles.clean(title)));
            }
        }
        return Optional.empty();
    }

    private static int behind(String text, int end) {
        Matcher last = LAST.matcher(text).region(end, text.length());
        return last.lookingAt() ? last.end() : text.length();
    }
}
