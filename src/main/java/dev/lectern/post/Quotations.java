package dev.lectern.post;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells quotations from quotes that are mere dress: some sites set every paragraph, or what each talk is about, in a block
 * quote for its looks, and quote nobody.
 */
final class Quotations {
    private static final int FEWEST = 3;
    /** Who said it, on a line of its own or behind what was said. */
    private static final Pattern SIGNED = Pattern.compile("(?:^|\\n|[”」\"])\\s*(?:——|—|–|--)[^\\n]{1,60}$");

    private Quotations() {}

    /** Makes plain paragraphs of quotes where these say nearly all that the post says. */
    static List<Block> find(List<Block> blocks) {
        long quotes = blocks.stream().filter(Quotations::isQuote).count();
        return quotes >= FEWEST && areText(blocks) ? blocks.stream().map(Quotations::plain).toList() : blocks;
    }

    private static boolean areText(List<Block> blocks) {
        int quoted = 0;
        int told = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph p) {
                quoted += isQuote(p) ? p.prose().text().length() : 0;
                told += p.prose().text().length();
            }
        }
        return quoted * 4 > told * 3 && blocks.stream().noneMatch(b -> isQuote(b) && b instanceof Block.Paragraph p && SIGNED.matcher(p.prose().text()).find());
    }

    private static boolean isQuote(Block block) {
        return block instanceof Block.Paragraph p && p.look() == Block.Look.QUOTED;
    }

    private static Block plain(Block block) {
        return isQuote(block) && block instanceof Block.Paragraph p ? new Block.Paragraph(p.prose(), Block.Look.PLAIN, p.line()) : block;
    }
}
