package dev.lectern.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Remembers from run to run what the fingerprint of a file was, so that one that nobody touched need not be read to be known.
 *
 * <p>That nobody did is told as git's index tells it: by size, inode and the times of the last change of the bytes and of the
 * inode, of which no program can set the latter. A file that was changed just before it was looked at could be changed again
 * within the same tick of the clock; such a one is not remembered. What is remembered is but a shortcut: without it, or where
 * it does not fit, files are read.
 */
final class Fingerprints {
    private static final String FILE = ".fingerprints";
    private static final String ATTRIBUTES = "unix:size,lastModifiedTime,ctime,ino,dev";
    /** Ticks of file systems take up to two seconds; the clock of a file server may be late by some more. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final String rules;
    private final Map<String, Entry> known;
    private final Map<String, Entry> found = new ConcurrentHashMap<>();
    private final AtomicInteger read = new AtomicInteger();
    private final Instant settled;

    /** @param now before the first file is looked at */
    private Fingerprints(String rules, Map<String, Entry> known, Instant now) {
        this.rules = rules;
        this.known = known;
        this.settled = now.minus(SETTLED);
    }

    /** Of files under these rules, none of them known. */
    static Fingerprints unknown(String rules) {
        return new Fingerprints(rules, Map.of(), Instant.now());
    }

    /** As they were kept in a folder; none known where they were not, or under other rules. @param folder null for nowhere */
    static Fingerprints of(@Nullable Path folder, String rules) {
        return folder == null ? unknown(rules) : of(folder, rules, Instant.now());
    }

    static Fingerprints of(Path folder, String rules, Instant now) {
        try {
            return new Fingerprints(rules, read(Files.readAllBytes(folder.resolve(FILE)), rules), now);
        } catch (IOException none) {
            return new Fingerprints(rules, Map.of(), now);
        }
    }

    /** Of a file as it is now. Safe for use by many threads. */
    String of(Path file) {
        String path = file.toString();
        Stat stat = Stat.of(file);
        Entry entry = known.get(path);
        if (stat == null || entry == null || !entry.stat.equals(stat)) {
            entry = new Entry(stat, Fingerprint.of(file, rules));
            read.incrementAndGet();
        }
        if (stat != null && stat.isBefore(settled)) {
            found.put(path, entry);
        }
        return entry.fingerprint;
    }

    /** How many files had to be read. */
    int read() {
        return read.get();
    }

    /** Keeps them in a folder, which is there. Where it cannot be written to, the next run reads the files again. */
    void keep(Path folder) {
        if (known.entrySet().containsAll(found.entrySet())) {
            return;
        }
        Path written = folder.resolve(FILE + ".new");
        try {
            Files.write(written, bytes());
            Files.move(written, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            written.toFile().delete();
        }
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(rules);
        out.writeInt(found.size());
        for (Map.Entry<String, Entry> one : found.entrySet()) {
            out.writeUTF(one.getKey());
            one.getValue().write(out);
        }
        out.writeLong(checksum(bytes.toByteArray()));
        return bytes.toByteArray();
    }

    private static Map<String, Entry> read(byte[] bytes, String rules) throws IOException {
        int end = Math.max(0, bytes.length - Long.BYTES);
        long checksum = new DataInputStream(new ByteArrayInputStream(bytes, end, Long.BYTES)).readLong();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end));
        if (checksum != checksum(Arrays.copyOf(bytes, end)) || !in.readUTF().equals(rules)) {
            return Map.of();
        }
        int count = in.readInt();
        Map<String, Entry> known = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            known.put(in.readUTF(), Entry.read(in));
        }
        return known;
    }

    private static long checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    private record Entry(@Nullable Stat stat, String fingerprint) {
        static Entry read(DataInputStream in) throws IOException {
            return new Entry(new Stat(in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong()), in.readUTF());
        }

        void write(DataOutputStream out) throws IOException {
            for (long number : new long[] {stat.size, stat.modified, stat.changed, stat.inode, stat.device}) {
                out.writeLong(number);
            }
            out.writeUTF(fingerprint);
        }
    }

    /** What the file system says of a file. @param modified when its bytes changed @param changed when anything of it did, both in nanoseconds since 1970 */
    private record Stat(long size, long modified, long changed, long inode, long device) {

        /** Null where there is no such file, or where the file system does not say enough. */
        static @Nullable Stat of(Path file) {
            try {
                Map<String, Object> all = Files.readAttributes(file, ATTRIBUTES);
                return new Stat((Long) all.get("size"), nanos(all.get("lastModifiedTime")), nanos(all.get("ctime")),
                        (Long) all.get("ino"), (Long) all.get("dev"));
            } catch (IOException | UnsupportedOperationException | IllegalArgumentException untold) {
                return null;
            }
        }

        private static long nanos(Object time) {
            return ((FileTime) time).to(TimeUnit.NANOSECONDS);
        }

        boolean isBefore(Instant time) {
            return Math.max(modified, changed) < TimeUnit.SECONDS.toNanos(time.getEpochSecond());
        }
    }
}
