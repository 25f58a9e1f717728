package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.runner.JUnitCore;
import org.junit.runner.Result;

@Isolated("Lucene's test case draws lots for what the whole process writes an index with")
class TalkAnalyzerTest {
    @Test
    void cutsChineseIntoWords() {
        assertThat(words("数据库的查询优化")).containsExactly("数据库", "的", "查询", "优化");
    }

    @Test
    void keepsKnownWordsWholeAtTheEndOfASentence() {
        assertThat(words("无法。内存、日志")).containsExactly("无法", "内存", "日志");
    }

    @Test
    void cutsChineseIntoPairsAndALastCharacter() {
        assertThat(pairs("资源池化，好")).containsExactly("资源", "源池", "池化", "化", "好");
    }

    @Test
    void knowsTheWordsOfTheTrade() {
        assertThat(words("云原生集群的主备切换")).containsExactly("云原生", "集群", "的", "主备", "切换");
    }

    @Test
    void foldsTraditionalFullWidthAccentAndCaseBeforeCutting() {
        assertThat(words("資源池化")).isEqualTo(words("资源池化"));
        assertThat(words("ＳＱＬ Müller")).containsExactly("sql", "muller");
    }

    @Test
    void leavesLatinWordsUnstemmed() {
        assertThat(words("Oracle databases")).containsExactly("oracle", "databases");
    }

    @Test
    void keepsSignsThatBelongToAName() {
        assertThat(words("C++ 和 C#，a+b")).containsExactly("c++", "和", "c#", "a", "b");
    }

    @Test
    void keepsVersionsAndShortMixesWhole() {
        assertThat(words("3.1.0")).containsExactly("3.1.0");
        assertThat(words("k8s集群")).containsExactly("k8s", "集群");
    }

    @Test
    void givesTheHumpsAndTheNumberOfAProductToo() {
        assertThat(words("openGauss3.1内核")).containsExactly("opengauss3.1", "opengauss", "open", "gauss", "3.1", "内核");
    }

    @Test
    void joinsWhatAHyphenParts() {
        assertThat(words("SOFA-RPC")).contains("sofa-rpc", "sofarpc", "sofa", "rpc");
    }

    @Test
    void separatesLatinFromChineseWithoutABlank() {
        assertThat(pairs("MySQL到openGauss")).contains("mysql", "到", "opengauss");
    }

    @Test
    void cutsPiecesAtBlanksAndSignsButNotBetweenScripts() {
        assertThat(TalkAnalyzer.pieces().tokens("v3.0内-核")).containsExactly("v", "v3", "3", "3.", ".", ".0", "0", "0内", "内", "核");
    }

    @Test
    void pairsAllCharactersOfATitleAcrossBlanksAndSigns() {
        assertThat(TalkAnalyzer.characters().tokens("Go 内-核")).containsExactly("go", "o内", "内核", "核");
    }

    @Test
    void holdsLucenesAssertions() {
        Result result = JUnitCore.runClasses(OverRandomText.class);
        assertThat(result.getFailures()).isEmpty();
        assertThat(result.getRunCount()).isEqualTo(6);
    }

    private static List<String> words(String text) {
        return TalkAnalyzer.words().tokens(text);
    }

    private static List<String> pairs(String text) {
        return TalkAnalyzer.bigrams().tokens(text);
    }

    /** Lucene's own checks of token streams, which come as a JUnit 4 test. */
    public static class OverRandomText extends BaseTokenStreamTestCase {
        public void testWords() throws Exception {
            checkRandomData(random(), TalkAnalyzer.words(), 200 * RANDOM_MULTIPLIER);
        }

        public void testBigrams() throws Exception {
            checkRandomData(random(), TalkAnalyzer.bigrams(), 200 * RANDOM_MULTIPLIER);
        }

        public void testPieces() throws Exception {
            checkRandomData(random(), TalkAnalyzer.pieces(), 200 * RANDOM_MULTIPLIER);
        }

        public void testCharacters() throws Exception {
            checkRandomData(random(), TalkAnalyzer.characters(), 200 * RANDOM_MULTIPLIER);
        }

        public void testEveryLineOfEveryPost() throws Exception {
            for (String line : lines()) {
                for (TalkAnalyzer analyzer : List.of(TalkAnalyzer.words(), TalkAnalyzer.bigrams(), TalkAnalyzer.pieces(), TalkAnalyzer.characters())) {
                    checkAnalysisConsistency(random(), analyzer, false, line);
                }
            }
        }

        /** Of our samples, and of the folder that {@code -Dlectern.corpora} names. */
        private static Set<String> lines() throws IOException {
            Set<String> lines = new LinkedHashSet<>();
            for (Path folder : new Path[] {Path.of("content"), Path.of(System.getProperty("lectern.corpora", "../shared/corpora"))}) {
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> files = Files.walk(folder)) {
                        for (Path file : files.filter(file -> file.toString().endsWith(".md")).toList()) {
                            lines.addAll(Files.readAllLines(file));
                        }
                    }
                }
            }
            assertTrue("only " + lines.size() + " lines", lines.size() > 400);
            return lines;
        }

        public void testOffsetsAreThoseOfTheOriginal() throws Exception {
            assertAnalyzesTo(TalkAnalyzer.words(), "在openGauss的內核", new String[] {"在", "opengauss", "open", "gauss", "的", "内核"},
                    new int[] {0, 1, 1, 1, 10, 11}, new int[] {1, 10, 10, 10, 11, 13}, new int[] {1, 1, 0, 0, 1, 1});
        }
    }
}
