package dev.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Requests that nobody in their right mind would send, against every route: none is answered with a fault of the server, late, or
 * with what it sent as markup or as a header. {@code -Dlectern.hostile=20000} sends so many, {@code -Dlectern.seed=…} others.
 */
@Tag("crash")
@Isolated("waits for late answers")
class HostileRequestTest {
    private static final int REQUESTS = Integer.getInteger("lectern.hostile", 600);
    private static final String MARK = "<i>x7q</i>";
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");
    private static final String HEADER = "X-X7q";
    /** The machine may have other things to do; slow answers are sent once more, and counted where they are slow again. */
    private static final long LONGEST_NANOS = 1_000_000_000L;

    private final Random random = new Random();

    @Test
    void standsWhateverIsSent() throws IOException {
        long seed = Long.getLong("lectern.seed", 20_261_125L);
        System.out.println("HostileRequestTest: " + REQUESTS + " requests of seed " + seed);
        List<String> wrong = new ArrayList<>();
        try (RunningServer server = RunningServer.overSample()) {
            List<String> routes = List.copyOf(server.routes());
            int port = Integer.parseInt(server.base().substring(server.base().lastIndexOf(':') + 1));
            for (int i = 0; i < REQUESTS; i++) {
                random.setSeed(seed + i);
                byte[] request = request(routes);
                String complaint = complaint(port, request);
                if (complaint != null) {
                    wrong.add("seed " + (seed + i) + ": " + complaint + ": " + shown(request));
                }
            }
            assertThat(server.get("/readyz").statusCode()).isEqualTo(200);
        }
        assertThat(wrong).isEmpty();
    }

    private static String complaint(int port, byte[] request) throws IOException {
        long start = System.nanoTime();
        String answer = answer(port, request);
        if (System.nanoTime() - start > LONGEST_NANOS) {
            start = System.nanoTime();
            answer(port, request);
            if (System.nanoTime() - start > LONGEST_NANOS) {
                return "slow";
            }
        }
        if (answer.startsWith("HTTP/1.1 5")) {
            return answer.substring(0, Math.min(300, answer.length()));
        }
        String head = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
        if (head.toLowerCase(java.util.Locale.ROOT).contains("\r\n" + HEADER.toLowerCase(java.util.Locale.ROOT))) {
            return "its header came back";
        }
        boolean isPage = head.toLowerCase(java.util.Locale.ROOT).contains("content-type: text/html");
        return isPage && answer.contains(MARK) ? "its markup came back" : answer.contains("\tat dev.lectern") ? "a stack trace" : null;
    }

    /** What comes back until the server closes or falls silent. */
    private static String answer(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
                InputStream in = socket.getInputStream();
                in.transferTo(answer);
            } catch (SocketTimeoutException silent) {
                throw silent;
            } catch (IOException closedOnUs) {
                // it need not read what it refuses
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private byte[] request(List<String> routes) {
        String route = pick(routes);
        String method = chance(80) ? route.substring(0, route.indexOf(' ')) : pick(List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "get", "X", ""));
        // in one go: a piece may hold braces of its own
        String path = PARAMETER.matcher(route.substring(route.indexOf(' ') + 1)).replaceAll(name -> Matcher.quoteReplacement(piece()));
        path = chance(10) ? "/" + piece() + path : path;
        StringBuilder text = new StringBuilder(method + " " + path + query() + (chance(95) ? " HTTP/1.1" : pick(List.of(" HTTP/1.0", " HTTP/9.9", "", " " + piece()))) + "\r\n");
        text.append(chance(97) ? "Host: x\r\n" : "").append("Connection: close\r\n");
        for (int more = random.nextInt(4); more > 0; more--) {
            text.append(header()).append("\r\n");
        }
        byte[] body = method.equals("POST") || chance(5) ? body() : new byte[0];
        text.append(body.length > 0 && chance(95) ? "Content-Length: " + (chance(95) ? body.length : random.nextInt(100_000)) + "\r\n" : "").append("\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(text.toString().getBytes(chance(50) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        for (int more = random.nextInt(5); more > 0; more--) {
            query.append(query.isEmpty() ? '?' : '&').append(chance(80) ? pick(List.of("q", "speaker", "organization", "city", "year", "tag", "event", "kind", "label",
                    "language", "from", "to", "sort", "page", "size", "explain", "lang", "full", "force")) : piece()).append(chance(95) ? "=" : "").append(piece());
        }
        return query.toString();
    }

