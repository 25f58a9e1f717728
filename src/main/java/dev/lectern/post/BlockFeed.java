package dev.lectern.post;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * Hands the nodes that HTML would be parsed into straight on to the collector: a post in which no tag stands needs neither
 * be written as HTML nor parsed again.
 */
final class BlockFeed implements Markup {
    /** By their names; jsoup copies all that it knows of HTML for each that it is asked for. */
    private static final Map<String, Tag> TAGS = new ConcurrentHashMap<>();
    private final BlockCollector collector = new BlockCollector((node, index) -> this.line);
    private final Deque<Element> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int line = 1;

    @Override
    public void at(int line) {
        endText();
        this.line = line;
    }

    @Override
    public void open(String name, String... attributes) {
        endText();
        Element element = new Element(TAGS.computeIfAbsent(name, Tag::valueOf), null);
        for (int i = 0; i < attributes.length; i += 2) {
            element.attr(attributes[i], attributes[i + 1]);
        }
        open.push(element);
        collector.head(element, open.size());
    }

    @Override
    public void close(String name) {
        endText();
        collector.tail(open.pop(), open.size());
    }

    @Override
    public void text(CharSequence more) {
        text.append(more);
    }

    @Override
    public void text(char c) {
        text.append(c);
    }

    @Override
    public void plain(CharSequence more, int start, int end) {
        text.append(more, start, end);
    }

    @Override
    public void code(CharSequence code) {
        endText();
        collector.head(new Element("pre").appendChild(new TextNode(code.toString())), open.size());
    }

    /** Takes entities only; there are no tags. */
    @Override
    public void raw(CharSequence html) {
        text.append(Parser.unescapeEntities(html.toString(), false));
    }

    private void endText() {
        if (!text.isEmpty()) {
            collector.head(new TextNode(text.toString()), open.size());
            text.setLength(0);
        }
    }

    @Override
    public List<Block> blocks() {
        endText();
        return collector.blocks();
    }
}
