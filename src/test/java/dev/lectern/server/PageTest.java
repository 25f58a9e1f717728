package dev.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as HTML; {@link BrowserTest} looks at them with a browser. */
class PageTest {
    private static final String KERNEL = "%E5%86%85%E6%A0%B8";
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.overSample();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void introducesItselfAndShowsTheNewest() {
        Document page = server.page("/");

        assertThat(page.select("h1").text()).isEqualTo("谁讲过什么，一搜便知。");
        assertThat(page.select(".front p").text()).isEqualTo("17 场活动 · 21 个分享 · 19 位讲者");
        assertThat(page.select(".hits > li")).hasSize(10);
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
    }

    @Test
    void showsHitsWithWhatOneChoosesBy() {
        Element hit = server.page("/?q=" + KERNEL).select(".hit:has(a[href=/talks/linhai-2])").first();

        assertThat(hit.select("h3 > a").outerHtml())
                .isEqualTo("<a href=\"/talks/linhai-2\">列存<mark>内核</mark>的向量化执行：从火山模型到SIMD</a>");
        assertThat(hit.select(".kind").text()).isEqualTo("分享");
        assertThat(hit.select(".people").text()).isEqualTo("欧阳砚 青屿数据 · 首席架构师");
        assertThat(hit.select(".held").text()).isEqualTo("星槎社区临海聚会：存储引擎之夜2023年6月17日临海线下");
        assertThat(hit.select(".held a").attr("href")).isEqualTo("/events/2023-06-17-linhai");
        assertThat(hit.select(".snippet mark").text()).isEqualTo("内核");
        assertThat(hit.select(".seal").text()).isEqualTo("欧阳");
        assertThat(hit.attr("lang")).isEqualTo("zh-CN");
    }

    @Test
    void makesUpAHeadingAndSaysSo() {
        Element hit = server.page("/?speaker=" + RunningServer.encode("贝小满")).select(".hit:has(a[href=/talks/linhai-3])").first();

        assertThat(hit.select("h3.made-up > a").text()).isEqualTo("贝小满的分享");
        assertThat(hit.select("h3 .note").text()).isEqualTo("原文没有题目");
        assertThat(server.page("/talks/linhai-3?lang=en").select("h1").text()).isEqualTo("A talk by 贝小满 The post gives no title");
    }

    @Test
    void keepsTheSearchInTheAddressOfEveryControl() {
        Document page = server.page("/?q=" + KERNEL + "&city=" + RunningServer.encode("北浦") + "&from=2021-01-01&size=3&sort=date");

        assertThat(page.select("#q").attr("value")).isEqualTo("内核");
        assertThat(page.select("input[name=city][checked]").eachAttr("value")).containsExactly("北浦");
        assertThat(page.select("#from").attr("value")).isEqualTo("2021-01-01");
        assertThat(page.select("input[type=hidden]").eachAttr("name")).containsExactly("sort", "size");
        assertThat(page.select("a[rel=next]").attr("href"))
                .isEqualTo("/?q=" + KERNEL + "&city=%E5%8C%97%E6%B5%A6&from=2021-01-01&sort=date&page=2&size=3");
        assertThat(page.select(".chip.off").eachAttr("href")).containsExactly(
                "/?q=" + KERNEL + "&from=2021-01-01&sort=date&size=3", "/?q=" + KERNEL + "&city=%E5%8C%97%E6%B5%A6&sort=date&size=3");
        assertThat(page.select(".chip.off").eachAttr("aria-label")).containsExactly("去掉城市: 北浦".replace(": ", "："), "去掉起：2021年1月1日");
        assertThat(page.select(".sorts [aria-current]").text()).isEqualTo("最早");
        assertThat(page.select(".found").text()).matches("10 条结果用时 [0-9.]+ 毫秒");
        assertThat(page.select(".paging [aria-current=page]").text()).isEqualTo("1");
    }

    @Test
    void helpsWhereNothingIsFound() {
        Document page = server.page("/?q=schedular&city=Nowhere");

        assertThat(page.select(".nothing .big").text()).isEqualTo("没有找到。");
        assertThat(page.select(".mean a").attr("href")).isEqualTo("/?q=scheduler&city=Nowhere");
        assertThat(page.select(".nothing a[href^=/?q=]").text()).isEqualTo("去掉筛选再试");
        assertThat(page.select(".nothing .chip").eachText()).contains("课程", "青屿数据", "欧阳砚");
        assertThat(server.page("/?page=40").select(".nothing").text()).isEqualTo("没有第 40 页。 回到第一页");
        try (RunningServer empty = new RunningServer(Sample.index(List.of()))) {
            assertThat(empty.page("/").select(".nothing").text()).contains("lectern index --content DIR");
        }
    }

