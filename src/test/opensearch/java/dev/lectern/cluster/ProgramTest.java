package dev.lectern.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program, started as anybody starts it, with a cluster named in its configuration and nothing else changed. */
@Timeout(300)
class ProgramTest {
    private static final String READY = "Lectern answers at ";

    @TempDir
    private Path temp;

    private Path content;
    private Process server;

    /** @param out standard output and error of a run together */
    private record Ended(int status, String out) {}

    @BeforeEach
    void writePosts() throws IOException {
        content = Files.createDirectory(temp.resolve("content"));
        write("spring.md", "把日志关掉一半", "方若谷（青檀科技 工程师）");
        write("autumn.md", "缓存为什么总是错的", "江予安（云汀数据有限公司 架构师）");
        configure(TestCluster.nodes().stream().map(node -> '"' + node.toString() + '"').collect(Collectors.joining(", ")), "program-" + System.nanoTime());
    }

    @AfterEach
    void end() throws InterruptedException {
        if (server != null) {
            server.destroyForcibly().waitFor();
        }
    }

    private void write(String name, String title, String speaker) throws IOException {
        Files.writeString(content.resolve(name), """
                ---
                title: 青檀开发者沙龙
                date: 2024-04-20
                location: 杭州
                ---

                ## %s

                讲师：%s

                多数日志从来没有人读过，他们把写日志的地方减了一半。
                """.formatted(title, speaker));
    }

    private void configure(String nodes, String index) throws IOException {
        Files.writeString(content.resolve("lectern.toml"), """
                engine = "opensearch"

                [opensearch]
                url = [%s]
                index = "%s"
                all = "everybody"
                """.formatted(nodes, index));
    }

    @Test
    void indexesSearchesChecksAndTells() throws Exception {
        assertThat(lectern("index").out).contains("2 posts, 2 talks, 2 speakers");
        assertThat(lectern("index").out).contains("Nothing changed");
        assertThat(lectern("search", "日志").out).contains("把日志关掉一半").contains("方若谷 (青檀科技 工程师)");
        assertThat(lectern("search", "--explain", "江予安").out).contains("a speaker of this name");
        assertThat(lectern("stats").out).contains("2 talks at 2 events, by 2 speakers of 2 organizations");
        assertThat(lectern("export", "--format", "csv").out).contains("缓存为什么总是错的");
        assertThat(lectern("verify")).satisfies(run -> assertThat(run.status).as(run.out).isZero());
        assertThat(lectern("backup", temp.resolve("copy").toString())).isEqualTo(new Ended(2,
                lectern("backup", temp.resolve("copy").toString()).out)).satisfies(run -> assertThat(run.out).contains("snapshot"));
    }

    @Test
    void readsWhatChangedAndShowsItInARunningServer() throws Exception {
        String address = serve();
        assertThat(get(address + "/api/search?q=%E6%97%A5%E5%BF%97").body()).contains("方若谷");
        assertThat(get(address + "/readyz").body()).contains("\"documents\":4");

        write("winter.md", "一次没有停机的迁移", "宁知夏（云汀数据 架构师）");
        Files.delete(content.resolve("spring.md"));
        assertThat(lectern("index", "--force").out).contains("1 new, 0 changed, 1 removed, 0 refused, 1 unchanged");

        String ask = address + "/api/search?q=%E8%BF%81%E7%A7%BB";
        for (int tries = 0; tries < 300 && !get(ask).body().contains("宁知夏"); tries++) {
            Thread.sleep(50);
        }
        assertThat(get(ask).body()).contains("宁知夏");
        assertThat(get(address + "/api/search").body()).as("one name for both spellings, though one post was not read again")
                .contains("{\"value\":\"云汀数据\",\"count\":2,").doesNotContain("{\"value\":\"青檀科技\"");
    }

    @Test
    void showsTheTalksOfSeveralSitesTogether() throws Exception {
        assertThat(lectern("index").status).isZero();
        Files.delete(content.resolve("spring.md"));
        write("winter.md", "一次没有停机的迁移", "宁知夏（云汀数据 架构师）");
        String nodes = Files.readString(content.resolve("lectern.toml")).replaceAll("(?s).*url = \\[(.*?)].*", "$1");
        configure(nodes, "other-" + System.nanoTime());
        assertThat(lectern("index").status).isZero();

        configure(nodes, "everybody");
        assertThat(lectern("search", "日志").out).contains("方若谷").contains("宁知夏");
        assertThat(lectern("index")).satisfies(run -> assertThat(run.status).isEqualTo(2)).satisfies(run -> assertThat(run.out).contains("several sites"));
    }

    @Test
    void saysInBothLanguagesThatTheClusterIsAway() throws Exception {
        configure("\"http://127.0.0.1:1\"", "nobody");

        assertThat(run(Map.of("LC_ALL", "en_US.UTF-8"), "search", "日志")).satisfies(run -> assertThat(run.status).isEqualTo(2))
                .satisfies(run -> assertThat(run.out).contains("The OpenSearch cluster at http://127.0.0.1:1/nobody does not answer").doesNotContain("\tat "));
        assertThat(run(Map.of("LC_ALL", "zh_CN.UTF-8"), "search", "日志").out).contains("OpenSearch 集群没有应答");
    }

    @Test
    void tellsNoPassword() throws Exception {
        Ended run = run(Map.of("LECTERN_OPENSEARCH_USER", "reader", "LECTERN_OPENSEARCH_PASSWORD", "hush-hush"), "serve", "--print-config");

        assertThat(run.out).contains("opensearch.user = \"reader\"").contains("opensearch.password = \"…\"").doesNotContain("hush-hush");
    }

    private Ended lectern(String... arguments) throws Exception {
        return run(Map.of("LC_ALL", "C.UTF-8"), arguments);
    }

    private Ended run(Map<String, String> environment, String... arguments) throws Exception {
        Process process = start(environment, arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "dev.lectern.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("LECTERN_CONTENT", content.toString(), "LECTERN_INDEX", temp.resolve("index").toString()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String serve() throws IOException {
        server = start(Map.of("LC_ALL", "C.UTF-8"), "serve", "--port", "0");
        BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(READY)) {
                return line.substring(READY.length()).replaceAll(" .*", "");
            }
        }
        throw new IOException("it does not serve: " + said);
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