    private String header() {
        return pick(List.of("Accept: ", "Accept-Language: ", "Origin: ", "X-Forwarded-For: ", "Authorization: ", "Cookie: ", "Range: ", "If-None-Match: ", "Content-Type: ",
                "Transfer-Encoding: ", "Expect: ", "Accept-Encoding: ", "Host: ", "X-Algolia-API-Key: ", "Referer: ", "")) + (chance(30) ? "text/html" : piece().replace("\r", "").replace("\n", ""));
    }

    private byte[] body() {
        String json = pick(List.of("{\"query\":%s}", "{\"params\":%s}", "{\"requests\":[{\"indexName\":\"talks\",\"params\":%s}]}", "{\"facetQuery\":%s}", "{\"filters\":%s}", "{\"facetFilters\":[%s]}",
                "{\"page\":%s}", "{\"hitsPerPage\":%s}", "[%s]", "%s", "{\"requests\":%s}", "{\"events\":[{\"eventType\":%s}]}", "{\"numericFilters\":[%s]}", "{%s:1}"));
        String text = json.formatted(chance(60) ? "\"" + piece() + "\"" : piece());
        return chance(90) ? text.getBytes(StandardCharsets.UTF_8) : (text + "x".repeat(random.nextInt(100_000))).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String piece() {
        return switch (random.nextInt(14)) {
            case 0 -> MARK;
            case 1 -> pick(List.of("%0d%0a" + HEADER + ":1", "\"%0d%0a" + HEADER + ": 1", "%u000d%u000a", "%00", "%", "%zz", "%ff%fe", "%ED%A0%80", "%C0%AF", "%2e%2e%2f", "%25%32%65", "..%5c"));
            case 2 -> "%" + "%02x".formatted(random.nextInt(256)) + "%" + "%02x".formatted(random.nextInt(256));
            case 3 -> pick(List.of("-1", "0", "1", "99999999999999999999", "1e9", "NaN", "0x10", "2024", "2024-02-30", "0000-00-00", "null", "true", "[]", "{}"));
            case 4 -> pick(List.of("(", "(((((", "\"", "speaker:", "-", "- - -", "year:2024-", "NOT", "a:b:c", "\\", "*", "?*", "~~", "^^9", "city:\"", "AND OR", "-speaker:(", "NOT NOT", "year > 3 AND", "speaker:a OR (tag:b AND"));
            case 5 -> RunningServer.encode(pick(List.of("内核", "熊", "\u202e倒着", "👩‍💻", "a\u0301\u0301\u0301", "ﷺ", "\ud83d\ude00", "\u0000", "İ", "ß", "，。？", "\u3000", "讲者：")));
            case 6 -> RunningServer.encode(pick(List.of("内", "a ", "-", "\"", "(", "speaker:")).repeat(random.nextInt(400)));
            case 7 -> "a".repeat(random.nextInt(12_000));
            case 8 -> RunningServer.encode(MARK + "\"'><svg/onload=alert(1)>" + MARK);
            case 9 -> pick(List.of("../../../etc/passwd", "/..", ".", "//", ";", "#", "?", "&&", "==", "{id}", "~root", "index.php", ".git/config", "%2F", "a%2Fb"));
            case 10 -> pick(List.of("' OR 1=1 --", "${jndi:ldap://x}", "{{7*7}}", "<!ENTITY x SYSTEM 'file:///etc/passwd'>", "$(id)", "`id`")).replace(" ", "%20");
            case 11 -> pick(List.of("talks", "talks_date_desc", "suggestions", "speaker", "lang", "year", "t0123456789abcdef", "gzip, br", "bytes=0-99999999999", "100-continue", "chunked", "*/*;q=9", "https://evil.example", "[".repeat(500)));
            case 12 -> random.ints(random.nextInt(30), 33, 127).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            default -> RunningServer.encode(random.ints(random.nextInt(30), 0, 0x3000).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
        };
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String shown(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        return (text.length() > 400 ? text.substring(0, 400) + "…" : text).replace("\r\n", "⏎");
    }
}
