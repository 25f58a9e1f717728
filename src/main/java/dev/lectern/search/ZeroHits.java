package dev.lectern.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was asked for and not found, for the owner of a site: which words, how often, and on which day last; not by whom. Kept beside
 * the index, as much of it as somebody will read.
 */
public final class ZeroHits implements Closeable {
    private static final String FILE = ".queries-without-hits.tsv";
    private static final int MOST = 1_000;
    private static final long SAVE_EVERY_MILLIS = 2_000;

    private final Path file;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Thread saver = Thread.ofPlatform().daemon().name("lectern-zero-hits").unstarted(this::saveNowAndThen);
    private boolean changed;

    /** @param times it was asked @param last day on which it was, in UTC */
    public record Entry(String query, int times, LocalDate last) {}

    private ZeroHits(Path index) {
        file = index.resolve(FILE);
    }

    /** Those of an index; more can be added while it is open. */
    public static ZeroHits open(Path index) {
        ZeroHits hits = new ZeroHits(index);
        read(index).forEach(entry -> hits.entries.put(entry.query, entry));
        hits.saver.start();
        return hits;
    }

    /** Those of an index, most frequent first; none where nothing was written down. */
    public static List<Entry> read(Path index) {
        List<Entry> entries = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(index.resolve(FILE))) {
                String[] parts = line.split("\t", 3);
                if (parts.length == 3 && parts[0].matches("[0-9]{1,9}") && parts[1].matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                    entries.add(new Entry(parts[2], Integer.parseInt(parts[0]), LocalDate.parse(parts[1])));
                }
            }
        } catch (IOException | java.time.DateTimeException none) {
            // a list that cannot be read is begun anew
        }
        return sorted(entries);
    }

    /** Adds one more. */
    public synchronized void add(String query) {
        String plain = query.strip().replaceAll("\\s+", " ");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        entries.merge(plain, new Entry(plain, 1, today), (old, one) -> new Entry(plain, old.times + 1, today));
        if (entries.size() > MOST) {
            entries.values().stream().filter(entry -> !entry.query.equals(plain))
                    .min(Comparator.comparing(Entry::last).thenComparing(Entry::times).thenComparing(Entry::query))
                    .ifPresent(least -> entries.remove(least.query));
        }
        changed = true;
    }

    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream().sorted(Comparator.comparing(Entry::times).reversed().thenComparing(Entry::query)).toList();
    }

    private void saveNowAndThen() {
        try {
            while (true) {
                Thread.sleep(SAVE_EVERY_MILLIS);
                save();
            }
        } catch (InterruptedException closed) {
            // the last time is up to who closes it
        }
    }

    private synchronized void save() {
        if (!changed) {
            return;
        }
        try {
            // an engine that keeps its index elsewhere leaves the folder to this file
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(FILE + ".new");
            Files.write(next, sorted(new ArrayList<>(entries.values())).stream()
                    .map(entry -> entry.times + "\t" + entry.last + "\t" + entry.query).toList());
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
            changed = false;
        } catch (IOException unwritable) {
            // a folder that may only be read, or a full disk: serving matters more
        }
    }

    @Override
    public void close() {
        saver.interrupt();
        save();
    }
}
