package dev.lectern.server;

import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchResult;
import dev.lectern.search.TalkSearch;
import dev.lectern.talk.TalkDocument;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Answers when it is told to. */
final class SlowSearch implements TalkSearch {
    private final TalkSearch sample = Sample.index(Sample.documents());
    final CountDownLatch asked = new CountDownLatch(1);
    final CountDownLatch mayAnswer = new CountDownLatch(1);
    volatile boolean virtual;

    @Override
    public SearchResult search(SearchRequest request) {
        virtual = Thread.currentThread().isVirtual();
        asked.countDown();
        try {
            mayAnswer.await();
        } catch (InterruptedException cutOff) {
            throw new IllegalStateException(cutOff);
        }
        return sample.search(request);
    }

    @Override
    public Optional<TalkDocument> document(String id) {
        return sample.document(id);
    }

    @Override
    public void close() throws IOException {
        sample.close();
    }
}
