package dev.lectern.check;

import dev.lectern.post.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A paragraph in which a quotation or a title in 《》 has no beginning or no end. */
final class QuotesLint implements Lint {
    /** In pairs; straight quotes and single ones have no side. */
    private static final String MARKS = "《》“”「」【】";
    /** A quotation of several paragraphs is closed in the last. */
    private static final int LONGEST_QUOTATION = 6;

    /** A mark without its other half. @param open whether it is the one that opens @param around it and what stands beside it */
    private record Half(boolean open, String around) {}

    @Override
    public Stream<Fault> look(Draft draft, DraftFolder folder) {
        List<Fault> faults = new ArrayList<>();
        for (int pair = 0; pair < MARKS.length(); pair += 2) {
            faults.addAll(faults(draft, MARKS.charAt(pair), MARKS.charAt(pair + 1)));
        }
        return faults.stream();
    }

    private List<Fault> faults(Draft draft, char open, char close) {
        List<Block> blocks = draft.blocks().stream().filter(block -> !text(block).isEmpty()).toList();
        List<@Nullable Half> halves = new ArrayList<>();
        blocks.forEach(block -> halves.add(alone(text(block), open, close)));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Half half = halves.get(i);
            int end = half != null && half.open ? endOfQuotation(halves, blocks, i, open) : -1;
            if (end > i) {
                i = end;
            } else if (half != null) {
                faults.add(fault(draft, blocks.get(i), half, "" + open + close));
            }
        }
        return faults;
    }

    private Fault fault(Draft draft, Block block, Half half, String pair) {
        return at(draft, draft.find(half.around, block.line()), half.around, new Advice(
                "a mark without its other half in “" + half.around + "”", "put the " + pair + " in pairs",
                "“" + half.around + "”处的 " + pair + " 不成对", "请补上或改正另一半"));
    }

    /** Where a quotation that goes on for several paragraphs is closed; -1 where it is not. */
    private static int endOfQuotation(List<@Nullable Half> halves, List<Block> blocks, int from, char open) {
        for (int i = from + 1; i < Math.min(halves.size(), from + LONGEST_QUOTATION); i++) {
            Half half = halves.get(i);
            boolean goesOn = text(blocks.get(i)).charAt(0) == open;
            if (half == null ? goesOn : !half.open) {
                return i;
            }
        }
        return -1;
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.prose().text();
            case Block.ListItem item -> item.prose().text();
            case Block.Heading heading -> heading.prose().text();
            default -> "";
        };
    }

    private static @Nullable Half alone(String text, char open, char close) {
        List<Integer> opened = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == open) {
                opened.add(at);
            } else if (text.charAt(at) == close) {
                if (opened.isEmpty()) {
                    return new Half(false, around(text, at));
                }
                opened.removeLast();
            }
        }
        return opened.isEmpty() ? null : new Half(true, around(text, opened.getFirst()));
    }

    private static String around(String text, int at) {
        int from = Math.max(text.lastIndexOf('\n', at) + 1, at - 4);
        int end = text.indexOf('\n', at);
        return text.substring(from, Math.min(end < 0 ? text.length() : end, at + 7)).strip();
    }
}
