package dev.lectern.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The analysis chain, the same for posts and for questions: {@link Fold}, then one of the {@link Cut cuts}. Nothing is
 * stemmed and no word is dropped, so that what stands in a post can be found.
 */
public final class TalkAnalyzer extends Analyzer {
    /** Changes whenever the same text gives other tokens than before; an index made with another one is made anew. */
    public static final int VERSION = 3;

    private final Cut cut;

    private TalkAnalyzer(Cut cut) {
        this.cut = cut;
    }

    /** Chinese by smartcn's words: for ranking, since the same word may fall differently in question and text. */
    public static TalkAnalyzer words() {
        return new TalkAnalyzer(Cut.WORDS);
    }

    /** Chinese by its bigrams: for finding, since every piece of a text is a phrase of these. */
    public static TalkAnalyzer bigrams() {
        return new TalkAnalyzer(Cut.BIGRAMS);
    }

    /** All characters, single and in pairs, up to the next blank or mark: for short fields where any piece is asked for, even of a word. */
    public static TalkAnalyzer pieces() {
        return new TalkAnalyzer(Cut.PIECES);
    }

    /** All letters and digits by their bigrams, whatever stands between them: for pieces whose blanks and marks may be elsewhere. */
    public static TalkAnalyzer characters() {
        return new TalkAnalyzer(Cut.CHARACTERS);
    }

    /** The tokens of a text, in order. */
    public List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new TalkTokenizer(cut));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new FoldFilter(reader);
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader reader) {
        return new FoldFilter(reader);
    }
}
