package dev.lectern.talk.learned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.talk.name.Organizations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class TaggerTest {
    private static final Path WEIGHTS = Path.of("src/main/resources/dev/lectern/talk/learned/weights.txt");
    private static final List<String> HEAD = List.of(
            "# What the tagger learned from src/test/resources/passages; written by a command, see the README there.",
            "# A line says what is seen at a token and around it, and behind a tab how much that speaks for each label:",
            "# - outside of all, SPEAKER the first token of a speaker's name, speaker one further on, and so for the others.");

    /** What {@code mvn test -Dtest=TaggerTest -Dlectern.learn=write} does. */
    @Test
    @EnabledIfSystemProperty(named = "lectern.learn", matches = "write")
    void learnsTheWeightsThatComeWithUs() throws IOException {
        Map<String, float[]> weights = new Learner(25, 2, 1).learn(Passages.read().learned(), 1);
        List<String> lines = new ArrayList<>(HEAD);
        weights.forEach((told, w) -> lines.add(Weights.line(told, w)));
        lines.removeIf(line -> line.endsWith("\t"));
        Files.write(WEIGHTS, lines);
        System.out.println("learned: " + Tally.of(new Tagger(new Weights(weights)), Passages.read().unseen()));
    }

    @Test
    void tellsWhoSpeaksForWhomInPassagesThatItDidNotLearnFrom() throws IOException {
        Tally tally = Tally.of(Tagger.learned(), Passages.read().unseen());
        assertThat(tally.f1(Tag.SPEAKER)).as(tally.toString()).isGreaterThan(0.7);
        assertThat(tally.f1(Tag.HOUSE)).as(tally.toString()).isGreaterThan(0.6);
        assertThat(tally.f1(Tag.ROLE)).as(tally.toString()).isGreaterThan(0.6);
    }

    @Test
    void learnsFewPassagesByHeart() throws IOException {
        List<Passage> few = Passages.read().learned().subList(0, 40);
        Map<String, float[]> weights = new Learner(30, 0.1, 1).learn(few, 1);
        Tally tally = Tally.of(new Tagger(new Weights(weights)), few);
        assertThat(tally.f1(Tag.SPEAKER)).as(tally.toString()).isGreaterThan(0.95);
        assertThat(new Learner(10, 2, 1).learn(few, 1)).as("a higher penalty leaves fewer weights").hasSizeLessThan(weights.size());
    }

    @Test
    void isSurerOfASpeakerThanOfSomebodyThanked() {
        String speaks = "随后，苍术软件架构师顾长风分享了缓存失效的五种写法。";
        List<Named> named = Tagger.learned().tag(speaks, Organizations.KNOWN);
        assertThat(named.get(0).tag()).isEqualTo(Tag.HOUSE);
        assertThat(speaks.substring(named.get(0).from(), named.get(0).to())).isEqualTo("苍术软件");
        assertThat(sureOfSpeaker(speaks)).isGreaterThan(0.9).isGreaterThan(sureOfSpeaker("还要感谢志愿者顾长风，他在签到处站了一整天。"));
    }

    private static double sureOfSpeaker(String text) {
        return Tagger.learned().tag(text, Organizations.KNOWN).stream().filter(n -> n.tag() == Tag.SPEAKER).mapToDouble(Named::sure).findFirst().orElse(0);
    }

    @Test
    void readsTheWeightsThatItWrites() {
        float[] weights = new float[Tag.LABELS];
        weights[Tag.HOUSE.first()] = 1.25f;
        weights[Tag.OUTSIDE] = -0.5f;
        assertThat(Weights.line("w 社区", weights)).isEqualTo("w 社区\t-=-0.50 HOUSE=1.25");
        assertThat(Weights.parse("-=-0.50 HOUSE=1.25", 0)).containsExactly(weights);
    }

    @Test
    void findsAFeatureByWhatAPersonReads() {
        Glimpse seen = new Glimpse(Tokens.of("云杉科技的 Jane 分享了 2 次"), Organizations.KNOWN);
        for (Feature feature : Feature.ALL) {
            for (int i = 0; i < seen.size(); i++) {
                assertThat(Feature.keyOf(feature.told(seen, i))).as(feature.told(seen, i)).isEqualTo(feature.keys(seen)[i]);
            }
        }
    }

    @Test
    void makesNothingOfNothing() {
        assertThat(Tagger.learned().tag("", Organizations.KNOWN)).isEmpty();
        assertThat(Tagger.learned().tag(" \u00a0 ", Organizations.KNOWN)).isEmpty();
        assertThat(Tagger.learned().tag("🎉🎉\uD83C", Organizations.KNOWN)).noneMatch(Named::isPerson);
    }
}
