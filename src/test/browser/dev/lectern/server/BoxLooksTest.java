package dev.lectern.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.lectern.server.Chromium.DESKTOP;
import static dev.lectern.server.Chromium.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the search box looks on a page of another site, and what it shows where something is wrong. */
@ResourceLock("Chromium")
class BoxLooksTest extends BoxPage {
    @Test
    void fillsAPhone() {
        visit(PHONE, ColorScheme.LIGHT);
        page.locator("lectern-box .opener").click();
        input().fill("内核");
        assertThat(page.locator("[role=option]").first()).isVisible();
        assertThat(page.evaluate("(({x, y, width, height}) => [x, y, width, height].join())(document.querySelector('lectern-box').shadowRoot"
                + ".querySelector('dialog').getBoundingClientRect())")).isEqualTo("0,0,390,900");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
        assertThat(page.locator("[data-key='city 临海']")).isHidden();
        page.locator("summary").click();
        page.locator("[data-key='city 临海']").check();
        assertThat(page.locator("summary")).hasText("筛选 (1)");
        page.locator(".close").click();
        assertThat(dialog()).isHidden();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, zh-CN", "1280, DARK, zh-CN", "390, LIGHT, en", "390, DARK, en"})
    void breaksNoGuidelineThatAxeKnows(int width, ColorScheme scheme, String language) {
        visit(width, scheme);
        page.evaluate("language => { document.documentElement.lang = language; }", language);
        assertThat(violations()).as("closed").isEmpty();
        type("Harbour");
        page.keyboard().press("ArrowDown");
        page.evaluate("document.querySelector('lectern-box').shadowRoot.querySelector('.facets').open = true");
        assertThat(violations()).as("results").isEmpty();
        input().fill("scheduulr");
        assertThat(page.locator(".meant")).isVisible();
        assertThat(violations()).as("a correction").isEmpty();
        page.evaluate("localStorage.setItem('lectern-recent', '[\"内核\"]')");
        input().fill("");
        assertThat(page.locator(".forget")).isVisible();
        assertThat(violations()).as("recent searches").isEmpty();
        page.route("**/api/**", Route::abort);
        input().fill("x");
        assertThat(page.locator(".trouble")).isVisible();
        assertThat(violations()).as("trouble").isEmpty();
    }

    @Test
    void followsTheSchemeAndTheColoursOfThePage() {
        visit(DESKTOP, ColorScheme.DARK);
        assertThat(background()).isEqualTo("rgb(22, 19, 16)");
        page.evaluate("document.querySelector('lectern-box').setAttribute('theme', 'light')");
        assertThat(background()).isEqualTo("rgb(246, 241, 230)");
        page.evaluate("document.querySelector('lectern-box').setAttribute('theme', 'page'); document.documentElement.style.colorScheme = 'dark'");
        assertThat(background()).isEqualTo("rgb(22, 19, 16)");
        page.evaluate("document.querySelector('lectern-box').style.setProperty('--lectern-paper', 'rgb(1, 2, 3)')");
        assertThat(background()).isEqualTo("rgb(1, 2, 3)");
    }

    @Test
    void keepsStillWhereMotionIsNotWanted() {
        String moving = "document.querySelector('lectern-box').shadowRoot.querySelector('dialog').getAnimations().length";
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        page.keyboard().press("/");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('lectern-box').shadowRoot.querySelector('dialog')).animationName")).isEqualTo("unroll");
        page.keyboard().press("Escape");
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.keyboard().press("/");
        assertThat(page.evaluate(moving)).isEqualTo(0);
    }

    @Test
    void saysSoWhereTheServerIsDeadOrSlowOrRefuses() {
        page.route("**/api/**", Route::abort);
        page.keyboard().press("/");
        page.keyboard().type("内核");
        assertThat(page.locator(".trouble")).containsText("连不上搜索服务器");
        page.unroute("**/api/**");
        page.locator(".trouble button").click();
        assertThat(page.locator("[role=status]")).hasText("17 条结果");
        assertThat(page.locator(".trouble")).isHidden();

        List<Route> held = new ArrayList<>();
        page.route("**/api/search*", held::add);
        input().fill("向量化");
        assertThat(page.locator(".trouble")).containsText("服务器回答得慢");
        assertThat(page.locator("[role=option]").first()).isVisible();
        page.unroute("**/api/search*");
        held.forEach(Route::resume);
        assertThat(page.locator(".trouble")).isHidden();

        page.route("**/api/search*", route -> route.fulfill(new Route.FulfillOptions().setStatus(429)
                .setContentType("application/problem+json").setBody("{\"detail\":\"<b>Too many</b>\"}")));
        input().fill("存储");
        assertThat(page.locator(".trouble")).containsText("<b>Too many</b>");
    }

    @Test
    void showsHostileTextAsText() {
        List<String> alerts = new ArrayList<>();
        page.onDialog(dialog -> {
            alerts.add(dialog.message());
            dialog.dismiss();
        });
        type("scheduler");
        assertThat(page.locator(".title").first()).hasText("A <script>alert('x')</script> scheduler & its \"quirks\"");
        for (String query : List.of("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "\u202e内核\u2066", "👩‍👩‍👧🎉",
                "内核".repeat(5_000), "\ud800 内核")) {
            page.evaluate("query => { const box = document.querySelector('lectern-box').shadowRoot.querySelector('input'); box.value = query;"
                    + " box.dispatchEvent(new InputEvent('input')); }", query);
            page.waitForCondition(() -> page.locator(".found").textContent().matches("\\d+ 条结果|没有找到.*"));
        }
        page.evaluate("""
                () => { const link = document.querySelector('lectern-box').shadowRoot.querySelectorAll('a');
                    window.schemes = [...new Set([...link].map((one) => one.protocol))].filter((one) => one !== 'http:' && one !== ':'); }""");
        assertThat((List<?>) page.evaluate("window.schemes")).isEmpty();
        assertThat(alerts).isEmpty();
        assertThat(complaints).isEmpty();
    }

    /** The bound is loose, as others may use the machine; the figure is printed. */
    @Test
    void drawsTheFirstResultSoonAfterTheKeystroke() {
        type("内");
        page.evaluate("""
                () => { const root = document.querySelector('lectern-box').shadowRoot; window.drawn = [];
                    root.querySelector('input').addEventListener('keydown', () => { window.pressed = performance.now(); });
                    new MutationObserver(() => requestAnimationFrame(() => window.drawn.push(performance.now() - window.pressed)))
                        .observe(root.querySelector('.list'), { childList: true }); }""");
        for (String key : List.of("a", "Backspace", "b", "Backspace", "c", "Backspace", "d", "Backspace", "e", "Backspace")) {
            int before = ((Number) page.evaluate("window.drawn.length")).intValue();
            page.keyboard().press(key);
            page.waitForFunction("before => window.drawn.length > before", before);
        }
        double median = ((Number) page.evaluate("window.drawn.sort((a, b) => a - b)[Math.floor(window.drawn.length / 2)]")).doubleValue();
        System.out.printf("results drawn %.0f ms after the keystroke (median of 10)%n", median);
        assertThat(median).isLessThan(1_000);
    }

    private Object background() {
        return page.evaluate("getComputedStyle(document.querySelector('lectern-box').shadowRoot.querySelector('dialog')).backgroundColor");
    }

    private List<String> violations() {
        page.evaluate("document.querySelector('lectern-box').shadowRoot.querySelector('dialog').getAnimations().forEach((one) => one.finish())");
        return new AxeBuilder(page).analyze().getViolations().stream()
                .map((Rule rule) -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getTarget() + ": " + node.getFailureSummary()).toList()).toList();
    }
}
