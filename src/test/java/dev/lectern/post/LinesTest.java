package dev.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static List<Integer> lines(String post) {
        ReadOutcome outcome = PostReader.read("a.md", post.getBytes(StandardCharsets.UTF_8));
        return ((ReadOutcome.Read) outcome).post().blocks().stream().map(Block::line).toList();
    }

    @Test
    void countsTheFrontMatter() {
        assertThat(lines("+++\ntitle = \"a\"\n+++\n\n甲\n\n- 乙\n- 丙\n")).containsExactly(5, 7, 8);
    }

    @Test
    void countsEveryKindOfLineEnd() {
        assertThat(lines("\uFEFF---\r\ntitle: a\r\n---\r\n甲\r\n\r\n乙\r\r丙")).containsExactly(4, 6, 8);
    }

    @Test
    void countsWithinRawHtml() {
        assertThat(lines("---\ntitle: a\n---\n<table>\n<tr>\n<td>甲</td>\n</tr>\n<tr><td>乙</td></tr>\n</table>\n<div>\n\n<img\n src=a>\n丙</div>"))
                .containsExactly(5, 8, 12, 14);
    }

    @Test
    void countsWhatTagsAndCommentsTook() {
        assertThat(lines("---\ntitle: a\n---\n<!--\n\n-->\n甲\n\n{{< figure\nsrc=a >}}\n乙\n")).containsExactly(7, 9, 11);
    }
}
