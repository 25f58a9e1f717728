package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BarTest {
    private static final int NARROW = 60;

    private final StringWriter shown = new StringWriter();
    private final Terminal live = new Terminal(new PrintWriter(shown), new PrintWriter(shown), false, true, Terminal.words(Locale.ENGLISH));

    @Test
    void countsEachRunFromItsBeginning() throws InterruptedException {
        try (Bar bar = new Bar(live)) {
            for (int run = 0; run < 2; run++) {
                bar.begin(3);
                for (int post = 0; post < 3; post++) {
                    Thread.sleep(100);
                    bar.done("a.md");
                }
            }
        }
        assertThat(shown.toString()).contains("1 of 3", "3 of 3").doesNotContain("4 of 3");
    }

    @Test
    void fitsANarrowTerminalAndLeavesNothingBehind() throws InterruptedException {
        try (Bar bar = new Bar(live)) {
            bar.begin(100_000);
            for (int post = 0; post < 99_999; post++) {
                bar.done("a.md");
            }
            Thread.sleep(100);
            bar.done("a.md");
        }
        String[] drawn = shown.toString().replaceAll("\033\\[[?0-9]*[a-zA-Z]", "").split("\r");
        assertThat(drawn).allSatisfy(line -> assertThat(line).hasSizeLessThan(NARROW)).anySatisfy(line -> assertThat(line).endsWith("100000 of 100000"));
        assertThat(shown.toString()).endsWith("\r\033[K");
    }
}
