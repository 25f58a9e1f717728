package dev.lectern.text;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
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
    private Iterator<Cut.Token> tokens = Collections.emptyIterator();
    private final char[] buffer = new char[1024];
    private int length;

    TalkTokenizer(Cut cut) {
        this.cut = cut;
    }

    @Override
    public boolean incrementToken() {
        if (!tokens.hasNext()) {
            return false;
        }
        Cut.Token token = tokens.next();
        clearAttributes();
        term.setEmpty().append(token.text(), 0, Math.min(LONGEST, token.text().length()));
        offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
        increment.setPositionIncrement(token.increment());
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
        tokens = cut.of(text.toString()).iterator();
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }
}
