package dev.lectern.server.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages, from the root of this server. */
public final class PagePath {
    private PagePath() {}

    public static String talk(String id) {
        return "/talks/" + segment(id);
    }

    public static String event(String id) {
        return "/events/" + segment(id);
    }

    public static String speaker(String name) {
        return "/speakers/" + segment(name);
    }

    /** The newest talks by people of an organization. */
    public static String organization(String name) {
        return "/?organization=" + segment(name);
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
