package dev.lectern.post;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Walks over a post's HTML and collects what a reader sees as blocks. */
final class BlockCollector implements NodeFilter {

    private final List<Block> blocks = new ArrayList<>();
    private final Lines lines;
    private final ListTracker lists = new ListTracker();
    private final Deque<Appearance> looks = new ArrayDeque<>(List.of(Appearance.PLAIN));
    private ProseBuilder prose = new ProseBuilder();
    private int quotes;
    private int figures;
    private int heading;

    private int tables;
    private @Nullable TableBuilder table;
    private ProseBuilder outside = prose;

    /** Tells the line of the file on which a node begins, or the character of a text. */
    interface Lines {
        int line(Node node, int index);
    }

    BlockCollector(Lines lines) {
        this.lines = lines;
    }

    /** All that was seen, once the walk is over. */
    List<Block> blocks() {
        flush();
        return blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (HtmlNames.isUnseen(element, name)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            return enter(element, name);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element, String name) {
        if (HtmlNames.FILMS.contains(name)) {
            film(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("pre") && !isInCell()) {
            flush();
            code(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (HtmlNames.BLOCKS.contains(name)) {
            edge();
        }
        looks.push(looks.element().within(element));
        Prose.Kind stretch = HtmlNames.stretch(element, name);
        if (stretch != null) {
            prose.open(stretch, element.attr("href"));
        }
        open(element, name);
        return FilterResult.CONTINUE;
    }

    private void open(Element element, String name) {
        switch (name) {
            case "br" -> lineBreak();
            case "hr" -> rule(element);
            case "img" -> image(element);
            case "blockquote" -> quotes++;
            case "figure", "figcaption" -> figures++;
            case "table" -> table(element);
            case "tr" -> row(element);
            case "td", "th" -> cell(element);
            default -> openBlock(element, name);
        }
    }

    private void openBlock(Element element, String name) {
        if (isInCell()) {
            return;
        }
        if (HtmlNames.isHeading(name)) {
            flush();
            heading = name.charAt(1) - '0';
        } else if (name.equals("ul") || name.equals("ol")) {
            flush();
            lists.open(name.equals("ol") ? Attributes.number(element, "start", 1) : 0);
        } else if (name.equals("li")) {
            flush();
            lists.item(Attributes.number(element, "value", 0));
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            looks.pop();
            String name = element.normalName();
            Prose.Kind stretch = HtmlNames.stretch(element, name);
            if (stretch != null) {
                prose.close(stretch);
            }
            close(element, name);
            if (HtmlNames.BLOCKS.contains(name)) {
                edge();
            }
        }
        return FilterResult.CONTINUE;
    }

    private void close(Element element, String name) {
        switch (name) {
            case "blockquote" -> { edge(); quotes--; }
            case "figure", "figcaption" -> { flushUnlessInCell(); figures--; }
            case "td", "th" -> endCell(element);
            case "table" -> endTable(element);
            default -> closeBlock(name);
        }
    }

    private void closeBlock(String name) {
        if (isInCell()) {
            return;
        }
        if (HtmlNames.isHeading(name)) {
            flush();
            heading = 0;
        } else if (name.equals("li")) {
            flush();
            lists.endItem();
        } else if (name.equals("ul") || name.equals("ol")) {
            flush();
            lists.close();
        }
    }

    private void text(TextNode node) {
        prose.append(node.getWholeText(), looks.element(), i -> lines.line(node, i));
    }

    /** Two breaks in a row part paragraphs, as a reader sees it. */
    private void lineBreak() {
        if (prose.lineBreak() >= 2) {
            edge();
        }
    }

    /** The edge of a block: ends a paragraph, but is a mere new line within a heading, list item, caption or cell. */
    private void edge() {
        if (isInCell() || heading > 0 || figures > 0 || lists.isItemPending()) {
            prose.newLine();
        } else {
            flush();
        }
    }

    private void flushUnlessInCell() {
        if (isInCell()) {
            prose.newLine();
        } else {
            flush();
        }
    }

    private void flush() {
        if (prose.isEmpty()) {
            prose.take();
            return;
        }
        int line = prose.firstLine();
        Block.Look look = look();
        Prose text = prose.take();
        if (!text.isBlank()) {
            blocks.add(block(text, look, line));
        }
    }

    private Block block(Prose text, Block.Look look, int line) {
        if (heading > 0) {
            return new Block.Heading(heading, Permalink.without(text), line);
        }
        if (figures > 0) {
            return new Block.Caption(text, line);
        }
        return lists.isItemPending() ? lists.take(text, line) : new Block.Paragraph(text, look, line);
    }

    private Block.Look look() {
        if (prose.isCentered()) {
            return Block.Look.CENTERED;
        }
        if (prose.isSmall()) {
            return Block.Look.SMALL;
        }
        return quotes > 0 ? Block.Look.QUOTED : Block.Look.PLAIN;
    }

    private int line(Element element) {
        return lines.line(element, 0);
    }

    private void image(Element element) {
        Block.Image image = Attributes.image(element, line(element));
        if (image.target().isEmpty()) {
            return;
        }
        if (isInCell()) {
            table.add(image);
        } else {
            flush();
            blocks.add(image);
        }
    }

    private void film(Element element) {
        String target = Attributes.film(element);
        if (target.isEmpty()) {
            return;
        }
        Block.Video film = new Block.Video(target, line(element));
        if (isInCell()) {
            table.add(film);
        } else {
            flush();
            blocks.add(film);
        }
    }

    private void rule(Element element) {
        if (!isInCell()) {
            flush();
            blocks.add(new Block.Rule(line(element)));
        }
    }

    private void code(Element element) {
        String text = CopyCursor.withoutPlaceholders(element.wholeText()).stripTrailing();
        if (!text.isBlank()) {
            blocks.add(new Block.Code(text, line(element)));
        }
    }

    private boolean isInCell() {
        return table != null && table.isInCell();
    }

    /** A table in a cell is no table of its own, nor is one that only arranges the page. */
    private void table(Element element) {
        if (table == null && !Attributes.isLayout(element)) {
            flush();
            table = new TableBuilder(tables++, element);
        }
    }

    private void row(Element element) {
        if (table != null && !table.isInCell()) {
            table.startRow(element, line(element));
        }
    }

    private void cell(Element element) {
        if (table != null && !table.isInCell()) {
            table.startCell(element);
            outside = prose;
            prose = new ProseBuilder();
        }
    }

    private void endCell(Element element) {
        if (table != null && table.isCell(element)) {
            table.endCell(prose.take());
            prose = outside;
        }
    }

    private void endTable(Element element) {
        if (table != null && table.isOf(element)) {
            flush();
            blocks.addAll(table.blocks());
            table = null;
        }
    }
}