    @Test
    void speaksTheReadersLanguageAndStaysWithTheOneChosen() {
        Document english = server.page("/?lang=en&q=" + KERNEL);

        assertThat(server.page("/", "Accept-Language", "en-GB,en;q=0.9").select("html").attr("lang")).isEqualTo("en");
        assertThat(server.page("/", "Accept-Language", "fr,de;q=0.3").select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(english.select(".found").text()).matches("17 results[0-9.]+ ms");
        assertThat(english.select(".switch").attr("href")).isEqualTo("/?q=" + KERNEL + "&lang=zh");
        assertThat(english.select("a[href^=/talks/], a[href^=/events/], a[href^=/speakers/], .sorts a, .paging a").eachAttr("href"))
                .isNotEmpty().allMatch(href -> href.endsWith("lang=en"));
        assertThat(english.select("input[type=hidden][name=lang]").attr("value")).isEqualTo("en");
    }

    @Test
    void showsAnEventWithItsTalksInOrder() {
        Document page = server.page("/events/2023-06-17-linhai");

        assertThat(page.select("h1").text()).isEqualTo("星槎社区临海聚会：存储引擎之夜");
        assertThat(page.select(".hit h3 > a").eachAttr("href"))
                .containsExactly("/talks/linhai-1", "/talks/linhai-2", "/talks/linhai-3", "/talks/linhai-4");
        assertThat(page.select(".cards").text()).isEqualTo("祝 祝青禾星槎社区 · 志愿者");
        assertThat(page.select(".source a").first().attr("href")).isEqualTo("https://xingcha.example/2023/linhai");
    }

    @Test
    void leadsFromAnEventsDocumentToItsPage() {
        assertThat(server.get("/talks/2023-06-17-linhai?lang=en").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/events/2023-06-17-linhai?lang=en"));
    }

    @Test
    void showsASpeakersTalksOverTheYears() {
        Document page = server.page("/speakers/Ada%20Winterbourne");

        assertThat(page.select(".affiliations").text()).isEqualTo("2023–2024 Harbour Foundation · Maintainer");
        assertThat(page.select(".year h3").eachText()).containsExactly("2024", "2023");
        assertThat(page.select(".hit h4 > a").eachAttr("href")).containsExactly("/talks/summit-1", "/talks/linhai-4");
        assertThat(page.select(".portrait .seal").text()).isEqualTo("AW");
        assertThat(page.select(".cards.small li").eachText()).containsExactly("欧阳 欧阳砚合讲 1 次", "贝 贝小满合讲 1 次", "闻人 闻人朔同场 1 次");
    }

    @Test
    void showsWhoSpokeForAnOrganization() {
        Document page = server.page("/organizations/" + RunningServer.encode("青屿数据") + "?lang=en");

        assertThat(page.select("h1").text()).isEqualTo("青屿数据");
        assertThat(page.select(".cards li").first().text()).isEqualTo("欧阳 欧阳砚首席架构师 2023");
        assertThat(page.select(".cards li")).hasSize(8);
        assertThat(page.select(".year h3").eachText()).containsExactly("2023", "2021");
        assertThat(page.select(".portrait a").attr("href")).isEqualTo("/?organization=%E9%9D%92%E5%B1%BF%E6%95%B0%E6%8D%AE&lang=en");
        assertThat(server.get("/organizations/none").statusCode()).isEqualTo(404);
    }

    @Test
    void countsAndDrawsWhatThereIs() {
        Document page = server.page("/overview");

        assertThat(page.select(".figures li").eachText()).containsExactly("17 场活动", "21 个分享", "19 位讲者", "5 个单位", "4 座城市");
        assertThat(page.select(".years-chart a").eachAttr("aria-label"))
                .containsExactly("2021 年：14 个分享", "2022 年：0 个分享", "2023 年：4 个分享", "2024 年：2 个分享");
        assertThat(page.select(".years-chart a").first().attr("href")).isEqualTo("/?year=2021");
        assertThat(page.select("#organizations + .bars li").first().text()).isEqualTo("青屿数据 9");
        assertThat(page.select("#organizations + .bars a").first().attr("href")).isEqualTo("/organizations/%E9%9D%92%E5%B1%BF%E6%95%B0%E6%8D%AE");
        assertThat(page.select("#cities + .bars rect").eachAttr("width")).startsWith("100.0%");
        try (RunningServer empty = new RunningServer(Sample.index(List.of()))) {
            assertThat(empty.page("/overview").select(".figures li").first().text()).isEqualTo("0 场活动");
        }
    }

    @Test
    void tellsMachinesWhatAPageIs() {
        Document event = server.page("/events/2023-06-17-linhai?lang=en");
        Document speaker = server.page("/speakers/Ada%20Winterbourne");

        assertThat(event.select("link[rel=canonical]").attr("href")).isEqualTo(server.base() + "/events/2023-06-17-linhai?lang=en");
        assertThat(event.select("link[hreflang]").eachAttr("href"))
                .containsExactly(server.base() + "/events/2023-06-17-linhai?lang=zh", server.base() + "/events/2023-06-17-linhai?lang=en");
        assertThat(event.select("meta[property=og:url]").attr("content")).isEqualTo(event.select("link[rel=canonical]").attr("href"));
        assertThat(event.select("meta[property=og:title]").attr("content")).isEqualTo("星槎社区临海聚会：存储引擎之夜");
        assertThat(structured(event).get("@type").asText()).isEqualTo("Event");
        assertThat(structured(event).at("/subEvent/1/performer/0/name").asText()).isEqualTo("欧阳砚");
        assertThat(structured(speaker).get("@type").asText()).isEqualTo("Person");
        assertThat(structured(speaker).at("/affiliation/name").asText()).isEqualTo("Harbour Foundation");
        assertThat(server.page("/").select("meta[name=robots]")).isEmpty();
        assertThat(server.page("/?q=x").select("meta[name=robots]").attr("content")).isEqualTo("noindex, follow");
    }

    @Test
    void keepsHostileTitlesInsideTheirStructuredData() {
        Document page = server.page("/talks/summit-1");

        assertThat(structured(page).get("name").asText()).isEqualTo("A <script>alert('x')</script> scheduler & its \"quirks\"");
        assertThat(page.select("script[type=application/ld+json]").first().data()).doesNotContain("<", ">", "&");
    }

    private static JsonNode structured(Document page) {
        try {
            return new ObjectMapper().readTree(page.select("script[type=application/ld+json]").first().data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void showsWhatPostsAndQueriesHoldAsText() {
        String script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        for (String path : List.of("/?q=alert", "/talks/summit-1", "/events/2024-03-09-summit", "/speakers/Ada%20Winterbourne",
                "/?q=" + RunningServer.encode(script), "/?city=" + RunningServer.encode(script), "/speakers/" + RunningServer.encode(script).replace("+", "%20"))) {
            Document page = server.page(path);
            assertThat(page.select("script:not([type=application/ld+json])")).as(path).hasSize(1);
            assertThat(page.select("main img, main b, [onerror]")).as(path).isEmpty();
            assertThat(page.select("a[href^=javascript]")).as(path).isEmpty();
        }
        assertThat(server.page("/talks/summit-1").select("h1").text()).isEqualTo("A <script>alert('x')</script> scheduler & its \"quirks\"");
        assertThat(server.page("/?q=" + RunningServer.encode(script)).select("#q").attr("value")).isEqualTo(script);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=" + KERNEL, "/?q=none", "/?page=x", "/nowhere", "/talks/linhai-2", "/talks/undated-1",
        "/events/2023-06-17-linhai", "/events/undated", "/speakers/Ada%20Winterbourne", "/?lang=en", "/docs/api", "/docs/api?lang=en", "/overview", "/overview?lang=en",
        "/organizations/%E9%9D%92%E5%B1%BF%E6%95%B0%E6%8D%AE"})
    void isSoundHtmlUnderAStrictPolicy(String path) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/html");
        Document page = server.page(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
                policy -> assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.select("script:not([src]):not([type=application/ld+json]), style, [style]")).isEmpty();
        assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()).map(a -> a.getKey()))
                .noneMatch(name -> name.startsWith("on"));
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#" + page.select("main").attr("id"));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("input:not([type=hidden])")).allSatisfy(input ->
                assertThat(input.closest("label") != null || !page.select("label[for=" + input.id() + "]").isEmpty()).isTrue());
        assertThat(page.select("meta[name=description]").attr("content")).isNotBlank();
        assertThat(page.title()).endsWith(" — 讲台".replace("讲台", page.select("html").attr("lang").equals("en") ? "Lectern" : "讲台"));
    }

