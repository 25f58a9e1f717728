package dev.lectern.search;

import org.jspecify.annotations.Nullable;

/**
 * Something that may be meant by what is being typed.
 *
 * @param text the name or the title
 * @param html the same as HTML, what was typed in {@code <mark>}
 * @param id of the document, for titles and events; null for names
 * @param talks how many talks a speaker or an organization has; 1 for a title, 0 for an event
 */
public record Suggestion(Kind kind, String text, String html, @Nullable String id, int talks) {

    /** What is offered. */
    public enum Kind { SPEAKER, ORGANIZATION, TITLE, EVENT }
}
