package dev.lectern.post;

import java.util.List;
import java.util.Set;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Finds what Lectern asks for under the keys that Hugo, Hexo, Jekyll, VuePress, Docusaurus and their themes use. */
final class FrontMatterReader {

    private static final Pattern CITY = Pattern.compile("^(?:中国)?\\s*(?:\\p{IsHan}{2,3}(?:省|自治区))?\\s*(\\p{IsHan}{2,4}?)市");
    private static final Set<String> NOWHERE = Set.of("线上", "在线", "网络", "online", "virtual", "remote", "线上直播");

    private FrontMatterReader() {}

    /** @param path of the post, which tells date and language where the fields do not */
    static FrontMatter read(Fields fields, String path, List<Block> blocks) {
        return new FrontMatter(
                title(fields, blocks),
                date(fields, path),
                city(fields),
                fields.list("tags", "tag", "categories", "category", "keywords", "topics"),
                label(fields),
                author(fields),
                fields.text("summary", "description", "excerpt", "abstract", "intro"),
                fields.text("link", "url", "permalink", "canonical", "canonicalurl", "external_link"),
                LanguageTag.of(fields.text("lang", "language", "locale"), path),
                fields.text("img", "image", "images", "banner", "cover", "poster", "thumbnail", "thumb",
                        "featured_image", "featuredimage", "header-img", "hero", "img_mobile"));
    }

    private static @Nullable String title(Fields fields, List<Block> blocks) {
        String title = fields.text("title");
        return title != null ? title : blocks.stream()
                .filter(b -> b instanceof Block.Heading h && h.level() == 1)
                .map(b -> ((Block.Heading) b).prose().text().replace('\n', ' '))
                .findFirst().orElse(null);
    }

    private static @Nullable LocalDate date(Fields fields, String path) {
        return fields.texts("date", "eventdate", "event_date", "start", "startdate", "start_date", "starttime",
                        "start_time", "time", "day", "when", "publishdate", "pubdate", "created", "created_at").stream()
                .map(EventDate::parse).filter(d -> d != null).findFirst()
                .orElseGet(() -> EventDate.inPath(path));
    }

    /** A town as it is named; of a whole address only its town. */
    private static @Nullable String city(Fields fields) {
        String named = fields.text("city", "location");
        if (named == null) {
            return town(fields.text("address", "place", "venue"));
        }
        String town = town(named);
        return town != null ? town : isNowhere(named) ? null : named;
    }

    private static @Nullable String town(@Nullable String address) {
        Matcher city = CITY.matcher(address == null ? "" : address);
        return city.find() ? city.group(1) : null;
    }

    private static @Nullable String label(Fields fields) {
        String label = fields.text("label", "mode", "event_type", "eventtype");
        String where = fields.text("location", "city");
        return label == null && where != null && isNowhere(where) ? where : label;
    }

    private static boolean isNowhere(String place) {
        return NOWHERE.contains(place.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String author(Fields fields) {
        List<String> authors = fields.list("author", "authors");
        return authors.isEmpty() ? null : String.join(", ", authors);
    }
}
