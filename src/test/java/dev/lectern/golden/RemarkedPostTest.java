package dev.lectern.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.post.PostReader;
import dev.lectern.post.ReadOutcome;
import dev.lectern.talk.TalkBreaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The golden posts, marked up as another hand would, give the same talks: what is learned from one post has to be a way of writing,
 * not its marks.
 */
class RemarkedPostTest {
    private static final long SEED = Long.getLong("lectern.seed", 20_261_126L);
    /** Of the talks that are read rightly; by their marks a few posts tell what is what. */
    private static final double ENOUGH = 0.985;
    /** Of those whose post is written in another shape; some of them tell by their shape what is a title. */
    private static final double IN_ANY_SHAPE = 0.98;
    /** How many talks of each case are read rightly as it stands. */
    private static final List<Integer> USUAL = new ArrayList<>();
    /** Front matter, or where there is none the heading that is the post's title. */
    private static final Pattern HEAD = Pattern.compile("\\A\\uFEFF?(?:(\\+\\+\\+|---)\\R.*?\\R\\1[ \\t]*\\R|\\s*# [^\\n]*\\n)", Pattern.DOTALL);
    private static final Pattern SPEAKER = Pattern.compile("(?m)(?<!\\p{IsHan})(?:分享|演讲)?(?:嘉宾|讲师)(\\**)\\s*[:：](\\**)\\s*(?=\\S)");

    /** Ways to mark up what is said the same. */
    enum Remark {
        LINES_END_AS_ON_WINDOWS(text -> text.replace("\r\n", "\n").replace("\n", "\r\n")),
        MORE_BLANK_LINES(text -> text.replace("\n\n", "\n\n\n\n")),
        HEADINGS_ONE_LEVEL_DEEPER(text -> text.replaceAll("(?m)^(#{1,4} )", "#$1")),
        STRESSED_BY_TAGS(text -> text.replaceAll("\\*\\*(?=[^*\\s])([^*\\n]+)(?<=[^*\\s])\\*\\*", "<strong>$1</strong>")),
        PICTURES_BY_TAGS(text -> text.replaceAll("!\\[([^\\]\"]*)]\\(([^()\\s]+)\\)", "<img src=\"$2\" alt=\"$1\" />")),
        PARAGRAPHS_INDENTED(text -> text.replaceAll("(?m)^(?=\\p{IsHan}[^\\n]{40})", "\u3000\u3000"));

        private final UnaryOperator<String> change;

        Remark(UnaryOperator<String> change) {
            this.change = change;
        }
    }

    @BeforeAll
    static void scoreAsTheyStand() {
        GoldenCase.all().forEach(c -> USUAL.add(c.score().perfect()));
    }

    @TestFactory
    List<DynamicTest> givesTheSameTalksHoweverItIsMarkedUp() throws IOException {
        Random random = new Random(SEED);
        System.out.println("RemarkedPostTest: seed " + SEED);
        List<String> perfect = Quality.pinned().perfect();
        return GoldenCase.all().stream().filter(c -> perfect.contains(c.name())).map(c -> {
            Remark remark = Remark.values()[random.nextInt(Remark.values().length)];
            return DynamicTest.dynamicTest(c.name() + " " + remark, () -> {
                Score score = score(c, remark.change);
                assertThat(score.isPerfect()).as("seed %d, %s by %s:%n%s", SEED, c.name(), remark, String.join("\n", score.faults())).isTrue();
            });
        }).toList();
    }

    /** Deeper headings behind pictures, other bullets and colons, other dashes between times, other words for speakers. */
    @Test
    void givesNearlyAllOfThemWhicheverMarksItBears() throws IOException {
        keepsMost(ENOUGH, at -> RemarkedPostTest::otherMarks);
    }

    /** Each post in one of the shapes, by turns. */
    @Test
    void givesNearlyAllOfThemInWhicheverShape() throws IOException {
        Shape[] shapes = Shape.values();
        keepsMost(IN_ANY_SHAPE, at -> shapes[at % shapes.length]::of);
    }

    /** @param change by the how manieth case it is */
    private static void keepsMost(double enough, IntFunction<UnaryOperator<String>> change) throws IOException {
        List<GoldenCase> cases = GoldenCase.all();
        int before = 0;
        int after = 0;
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            int usual = USUAL.get(i);
            int changed = score(cases.get(i), change.apply(i)).perfect();
            before += usual;
            after += Math.min(usual, changed);
            if (changed < usual) {
                lost.add(cases.get(i).name() + ": " + usual + " talks, then " + changed);
            }
        }
        assertThat((double) after / before).as("talks still read rightly of those read rightly before%n%s", String.join("\n", lost)).isGreaterThan(enough);
    }

    private static String otherMarks(String text) {
        String marked = SPEAKER.matcher(text).replaceAll("主讲人$1：$2");
        marked = marked.replaceAll("(?m)^(#{2,5} )(?=[\\p{IsHan}A-Z])", "#$1🔥 ").replaceAll("(?m)^(\\s*)- (?=\\S)", "$1* ");
        return marked.replaceAll("(\\d{1,2}[:：]\\d{2})\\s*(?:-|–|—|~|～|至)\\s*(?=\\d{1,2}[:：]\\d{2})", "$1 ~ ").replace("：", ": ");
    }

    /** What tells the title of the post stays as it is. */
    private static Score score(GoldenCase golden, UnaryOperator<String> change) throws IOException {
        Answer answer = Answer.read(golden.expected());
        String post = Files.readString(golden.content().resolve(answer.post()), StandardCharsets.UTF_8);
        var head = HEAD.matcher(post);
        int body = head.find() ? head.end() : 0;
        String remarked = post.substring(0, body) + change.apply(post.substring(body));
        ReadOutcome read = PostReader.read(answer.post(), remarked.getBytes(StandardCharsets.UTF_8));
        return Score.of(golden.name(), answer, TalkBreaker.documents(((ReadOutcome.Read) read).post()));
    }
}
