package dev.lectern.text;

import java.util.List;

/**
 * Names that a site declares to mean the same. Of each group the first is shown, and the others are found and counted as it.
 *
 * @param people groups of names of one person
 * @param organizations groups of names of one organization
 */
public record Aliases(List<List<String>> people, List<List<String>> organizations) {
    public static final Aliases NONE = new Aliases(List.of(), List.of());

    public Aliases {
        people = people.stream().map(List::copyOf).toList();
        organizations = organizations.stream().map(List::copyOf).toList();
    }
}
