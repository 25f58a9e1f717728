package dev.lectern.text;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/** {@link Fold} before segmentation, since smartcn's dictionary holds simplified words only. Offsets need no mending. */
final class FoldFilter extends CharFilter {
    FoldFilter(Reader input) {
        super(input);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = input.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            buffer[i] = Fold.character(buffer[i]);
        }
        return count;
    }

    @Override
    protected int correct(int offset) {
        return offset;
    }
}
