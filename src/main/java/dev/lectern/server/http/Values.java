package dev.lectern.server.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads single values of a query string; each method throws {@link BadParameter} for one that cannot be used. */
final class Values {
    /** Longest query, in characters. */
    static final int LONGEST_QUERY = 500;

    private Values() {}

    static String query(QueryString given) {
        String query = given.one("q").orElse("");
        if (query.length() > LONGEST_QUERY) {
            throw new BadParameter("q", query, new Text(
                    "a query has at most %d characters, this one has %d".formatted(LONGEST_QUERY, query.length()),
                    "查询最多 %d 个字符，这里有 %d 个".formatted(LONGEST_QUERY, query.length())));
        }
        return query;
    }

    static int whole(QueryString given, String name, int usual, int largest) {
        Optional<String> value = given.one(name);
        if (value.isEmpty()) {
            return usual;
        }
        String digits = value.get();
        if (digits.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(digits);
            if (number >= 1 && number <= largest) {
                return number;
            }
        }
        throw new BadParameter(name, digits, new Text(
                "it must be a whole number from 1 to " + largest, "应为 1 到 " + largest + " 的整数"));
    }

    static @Nullable LocalDate date(QueryString given, String name) {
        Optional<String> value = given.one(name);
        if (value.isEmpty()) {
            return null;
        }
        if (value.get().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            try {
                return LocalDate.parse(value.get());
            } catch (DateTimeException noSuchDay) {
                // falls through to the same sentence
            }
        }
        throw new BadParameter(name, value.get(), new Text("it must be a date such as 2022-09-19", "应为 2022-09-19 这样的日期"));
    }

    static boolean flag(QueryString given, String name) {
        return switch (given.one(name).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            case String other -> throw new BadParameter(name, other, new Text("it must be true or false", "应为 true 或 false"));
        };
    }
}
