package dev.lectern.server.algolia;

import dev.lectern.search.Span;
import dev.lectern.text.Run;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A stretch of a text, so many words long. @param start index of its first character @param end after its last */
record Stretch(int start, int end) {
    /** Two Chinese characters take about the place of one word in other languages. */
    private static final int CHARACTERS_TO_A_WORD = 2;

    /** A word or a Chinese character. @param room that it takes, in characters */
    private record Piece(int start, int room) {}

    /** The stretch that begins a little before a span and holds the most different marks, an earlier one before a later. */
    static Stretch best(String text, List<Span> spans, int words) {
        List<Piece> pieces = pieces(text);
        int room = Math.max(1, words) * CHARACTERS_TO_A_WORD;
        Stretch best = from(text, pieces, 0, room);
        int most = marks(best, spans);
        int piece = 0;
        for (Span span : spans) {
            while (piece + 1 < pieces.size() && pieces.get(piece + 1).start <= span.start()) {
                piece++;
            }
            Stretch one = from(text, pieces, before(pieces, piece, room / 4), room);
            int marks = marks(one, spans);
            if (marks > most) {
                most = marks;
                best = one;
            }
        }
        return best;
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        for (Run run : Run.of(text)) {
            if (run.kind() == Run.Kind.WORD) {
                pieces.add(new Piece(run.start(), CHARACTERS_TO_A_WORD));
                continue;
            }
            for (int at = run.start(); at < run.end(); at += Character.charCount(text.codePointAt(at))) {
                pieces.add(new Piece(at, 1));
            }
        }
        return pieces;
    }

    /** The piece that lies so much room before another one. */
    private static int before(List<Piece> pieces, int piece, int room) {
        int left = room;
        int at = piece;
        while (at > 0 && left >= pieces.get(at - 1).room) {
            left -= pieces.get(--at).room;
        }
        return at;
    }

    private static Stretch from(String text, List<Piece> pieces, int first, int room) {
        int left = room;
        int next = first;
        while (next < pieces.size() && left >= pieces.get(next).room) {
            left -= pieces.get(next++).room;
        }
        int start = first == 0 ? 0 : pieces.get(first).start;
        int end = next < pieces.size() ? pieces.get(next).start : text.length();
        return new Stretch(start, end > start ? text.substring(start, end).stripTrailing().length() + start : end);
    }

    private static int marks(Stretch stretch, List<Span> spans) {
        BitSet marks = new BitSet();
        for (Span span : spans) {
            if (span.start() >= stretch.start && span.end() <= stretch.end) {
                marks.set(span.mark());
            }
        }
        return marks.cardinality();
    }
}
