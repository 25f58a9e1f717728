package dev.lectern;

import dev.lectern.search.Engine;
import dev.lectern.search.LuceneEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * The engine that tests of answers run on, whichever it is: Lucene, or the one that {@code -Dlectern.test.engine} names. A
 * test that asks for what only Lucene does makes a Lucene of its own.
 */
public interface TestEngine {

    /** As {@code -Dlectern.test.engine} names it. */
    String name();

    /** An engine with an index of its own, the same for the same folder; nothing is left of it once the tests are over. */
    Engine on(Path folder) throws IOException;

    /** The engine for a folder that is gone after the test. */
    static Engine of(Path folder) throws IOException {
        String wanted = System.getProperty("lectern.test.engine", "lucene");
        if (wanted.equals("lucene")) {
            return new LuceneEngine(folder, null);
        }
        for (TestEngine engine : ServiceLoader.load(TestEngine.class)) {
            if (engine.name().equals(wanted)) {
                return engine.on(folder);
            }
        }
        throw new IllegalArgumentException("no engine " + wanted + " for tests");
    }
}
