package dev.lectern.cli;

import dev.lectern.config.Settings;
import dev.lectern.config.SiteConfig;
import dev.lectern.index.ContentPosts;
import dev.lectern.index.ReadingRules;
import dev.lectern.index.Reindex;
import dev.lectern.search.Engine;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The two folders that commands work on, and the engine between them. */
final class Folders {
    @Mixin
    private final ContentFolderOption content = new ContentFolderOption();

    @Mixin
    private final IndexFolderOption index = new IndexFolderOption();

    private @Nullable Engine engine;

    Path index() {
        return index.path;
    }

    Path content() {
        return content.path;
    }

    /** What the site says of itself. */
    SiteConfig site() throws IOException {
        return SiteConfig.of(content.path);
    }

    /** Each folder and who named it, a line each. */
    List<String> lines() {
        return List.of(line("content", content.path, "content"), line("index", index.path, "index-data"));
    }

    private static String line(String name, Path path, String usual) {
        String variable = "LECTERN_" + name.toUpperCase(Locale.ROOT);
        String text = path.toString();
        String origin = text.equals(System.getenv(variable)) ? variable : text.equals(usual) ? "default" : "--" + name;
        return "%-42s # %s".formatted(name + " = \"" + text + "\"", origin);
    }

    /** The words of the site, as its configuration gives them. */
    Lexicon lexicon() throws IOException {
        return content.lexicon();
    }

    /** What keeps the index: one for all that a command does, which ends with the process. */
    synchronized Engine engine() throws IOException {
        if (engine == null) {
            engine = Engine.of(Settings.of(Map.of(), System.getenv(), site()), index.path);
        }
        return engine;
    }

    /** What brings the index up to date. */
    Reindex reindex() throws IOException {
        // a broken configuration is told now, not when somebody searches
        SiteConfig config = site();
        Aliases aliases = new Aliases(config.people(), config.organizations());
        return new Reindex(new ContentPosts(content.path), engine().store(aliases), ReadingRules.fingerprint() + engine().rules());
    }

    /** Where posts are. */
    static final class ContentFolderOption {
        @Option(names = "--content", paramLabel = "DIR", defaultValue = "${env:LECTERN_CONTENT:-content}")
        Path path = Path.of("content");

        /** @throws dev.lectern.config.BrokenConfigException where the site's configuration cannot be used */
        Lexicon lexicon() throws IOException {
            SiteConfig config = SiteConfig.of(path);
            return Lexicon.standard().with(config.synonyms(), config.words());
        }
    }

    /** Where the index is. */
    static final class IndexFolderOption {
        @Option(names = "--index", paramLabel = "DIR", defaultValue = "${env:LECTERN_INDEX:-index-data}")
        Path path = Path.of("index-data");
    }
}
