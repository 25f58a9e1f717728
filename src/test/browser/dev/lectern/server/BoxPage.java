package dev.lectern.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.lectern.server.Chromium.DESKTOP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A page of another site that has the search box, in a real browser. */
abstract class BoxPage {
    private static Chromium chromium;
    static RunningServer server;
    static OtherSite site;

    BrowserContext context;
    Page page;
    List<String> complaints;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        server = RunningServer.overSample();
        site = new OtherSite("""
                <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>星槎社区</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; script-src %1$s; connect-src %1$s">
                <script type="module" src="%1$s/lectern-box.js"></script></head>
                <body><main><h1>星槎社区</h1><lectern-box></lectern-box><p><label>留言 <input id="other"></label></p></main></body></html>
                """.formatted(server.base()));
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
            server.close();
            chromium.close();
        }
    }

    @BeforeEach
    void visit() {
        visit(DESKTOP, ColorScheme.LIGHT);
    }

    @AfterEach
    void leave() {
        context.close();
    }

    void visit(int width, ColorScheme scheme) {
        if (context != null) {
            context.close();
        }
        context = chromium.context(width, scheme, true);
        page = context.newPage();
        complaints = Chromium.listen(page);
        page.navigate(site.address());
        assertThat(page.locator("lectern-box .opener")).isVisible();
    }

    Locator dialog() {
        return page.locator("lectern-box dialog");
    }

    Locator input() {
        return page.locator("lectern-box [role=combobox]");
    }

    /** Opens the box where it is closed, and types; returns when something was found for the whole query, not for its start. */
    void type(String query) {
        if (dialog().isHidden()) {
            page.keyboard().press("/");
        }
        input().fill("");
        page.keyboard().type(query);
        assertThat(page.locator("lectern-box .all[href*='?q=" + URLEncoder.encode(query, UTF_8) + "&']")).isVisible();
        assertThat(page.locator("[role=option] mark").first()).isVisible();
    }
}
