package dev.lectern.post;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Tag;

/**
 * The author's own HTML tags on their way into the HTML of the post.
 *
 * <p>A tag that is never closed ends with the paragraph it stands in: a forgotten {@code </center>} or {@code </b>} must
 * not change the look of everything below. Tags that would swallow what follows as raw text are made harmless.
 */
final class RawTags {

    /** Elements that need no end tag, or whose end the parser finds by itself. */
    private static final Set<String> SELF_ENDING = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link",
            "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot",
            "option", "iframe");

    /** Elements whose tags are dropped while their text stays. */
    private static final Set<String> DROPPED = Set.of("html", "head", "body", "frameset", "frame", "noframes", "noembed",
            "plaintext", "xmp", "textarea", "title", "script", "style", "select", "option", "optgroup");

    /** No real tag is longer, in characters. */
    private static final int MAX_TAG = 2_000;

    private final Markup html;
    private final Set<HtmlInline> forgotten = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<String> open = new ArrayDeque<>();

    /** Without a document no tag is known to be forgotten. */
    RawTags(Markup html) {
        this.html = html;
    }

    RawTags(Document document, Markup html) {
        this(html);
        Map<String, Deque<HtmlInline>> unmatched = new HashMap<>();
        for (Node node = document; node != null; node = next(node, document)) {
            if (node instanceof HtmlInline tag) {
                match(tag, unmatched);
            }
        }
        unmatched.values().forEach(forgotten::addAll);
    }

    private static Node next(Node node, Document root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != root && at.getNext() == null) {
            at = at.getParent();
        }
        return at == root ? null : at.getNext();
    }

    private static void match(HtmlInline tag, Map<String, Deque<HtmlInline>> unmatched) {
        BasedSequence chars = tag.getChars();
        String name = name(chars);
        if (name.isEmpty() || SELF_ENDING.contains(name) || chars.endsWith("/>")) {
            return;
        }
        Deque<HtmlInline> same = unmatched.computeIfAbsent(name, n -> new ArrayDeque<>());
        if (chars.charAt(1) != '/') {
            same.push(tag);
        } else if (!same.isEmpty()) {
            same.pop();
        }
    }

    /** The tag as it goes into the HTML. */
    String tag(HtmlInline tag) {
        String name = name(tag.getChars());
        if (name.isEmpty() || DROPPED.contains(name)) {
            return "";
        }
        boolean ends = tag.getChars().charAt(1) == '/';
        if (name.equals("iframe")) {
            return ends ? "" : tag.getChars() + "</iframe>";
        }
        if (!ends && forgotten.contains(tag)) {
            open.push(name);
        }
        return tag.getChars().toString();
    }

    /** Ends what its author forgot to end in the paragraph that ends here. */
    void closeForgotten() {
        while (!open.isEmpty()) {
            html.close(open.pop());
        }
    }

    /** Writes plain text: escapes resolved, and tags kept that CommonMark finds malformed but browsers read. */
    void text(String chars) {
        int plain = 0;
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c != '\\' && !TracedHtml.isMarkup(c)) {
                continue;
            }
            html.plain(chars, plain, i);
            if (c == '\\' && i + 1 < chars.length() && isPunctuation(chars.charAt(i + 1))) {
                html.text(StrayMarks.shield(chars.charAt(++i)));
            } else if (c == '<') {
                i = malformedTag(chars, i);
            } else {
                html.text(c);
            }
            plain = i + 1;
        }
        html.plain(chars, plain, chars.length());
    }

    /** Writes a tag as it is, or a single {@code <}. @return index of the last character written */
    private int malformedTag(String chars, int start) {
        int limit = Math.min(chars.length(), start + MAX_TAG);
        int end = start + 1;
        while (end < limit && chars.charAt(end) != '>' && chars.charAt(end) != '<') {
            end++;
        }
        String tag = chars.substring(start, Math.min(limit, end + 1));
        String name = tag.endsWith(">") ? name(tag) : "";
        if (name.isEmpty() || !Tag.isKnownTag(name) || DROPPED.contains(name) || name.equals("iframe")) {
            html.text('<');
            return start;
        }
        html.raw(tag);
        return end;
    }

    private static boolean isPunctuation(char c) {
        return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~';
    }

    /** The name in a tag that begins with {@code <} or {@code </}, in lower case; empty where there is none. */
    static String name(CharSequence tag) {
        int start = tag.length() > 1 && tag.charAt(1) == '/' ? 2 : 1;
        int end = start;
        while (end < tag.length() && isNamePart(tag.charAt(end))) {
            end++;
        }
        return start >= end ? "" : tag.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isNamePart(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '-');
    }
}
