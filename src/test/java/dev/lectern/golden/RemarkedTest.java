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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Marks the golden posts up in other ways that a reader hardly sees, and holds that they are read as before: what is learned from
 * one post has to be a way of writing, not its marks.
 */
class RemarkedTest {
    /** Of the talks that are read rightly; a few posts tell by their marks what is what. */
    private static final double ENOUGH = 0.985;
    private static final Pattern HEAD = Pattern.compile("\\A\\uFEFF?(---|\\+\\+\\+)\\r?\\n.*?\\n\\1[ \\t]*\\r?\\n", Pattern.DOTALL);
    private static final Pattern SPEAKER = Pattern.compile("(?m)(?<!\\p{IsHan})(?:分享|演讲)?(?:嘉宾|讲师)(\\**)\\s*[:：](\\**)\\s*(?=\\S)");

    @Test
    void readsPostsAlikeWhicheverMarksTheyBear() throws IOException {
        int before = 0;
        int after = 0;
        List<String> lost = new ArrayList<>();
        for (GoldenCase each : GoldenCase.all()) {
            int usual = each.score().perfect();
            int remarked = score(each).perfect();
            before += usual;
            after += Math.min(usual, remarked);
            if (remarked < usual) {
                lost.add(each.name() + ": " + usual + " talks, re-marked " + remarked);
            }
        }
        assertThat((double) after / before).as("talks still read rightly of those read rightly before%n%s", String.join("\n", lost)).isGreaterThan(ENOUGH);
    }

    private static Score score(GoldenCase golden) throws IOException {
        Answer answer = Answer.read(golden.expected());
        String post = Files.readString(golden.content().resolve(answer.post()), StandardCharsets.UTF_8);
        ReadOutcome read = PostReader.read(answer.post(), remarked(post).getBytes(StandardCharsets.UTF_8));
        return Score.of(golden.name(), answer, TalkBreaker.documents(((ReadOutcome.Read) read).post()));
    }

    /** The post with deeper headings behind pictures, other bullets and colons, other dashes between times, and other words for speakers. */
    private static String remarked(String post) {
        var head = HEAD.matcher(post);
        int body = head.find() ? head.end() : 0;
        String text = SPEAKER.matcher(post.substring(body)).replaceAll("主讲人$1：$2");
        text = text.replaceAll("(?m)^(#{2,5} )(?=[\\p{IsHan}A-Z])", "#$1🔥 ").replaceAll("(?m)^(\\s*)- (?=\\S)", "$1* ");
        text = text.replaceAll("(\\d{1,2}[:：]\\d{2})\\s*(?:-|–|—|~|～|至)\\s*(?=\\d{1,2}[:：]\\d{2})", "$1 ~ ").replace("：", ": ");
        return post.substring(0, body) + text;
    }
}
