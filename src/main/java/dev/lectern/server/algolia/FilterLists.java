package dev.lectern.server.algolia;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lectern.search.Filter;
import dev.lectern.search.Filter.All;
import dev.lectern.search.Filter.Any;
import dev.lectern.search.Filter.Not;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Filters as lists: {@code facetFilters} and {@code numericFilters}. The outer list holds when all in it do, a list in it when
 * one in that does; a bare string is one condition, or several with commas between that all have to hold.
 */
final class FilterLists {
    private final Conditions conditions;

    FilterLists(Conditions conditions) {
        this.conditions = conditions;
    }

    /** {@code attribute:value}; {@code attribute:-value} where it must not, {@code attribute:\-value} where the value begins so. */
    Filter facets(@Nullable JsonNode filters) {
        return all("facetFilters", filters, this::facet);
    }

    /** {@code attribute>=1}, {@code attribute:1 TO 2}. */
    Filter numbers(@Nullable JsonNode filters) {
        return all("numericFilters", filters, condition -> conditions.number("numericFilters", condition));
    }

    private Filter facet(String term) {
        int colon = term.indexOf(':');
        if (colon <= 0) {
            throw Refusal.malformed("facetFilters: " + Refusal.quoted(term) + " must be attribute:value");
        }
        String attribute = term.substring(0, colon).strip();
        String value = term.substring(colon + 1);
        return value.startsWith("-")
                ? new Not(conditions.has(attribute, value.substring(1)))
                : conditions.has(attribute, value.startsWith("\\-") ? value.substring(1) : value);
    }

    private static Filter all(String parameter, @Nullable JsonNode filters, Function<String, Filter> condition) {
        if (filters == null) {
            return Filter.NONE;
        }
        if (filters.isTextual()) {
            return new All(Arrays.stream(filters.textValue().split(",")).filter(one -> !one.isBlank()).map(condition).toList());
        }
        List<Filter> all = new ArrayList<>();
        for (JsonNode one : list(parameter, filters)) {
            all.add(one.isArray() ? any(parameter, one, condition) : condition.apply(text(parameter, one)));
        }
        return new All(all);
    }

    /** An empty list inside asks for nothing, as clients leave one behind when the last value is unticked. */
    private static Filter any(String parameter, JsonNode filters, Function<String, Filter> condition) {
        List<Filter> any = new ArrayList<>();
        for (JsonNode one : filters) {
            any.add(condition.apply(text(parameter, one)));
        }
        return any.isEmpty() ? Filter.NONE : new Any(any);
    }

    private static JsonNode list(String parameter, JsonNode filters) {
        if (!filters.isArray()) {
            throw Refusal.malformed(parameter + " must be a list, such as [[\"city:A\",\"city:B\"],\"year:2023\"]");
        }
        return filters;
    }

    private static String text(String parameter, JsonNode node) {
        if (!node.isTextual()) {
            throw Refusal.malformed(parameter + " holds " + Refusal.quoted(node.toString()) + " where a string is wanted");
        }
        return node.textValue();
    }
}
