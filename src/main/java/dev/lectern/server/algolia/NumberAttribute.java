package dev.lectern.server.algolia;

import dev.lectern.search.Filter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An attribute that is a number. Both tell the day of the event, so every comparison becomes a range of days. */
enum NumberAttribute {
    YEAR {
        @Override
        Filter between(long least, long most) {
            return least > most ? NOTHING : new Filter.Days(firstDay(least), firstDay(most + 1) - 1);
        }

        private static long firstDay(long year) {
            return LocalDate.of((int) Math.clamp(year, -FARTHEST_YEAR, FARTHEST_YEAR), 1, 1).toEpochDay();
        }
    },
    /** Midnight (UTC) of the day, in seconds since 1970. */
    DATE_TS {
        @Override
        Filter between(long least, long most) {
            return new Filter.Days(Math.ceilDiv(least, DAY_SECONDS), Math.floorDiv(most, DAY_SECONDS));
        }
    };

    static final long DAY_SECONDS = 86_400;

    private static final long FARTHEST_YEAR = 99_999;
    private static final Filter NOTHING = new Filter.Any(List.of());
    /** Beyond this the fraction of a double is no longer exact, and nobody's date is. */
    private static final double LARGEST = 1e15;

    static Optional<NumberAttribute> named(String name) {
        return Arrays.stream(values()).filter(a -> a.key().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(NumberAttribute::key).collect(Collectors.joining(", "));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The values from {@code least} to {@code most}, both included. */
    abstract Filter between(long least, long most);

    /** @param operator one of {@code < <= = != >= >} */
    Filter compared(String operator, double number) {
        double bounded = Math.clamp(number, -LARGEST, LARGEST);
        long floor = (long) Math.floor(bounded);
        long ceiling = (long) Math.ceil(bounded);
        long far = (long) LARGEST;
        return switch (operator) {
            case "<" -> between(-far, ceiling - 1);
            case "<=" -> between(-far, floor);
            case ">" -> between(floor + 1, far);
            case ">=" -> between(ceiling, far);
            case "=" -> between(ceiling, floor);
            case "!=" -> new Filter.Not(between(ceiling, floor));
            default -> throw new IllegalArgumentException(operator);
        };
    }

    /** From one number to another, both included. */
    Filter range(double least, double most) {
        return new Filter.All(List.of(compared(">=", least), compared("<=", most)));
    }
}
