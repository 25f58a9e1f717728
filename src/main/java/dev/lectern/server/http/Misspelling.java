package dev.lectern.server.http;

import dev.lectern.index.Facet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a parameter's name that was meant to be one of ours from one that is none of our business. */
final class Misspelling {
    private static final List<String> KNOWN = Stream.concat(
            Stream.of("q", "from", "to", "sort", "page", "size", "lang", "explain"),
            Arrays.stream(Facet.values()).map(Facet::key)).toList();

    /** What other search services call what we have. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "query", "q", "search", "q", "keyword", "q", "limit", "size", "per_page", "size", "org", "organization",
            "location", "city");

    private static final int SHORTEST = 4;

    private Misspelling() {}

    static void refuseIn(QueryString given) {
        for (String name : given.names()) {
            meant(name).ifPresent(known -> {
                throw new BadParameter(name, given.all(name).getFirst(), new Text(
                        "there is no such parameter, did you mean '" + known + "'?", "没有这个参数，是不是“" + known + "”？"));
            });
        }
    }

    /** The parameter that was meant; empty where {@code name} is right, or like none of ours. */
    static Optional<String> meant(String name) {
        if (KNOWN.contains(name)) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(ELSEWHERE.get(lower)).or(() -> KNOWN.stream()
                .filter(known -> known.equals(lower) || known.length() >= SHORTEST && oneEditApart(known, lower))
                .findFirst());
    }

    /** Whether one letter added, left out, changed, or swapped with the next makes {@code a} into {@code b}. */
    private static boolean oneEditApart(String a, String b) {
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        String restA = a.substring(start);
        String restB = b.substring(start);
        return behind(restA, 1).equals(behind(restB, 1))
                || behind(restA, 1).equals(restB)
                || restA.equals(behind(restB, 1))
                || restA.length() > 1 && restB.length() > 1
                        && restA.charAt(0) == restB.charAt(1) && restA.charAt(1) == restB.charAt(0)
                        && behind(restA, 2).equals(behind(restB, 2));
    }

    private static String behind(String text, int letters) {
        return text.substring(Math.min(letters, text.length()));
    }
}
