package dev.lectern.search;

import dev.lectern.index.IndexCheck;
import dev.lectern.index.IndexCopy;
import dev.lectern.index.LuceneStore;
import dev.lectern.index.TalkStore;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import dev.lectern.text.Meaning;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Lucene in this process, on an index in a folder.
 *
 * @param meaning gives talks their vectors; null for none
 */
public record LuceneEngine(Path folder, @Nullable Meaning meaning) implements Engine {
    static final String NAME = "lucene";

    @Override
    public String place() {
        return folder.toString();
    }

    /** Another model gives other vectors. */
    @Override
    public String rules() {
        return meaning == null ? "" : " " + meaning.name();
    }

    @Override
    public TalkStore store(Aliases aliases) {
        return new LuceneStore(folder, meaning, aliases);
    }

    @Override
    public LiveSearch open(Lexicon lexicon) throws IOException {
        return LuceneSearch.open(folder, lexicon, meaning);
    }

    @Override
    public LiveSearch whenever(Lexicon lexicon) {
        return LuceneSearch.whenever(folder, lexicon, meaning);
    }

    @Override
    public IndexCheck.Outcome check() throws IOException {
        return IndexCheck.check(folder);
    }

    @Override
    public long copy(Path target) throws IOException {
        return IndexCopy.copy(folder, target);
    }

    @Override
    public void close() {
        // what it opened holds everything
    }
}
