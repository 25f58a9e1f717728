package dev.lectern.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.lectern.server.Chromium.DESKTOP;
import static dev.lectern.server.Chromium.PHONE;
import static dev.lectern.server.Chromium.listen;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages as Chromium draws them. Skipped, saying so, where no Chromium is installed. */
@ResourceLock("Chromium")
class BrowserTest {
    private static final String NOBODY = "/speakers/nobody";
    private static final List<String> PAGES = List.of("/", "/?q=内核&city=北浦&city=临海", "/?q=schedular&city=Nowhere", "/?lang=en",
            "/talks/linhai-4", "/talks/linhai-3", "/events/2023-06-17-linhai", "/speakers/欧阳砚", "/organizations/青屿数据",
            "/overview", "/docs/api", NOBODY);

    private static RunningServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        server = RunningServer.overSample();
    }

    @AfterAll
    static void stop() {
        Stream.of(chromium, server).filter(c -> c != null).forEach(BrowserTest::close);
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void drawsEveryPageWithinItsWidthAndReadably(int width, ColorScheme scheme) throws IOException {
        String contrast = script("contrast.js");
        try (BrowserContext context = chromium.context(width, scheme, true)) {
            Page page = context.newPage();
            List<String> complaints = listen(page);
            for (String path : PAGES) {
                page.navigate(server.base() + path);
                page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })");
                assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(width);
                assertThat((List<?>) page.evaluate(contrast)).as(path).isEmpty();
                // each width and each scheme once; axe takes its time
                if (width == DESKTOP == (scheme == ColorScheme.LIGHT)) {
                    assertThat(new AxeBuilder(page).analyze().getViolations().stream().map(BrowserTest::told)).as(path).isEmpty();
                }
                assertThat(complaints).filteredOn(told -> !path.equals(NOBODY) || !told.endsWith("404 (Not Found)")).as(path).isEmpty();
            }
        }
    }

    private static String told(Rule broken) {
        return broken.getId() + " " + broken.getNodes().stream().map(node -> node.getTarget() + ": " + node.getFailureSummary()).toList();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void leadsFromASearchToTalkEventSpeakerOrganizationAndOverviewAndBack(int width, ColorScheme scheme) {
        try (BrowserContext context = chromium.context(width, scheme, true)) {
            Page page = context.newPage();
            List<String> complaints = listen(page);
            page.navigate(server.base() + "/?q=内核");
            page.click(".paging [rel=next]");
            assertThat(page.locator(".paging [aria-current]")).hasText("2");
            page.goBack();
            page.click(".hit h3 > a[href$=linhai-2]");
            assertThat(page.locator("h1")).hasText("列存内核的向量化执行：从火山模型到SIMD");
            page.click(".held a");
            assertThat(page.locator(".hit")).hasCount(4);
            page.click(".people a >> text=欧阳砚");
            assertThat(page.locator(".when")).hasText("2023");
            page.click(".affiliations a");
            assertThat(page.locator("h1")).hasText("青屿数据");
            page.click(".nav a >> nth=0");
            page.click(".years-chart a >> nth=0");
            assertThat(page.locator(".chip.off")).containsText("2021");
            page.goBack();
            page.goBack();
            assertThat(page.locator("h1")).hasText("青屿数据");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void searchesWhatAnInputMethodComposed() {
        try (BrowserContext context = chromium.context(DESKTOP, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate(server.base());
            page.keyboard().press("/");
            CDPSession keyboard = context.newCDPSession(page);
            for (String typed : List.of("n", "nei", "nei he")) {
                JsonObject composing = new JsonObject();
                composing.addProperty("text", typed);
                composing.addProperty("selectionStart", typed.length());
                composing.addProperty("selectionEnd", typed.length());
                keyboard.send("Input.imeSetComposition", composing);
            }
            page.keyboard().insertText("内核");
            assertThat(page.inputValue("#q")).isEqualTo("内核");
            page.keyboard().press("Enter");
            page.waitForURL("**/?q=*");
            assertThat(page.locator(".found")).hasText(Pattern.compile("^17 条结果"));
        }
    }

    /** 60 KB in all is what a slow phone fetches in a second or so. */
    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void weighsLittleAndNeverJumps(int width) {
        try (BrowserContext context = chromium.context(width, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<Integer> bytes = new ArrayList<>();
            page.onResponse(response -> bytes.add(response.body().length));
            page.addInitScript("window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) => { window.shift += e.value; }))"
                    + ".observe({ type: 'layout-shift', buffered: true });");
            page.navigate(server.base());
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(bytes.stream().mapToInt(Integer::intValue).sum()).isBetween(10_000, 60_000);
            assertThat(((Number) page.evaluate("window.shift")).doubleValue()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void runsNothingThatAPostHolds(int width) {
        try (RunningServer hostile = new RunningServer(HostilePosts.index());
                BrowserContext context = chromium.context(width, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> complaints = listen(page);
            page.onDialog(dialog -> complaints.add("a dialog: " + dialog.message()));
            page.navigate(hostile.base() + "/?size=100");
            List<String> paths = new ArrayList<>(List.of("/?size=100", "/overview", "/?q=" + RunningServer.encode(HostilePosts.SCRIPT)));
            page.locator(".hit a").all().forEach(link -> paths.add(link.getAttribute("href")));
            for (String path : paths.stream().distinct().toList()) {
                page.navigate(hostile.base() + path);
                assertThat(page.evaluate("window.hacked === undefined")).as(path).isEqualTo(true);
                assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(width);
                assertThat(complaints).as(path).isEmpty();
            }
        }
    }

    @Test
    void foldsTheFacetsOnAPhoneAndShowsThemBesideTheHitsOnADesktop() {
        try (BrowserContext phone = chromium.context(PHONE, ColorScheme.LIGHT, false);
                BrowserContext desktop = chromium.context(DESKTOP, ColorScheme.LIGHT, false)) {
            Page small = phone.newPage();
            small.navigate(server.base());
            assertThat(small.isVisible("input[name=city]")).isFalse();
            small.click(".facets > summary");
            assertThat(small.isVisible("input[name=city]")).isTrue();

            Page large = desktop.newPage();
            large.navigate(server.base());
            assertThat(large.isVisible("input[name=city]")).isTrue();
            assertThat(large.isVisible(".facets > summary")).isFalse();
        }
    }

    @Test
    void searchesFiltersAndGoesBackWithoutScript() {
        try (BrowserContext context = chromium.context(DESKTOP, ColorScheme.LIGHT, false)) {
            Page page = context.newPage();
            page.navigate(server.base());
            page.fill("#q", "内核");
            page.press("#q", "Enter");
            assertThat(page.locator(".found")).hasText(Pattern.compile("^17 条结果"));
            page.check("input[name=city][value=临海]");
            page.click(".apply");
            assertThat(page.locator(".found")).hasText(Pattern.compile("^3 条结果"));
            page.click(".chip.off");
            assertThat(page.locator(".found")).hasText(Pattern.compile("^17 条结果"));
            page.goBack();
            assertThat(page.locator("input[name=city][value=临海]")).isChecked();
            page.click(".hit h3 > a");
            assertThat(page).hasURL(server.base() + "/talks/linhai-2");
        }
    }

    @Test
    void filtersAtOnceWithScriptAndKeepsTheFocus() {
        try (BrowserContext context = chromium.context(DESKTOP, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> complaints = listen(page);
            page.navigate(server.base() + "/?q=内核");
            page.check("input[name=city][value=临海]");
            page.waitForURL("**/?q=*&city=*");
            assertThat(page.locator(".found")).hasText(Pattern.compile("^3 条结果"));
            assertThat(page.url()).endsWith("/?q=%E5%86%85%E6%A0%B8&city=%E4%B8%B4%E6%B5%B7");
            assertThat(page.evaluate("document.activeElement.value")).isEqualTo("临海");
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
            assertThat(complaints).isEmpty();
        }
    }

    private static String script(String name) throws IOException {
        try (var in = BrowserTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
