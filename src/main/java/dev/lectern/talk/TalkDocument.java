package dev.lectern.talk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public document: one talk, or (kind {@code event}) the post itself.
 *
 * @param id stable as long as the post's path and the talk's speakers and title stay; safe in a URL
 * @param title as the post gives it, without book marks or quotes; null where the post gives none
 * @param body plain text of this talk alone; empty where the post says nothing of it
 * @param bio what the post says of the speaker's life, told apart from the talk; null where nothing
 * @param image as the post writes it; null where there is none
 * @param people on event documents only: everyone else the post names
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"id", "kind", "title", "speakers", "body", "bio", "image", "event", "source", "people"})
public record TalkDocument(
        String id,
        Kind kind,
        @Nullable String title,
        List<Speaker> speakers,
        @Nullable String body,
        @Nullable String bio,
        @Nullable String image,
        Event event,
        Source source,
        List<Speaker> people) {

    public TalkDocument {
        speakers = List.copyOf(speakers);
        people = List.copyOf(people);
    }

    /** What was held. */
    public enum Kind {
        @JsonProperty("talk") TALK,
        @JsonProperty("opening") OPENING,
        @JsonProperty("panel") PANEL,
        @JsonProperty("announcement") ANNOUNCEMENT,
        @JsonProperty("event") EVENT
    }

    /**
     * Somebody the post names.
     *
     * @param name personal name without honorific
     * @param organization the first one named, as a short real name; null where the post gives none
     * @param role job title without the organization; null where the post gives none
     */
    public record Speaker(String name, @Nullable String organization, @Nullable String role) {}

    /** The event that a talk belongs to, from the post's front matter. */
    public record Event(
            String id,
            @Nullable String title,
            @Nullable LocalDate date,
            @Nullable String city,
            List<String> tags,
            @Nullable String label,
            @Nullable String author,
            @Nullable String summary,
            @Nullable String link,
            @Nullable String language) {
        public Event {
            tags = List.copyOf(tags);
        }
    }

    /** Where it stands. @param path of the post, relative to the content folder; @param line of the talk's start, from 1 */
    public record Source(String path, int line) {}
}
