package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the start script for real, installed in a folder with a blank in its name. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path SCRIPT = Path.of("src/main/dist/bin/lectern");
    private static final String FIRST_COMPILER_ALONE = "[-XX:TieredStopAtLevel=1]";

    @TempDir
    private Path temp;

    private Path installed;
    private final Map<String, String> environment = new HashMap<>();

    /** What a run left behind. */
    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void install() throws IOException {
        installed = Files.createDirectories(temp.resolve("my programs/lectern/bin")).resolve("lectern");
        Files.copy(SCRIPT, installed);
        Files.createDirectories(installed.resolveSibling("../lib"));
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("HOME", temp.toString());
        environment.put("LANG", "en_US.UTF-8");
    }

    @Test
    void runsTheProgramOnTheJavaOfThisTest() throws Exception {
        writeJar(installed.resolveSibling("../lib/lectern.jar"));
        environment.put("LECTERN_JAVA", System.getProperty("java.home"));

        Ended ended = run("--version");

        assertThat(ended.out()).startsWith("lectern ").contains("Lucene 10.5.0").contains("Java " + Runtime.version());
        assertThat(ended.err()).as("warnings of the JVM or of libraries").isEmpty();
        assertThat(ended.status()).isZero();
    }

    @Test
    void handsArgumentsOnAsTheyAre() throws Exception {
        environment.put("LECTERN_JAVA", fakeJdk("jdk", "21.0.4").toString());

        assertThat(run("search", "two words", "", "*", "内核").out()).contains("[search][two words][][*][内核]");
    }

    @Test
    void handsOptionsForTheJvmOn() throws Exception {
        environment.put("LECTERN_JAVA", fakeJdk("jdk", "21.0.4").toString());
        environment.put("LECTERN_JAVA_OPTS", "-Xmx256m -Da=b");

        assertThat(run("index").out()).contains("[-Xmx256m][-Da=b][-jar]");
    }

    @Test
    void readsFewPostsWithTheFirstCompilerAloneAndThousandsWithBoth() throws Exception {
        environment.put("LECTERN_JAVA", fakeJdk("jdk", "21.0.4").toString());
        Path few = writePosts("few", 3);
        Path many = writePosts("many", 2_100);

        assertThat(run("index", "--full", "--content", few.toString()).out()).contains(FIRST_COMPILER_ALONE);
        assertThat(run("index", "--full", "--content=" + many).out()).doesNotContain(FIRST_COMPILER_ALONE).contains("Tier4");
        assertThat(run("check", "--content", few.toString()).out()).contains(FIRST_COMPILER_ALONE);
        environment.put("LECTERN_CONTENT", many.toString());
        assertThat(run("extract").out()).doesNotContain(FIRST_COMPILER_ALONE);
        assertThat(run("extract", "--content", few.toString()).out()).contains(FIRST_COMPILER_ALONE);
    }

    @Test
    void readsOnlyWhatChangedOfThousandsWithTheFirstCompilerAlone() throws Exception {
        environment.put("LECTERN_JAVA", fakeJdk("jdk", "21.0.4").toString());
        environment.put("LECTERN_CONTENT", writePosts("many", 2_100).toString());
        Path index = Files.createDirectories(temp.resolve("my index"));
        Files.createFile(index.resolve("segments_1"));

        assertThat(run("index", "--index", index.toString()).out()).contains(FIRST_COMPILER_ALONE);
        assertThat(run("index", "--index=" + temp.resolve("none")).out()).doesNotContain(FIRST_COMPILER_ALONE);
    }

    @Test
    void isFoundThroughLinks() throws Exception {
        environment.put("LECTERN_JAVA", fakeJdk("jdk", "21.0.4").toString());
        Path first = Files.createSymbolicLink(installed.resolveSibling("again"), Path.of("lectern"));
        Path link = Files.createSymbolicLink(Files.createDirectories(temp.resolve("bin")).resolve("l"), first);

        assertThat(run(link, "index").out()).contains("[" + temp.toRealPath() + "/my programs/lectern/lib/lectern.jar]");
    }

    @Test
    void takesJavaHomeBeforeThePath() throws Exception {
        environment.put("JAVA_HOME", fakeJdk("home jdk", "22").toString());
        environment.put("PATH", fakeJdk("path jdk", "23").resolve("bin") + ":/usr/bin:/bin");

        assertThat(run("index").out()).startsWith("home jdk ");
    }

    @Test
    void takesThePathWhereJavaHomeIsTooOld() throws Exception {
        environment.put("JAVA_HOME", fakeJdk("home jdk", "1.8.0_402").toString());
        environment.put("PATH", fakeJdk("path jdk", "23").resolve("bin") + ":/usr/bin:/bin");

        assertThat(run("index").out()).startsWith("path jdk ");
    }

    @Test
    void takesTheNewestInstalledWhereThePathIsTooOld() throws Exception {
        fakeJdk(".sdkman/candidates/java/97-tem", "97.0.1");
        fakeJdk(".sdkman/candidates/java/98-tem", "98-ea");
        fakeJdk(".jdks/old one", "11.0.2");
        Path old = fakeJdk("path jdk", "17.0.15");
        Files.delete(old.resolve("release"));
        environment.put("PATH", old.resolve("bin") + ":/usr/bin:/bin");

        assertThat(run("index").out()).startsWith("98-tem ");
    }

    @Test
    void saysInOneSentenceWhatToInstallWhereThereIsNone() throws Exception {
        requireJava("999");

        Ended ended = run("serve");

        assertThat(ended.err()).isEqualTo("lectern: Java 999 or newer is needed and none was found: install one, for example"
                + " Temurin 25 from https://adoptium.net, or set LECTERN_JAVA to where it is.\n");
        assertThat(ended.status()).isEqualTo(2);
    }

    @Test
    void saysItInChineseToWhomReadsChinese() throws Exception {
        requireJava("999");
        environment.put("LANG", "zh_CN.UTF-8");

        assertThat(run("serve").err()).startsWith("lectern: 需要 Java 999 或更新的版本，但没有找到：请安装一个").hasLineCount(1);
    }

    @Test
    void refusesANamedJavaThatIsTooOld() throws Exception {
        environment.put("LECTERN_JAVA", fakeJdk("jdk", "17.0.15").toString());

        Ended ended = run("serve");

        assertThat(ended.err()).startsWith("lectern: LECTERN_JAVA is not a Java 21 or newer: ").hasLineCount(1);
        assertThat(ended.status()).isEqualTo(2);
    }

    @Test
    void readsChineseNamesEvenWithoutALocale() throws Exception {
        environment.put("LECTERN_JAVA", fakeJdk("jdk", "21.0.4").toString());
        environment.remove("LANG");

        assertThat(run("index").out()).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void leavesALocaleAsItIs() throws Exception {
        environment.put("LECTERN_JAVA", fakeJdk("jdk", "21.0.4").toString());

        assertThat(run("index").out()).contains("LC_ALL=\n");
    }

    private Ended run(String... arguments) throws Exception {
        return run(installed, arguments);
    }

    private Ended run(Path script, String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = script.toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Path out = temp.resolve("out");
        Path err = temp.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** A folder like that of a JDK whose {@code java} tells its name, how it was called, and the locale. */
    private Path fakeJdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(temp.resolve(name));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        writeExecutable(Files.createDirectories(home.resolve("bin")).resolve("java"), """
                #!/bin/sh
                if [ "$1" = -version ]; then
                    echo 'openjdk version "%s" 2025-04-15' >&2
                    exit
                fi
                printf '%s '
                printf '[%%s]' "$@"
                echo
                echo "LC_ALL=$LC_ALL"
                """.formatted(version, home.getFileName()));
        return home;
    }

    /** Makes every Java of this machine too old. */
    private void requireJava(String version) throws IOException {
        String script = Files.readString(SCRIPT);
        assertThat(script).contains("\nleast=21\n");
        writeExecutable(installed, script.replace("\nleast=21\n", "\nleast=" + version + "\n"));
    }

    private Path writePosts(String folder, int count) throws IOException {
        Path posts = Files.createDirectories(temp.resolve(folder));
        for (int post = 0; post < count; post++) {
            Files.createFile(posts.resolve(post + ".md"));
        }
        return posts;
    }

    private static void writeExecutable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** A jar that leads to the classes under test. */
    private static void writeJar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, Arrays.stream(System.getProperty("java.class.path").split(":"))
                .map(entry -> Path.of(entry).toUri().toString()).collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
    }
}
