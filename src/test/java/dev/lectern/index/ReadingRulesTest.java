package dev.lectern.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingRulesTest {
    private static final String RULE = "dev/lectern/talk/page/Captions.class";

    @TempDir
    private Path temp;

    @Test
    void staysTheSameWhileNothingChanges() throws IOException {
        write(RULE, "one");

        assertThat(ReadingRules.fingerprint(temp)).isEqualTo(ReadingRules.fingerprint(temp));
    }

    @Test
    void changesWithARule() throws IOException {
        write(RULE, "one");
        String before = ReadingRules.fingerprint(temp);
        write(RULE, "two");

        assertThat(ReadingRules.fingerprint(temp)).isNotEqualTo(before);
    }

    @Test
    void changesWithAWordListOfTheRules() throws IOException {
        write(RULE, "one");
        String before = ReadingRules.fingerprint(temp);
        write("dev/lectern/talk/name/surnames.txt", "欧阳");

        assertThat(ReadingRules.fingerprint(temp)).isNotEqualTo(before);
    }

    @Test
    void doesNotChangeWithTheServer() throws IOException {
        write(RULE, "one");
        String before = ReadingRules.fingerprint(temp);
        write("dev/lectern/server/Routes.class", "other");

        assertThat(ReadingRules.fingerprint(temp)).isEqualTo(before);
    }

    @Test
    void isTheSameWhetherInAJarOrAFolder() throws IOException {
        write(RULE, "one");
        write("dev/lectern/post/Post.class", "post");
        Path jar = Files.createTempFile("lectern", ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar)); Stream<Path> files = Files.walk(temp)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(temp.relativize(file).toString()));
                Files.copy(file, out);
            }
        }

        assertThat(ReadingRules.fingerprint(jar)).isEqualTo(ReadingRules.fingerprint(temp));
        Files.delete(jar);
    }

    @Test
    void isTakenFromTheCodeThatRuns() {
        assertThat(ReadingRules.fingerprint()).matches("[0-9a-f]{1,8}").isNotEqualTo("0");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(temp.resolve(name).getParent());
        Files.writeString(temp.resolve(name), text);
    }
}
