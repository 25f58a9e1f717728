package dev.lectern.talk.page;

import dev.lectern.post.Block;
import dev.lectern.post.Post;
import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Kind;
import dev.lectern.talk.regex.Characters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pictures that lead the lines of a list as bullets do: {@code 🔹 缓存的一致性，张三}, {@code ☕ **让查询更快** 主讲：张三}.
 *
 * <p>Where lines near each other begin with different pictures, these say what is what ({@code 📢 让查询更快}, {@code 🎤 张三}), and stay.
 *
 * @param pictures those of the page, by their first code point
 */
record PictureBullets(Set<Integer> pictures) {
    /** So many lines away another picture tells nothing of this one. */
    private static final int NEAR = 5;
    /** Longer lines are prose, in which a picture is part of what is said; in UTF-16 units. */
    private static final int LONGEST = 80;
    /** In Latin script words are longer. */
    private static final int LONGEST_LATIN = 120;

    static PictureBullets in(Post post) {
        List<String> lines = post.blocks().stream().map(PictureBullets::text).flatMap(String::lines).toList();
        Set<Integer> bullets = new HashSet<>();
        Set<Integer> tell = new HashSet<>();
        int last = -NEAR - 1;
        for (int i = 0; i < lines.size(); i++) {
            if (Ornaments.lead(lines.get(i)) > 0 || Ornaments.tells(lines.get(i))) {
                int picture = lines.get(i).codePointAt(0);
                bullets.add(picture);
                if (i - last <= NEAR && lines.get(last).codePointAt(0) != picture) {
                    tell.addAll(Set.of(picture, lines.get(last).codePointAt(0)));
                }
                last = i;
            }
        }
        bullets.removeAll(tell);
        return new PictureBullets(bullets);
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Paragraph p -> p.prose().text();
            case Block.ListItem i -> i.prose().text();
            case Block.Heading h when Ornaments.tells(h.prose().text()) -> h.prose().text();
            default -> "";
        };
    }

    /** A heading without the picture that heads everything alike, even if it might say that somebody speaks: {@code ## 🎤 让查询更快}. */
    Prose undecked(Prose heading) {
        String text = heading.text();
        boolean decked = Ornaments.tells(text) && pictures.contains(text.codePointAt(0));
        int start = decked ? Ornaments.behind(text) : 0;
        return start > 0 && start < text.length() ? heading.slice(start, text.length()) : heading;
    }

    /** A line without its bullet. */
    Prose removed(Prose line) {
        int start = pictures.isEmpty() || line.isBlank() || !pictures.contains(line.text().codePointAt(0)) ? 0 : Ornaments.lead(line.text());
        boolean leads = line.text().length() - start <= (Characters.hasIdeograph(line.text()) ? LONGEST : LONGEST_LATIN) || line.spans().stream().anyMatch(s -> s.kind() == Kind.STRONG && s.start() == start);
        return start > 0 && leads ? line.slice(start, line.text().length()) : line;
    }
}
