package dev.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What other programs fetch, from a server that knows where the public finds it. */
class FeedTest {
    private static final String PUBLIC = "https://talks.example.org";
    private static RunningServer server;

    @BeforeAll
    static void start() {
        ServerConfig config = new ServerConfig("127.0.0.1", 0, Origins.ANY, URI.create(PUBLIC + "/"));
        server = new RunningServer(config, Sample.index(Sample.documents()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void feedsTheNewestWithWholeAddresses() {
        HttpResponse<String> answer = server.get("/feed.atom");
        Document feed = xml(answer);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/atom+xml; charset=utf-8");
        assertThat(feed.select("feed > updated").text()).isEqualTo("2024-03-09T00:00:00Z");
        assertThat(feed.select("entry")).hasSize(30);
        assertThat(feed.select("entry > id").eachText()).allMatch(id -> id.startsWith(PUBLIC + "/")).doesNotHaveDuplicates();
        assertThat(feed.select("entry > title").eachText()).contains("A <script>alert('x')</script> scheduler & its \"quirks\"");
        assertThat(feed.select("entry").first().select("author > name")).isNotEmpty();
    }

    @Test
    void feedsWhatASearchFinds() {
        String asked = "?q=" + RunningServer.encode("内核") + "&city=" + RunningServer.encode("临海");
        Document feed = xml(server.get("/feed.atom" + asked));

        assertThat(feed.select("entry")).hasSize(3);
        assertThat(feed.select("feed > link[rel=alternate]").attr("href")).isEqualTo(PUBLIC + "/" + asked);
        assertThat(server.page("/" + asked).select("link[type=application/atom+xml]").attr("href")).isEqualTo("/feed.atom" + asked);
        assertThat(server.get("/feed.atom?page=x").statusCode()).isEqualTo(400);
    }

    @Test
    void givesAnEventForACalendar() {
        HttpResponse<String> answer = server.get("/events/2023-06-17-linhai/calendar.ics");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
        assertThat(answer.body()).contains("DTSTART;VALUE=DATE:20230617\r\n", "UID:2023-06-17-linhai@talks.example.org\r\n",
                "URL:" + PUBLIC + "/events/2023-06-17-linhai\r\n").doesNotContainPattern("[^\r]\n");
        assertThat(server.page("/events/2023-06-17-linhai").select(".tools a").attr("href")).isEqualTo("/events/2023-06-17-linhai/calendar.ics");
        assertThat(server.page("/events/undated").select(".tools a")).isEmpty();
        assertThat(server.get("/events/undated/calendar.ics").body()).doesNotContain("VEVENT");
        assertThat(server.get("/events/none/calendar.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void mapsEveryPageForSearchEngines() {
        List<String> pages = xml(server.get("/sitemap.xml")).select("loc").eachText();

        assertThat(pages).startsWith(PUBLIC + "/events/undated", PUBLIC + "/talks/undated-1", PUBLIC + "/events/2024-03-09-summit")
                .contains(PUBLIC + "/", PUBLIC + "/overview", PUBLIC + "/speakers/Ada%20Winterbourne").doesNotHaveDuplicates();
        assertThat(pages).hasSize(17 + 21 + 19 + 5 + 2)
                .allSatisfy(page -> assertThat(server.get(page.substring(PUBLIC.length())).statusCode()).as(page).isEqualTo(200));
        assertThat(server.get("/robots.txt").body()).contains("Sitemap: " + PUBLIC + "/sitemap.xml\n", "Disallow: /api/\n");
    }

    private static Document xml(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body(), "", Parser.xmlParser());
    }
}
