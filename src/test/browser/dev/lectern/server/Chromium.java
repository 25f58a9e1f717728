package dev.lectern.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium that is installed. */
final class Chromium implements AutoCloseable {
    static final int DESKTOP = 1280;
    static final int PHONE = 390;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--no-first-run")));
    }

    /** Starts it; where none is installed, the test is skipped and says so. */
    static Chromium start() {
        List<String> names = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
        Optional<Path> program = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(program.isPresent(), "No Chromium on the PATH: install one (Debian: chromium) to look at the pages");
        return new Chromium(program.get());
    }

    /** Without motion, as a page that is still moving would be measured at a random moment of it. */
    BrowserContext context(int width, ColorScheme scheme, boolean script) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE).setLocale("zh-CN").setJavaScriptEnabled(script));
    }

    /** Collects what the browser complains of, such as a breach of the content security policy. */
    static List<String> listen(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        return complaints;
    }

    @Override
    public void close() {
        Arrays.<AutoCloseable>asList(browser, playwright).forEach(resource -> {
            try {
                resource.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
