package dev.lectern.post;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a post says of its event in its head, in whichever format and under whichever of the usual keys.
 *
 * @param title null where neither the front matter nor a top heading gives one
 * @param date first day of the event or of the post; null where nothing tells
 * @param city from {@code location}, {@code city} …
 * @param label how it is held, such as 线上 or 线下
 * @param language BCP 47 tag, from the front matter or from the path; null where nothing tells
 */
public record FrontMatter(
        @Nullable String title,
        @Nullable LocalDate date,
        @Nullable String city,
        List<String> tags,
        @Nullable String label,
        @Nullable String author,
        @Nullable String summary,
        @Nullable String link,
        @Nullable String language,
        @Nullable String image) {

    public static final FrontMatter NONE =
            new FrontMatter(null, null, null, List.of(), null, null, null, null, null, null);

    public FrontMatter {
        tags = List.copyOf(tags);
    }
}
