package dev.lectern.server.algolia;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which attributes somebody wants: names, in which a dot leads into an object, {@code *} for all, and {@code -name} for all
 * but that one.
 *
 * @param all whether those are wanted that are not named
 */
record AttributeNames(List<String> names, boolean all) {

    /** @param absent what holds where the parameter is not given */
    static AttributeNames of(Parameters parameters, String parameter, boolean absent) {
        List<String> names = parameters.names(parameter);
        boolean all = parameters.has(parameter) ? names.contains("*") : absent;
        return new AttributeNames(names, all);
    }

    private boolean wants(String path) {
        return !names.contains("-" + path) && (all || names.contains(path));
    }

    /** What is wanted of an object, the rest left out; within an object that is wanted as a whole, everything. */
    Map<String, Object> of(Map<String, ?> object) {
        return of(object, "");
    }

    private Map<String, Object> of(Map<String, ?> object, String before) {
        Map<String, Object> kept = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            String path = before + name;
            if (wants(path)) {
                kept.put(name, value);
            } else if (value instanceof Map<?, ?> inner && names.stream().anyMatch(one -> one.startsWith(path + "."))) {
                kept.put(name, of(named(inner), path + "."));
            }
        });
        return kept;
    }

    private static Map<String, Object> named(Map<?, ?> object) {
        Map<String, Object> named = new LinkedHashMap<>();
        object.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
