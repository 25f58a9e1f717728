package dev.lectern.post;

import java.util.List;
import java.util.Set;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Finds what Lectern asks for under the keys that Hugo, Hexo, Jekyll, VuePress, Docusaurus and their themes use. */
final class FrontMatterReader {

    private static final Pattern CITY = Pattern.compile("^(?:中国)?\\s*(?:\\p{IsHan}{2,3}(?:省|自治区))?\\s*(\\p{IsHan}{2,4}?)市");
    private static final Set<String> NOWHERE = Set.of("线上", "在线", "网络", "online", "virtual", "remote", "线上直播");

    private static final String[] TITLE = {"title"};
    private static final String[] DATE = {"date", "eventdate", "event_date", "start", "startdate", "start_date", "starttime",
        "start_time", "time", "day", "when", "publishdate", "pubdate", "created", "created_at"};
    private static final String[] TOWN = {"city", "location"};
    private static final String[] ADDRESS = {"address", "place", "venue"};
    private static final String[] TAGS = {"tags", "tag", "categories", "category", "keywords", "topics"};
    private static final String[] LABEL = {"label", "mode", "event_type", "eventtype"};
    private static final String[] AUTHOR = {"author", "authors"};
    private static final String[] SUMMARY = {"summary", "description", "excerpt", "abstract", "intro"};
    private static final String[] LINK = {"link", "url", "permalink", "canonical", "canonicalurl", "external_link"};
    private static final String[] LANGUAGE = {"lang", "language", "locale"};
    private static final String[] IMAGE = {"img", "image", "images", "banner", "cover", "poster", "thumbnail", "thumb",
        "featured_image", "featuredimage", "header-img", "hero", "img_mobile"};

    /** Asked for by {@link PostReader}. */
    private static final String[] STATE = {"draft", "published"};

    /** Every key that is asked for, in small letters. */
    static final Set<String> KEYS = Stream.of(TITLE, DATE, TOWN, ADDRESS, TAGS, LABEL, AUTHOR, SUMMARY, LINK, LANGUAGE, IMAGE, STATE,
            HeadTables.TALKS, HeadTables.SPEAKERS)
            .flatMap(Stream::of).collect(Collectors.toUnmodifiableSet());

    private FrontMatterReader() {}

    /** @param path of the post, which tells date and language where the fields do not */
    static FrontMatter read(Fields fields, String path, List<Block> blocks) {
        return new FrontMatter(
                title(fields, blocks),
                date(fields, path),
                city(fields),
                fields.list(TAGS),
                label(fields),
                author(fields),
                fields.text(SUMMARY),
                fields.text(LINK),
                LanguageTag.of(fields.text(LANGUAGE), path),
                fields.text(IMAGE));
    }

    private static @Nullable String title(Fields fields, List<Block> blocks) {
        String title = fields.text(TITLE);
        return title != null ? title : blocks.stream()
                .filter(b -> b instanceof Block.Heading h && h.level() == 1)
                .map(b -> ((Block.Heading) b).prose().text().replace('\n', ' '))
                .findFirst().orElse(null);
    }

    private static @Nullable LocalDate date(Fields fields, String path) {
        for (String text : fields.texts(DATE)) {
            LocalDate date = EventDate.parse(text);
            if (date != null) {
                return date;
            }
        }
        return EventDate.inPath(path);
    }

    /** A town as it is named; of a whole address only its town. */
    private static @Nullable String city(Fields fields) {
        String named = fields.text(TOWN);
        if (named == null) {
            return town(fields.text(ADDRESS));
        }
        String town = town(named);
        return town != null ? town : isNowhere(named) ? null : named;
    }

    private static @Nullable String town(@Nullable String address) {
        Matcher city = CITY.matcher(address == null ? "" : address);
        return city.find() ? city.group(1) : null;
    }

    private static @Nullable String label(Fields fields) {
        String label = fields.text(LABEL);
        String where = fields.text("location", "city");
        return label == null && where != null && isNowhere(where) ? where : label;
    }

    private static boolean isNowhere(String place) {
        return NOWHERE.contains(place.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String author(Fields fields) {
        List<String> authors = fields.list(AUTHOR);
        return authors.isEmpty() ? null : String.join(", ", authors);
    }
}
