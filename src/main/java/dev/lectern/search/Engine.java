package dev.lectern.search;

import dev.lectern.config.BrokenConfigException;
import dev.lectern.config.Setting;
import dev.lectern.config.Settings;
import dev.lectern.index.IndexCheck;
import dev.lectern.index.TalkStore;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import dev.lectern.text.Meaning;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * What keeps an index and answers from it. Lucene, in a folder, comes with Lectern; others are found on the class path
 * (see opensearch.md). Closed after what it opened.
 */
public interface Engine extends Closeable {

    /** Where the index is, for people. */
    String place();

    /** What the documents of a post depend on besides the post and the rules that read it. */
    String rules();

    /** Writes the index. @param aliases names that mean the same */
    TalkStore store(Aliases aliases);

    /** Opens the last commit. @throws dev.lectern.index.IndexRefusedException where there is none that can be read */
    LiveSearch open(Lexicon lexicon) throws IOException;

    /** Opens the last commit, or, where none can be read yet, the first one that can while it is followed. */
    LiveSearch whenever(Lexicon lexicon);

    /** Whether the index is whole. @throws dev.lectern.index.IndexRefusedException where there is none to look at */
    IndexCheck.Outcome check() throws IOException;

    /** Copies the index. @return bytes copied @throws dev.lectern.index.IndexRefusedException where it cannot be copied so */
    long copy(Path target) throws IOException;

    /** Makes engines of a name. */
    interface Maker {
        /** As it is named in the configuration. */
        String name();

        /** @throws IOException where the settings cannot be used */
        Engine make(Settings settings) throws IOException;
    }

    /**
     * The engine that is set.
     *
     * @param folder of the index, for an engine that keeps it in one
     * @throws BrokenConfigException where this build has no such engine, or its settings cannot be used
     */
    static Engine of(Settings settings, Path folder) throws IOException {
        String name = settings.text(Setting.ENGINE);
        if (name.equals(LuceneEngine.NAME)) {
            return new LuceneEngine(folder, Meaning.installed());
        }
        for (Maker maker : ServiceLoader.load(Maker.class)) {
            if (maker.name().equals(name)) {
                return maker.make(settings);
            }
        }
        throw new BrokenConfigException(settings.origin(Setting.ENGINE),
                "this build has no engine '" + name + "'; leave 'lucene', or build with -Popensearch for 'opensearch'",
                "这个版本没有“" + name + "”引擎；请用“lucene”，或用 -Popensearch 构建以使用“opensearch”");
    }
}
