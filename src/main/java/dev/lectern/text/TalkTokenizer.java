package dev.lectern.text;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Hands the tokens of a {@link Cut} to Lucene. All forms of a word stand at the word's one position, so that
 * {@code opengauss 内核} is a phrase in {@code openGauss内核}.
 */
final class TalkTokenizer extends Tokenizer {
    /** Longer tokens are no words, and Lucene refuses terms of 32 KB. */
    private static final int LONGEST = 255;

    private final Cut cut;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Tokens tokens = new Tokens();
    private int next;
    private final char[] buffer = new char[1024];
    private int length;

    TalkTokenizer(Cut cut) {
        this.cut = cut;
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        term.copyBuffer(tokens.letters(), tokens.from(next), Math.min(LONGEST, tokens.length(next)));
        offset.setOffset(correctOffset(tokens.start(next)), correctOffset(tokens.end(next)));
        increment.setPositionIncrement(tokens.increment(next));
        next++;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        StringBuilder text = new StringBuilder();
        for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
            text.append(buffer, 0, count);
        }
        length = text.length();
        next = 0;
        cut.of(text.toString(), tokens);
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }
}
