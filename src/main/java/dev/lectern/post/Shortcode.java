package dev.lectern.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * A tag of a site generator: {@code {{< figure src="a.png" caption="…" >}}}, {@code {% youtube id %}}.
 *
 * @param positional arguments without a name
 */
record Shortcode(String name, List<String> positional, Map<String, String> named) {

    private static final Pattern ARGUMENT =
            Pattern.compile("(?:([\\w-]+)\\s*=\\s*)?(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|'([^']*)'|`([^`]*)`|([^\\s\"'`]+))");
    private static final Set<String> PICTURES = Set.of("figure", "img", "image", "picture", "asset_img", "lazyimg", "imgcap",
            "imgproc", "figure.html", "image.html", "img.html");
    private static final Map<String, String> PLAYERS = Map.of(
            "youtube", "https://www.youtube.com/watch?v=",
            "bilibili", "https://www.bilibili.com/video/",
            "vimeo", "https://vimeo.com/",
            "video", "",
            "dplayer", "",
            "asciinema", "");
    private static final Set<String> ADDRESSES = Set.of("ref", "relref", "post_url", "link", "asset_path", "static");

    static Shortcode parse(String inner) {
        Matcher argument = ARGUMENT.matcher(inner);
        List<String> positional = new ArrayList<>();
        Map<String, String> named = new HashMap<>();
        while (argument.find()) {
            String value = value(argument);
            if (argument.group(1) == null) {
                positional.add(value);
            } else {
                named.put(argument.group(1).toLowerCase(Locale.ROOT), value);
            }
        }
        String name = positional.isEmpty() ? "" : positional.removeFirst().toLowerCase(Locale.ROOT);
        boolean include = (name.equals("include") || name.equals("include_cached")) && !positional.isEmpty();
        return new Shortcode(include ? positional.removeFirst().toLowerCase(Locale.ROOT) : name, positional, named);
    }

    private static String value(Matcher argument) {
        for (int group = 2; group <= 5; group++) {
            if (argument.group(group) != null) {
                return argument.group(group).replace("\\\"", "\"");
            }
        }
        return "";
    }

    /** What {@code {{ "/a.png" | relative_url }}} stands for: its first string, or nothing. */
    static String literal(String expression) {
        Matcher argument = ARGUMENT.matcher(expression.strip());
        boolean quoted = argument.lookingAt() && (argument.group(2) != null || argument.group(3) != null);
        return quoted ? value(argument) : "";
    }

    /** What a reader sees of it, as HTML; empty for tags that are not known. */
    String html() {
        if (PICTURES.contains(name)) {
            return picture();
        }
        if (PLAYERS.containsKey(name)) {
            return player();
        }
        if (Box.isOne(name)) {
            return Box.titled(name, positional, named);
        }
        return ADDRESSES.contains(name) ? first("path", "src") : "";
    }

    private String picture() {
        String source = first("src", "image_path", "url", "file");
        if (source.isEmpty() || name.equals("img") && !named.containsKey("src")) {
            source = positional.stream().filter(p -> p.contains(".")).findFirst().orElse(source);
        }
        String title = named.getOrDefault("title", "");
        String caption = named.getOrDefault("caption", title);
        String image = "<img src=\"" + Entities.escape(source) + "\" alt=\"" + Entities.escape(named.getOrDefault("alt", ""))
                + "\" title=\"" + Entities.escape(title) + "\">";
        return caption.isBlank() ? image : "<figure>" + image + "<figcaption>" + caption + "</figcaption></figure>";
    }

    private String player() {
        String id = first("id", "src", "url", "bvid", "file");
        String address = id.contains("/") || id.isEmpty() ? id : PLAYERS.get(name) + id;
        return "<video src=\"" + Entities.escape(address) + "\"></video>";
    }

    private String first(String... names) {
        for (String key : names) {
            if (named.containsKey(key)) {
                return named.get(key);
            }
        }
        return positional.isEmpty() ? "" : positional.getFirst();
    }
}
