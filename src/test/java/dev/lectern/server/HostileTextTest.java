package dev.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Posts and queries of somebody who means harm are shown as text, in every page and every answer. */
class HostileTextTest {
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer(HostilePosts.index());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void showsHostilePostsAsText() {
        Set<String> paths = paths();
        assertThat(paths).hasSizeGreaterThan(25);
        for (String path : paths) {
            HttpResponse<String> answer = server.get(path, "Accept", "text/html");
            Document page = server.page(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(page.select("script:not([src]):not([type=application/ld+json]), iframe, object, embed, img, [style], base, meta[http-equiv]"))
                    .as(path).isEmpty();
            assertThat(page.select("main svg:not(.years-chart, .bars svg)")).as(path).isEmpty();
            assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
                    .as(path).noneMatch(attribute -> attribute.getKey().startsWith("on"));
            assertThat(page.select("a[href], link[href]").eachAttr("href")).as(path)
                    .allMatch(href -> href.startsWith("/") && !href.startsWith("//") || href.startsWith("#") || href.startsWith(server.base() + "/"));
            page.select("script[type=application/ld+json]").forEach(data -> assertThat(data.data()).as(path).doesNotContain("<", "\u2028"));
        }
        assertThat(server.page("/").select(".hits").text()).contains(HostilePosts.SCRIPT, "${7*7}").doesNotContain("49");
    }

    @Test
    void answersProgramsSoundly() throws Exception {
        for (String path : paths()) {
            if (path.startsWith("/talks/") || path.startsWith("/events/") || path.startsWith("/speakers/")) {
                assertThat(server.json("/api" + path).isObject()).as(path).isTrue();
            }
            if (path.startsWith("/events/")) {
                assertThat(server.get(path + "/calendar.ics").body().split("\r\n")).allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
            }
        }
        for (String path : List.of("/feed.atom", "/sitemap.xml")) {
            byte[] xml = server.get(path).body().getBytes(StandardCharsets.UTF_8);
            assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml))).as(path).isNotNull();
        }
    }

    @Test
    void showsHostileQueriesAsText() {
        for (String evil : List.of(HostilePosts.SCRIPT, HostilePosts.IMAGE, HostilePosts.MARKS, "javascript:window.hacked=1", "a".repeat(10_000),
                "\uFFFE\uFFFF\u0000", "@if(true)${1}")) {
            String encoded = RunningServer.encode(evil);
            for (String path : List.of("/?q=" + encoded, "/?city=" + encoded, "/?q=x&tag=" + encoded, "/feed.atom?q=" + encoded,
                    "/speakers/" + encoded.replace("+", "%20"), "/organizations/" + encoded.replace("+", "%20"), "/?lang=" + encoded)) {
                HttpResponse<String> answer = server.get(path, "Accept", "text/html");
                Document page = server.page(path);
                assertThat(answer.statusCode()).as(path).isIn(200, 400, 404);
                assertThat(page.select("script:not([src]), img, iframe, [onerror], a[href^=javascript]")).as(path).isEmpty();
            }
        }
        // half a surrogate pair, in the encoding that UTF-8 does not allow
        assertThat(server.raw("GET /?q=%ED%A0%80 HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    /** Every page of ours that the search, the overview and what they lead to lead to. */
    private static Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>(List.of("/", "/overview", "/?size=100"));
        for (String from : List.of("/?size=100", "/overview")) {
            paths.addAll(server.page(from).select("main a[href^=/]").eachAttr("href"));
        }
        for (String from : List.copyOf(paths)) {
            paths.addAll(server.page(from).select("main .cards a[href^=/]").eachAttr("href"));
        }
        return paths;
    }
}
