package dev.lectern.talk.name;

import dev.lectern.talk.TalkDocument.Speaker;

/**
 * One naming of a person.
 *
 * @param start where the name starts
 * @param end where it ends
 * @param lead where the affiliation before it starts, at most {@code start}
 */
public record Mention(Speaker person, int start, int end, int lead) {

    /** Whether the text says who this is, by an affiliation before the name. */
    public boolean isIntroduced() {
        return lead < start;
    }
}
