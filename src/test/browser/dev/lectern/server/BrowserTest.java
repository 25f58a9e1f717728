package dev.lectern.server;

import static dev.lectern.server.Chromium.DESKTOP;
import static dev.lectern.server.Chromium.PHONE;
import static dev.lectern.server.Chromium.listen;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages as Chromium draws them. Skipped, saying so, where no Chromium is installed. */
class BrowserTest {
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
            for (String path : List.of("/", "/?q=内核&city=北浦&city=临海", "/?q=schedular&city=Nowhere", "/talks/linhai-4", "/talks/linhai-3",
                    "/events/2023-06-17-linhai", "/speakers/欧阳砚", "/?lang=en")) {
                page.navigate(server.base() + path);
                assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(width);
                assertThat((List<?>) page.evaluate(contrast)).as(path).isEmpty();
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
            assertThat(page.textContent(".found")).startsWith("17 条结果");
            page.check("input[name=city][value=临海]");
            page.click(".apply");
            assertThat(page.textContent(".found")).startsWith("3 条结果");
            page.click(".chip.off");
            assertThat(page.textContent(".found")).startsWith("17 条结果");
            page.goBack();
            assertThat(page.isChecked("input[name=city][value=临海]")).isTrue();
            page.click(".hit h3 > a");
            assertThat(page.url()).endsWith("/talks/linhai-2");
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
            assertThat(page.textContent(".found")).startsWith("3 条结果");
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
