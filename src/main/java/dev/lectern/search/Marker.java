package dev.lectern.search;

import dev.lectern.search.SearchResult.Hit;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Fold;
import dev.lectern.text.Pinyin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Marks what was found. Folding keeps the length of a text, so what was asked for is looked up in the folded text and
 * marked at the same place of the text as it was written: no offsets in the index, no second analysis, and the same marks
 * whichever engine found the document.
 */
final class Marker implements Marks {
    private static final int NEVER = Integer.MAX_VALUE;

    private final List<Mark> marks;

    /** @param texts what was asked for, in any spelling */
    Marker(Collection<String> texts) {
        marks = texts.stream().map(text -> Fold.key(text).strip()).filter(text -> !text.isEmpty()).distinct().map(Mark::of).toList();
    }

    Hit hit(Shown shown, float score) {
        TalkDocument document = shown.document();
        String title = document.title() == null ? null : Html.mark(document.title(), 0, document.title().length(),
                inTitle(document.title(), shown.foldedTitle()));
        return new Hit(document, snippet(document.body(), shown.foldedBody()), title,
                document.speakers().stream().map(speaker -> name(speaker.name())).toList(), score);
    }

    /** The whole text as HTML. @param inside whether pieces of words count too, where no whole word is found */
    String all(String text, boolean inside) {
        return Html.mark(text, 0, text.length(), inside ? inTitle(text) : inText(text));
    }

    /** A name as HTML; marked as a whole where it sounds as was asked. */
    String name(String name) {
        return Html.mark(name, 0, name.length(), inName(name));
    }

    @Override
    public List<Span> inText(String text) {
        return spans(text, Fold.key(text), NEVER);
    }

    @Override
    public List<Span> inTitle(String title) {
        return inTitle(title, Fold.key(title));
    }

    private List<Span> inTitle(String title, String folded) {
        List<Span> spans = spans(title, folded, NEVER);
        return spans.isEmpty() ? spans(title, folded, 2) : spans;
    }

    @Override
    public List<Span> inName(String name) {
        List<Span> spans = spans(name, Fold.key(name), 1);
        return spans.isEmpty() && marks.stream().anyMatch(mark -> mark.sounds(name)) ? List.of(new Span(0, name.length(), 0)) : spans;
    }

    /** The passage that holds most of what was asked for in the shortest stretch, as HTML; null for an empty text. */
    private @Nullable String snippet(@Nullable String text, String folded) {
        if (text == null || text.isBlank()) {
            return null;
        }
        List<Span> spans = spans(text, folded, NEVER);
        Passage passage = Passage.best(text, spans);
        return (passage.start() > 0 ? "…" : "") + Html.mark(text, passage.start(), passage.end(), spans)
                + (passage.end() < text.length() ? "…" : "");
    }

    /** Where the marks fall, in order, none over another. @param shortestInside how long a piece of a word has to be to count */
    private List<Span> spans(String text, String folded, int shortestInside) {
        List<Span> spans = new ArrayList<>();
        for (int m = 0; m < marks.size(); m++) {
            Mark mark = marks.get(m);
            for (int at = folded.indexOf(mark.text); at >= 0; at = folded.indexOf(mark.text, at + 1)) {
                if (mark.han || mark.text.length() >= shortestInside || mark.isWord(text, at)) {
                    spans.add(new Span(at, at + mark.text.length(), m));
                }
            }
        }
        return Span.withoutOverlap(spans);
    }

    /** A text to look for. */
    private record Mark(String text, boolean han) {
        static Mark of(String text) {
            return new Mark(text, text.codePoints().anyMatch(dev.lectern.text.Run::isHan));
        }

        /** Whether a word, or a hump of one ({@code Gauss} in {@code openGauss}), begins and ends here. */
        boolean isWord(String in, int at) {
            int end = at + text.length();
            boolean begins = at == 0 || !isLetter(in, at - 1) || Character.isUpperCase(in.charAt(at)) && Character.isLowerCase(in.charAt(at - 1));
            boolean ends = end == in.length() || !isLetter(in, end) || Character.isUpperCase(in.charAt(end)) || Character.isDigit(in.charAt(end));
            return begins && (ends || text.length() > 2);
        }

        private static boolean isLetter(String in, int at) {
            char c = in.charAt(at);
            return Character.isLetterOrDigit(c) && !dev.lectern.text.Run.isHan(c);
        }

        boolean sounds(String name) {
            return !han && text.length() > 1 && (Pinyin.words(name).contains(text) || Pinyin.initials(name).contains(text));
        }
    }
}
