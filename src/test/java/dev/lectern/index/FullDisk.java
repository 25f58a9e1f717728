package dev.lectern.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A folder on a disk that is full from its n-th write on, and stays so. */
final class FullDisk implements LuceneStore.Disk {
    private final AtomicInteger left;

    /** @param writes that still fit */
    FullDisk(int writes) {
        left = new AtomicInteger(writes);
    }

    /** How many more would have fit. */
    int left() {
        return left.get();
    }

    private void write() throws IOException {
        if (left.getAndDecrement() <= 0) {
            left.set(0);
            throw new IOException("No space left on device");
        }
    }

    @Override
    public Directory open(Path folder) throws IOException {
        return new FilterDirectory(FSDirectory.open(folder)) {
            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                write();
                return new Output(super.createOutput(name, context));
            }

            @Override
            public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
                write();
                return new Output(super.createTempOutput(prefix, suffix, context));
            }

            @Override
            public void sync(Collection<String> names) throws IOException {
                write();
                super.sync(names);
            }

            @Override
            public void rename(String from, String to) throws IOException {
                write();
                super.rename(from, to);
            }
        };
    }

    private final class Output extends FilterIndexOutput {
        Output(IndexOutput out) {
            super("on a full disk: " + out, out.getName(), out);
        }

        @Override
        public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
            write();
            super.writeBytes(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            try {
                write();
            } finally {
                super.close();
            }
        }
    }
}
