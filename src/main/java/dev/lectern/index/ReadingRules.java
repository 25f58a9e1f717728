package dev.lectern.index;

import dev.lectern.post.Post;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Tells apart versions of the code that makes documents of posts, so that an index made by another version is made anew.
 *
 * <p>Taken from the compiled classes and their word lists: nobody has to remember to count a number up.
 */
public final class ReadingRules {
    /** What reads posts, breaks them up and cuts their words, and what makes of it a document of the index. */
    private static final List<String> CODE = List.of("dev/lectern/post/", "dev/lectern/talk/", "dev/lectern/text/",
            "dev/lectern/index/Facet", "dev/lectern/index/ClusterDocuments", "dev/lectern/index/PrecutText", "dev/lectern/index/LuceneDocuments", "dev/lectern/index/SuggestKeys");

    private ReadingRules() {}

    /** Differs wherever the rules differ. */
    public static String fingerprint() {
        try {
            return fingerprint(Path.of(Post.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param code a jar, or a folder of classes */
    static String fingerprint(Path code) throws IOException {
        CRC32 sum = new CRC32();
        for (String line : Files.isDirectory(code) ? ofFolder(code) : ofJar(code)) {
            sum.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(sum.getValue());
    }

    private static List<String> ofJar(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory() && CODE.stream().anyMatch(entry.getName()::startsWith))
                    .map(entry -> entry.getName() + " " + entry.getCrc())
                    .sorted().toList();
        }
    }

    private static List<String> ofFolder(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes.resolve("dev/lectern"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> CODE.stream().anyMatch(name::startsWith))
                    .map(name -> name + " " + crc(classes.resolve(name)))
                    .sorted().toList();
        }
    }

    private static long crc(Path file) {
        try {
            CRC32 sum = new CRC32();
            sum.update(Files.readAllBytes(file));
            return sum.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
