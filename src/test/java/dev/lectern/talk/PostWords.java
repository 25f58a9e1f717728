package dev.lectern.talk;

import dev.lectern.post.Block;
import dev.lectern.post.Post;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a post in reading order, to hold what was made of them against. */
public final class PostWords {
    private PostWords() {}

    /** Everything that a reader sees, without white space. */
    public static String of(Post post) {
        return post.blocks().stream().flatMap(PostWords::texts).map(PostWords::folded).collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Heading b -> Stream.of(b.prose().text());
            case Block.Paragraph b -> Stream.of(b.prose().text());
            case Block.Caption b -> Stream.of(b.prose().text());
            case Block.ListItem b -> Stream.of(b.prose().text());
            // What heads a list of front matter stands nowhere.
            case Block.TableRow b when b.isListed() && b.header() -> Stream.empty();
            // Rows are read cell by cell or across.
            case Block.TableRow b -> Stream.of(b.cells().stream().map(c -> c.prose().text()).collect(Collectors.joining("\t")));
            case Block.Code b -> Stream.of(b.text());
            case Block.Image b -> Stream.of(b.alt());
            case Block.Video b -> Stream.empty();
            case Block.Rule b -> Stream.empty();
        };
    }

    /** Without white space, of which neither width nor line breaks are kept. */
    public static String folded(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }

    /** How often the post says so. */
    static int count(String folded, String words) {
        int count = 0;
        for (int at = words.indexOf(folded); at >= 0; at = words.indexOf(folded, at + folded.length())) {
            count++;
        }
        return count;
    }

    /** The lines that the post does not have, or has before the line that they follow here. */
    public static List<String> strayLines(@Nullable String text, String words) {
        int[] at = {0};
        return text == null ? List.of() : text.lines().filter(line -> {
            String folded = folded(line);
            int found = words.indexOf(folded, at[0]);
            at[0] = found < 0 ? at[0] : found + folded.length();
            return found < 0;
        }).toList();
    }
}
