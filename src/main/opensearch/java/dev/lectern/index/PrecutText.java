package dev.lectern.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Text that is cut already, in a form that a plain analyzer of the cluster takes apart again. No analyzer of OpenSearch can
 * be told to cut as ours do, and a plugin of our own would have to be installed on every node. The analyzer {@code precut} in
 * {@code talks-index.json} puts each token back in its place.
 *
 * <p>Tokens are parted by blanks; the forms of one word, which stand at one position, by {@link #FORM}.
 */
public final class PrecutText {
    private static final char FORM = '\u0001';
    /** Stands at a position that has no token; the cluster's analyzer drops it and leaves the position free. */
    private static final String FREE = "\u0002";

    private PrecutText() {}

    /** Cuts a text. */
    static String of(String field, String text, Analyzer analyzer) {
        StringBuilder precut = new StringBuilder(text.length() * 4);
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (!precut.isEmpty()) {
                    precut.append(step.getPositionIncrement() == 0 ? FORM : ' ');
                }
                precut.append(term);
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return precut.toString();
    }

    /** Tokens at these positions, which rise. */
    public static String phrase(String[] tokens, int[] positions) {
        StringBuilder phrase = new StringBuilder();
        int next = positions[0];
        for (int i = 0; i < tokens.length; i++, next++) {
            for (; next < positions[i]; next++) {
                phrase.append(FREE).append(' ');
            }
            phrase.append(tokens[i]).append(' ');
        }
        return phrase.toString().stripTrailing();
    }
}
