package dev.lectern.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteConfigTest {
    @TempDir
    private Path content;

    @Test
    void readsSynonymsAndWords() throws IOException {
        SiteConfig config = read("""
                # 注释
                [search]
                synonyms = [
                  ["砚台", "Inkstone"],
                  ["K8s", "Kubernetes", "库伯"],
                ]
                words = ["潮汐调度", "汐引擎"]
                """);

        assertThat(config.synonyms()).containsExactly(List.of("砚台", "Inkstone"), List.of("K8s", "Kubernetes", "库伯"));
        assertThat(config.words()).containsExactly("潮汐调度", "汐引擎");
    }

    @Test
    void readsNamesThatMeanTheSame() throws IOException {
        SiteConfig config = read("""
                [people]
                aliases = [["亓云舟", "Qi Yunzhou", "舟子"]]
                [organizations]
                aliases = [["苍术软件", "Cangzhu"], ["磐砾", "磐砾微电子"]]
                """);

        assertThat(config.people()).containsExactly(List.of("亓云舟", "Qi Yunzhou", "舟子"));
        assertThat(config.organizations()).containsExactly(List.of("苍术软件", "Cangzhu"), List.of("磐砾", "磐砾微电子"));
    }

    @Test
    void needsNoFileAndNoKey() throws IOException {
        assertThat(SiteConfig.of(content)).isEqualTo(SiteConfig.NONE);
        assertThat(read("")).isEqualTo(SiteConfig.NONE);
        assertThat(read("\uFEFF[search]\n")).isEqualTo(SiteConfig.NONE);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "[serach]                              | 1:1  | there is no setting 'serach', did you mean 'search'?",
        "[search]\\nsynonym = []               | 2:1  | there is no setting 'synonym', did you mean 'synonyms'?",
        "search = 1                            | 1:1  | 'search' is a table; write [search] on a line of its own",
        "[search]\\nwords = '池化'              | 2:1  | 'words' holds a list in [ ], not '池化'",
        "[search]\\nwords = [7]                | 2:1  | 'words' holds texts in quotes, not '7'",
        "[search]\\nwords = ['k8s']            | 2:1  | 'k8s' is no Chinese word of two characters or more",
        "[search]\\nsynonyms = [['a']]         | 2:1  | a group of synonyms has two words or more",
        "[search]\\nsynonyms = ['a', 'b']      | 2:1  | 'synonyms' holds a list in [ ], not 'a'",
        "[people]\\nalias = []                 | 2:1  | there is no setting 'alias', did you mean 'aliases'?",
        "[people]\\naliases = [['舟子']]        | 2:1  | a group of names has two or more",
        "[people]\\naliases = [['a', 'b'], ['b', 'c']] | 2:1 | 'b' stands in two groups; write them as one",
        "[search\\nwords = []                  | 1:8  | this is not TOML",
    })
    void saysInASentenceWhatIsWrongAndWhere(String text, String place, String sentence) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n"))).isInstanceOf(BrokenConfigException.class)
                .hasMessageStartingWith(content.resolve("lectern.toml") + ":" + place + ": ").hasMessageContaining(sentence)
                .hasMessageContaining(" / ").message().doesNotContain("\n");
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        Files.write(content.resolve("lectern.toml"), "[search]\nwords = [\"池化\"]".getBytes("GBK"));

        assertThatThrownBy(() -> SiteConfig.of(content)).isInstanceOf(BrokenConfigException.class).hasMessageContaining("UTF-8");
    }

    @Test
    void nothingBreaksItButASentence() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "[]{}=\"'#,.\n\\ search words 池化1-_\u0000";
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder(round % 2 == 0 ? "[search]\nwords = " : "");
            random.ints(random.nextInt(30), 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
            try {
                assertThat(read(text.toString())).as("seed %d: %s", seed, text).isNotNull();
            } catch (BrokenConfigException sentence) {
                assertThat(sentence.getMessage()).as("seed %d: %s", seed, text).contains("lectern.toml:");
            }
        }
    }

    @Test
    void refusesWhatTheParserTripsOver() {
        assertThatExceptionOfType(BrokenConfigException.class).isThrownBy(() -> read("[search]\nwords = { a=b,#\u0000c"))
                .withMessageContaining("lectern.toml:1:1");
    }

    private SiteConfig read(String toml) throws IOException {
        Files.writeString(content.resolve("lectern.toml"), toml, StandardCharsets.UTF_8);
        return SiteConfig.of(content);
    }
}
