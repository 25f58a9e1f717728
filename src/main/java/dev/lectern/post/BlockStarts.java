package dev.lectern.post;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of block that flexmark knows, in its order, of which only those are tried that may begin with the first
 * character of the line: a line that begins {@code ![} is no heading. flexmark tries an expression of each, and compiles
 * some of them anew for each post.
 */
final class BlockStarts implements CustomBlockParserFactory {

    /** What turns off flexmark's own trying, and blocks of HTML for good. */
    static final List<DataKey<Boolean>> STANDARD = List.of(Parser.BLOCK_QUOTE_PARSER, Parser.HEADING_PARSER,
            Parser.FENCED_CODE_BLOCK_PARSER, Parser.HTML_BLOCK_PARSER, Parser.THEMATIC_BREAK_PARSER, Parser.LIST_BLOCK_PARSER,
            Parser.INDENTED_CODE_BLOCK_PARSER);

    /** @param first the characters with which such a block begins; empty where any may */
    private record Kind(BlockParserFactory factory, String first) {}

    private final List<Kind> kinds;

    BlockStarts(DataHolder options) {
        kinds = List.of(
                new Kind(new BlockQuoteParser.Factory().apply(options), ">"),
                new Kind(new HeadingParser.Factory().apply(options), "#=-"),
                new Kind(new FencedCodeBlockParser.Factory().apply(options), "`~"),
                new Kind(new ThematicBreakParser.Factory().apply(options), "*_-"),
                // keeps book of the lines that it is asked about
                new Kind(new ListBlockParser.Factory().apply(options), ""),
                new Kind(new IndentedCodeBlockParser.Factory().apply(options), ""));
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return this::tryStart;
    }

    private @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        char c = state.getLine().safeCharAt(state.getNextNonSpaceIndex());
        for (Kind kind : kinds) {
            if (kind.first.isEmpty() || kind.first.indexOf(c) >= 0) {
                BlockStart start = kind.factory.tryStart(state, matched);
                if (start != null) {
                    return start;
                }
            }
        }
        return null;
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return null;
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }
}
