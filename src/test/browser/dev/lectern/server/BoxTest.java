package dev.lectern.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** How the search box works on a page of another site. */
@ResourceLock("Chromium")
class BoxTest extends BoxPage {
    @Test
    void opensOnSlashAndCommandKButLeavesOtherFieldsAlone() {
        page.focus("#other");
        page.keyboard().press("/");
        assertThat(page.inputValue("#other")).isEqualTo("/");
        assertThat(dialog()).isHidden();
        page.keyboard().press("Control+k");
        assertThat(dialog()).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog()).isHidden();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("other");
        page.evaluate("document.activeElement.blur()");
        page.keyboard().press("/");
        assertThat(input()).isFocused();
        assertThat(input()).hasValue("");
    }

    @Test
    void groupsWhatItFindsAndTellsHowMuch() {
        type("欧阳");
        assertThat(page.locator(".heading").first()).hasText("讲者");
        assertThat(group("讲者").locator("[role=option]")).containsText("欧阳砚");
        assertThat(group("分享").locator("[role=option]").first()).containsText("列存内核的向量化执行");
        assertThat(page.locator("[role=status]")).hasText("2 条结果");
        assertThat(page.locator("mark").first()).hasText("欧阳");
        type("临海");
        assertThat(group("活动")).containsText("星槎社区临海聚会");
        assertThat(complaints).isEmpty();
    }

    @Test
    void goesThroughTheResultsByKeyboard() {
        type("内核");
        assertThat(input()).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        Locator active = page.locator("#" + input().getAttribute("aria-activedescendant"));
        assertThat(active).hasAttribute("aria-selected", "true");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(input().getAttribute("aria-activedescendant")).isNull();
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("[role=option]").last()).hasAttribute("aria-selected", "true");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        String first = page.locator("[role=option]").first().getAttribute("href");
        page.keyboard().press("Enter");
        page.waitForURL(first);
        assertThat(first).startsWith(server.base() + "/talks/");
    }

    @Test
    void leadsToASpeakerAndBack() {
        page.keyboard().press("/");
        page.keyboard().type("ouyang");
        assertThat(group("讲者").getByRole(AriaRole.OPTION)).containsText("欧阳砚");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(server.base() + "/speakers/*");
        assertThat(page.locator("h1")).containsText("欧阳砚");
        page.goBack();
        page.locator("lectern-box .opener").click();
        assertThat(page.locator(".heading")).hasText("最近搜索");
        assertThat(page.locator("[role=option]")).hasText("ouyang");
    }

    @Test
    void goesToAllResultsOnEnterWhereNoneIsChosen() {
        type("内核");
        page.keyboard().press("Enter");
        page.waitForURL(server.base() + "/?q=*");
        assertThat(page.locator(".found")).hasText(Pattern.compile("^17 条结果"));
    }

    @Test
    void waitsWhileAnInputMethodComposes() {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/api/")) {
                asked.add(request.url());
            }
        });
        page.keyboard().press("/");
        CDPSession keyboard = context.newCDPSession(page);
        compose(keyboard, "nei'he");
        page.keyboard().press("Enter");
        assertThat(asked).isEmpty();
        compose(keyboard, "nei'h");
        page.keyboard().press("Escape");
        page.keyboard().press("ArrowDown");
        assertThat(dialog()).isVisible();
        assertThat(page.url()).isEqualTo(site.address());
        assertThat(asked).isEmpty();
        JsonObject text = new JsonObject();
        text.addProperty("text", "内核");
        keyboard.send("Input.insertText", text);
        assertThat(page.locator("[role=status]")).hasText("17 条结果");
        assertThat(input()).hasValue("内核");
        assertThat(asked).hasSize(2);
    }

    @Test
    void narrowsByFacetsAndKeepsTheFocus() {
        type("内核");
        assertThat(page.locator("[role=status]")).hasText("17 条结果");
        page.locator("[data-key='city 临海']").focus();
        page.keyboard().press("Space");
        assertThat(page.locator("[role=status]")).hasText("3 条结果");
        assertThat(page.locator("[data-key='city 临海']")).isFocused();
        page.locator("[data-key='city 北浦']").check();
        assertThat(page.locator("[role=status]")).hasText("13 条结果");
        page.locator("[data-key=reset]").click();
        assertThat(page.locator("[role=status]")).hasText("17 条结果");
        assertThat(input()).isFocused();
    }

    @Test
    void remembersSearchesThatLedSomewhereAndForgetsThemWhenTold() {
        page.evaluate("document.addEventListener('lectern-select', (event) => event.preventDefault())");
        type("内核");
        page.locator("[role=option]").first().click();
        assertThat(dialog()).isHidden();
        page.keyboard().press("/");
        input().fill("");
        assertThat(page.locator(".heading")).hasText("最近搜索");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]")).hasText("17 条结果");
        input().fill("");
        page.locator(".forget").click();
        assertThat(page.locator("[role=option]")).hasCount(0);
        assertThat(page.evaluate("localStorage.getItem('lectern-recent')")).isEqualTo("[]");
    }

    @Test
    void tellsThePageWhatHappens() {
        page.evaluate("""
                () => { window.told = []; for (const name of ['open', 'search', 'select', 'close'])
                    document.addEventListener('lectern-' + name, (event) => { window.told.push(name); window.last = event.detail;
                        if (name === 'select') event.preventDefault(); }); }""");
        type("向量化");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        // a dialog tells that it is closed a moment after it is gone
        page.waitForFunction("window.told.includes('close')");
        assertThat(dialog()).isHidden();
        assertThat((List<?>) page.evaluate("window.told")).element(0).isEqualTo("open");
        assertThat(page.evaluate("window.told.slice(-3).join()")).isEqualTo("search,select,close");
        assertThat(page.url()).isEqualTo(site.address());
    }

    private Locator group(String heading) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(heading).setExact(true));
    }

    private static void compose(CDPSession keyboard, String text) {
        JsonObject composition = new JsonObject();
        composition.addProperty("text", text);
        composition.addProperty("selectionStart", text.length());
        composition.addProperty("selectionEnd", text.length());
        keyboard.send("Input.imeSetComposition", composition);
    }
}
