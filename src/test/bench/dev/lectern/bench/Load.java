package dev.lectern.bench;

import dev.lectern.index.ContentPosts;
import dev.lectern.index.LuceneStore;
import dev.lectern.index.Reindex;
import dev.lectern.search.LuceneSearch;
import dev.lectern.server.LecternServer;
import dev.lectern.server.ServerConfig;
import dev.lectern.text.Lexicon;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sets the whole server under load, and beside it in the same run the same searches in this process and bare Lucene, each
 * in turn, several rounds. Prints a table, and the medians of the ratios: on a machine with other work only these hold.
 *
 * <p>{@code Load CONTENT SECONDS ROUNDS [INDEX]}; an index that is there is taken as it is
 */
public final class Load {
    private static final int[] CLIENTS = {1, 8};

    private Load() {}

    /** Sends one question. */
    private interface Client extends AutoCloseable {
        void ask(String question) throws IOException;

        @Override
        default void close() throws IOException {}
    }

    private interface Clients {
        Client open() throws IOException;
    }

    /** @param millis of each question, sorted */
    private record Figures(double perSecond, double[] millis) {
        double percentile(double share) {
            return millis.length == 0 ? 0 : millis[(int) Math.min(millis.length - 1, Math.floor(millis.length * share))];
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path content = Path.of(arguments[0]);
        double seconds = Double.parseDouble(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        Path index = arguments.length > 3 ? Path.of(arguments[3]) : index(content);
        try (LuceneSearch search = LuceneSearch.open(index, Lexicon.standard());
                LecternServer server = LecternServer.start(new ServerConfig("127.0.0.1", 0), search)) {
            LuceneAlone lucene = new LuceneAlone(Files.createTempDirectory("lucene-load"), search.everything());
            List<String> questions = Questions.mixed(search);
            System.out.println(questions.size() + " questions, all different");
            Map<String, Clients> sides = new LinkedHashMap<>();
            sides.put("HTTP", () -> new Http(server.port(), "/api/search?q="));
            sides.put("in process", () -> question -> search.search(Questions.ask(question)));
            sides.put("bare Lucene", () -> lucene::ask);
            sides.put("suggest, HTTP", () -> new Http(server.port(), "/api/suggest?q="));
            run(sides, questions, seconds, rounds);
        }
    }

    private static Path index(Path content) throws IOException {
        Path index = Files.createTempDirectory("lectern-load");
        long start = System.nanoTime();
        new Reindex(new ContentPosts(content), new LuceneStore(index), "load").run(false, Reindex.Progress.NONE);
        System.out.printf(Locale.ROOT, "indexed %s in %.1f s%n", content, (System.nanoTime() - start) / 1e9);
        return index;
    }

    private static void run(Map<String, Clients> sides, List<String> questions, double seconds, int rounds) throws Exception {
        for (Clients side : sides.values()) {
            measure(side, 8, questions, 2 * seconds);
        }
        for (int clients : CLIENTS) {
            Map<String, List<Figures>> all = new LinkedHashMap<>();
            for (int round = 0; round < rounds; round++) {
                for (Map.Entry<String, Clients> side : sides.entrySet()) {
                    all.computeIfAbsent(side.getKey(), name -> new ArrayList<>()).add(measure(side.getValue(), clients, questions, seconds));
                }
            }
            print(clients, all);
        }
    }

    private static void print(int clients, Map<String, List<Figures>> all) {
        List<Figures> http = all.get("HTTP");
        System.out.printf("%d clients%n", clients);
        all.forEach((name, figures) -> System.out.printf(Locale.ROOT,
                "  %-14s %8.0f/s  p50 %8.3f  p99 %8.3f ms   HTTP's throughput is %.2f of it, its p50 %.2f times%n", name,
                median(figures.stream().mapToDouble(Figures::perSecond).toArray()),
                median(figures.stream().mapToDouble(f -> f.percentile(0.5)).toArray()),
                median(figures.stream().mapToDouble(f -> f.percentile(0.99)).toArray()),
                ratio(http, figures, false), ratio(http, figures, true)));
    }

    private static double ratio(List<Figures> some, List<Figures> others, boolean latency) {
        double[] ratios = new double[some.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = latency ? some.get(i).percentile(0.5) / others.get(i).percentile(0.5) : some.get(i).perSecond / others.get(i).perSecond;
        }
        return median(ratios);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static Figures measure(Clients side, int clients, List<String> questions, double seconds) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Future<double[]>> parts = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            for (int c = 0; c < clients; c++) {
                parts.add(pool.submit(() -> ask(side, questions, next, end)));
            }
        }
        double took = (System.nanoTime() - start) / 1e9;
        List<double[]> millis = new ArrayList<>();
        for (Future<double[]> part : parts) {
            millis.add(part.get());
        }
        double[] sorted = millis.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        return new Figures(sorted.length / took, sorted);
    }

    private static double[] ask(Clients side, List<String> questions, AtomicInteger next, long end) throws Exception {
        List<Double> millis = new ArrayList<>();
        try (Client client = side.open()) {
            for (long now = System.nanoTime(); now < end;) {
                client.ask(questions.get(Math.floorMod(next.getAndIncrement(), questions.size())));
                long then = System.nanoTime();
                millis.add((then - now) / 1e6);
                now = then;
            }
        }
        return millis.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A connection that is kept; reads heads and bodies and no more, to leave the processor to the server. */
    private static final class Http implements Client {
        private final Socket socket;
        private final InputStream in;
        private final String before;

        Http(int port, String before) throws IOException {
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            this.before = before;
        }

        @Override
        public void ask(String question) throws IOException {
            String request = "GET " + before + URLEncoder.encode(question, StandardCharsets.UTF_8) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            long length = -1;
            String status = line();
            for (String line = line(); !line.isEmpty(); line = line()) {
                if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Long.parseLong(line.substring(15).strip());
                }
            }
            if (!status.contains(" 200") || length < 0) {
                throw new IOException("answered " + status + " with length " + length);
            }
            in.skipNBytes(length);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the server hung up");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
