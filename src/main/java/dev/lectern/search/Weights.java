package dev.lectern.search;

/**
 * What counts how much. Fields are weighed by BM25, whose sums stay in the tens; the steps from
 * {@link #LITERAL} up are so far apart that no sum of BM25 scores crosses one.
 */
final class Weights {
    static final float TITLE = 3f;
    static final float SPEAKERS = 2.5f;
    static final float ORGANIZATIONS = 1.8f;
    static final float BODY = 1f;
    static final float CONTEXT = 0.5f;

    /** Of the scores in a document's other fields beside its best. */
    static final float TIE = 0.15f;

    /** A name that is asked for as a whole. */
    static final float WHOLE_NAME = 40f;
    /** A name that sounds so, or whose initials these are. */
    static final float SOUND = 25f;
    static final float INITIALS = 12f;
    /** A word that begins so. */
    static final float PREFIX = 2f;
    /** Of another word for the same. */
    static final float SYNONYM = 0.5f;

    /** Where not everything asked for is there: of the rarity of each word that is, wherever it stands, so that two words in a text come before one in a title. */
    static final float HELD = 3f;

    /** The document holds the words as they were typed, not their parts, their sound, or other words for them; shared out among the words. */
    static final float LITERAL = 400f;
    /** Of two documents that hold the same words, none of them in the title of one alone, the scores are nearer to each other than this for each word. */
    static final float SAME_WORDS = TITLE;
    /** The title holds all that was typed. */
    static final float LITERAL_TITLE = 800f;
    /** So do its letters and digits, with other blanks and marks among them: less than to hold it. */
    static final float LETTERS_IN_TITLE = 200f;
    /** All that was typed is the name of a speaker. */
    static final float SPEAKER_ASKED = 1200f;
    /** Everything asked for is there, where that is not asked of all. */
    static final float COMPLETE = 8192f;
    /** Everything is there once slips of spelling are mended. */
    static final float CORRECTED = 4096f;
    /** A talk, before events as complete as it is. */
    static final float TALK = 2048f;
    /** Of an event's score where not everything asked for is there. */
    static final float PARTIAL_EVENT = 0.25f;
    /** For the newest document; half of it for one five years older. */
    static final float RECENT = 0.1f;
    static final float RECENT_HALF_DAYS = 5 * 365f;

    private Weights() {}
}
