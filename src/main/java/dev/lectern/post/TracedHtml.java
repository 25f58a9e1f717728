package dev.lectern.post;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** HTML being written, which remembers from which line of the post each piece came. */
final class TracedHtml implements Markup {
    private final StringBuilder out;
    private int[] starts = new int[64];
    private int[] lines = new int[64];
    private int pieces;

    TracedHtml(int capacity) {
        out = new StringBuilder(capacity);
    }

    @Override
    public void at(int line) {
        if (pieces > 0 && starts[pieces - 1] == out.length()) {
            lines[pieces - 1] = line;
            return;
        }
        if (pieces > 0 && lines[pieces - 1] == line) {
            return;
        }
        if (pieces == starts.length) {
            starts = Arrays.copyOf(starts, pieces * 2);
            lines = Arrays.copyOf(lines, pieces * 2);
        }
        starts[pieces] = out.length();
        lines[pieces++] = line;
    }

    @Override
    public void open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
    }

    @Override
    public void close(String name) {
        out.append("</").append(name).append('>');
    }

    @Override
    public void single(String name, String... attributes) {
        open(name, attributes);
    }

    @Override
    public void text(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            text(text.charAt(i));
        }
    }

    @Override
    public void text(char c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '"' -> out.append("&quot;");
            default -> out.append(c);
        }
    }

    @Override
    public void plain(CharSequence text, int start, int end) {
        out.append(text, start, end);
    }

    @Override
    public void code(CharSequence text) {
        out.append("<pre>\n");
        text(text);
        out.append("</pre>\n");
    }

    @Override
    public void raw(CharSequence html) {
        out.append(html);
    }

    /** Whether the character would be read as more than itself. */
    static boolean isMarkup(char c) {
        return c == '&' || c == '<' || c == '"';
    }

    @Override
    public List<Block> blocks() {
        Element body = new Element("body");
        body.appendChildren(Parser.htmlParser().setTrackPosition(true).parseFragmentInput(out.toString(), body, ""));
        BlockCollector collector = new BlockCollector(this::line);
        body.filter(collector);
        return collector.blocks();
    }

    private int line(Node node, int index) {
        return line(node.sourceRange().startPos() + index);
    }

    /** The line of the post from which the character at {@code position} of this HTML came. */
    private int line(int position) {
        int found = Arrays.binarySearch(starts, 0, pieces, position);
        int piece = found >= 0 ? found : -found - 2;
        return piece < 0 ? 1 : lines[piece];
    }
}
