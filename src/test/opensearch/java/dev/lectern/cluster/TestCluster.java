package dev.lectern.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Three nodes of OpenSearch on this machine, each a process, started once for all tests and stopped with them. */
public final class TestCluster {
    private static final int NODES = 3;
    private static final Duration UP = Duration.ofMinutes(5);

    private static TestCluster started;

    private final Path folder;
    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    /** For HTTP first, then for the nodes among themselves. */
    private final List<Integer> free;
    private final List<Process> nodes = new ArrayList<>();

    private TestCluster() throws IOException {
        folder = Files.createTempDirectory("lectern-cluster");
        free = freePorts(2 * NODES);
        for (int node = 0; node < NODES; node++) {
            nodes.add(start(node));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** The one that runs, or is started now. */
    public static synchronized TestCluster get() {
        if (started == null) {
            try {
                started = new TestCluster();
                started.awaitNodes(NODES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return started;
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    private Process start(int node) throws IOException {
        String names = IntStream.range(0, NODES).mapToObj(TestCluster::name).collect(Collectors.joining(","));
        String transports = free.subList(NODES, 2 * NODES).stream().map(String::valueOf).collect(Collectors.joining(","));
        // its own memory only: the test's JVM and three of these share a small machine
        return new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xms384m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath(), Node.class.getName(),
                folder.resolve(name(node)).toString(), name(node), String.valueOf(free.get(node)), String.valueOf(free.get(NODES + node)), names, transports)
                .redirectErrorStream(true).redirectOutput(folder.resolve(name(node) + ".log").toFile()).start();
    }

    /** OpenSearch takes itself for its own tests where it finds what these need. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("randomizedtesting") && !entry.contains("lucene-test-framework")).collect(Collectors.joining(File.pathSeparator));
    }

    private static String name(int node) {
        return "node-" + (node + 1);
    }

    /** Addresses of all nodes, also of those that are dead; of a cluster that runs anyway where {@code -Dlectern.test.nodes} names it. */
    public static List<URI> nodes() {
        String running = System.getProperty("lectern.test.nodes", "");
        return running.isEmpty() ? get().addresses() : Stream.of(running.split(",")).map(URI::create).toList();
    }

    private List<URI> addresses() {
        return free.subList(0, NODES).stream().map(port -> URI.create("http://127.0.0.1:" + port)).toList();
    }

    /** Ends a node as a machine ends that loses its power. */
    public void kill(int node) throws InterruptedException {
        nodes.get(node).destroyForcibly().waitFor();
    }

    /** Starts a node again that was killed, with what it had on its disk. */
    public void revive(int node) throws IOException {
        nodes.set(node, start(node));
        awaitNodes(NODES);
    }

    /** Asks any node that is alive. @return the status */
    public static int ask(String method, String path) {
        return ask(nodes(), method, path);
    }

    private static int ask(List<URI> nodes, String method, String path) {
        for (URI address : nodes) {
            try {
                HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).method(method, HttpRequest.BodyPublishers.noBody()).build();
                return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
            } catch (IOException dead) {
                // the next one
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("no node answers");
    }

    private void awaitNodes(int count) throws IOException {
        long end = System.nanoTime() + UP.toNanos();
        while (System.nanoTime() < end) {
            if (nodes.stream().filter(Process::isAlive).count() < count) {
                throw new IOException("a node did not start: " + logs());
            }
            try {
                if (ask(addresses(), "GET", "/_cluster/health?wait_for_nodes=" + count + "&wait_for_no_initializing_shards=true&timeout=2s") == 200) {
                    return;
                }
            } catch (IllegalStateException notYet) {
                // none of them listens so far
            }
            sleep();
        }
        throw new IOException("the cluster is not up: " + logs());
    }

    private static void sleep() throws IOException {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private String logs() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int node = 0; node < NODES; node++) {
            all.append(Files.readString(folder.resolve(name(node) + ".log")));
        }
        return all.toString();
    }

    private void stop() {
        nodes.forEach(Process::destroyForcibly);
        try {
            for (Process node : nodes) {
                node.waitFor();
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | InterruptedException e) {
            // a temporary folder that stays does no harm
        }
    }
}
