package dev.lectern.server.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages, from the root of this server. */
public final class PagePath {
    /** Of the newest talks, or of a search. */
    public static final String FEED = "/feed.atom";

    /** The page of charts. */
    public static final String OVERVIEW = "/overview";

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

    public static String organization(String name) {
        return "/organizations/" + segment(name);
    }

    /** The calendar of an event. */
    public static String calendar(String id) {
        return event(id) + "/calendar.ics";
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
