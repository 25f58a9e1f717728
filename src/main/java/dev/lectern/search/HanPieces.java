package dev.lectern.search;

import dev.lectern.text.Lexicon;
import dev.lectern.text.StopWords;
import java.util.ArrayList;
import java.util.List;

/**
 * The telling pieces of a run of Chinese, as good as smartcn's words give them: words that make a question are dropped;
 * neighbouring single characters, which are most often a word that the dictionary lacks (集群, 主备), are put together again;
 * a character left alone is dropped, since it says too little to be asked for.
 */
final class HanPieces {
    private static final int LONGEST_GUESS = 4;

    private HanPieces() {}

    static List<String> of(String run, Lexicon lexicon) {
        List<String> pieces = new ArrayList<>();
        StringBuilder singles = new StringBuilder();
        for (String word : lexicon.words(run)) {
            boolean stop = StopWords.contains(word);
            if (!stop && word.codePointCount(0, word.length()) == 1) {
                singles.append(word);
                continue;
            }
            flush(singles, pieces);
            if (!stop) {
                pieces.add(word);
            }
        }
        flush(singles, pieces);
        return pieces;
    }

    /**
     * What {@link #of} drops but two characters together may say: a character left alone and the one-character word beside it
     * that only seems to make a question ({@code 上云}, {@code 中芯}; but also {@code 换了}, so none of these may be insisted on).
     */
    static List<String> asides(String run, Lexicon lexicon) {
        List<String> words = lexicon.words(run);
        List<String> asides = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            String pair = words.get(i - 1) + words.get(i);
            boolean oneOfTwoTells = StopWords.contains(words.get(i - 1)) != StopWords.contains(words.get(i));
            if (oneOfTwoTells && pair.codePointCount(0, pair.length()) == 2) {
                asides.add(pair);
            }
        }
        return asides;
    }

    private static void flush(StringBuilder singles, List<String> pieces) {
        String guess = singles.toString();
        singles.setLength(0);
        int length = guess.codePointCount(0, guess.length());
        if (length > LONGEST_GUESS) {
            int middle = guess.offsetByCodePoints(0, length / 2);
            pieces.add(guess.substring(0, middle));
            pieces.add(guess.substring(middle));
        } else if (length > 1) {
            pieces.add(guess);
        }
    }
}
