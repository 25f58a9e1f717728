package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the server as a program of its own, as it only ends with its process. */
@Timeout(180)
class ServeCommandTest {
    private static final String READY = "Lectern answers at ";

    @TempDir
    private Path temp;

    private Process process;

    @BeforeEach
    void writePosts() throws IOException {
        SamplePosts.write(Files.createDirectory(temp.resolve("content")));
    }

    @AfterEach
    void end() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void indexesAndSaysWhereItAnswers() throws Exception {
        String address = serve();

        assertThat(address).matches("http://127\\.0\\.0\\.1:[1-9]\\d*");
        assertThat(get(address + "/api/search?q=%E6%97%A5%E5%BF%97")).contains("方若谷");
        assertThat(errors()).as("warnings of the JVM or of libraries").isEmpty();
    }

    @Test
    void showsWhatAnotherProcessIndexed() throws Exception {
        String address = serve();
        Files.writeString(temp.resolve("content/autumn.md"), Files.readString(temp.resolve("content/autumn.md")).replace("缓存", "队列"));

        assertThat(Run.of("index", "--content", temp.resolve("content").toString(), "--index", temp.resolve("index").toString()).status()).isZero();

        String ask = address + "/api/search?q=%E9%98%9F%E5%88%97";
        for (int tries = 0; tries < 100 && !get(ask).contains("队列为什么总是错的"); tries++) {
            Thread.sleep(50);
        }
        assertThat(get(ask)).contains("江予安");
    }

    @Test
    void endsWhenToldTo() throws Exception {
        serve();

        process.destroy();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("128 + SIGTERM").isEqualTo(143);
        assertThat(errors()).isEmpty();
    }

    @Test
    void servesAnIndexWhosePostsAreElsewhere() throws Exception {
        Run.of("index", "--content", temp.resolve("content").toString(), "--index", temp.resolve("index").toString());
        Files.move(temp.resolve("content"), temp.resolve("moved"));

        String address = serve();

        assertThat(get(address + "/api/search?q=%E6%97%A5%E5%BF%97")).contains("方若谷");
        assertThat(errors()).startsWith("lectern: serving the index as it is").hasLineCount(1);
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("serve", "--content", temp.resolve("content").toString(), "--index", temp.resolve("index").toString(),
                    "--port", String.valueOf(taken.getLocalPort()));

            assertThat(run.err()).startsWith("lectern: ").contains(String.valueOf(taken.getLocalPort())).hasLineCount(1);
            assertThat(run.status()).isEqualTo(2);
        }
    }

    @Test
    void refusesAPortThatCannotBe() {
        Run run = Run.of("serve", "--port", "70000");

        assertThat(run.err()).startsWith("lectern: ").contains("70000", "65535");
        assertThat(run.status()).isEqualTo(2);
    }

    private String serve() throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("serve", "--content", "content", "--index", "index", "--port", "0"));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile()).redirectError(temp.resolve("err").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        process = builder.start();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length(), line.indexOf(' ', READY.length()));
            }
        }
        throw new AssertionError("it ended: " + errors());
    }

    /** Standard error without how far a run has come, which only a slow machine is told. */
    private String errors() throws IOException {
        return Files.readString(temp.resolve("err")).replaceAll("(?m)^Read \\d+ of \\d+ posts\\n", "");
    }

    private static String get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString()).body();
        }
    }
}
