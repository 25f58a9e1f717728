package dev.lectern.post;

import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.List;

/**
 * Reads the body of a post: template tags are resolved, Markdown becomes HTML, and one walk over that HTML gives the
 * blocks, so that Markdown and raw HTML cannot differ. Where there is no raw HTML, that HTML is only thought of.
 *
 * <p>Raw HTML is parsed as part of the paragraph it stands in rather than as CommonMark's HTML block, because authors
 * write Markdown inside it and mean it.
 */
final class MarkdownReader {

    static final Parser PARSER = parser(List.of(TablesExtension.create()));
    /** Whether lines are a table is dear to tell, and without a bar they are none. */
    private static final Parser WITHOUT_TABLES = parser(List.of());

    private MarkdownReader() {}

    private static Parser parser(List<Extension> extensions) {
        MutableDataSet options = new MutableDataSet()
                .set(Parser.EXTENSIONS, extensions)
                .set(Parser.SPACE_IN_LINK_URLS, true)
                .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
        BlockStarts.STANDARD.forEach(kind -> options.set(kind, false));
        return Parser.builder(options)
                .customBlockParserFactory(new BlockStarts(options))
                .customDelimiterProcessor(new CjkEmphasis())
                .build();
    }

    /** @param firstLine of the file on which {@code body} begins, from 1 */
    static List<Block> read(String body, int firstLine) {
        String markdown = TemplateTags.resolve(Footnotes.drop(Callouts.open(IndentedContainers.open(body))));
        try {
            return Captions.find(Quotations.find(render(markdown, firstLine).blocks()));
        } catch (RuntimeException e) {
            // jsoup loses its place where formatting is left open a thousand elements deep
            return Captions.find(LineReader.readPlain(markdown, firstLine).blocks());
        }
    }

    private static Markup render(String markdown, int firstLine) {
        if (MarkdownWeight.isTooHeavy(markdown)) {
            return LineReader.read(markdown, firstLine);
        }
        try {
            boolean tables = markdown.indexOf('|') >= 0;
            Document document = (tables ? PARSER : WITHOUT_TABLES).parse(markdown);
            boolean plain = markdown.indexOf('<') < 0 && !(tables && hasOddTable(document));
            Markup html = plain ? new BlockFeed() : new TracedHtml(markdown.length() * 5 / 4);
            new MarkdownRenderer(document, markdown, firstLine, html).render();
            return html;
        } catch (StackOverflowError | RuntimeException e) {
            // flexmark matches lines with recursing expressions, and some broken input makes it fail outright
            return LineReader.read(markdown, firstLine);
        }
    }

    /** Whether there is a table that HTML takes apart: a caption moves out of it, and a single column may be a layout. */
    private static boolean hasOddTable(Document document) {
        for (Node node : document.getDescendants()) {
            if (node instanceof TableCaption || node instanceof TableRow && node.getFirstChild() == node.getLastChild()) {
                return true;
            }
        }
        return false;
    }
}
