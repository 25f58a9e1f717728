package dev.lectern.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What stands in a site's {@value #FILE}.
 *
 * @param synonyms groups of words that mean the same; {@code search.synonyms}
 * @param words Chinese words that are to be kept whole; {@code search.words}
 * @param people groups of names of one person, the one to show first; {@code people.aliases}
 * @param organizations groups of names of one organization, the one to show first; {@code organizations.aliases}
 * @param settings of the program; {@code engine}, {@code server.*}, {@code opensearch.*}
 */
public record SiteConfig(List<List<String>> synonyms, List<String> words, List<List<String>> people, List<List<String>> organizations,
        Map<Setting, Settings.Value> settings) {
    /** Its name, in the content folder. */
    public static final String FILE = "lectern.toml";

    /** What holds where there is no file. */
    public static final SiteConfig NONE = new SiteConfig(List.of(), List.of(), List.of(), List.of(), Map.of());

    public SiteConfig {
        synonyms = synonyms.stream().map(List::copyOf).toList();
        words = List.copyOf(words);
        people = people.stream().map(List::copyOf).toList();
        organizations = organizations.stream().map(List::copyOf).toList();
        settings = Map.copyOf(settings);
    }

    /**
     * Reads the file of a content folder.
     *
     * @param content the folder of posts
     * @return {@link #NONE} where the folder has none
     * @throws BrokenConfigException where something in it cannot be used; nothing of it is used then
     * @throws IOException where it cannot be read
     */
    public static SiteConfig of(Path content) throws IOException {
        return SiteConfigReader.read(content.resolve(FILE));
    }
}
