package dev.lectern.talk.learned;

/**
 * What a stretch of a text names.
 *
 * @param from where it starts, in UTF-16 units
 * @param to where it ends
 * @param sure how likely it is, by the weights; from 0 to 1
 * @param person how likely it is that it names a person, whether or not they speak
 */
public record Named(Tag tag, int from, int to, double sure, double person) {

    public boolean isPerson() {
        return tag == Tag.SPEAKER || tag == Tag.PERSON;
    }
}