    /** Follows every link of our own, from the front page on, a few hundred pages at most. */
    @Test
    void hasNoDeadLink() {
        Deque<String> open = new ArrayDeque<>(List.of("/", "/talks/undated-1"));
        Set<String> seen = new HashSet<>(open);
        int visited = 0;
        while (!open.isEmpty() && visited++ < 300) {
            String path = open.remove();
            HttpResponse<String> answer = server.get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).as(path).isIn(200, 302);
            if (answer.body().startsWith("<!doctype html>")) {
                server.page(path).select("a[href], link[href], script[src]").forEach(link -> {
                    String href = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                    if (href.startsWith("/") && seen.add(href)) {
                        open.add(href);
                    }
                });
            }
        }
        assertThat(visited).isGreaterThan(60);
    }

    @Test
    void weighsLittle() {
        int weight = server.get("/").body().getBytes(StandardCharsets.UTF_8).length;
        for (String asset : server.page("/").select("link[rel=stylesheet], link[rel=icon], script").stream()
                .map(e -> e.hasAttr("src") ? e.attr("src") : e.attr("href")).toList()) {
            HttpResponse<String> answer = server.get(asset);
            assertThat(answer.statusCode()).as(asset).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(c -> assertThat(c).contains("immutable"));
            weight += answer.body().length();
        }
        assertThat(weight).isLessThan(60_000);
    }
}
