package dev.lectern.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.apache.lucene.analysis.cn.smart.hhmm.SegToken;

/**
 * Cuts Chinese into words with the hidden Markov model behind Lucene's {@code HMMChineseTokenizer}.
 *
 * <p>The model is asked for one run at a time, so Latin words and punctuation cannot sway it, and a pronoun is set behind
 * each run: at the end of a sentence the model lets known words (无法, 内存, 日志) fall into characters.
 */
public final class HanWords {
    private static final String AFTER = "我";
    /** The model's time grows with the square of the worst case, and nobody writes longer runs. */
    private static final int LONGEST = 200;

    private static final int LONGEST_KNOWN = 60;
    /** About what a run takes that is kept. */
    private static final int RUN_BYTES = 200;

    /** Segmenting is most of the work of analysis, and posts say the same again: in announcement and recap, year by year. */
    private static final Recent<String, char[]> KNOWN = new Recent<>(24 << 20);

    /** Words of the trade that the model's dictionary lacks. */
    private static final Set<String> OWN = Set.copyOf(Table.lines("words.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" "))).toList());
    private static final int LONGEST_OWN = OWN.stream().mapToInt(String::length).max().orElse(0);

    private HanWords() {}

    /** The words of a text in simplified characters, in order. */
    public static List<String> in(String run) {
        return of(run).stream().map(piece -> run.substring(piece.start(), piece.end())).toList();
    }

    static List<Cut.Piece> of(String run) {
        if (run.length() > LONGEST_KNOWN) {
            return segment(run);
        }
        char[] bounds = KNOWN.get(run, HanWords::bounds, made -> RUN_BYTES);
        List<Cut.Piece> pieces = new ArrayList<>(bounds.length / 2);
        for (int i = 0; i < bounds.length; i += 2) {
            pieces.add(new Cut.Piece(bounds[i], bounds[i + 1]));
        }
        return pieces;
    }

    /** Start and end of each piece; lists of them would take four times the room. */
    private static char[] bounds(String run) {
        StringBuilder bounds = new StringBuilder();
        segment(run).forEach(piece -> bounds.append((char) piece.start()).append((char) piece.end()));
        return bounds.toString().toCharArray();
    }

    private static List<Cut.Piece> segment(String run) {
        List<Cut.Piece> pieces = new ArrayList<>();
        for (int from = 0; from < run.length();) {
            int to = Math.min(run.length(), from + LONGEST);
            if (to < run.length() && Character.isHighSurrogate(run.charAt(to - 1))) {
                to--;
            }
            segment(run.substring(from, to), from, pieces);
            from = to;
        }
        return together(run, pieces);
    }

    /** Joins neighbours that are a word of ours; never a part of one. */
    private static List<Cut.Piece> together(String run, List<Cut.Piece> pieces) {
        List<Cut.Piece> joined = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size();) {
            int last = i;
            int start = pieces.get(i).start();
            for (int j = i + 1; j < pieces.size() && pieces.get(j).end() - start <= LONGEST_OWN; j++) {
                if (OWN.contains(run.substring(start, pieces.get(j).end()))) {
                    last = j;
                }
            }
            joined.add(new Cut.Piece(start, pieces.get(last).end()));
            i = last + 1;
        }
        return joined;
    }

    private static void segment(String run, int from, List<Cut.Piece> pieces) {
        int covered = 0;
        for (SegToken token : new HHMMSegmenter().process(run + AFTER)) {
            // the model's own markers for the start and the end of a sentence lie outside the run
            if (token.startOffset >= covered && token.endOffset <= run.length() && token.endOffset > token.startOffset) {
                pieces.add(new Cut.Piece(from + token.startOffset, from + token.endOffset));
                covered = token.endOffset;
            }
        }
        if (covered < run.length()) {
            pieces.add(new Cut.Piece(from + covered, from + run.length()));
        }
    }
}
