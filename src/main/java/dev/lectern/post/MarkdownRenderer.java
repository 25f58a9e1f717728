package dev.lectern.post;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** Writes a Markdown tree as HTML, the author's own HTML as it is. Walks without recursion: posts may nest at will. */
final class MarkdownRenderer {
    private final Document document;
    private final LineIndex lines;
    private final RawTags tags;
    private final Markup html;

    /** @param firstLine of the file on which {@code markdown} begins, from 1 */
    MarkdownRenderer(Document document, String markdown, int firstLine, Markup html) {
        this.document = document;
        this.lines = new LineIndex(markdown, firstLine);
        this.html = html;
        this.tags = new RawTags(document, html);
    }

    void render() {
        Node node = document.getFirstChild();
        while (node != null) {
            boolean descend = enter(node) && node.getFirstChild() != null;
            node = descend ? node.getFirstChild() : following(node);
        }
    }

    /** The next node in reading order that is not inside {@code node}; leaves what ends on the way. */
    private @Nullable Node following(Node node) {
        Node at = node;
        while (at != document) {
            leave(at);
            if (at.getNext() != null) {
                return at.getNext();
            }
            at = at.getParent();
        }
        return null;
    }

    /** Writes what comes before a node's children. @return whether to go on into them */
    private boolean enter(Node node) {
        html.at(lines.line(node.getStartOffset()));
        return switch (node) {
            case Text text -> write(() -> tags.text(text.getChars().toString()));
            case SoftLineBreak soft -> write(() -> html.text('\n'));
            case HardLineBreak hard -> write(this::lineBreak);
            case HtmlInlineComment comment -> false;
            case HtmlInline tag -> write(() -> inLines(tag.getStartOffset(), tags.tag(tag)));
            case HtmlEntity entity -> write(() -> html.raw(entity.getChars()));
            case Code code -> write(() -> enclosed("code", code.getText()));
            case FencedCodeBlock code -> write(() -> html.code(code.getContentChars()));
            case IndentedCodeBlock code -> write(() -> indented(code));
            case Image image -> write(() -> image(image.getText(), image.getUrl(), image.getTitle()));
            case ImageRef image -> imageReference(image);
            case AutoLink link -> write(() -> link(link.getText(), link.getText()));
            case MailLink link -> write(() -> link(link.getText(), link.getText()));
            case ThematicBreak rule -> write(() -> html.single("hr"));
            case Reference definition -> false;
            case TableSeparator separator -> false;
            default -> open(node);
        };
    }

    private static boolean write(Runnable leaf) {
        leaf.run();
        return false;
    }

    private boolean open(Node node) {
        switch (node) {
            case Paragraph paragraph -> html.open("p");
            case Heading heading -> html.open("h" + heading.getLevel());
            case BlockQuote quote -> html.open("blockquote");
            case BulletList list -> html.open("ul");
            case OrderedList list -> html.open("ol", "start", String.valueOf(list.getStartNumber()));
            case ListItem item -> html.open("li");
            case Emphasis emphasis -> html.open("em");
            case StrongEmphasis strong -> html.open("strong");
            case Link link -> open(link.getUrl());
            case LinkRef link -> openReference(link);
            case TableBlock table -> html.open("table");
            case TableRow row -> html.open("tr");
            case TableCell cell -> html.open(cell.isHeader() ? "th" : "td");
            default -> { }
        }
        return true;
    }

    private void leave(Node node) {
        switch (node) {
            case Paragraph paragraph -> endProse("p");
            case Heading heading -> endProse("h" + heading.getLevel());
            case BlockQuote quote -> end("blockquote");
            case BulletList list -> end("ul");
            case OrderedList list -> end("ol");
            case ListItem item -> end("li");
            case Emphasis emphasis -> html.close("em");
            case StrongEmphasis strong -> html.close("strong");
            case Link link -> html.close("a");
            case LinkRef link -> closeReference(link);
            case TableBlock table -> end("table");
            case TableRow row -> end("tr");
            case TableCell cell -> endCell(cell);
            default -> { }
        }
    }

    private void end(String name) {
        html.close(name);
        html.text('\n');
    }

    private void endProse(String name) {
        tags.closeForgotten();
        end(name);
    }

    private void endCell(TableCell cell) {
        tags.closeForgotten();
        html.close(cell.isHeader() ? "th" : "td");
    }

    private void lineBreak() {
        html.single("br");
        html.text('\n');
    }

    private void enclosed(String name, CharSequence text) {
        html.open(name);
        html.text(text);
        html.close(name);
    }

    /** Writes the author's own HTML, line by line, from {@code offset} of the Markdown on. */
    private void inLines(int offset, String raw) {
        int line = lines.line(offset);
        int start = 0;
        for (int end = raw.indexOf('\n'); end >= 0; end = raw.indexOf('\n', start)) {
            html.raw(raw.substring(start, end + 1));
            html.at(++line);
            start = end + 1;
        }
        html.raw(raw.substring(start));
    }

    /** Indented text is code, unless it is HTML that its author indented after a blank line. */
    private void indented(IndentedCodeBlock block) {
        String content = block.getContentChars().toString();
        String start = content.stripLeading();
        if (start.length() > 1 && start.charAt(0) == '<' && (start.charAt(1) == '/' || Character.isLetter(start.charAt(1)))) {
            inLines(block.getStartOffset(), content);
        } else {
            html.code(block.getContentChars());
        }
    }

    private void image(BasedSequence alt, BasedSequence url, BasedSequence title) {
        html.single("img", "src", url.unescape(), "alt", alt.unescape().replace("*", ""), "title", title.unescape());
    }

    private boolean imageReference(ImageRef image) {
        Reference reference = image.getReferenceNode(document);
        if (reference == null) {
            return open(image);
        }
        image(image.getText(), reference.getUrl(), reference.getTitle());
        return false;
    }

    private void link(BasedSequence url, BasedSequence text) {
        open(url);
        html.text(text);
        html.close("a");
    }

    private void open(BasedSequence url) {
        html.open("a", "href", url.unescape());
    }

    /** Brackets without a definition are plain text. */
    private void openReference(RefNode link) {
        Reference reference = link.getReferenceNode(document);
        if (reference != null) {
            open(reference.getUrl());
        } else if (link.hasChildren()) {
            html.text(link.getChars().prefixOf(link.getChildChars()));
        } else {
            html.text(link.getChars().unescape());
        }
    }

    private void closeReference(RefNode link) {
        if (link.getReferenceNode(document) != null) {
            html.close("a");
        } else if (link.hasChildren()) {
            html.text(link.getChars().suffixOf(link.getChildChars()));
        }
    }
}
