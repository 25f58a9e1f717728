package dev.lectern.server.page;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells machines of itself.
 *
 * @param type of Open Graph
 * @param structured JSON-LD that may stand in a script element as it is; null where there is none
 * @param calendar path of the page's calendar; null where there is none
 * @param feed path of a feed of what the page shows; null where there is none
 * @param image whole address of a picture; null where there is none
 * @param indexed whether search engines should keep the page
 */
record Head(
        String type, @Nullable String structured, @Nullable String calendar, @Nullable String feed, @Nullable String image, boolean indexed) {
    /** Nothing in particular. */
    static final Head PLAIN = new Head("website", null, null, null, null, true);

    /** Nothing that would be worth finding elsewhere. */
    static final Head UNLISTED = new Head("website", null, null, null, null, false);

    static Head of(String type, JsonNode structured) {
        return new Head(type, inScript(structured), null, null, null, true);
    }

    Head withCalendar(String path) {
        return new Head(type, structured, path, feed, image, indexed);
    }

    Head withFeed(String path) {
        return new Head(type, structured, calendar, path, image, indexed);
    }

    /** @param link left out where it is no whole address of the web */
    Head withImage(@Nullable String link) {
        return WebLink.isOne(link) ? new Head(type, structured, calendar, feed, link, indexed) : this;
    }

    /** JSON without what could end the element, or a line of an old parser. */
    static String inScript(JsonNode json) {
        StringBuilder escaped = new StringBuilder();
        json.toString().chars().forEach(c -> {
            if (c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029 || Character.isSurrogate((char) c)) {
                escaped.append(String.format("\\u%04x", c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}
