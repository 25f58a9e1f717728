package dev.lectern.talk.name;

/**
 * Where a name stands in a text.
 *
 * @param ofHouse whether nothing but 的 parts it from the house before it
 */
public record Place(int start, int end, boolean ofHouse) {

    public Place(int start, int end) {
        this(start, end, false);
    }
}
