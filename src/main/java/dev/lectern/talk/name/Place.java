package dev.lectern.talk.name;

/**
 * Where a name stands in a text.
 *
 * @param ofHouse whether nothing but 的 parts it from the house before it
 */
record Place(int start, int end, boolean ofHouse) {

    Place(int start, int end) {
        this(start, end, false);
    }
}
