package dev.lectern.index;

/** The fields of the index, named in one place for those who write them and those who ask them. */
public final class Fields {
    /** Changes whenever a field is added or holds something else; an index with another one is made anew. */
    static final int VERSION = 5;

    /** The document's id, whole; also as doc values, to break ties. */
    public static final String ID = "id";
    /** Path of the post that the document comes from, whole. */
    public static final String POST = "post";
    /** Id of the event, whole. */
    public static final String EVENT = "event";
    /** On event documents only: what the post's bytes were, and what read them. */
    public static final String FINGERPRINT = "fingerprint";
    /** {@code talk}, {@code event} …, whole. */
    public static final String KIND = "kind";
    /** The document itself as doc values, see {@link StoredTalk}. */
    public static final String DOCUMENT = "document";
    /** First day of the event, in days since 1970; no value where unknown. */
    public static final String DATE = "date";
    /** Line of the post on which the document starts. */
    public static final String LINE = "line";

    /** Title by words. */
    public static final String TITLE = "title";
    /** Title by its characters, single and in pairs: any piece of it is a phrase here. */
    public static final String TITLE_PIECES = "title_pieces";
    /** Title by the bigrams of all its letters and digits: any piece of it is a phrase here, whatever blanks and marks are in it. */
    public static final String TITLE_CHARACTERS = "title_characters";
    /** Body by words: no positions, for ranking only. */
    public static final String BODY = "body";
    /** Body by bigrams, with positions. */
    public static final String BODY_BIGRAMS = "body_bigrams";
    /** Speakers' names by bigrams; on event documents those of the people the post names. */
    public static final String SPEAKERS = "speakers";
    /** Their organizations by bigrams. */
    public static final String ORGANIZATIONS = "organizations";
    /** What surrounds the talk, by bigrams: event title, city, tags, label; what talks of its kind are called; speakers' roles and lives. */
    public static final String CONTEXT = "context";

    /** Speakers' names, whole: folded, without blanks. */
    public static final String SPEAKER_NAME = "speaker_name";
    /** Speakers' names in pinyin, whole. */
    public static final String SPEAKER_SOUND = "speaker_sound";
    /** First letters of the speakers' names in pinyin. */
    public static final String SPEAKER_INITIALS = "speaker_initials";
    /** Organizations, whole: folded, without blanks. */
    public static final String ORGANIZATION_NAME = "organization_name";
    /** Organizations in pinyin, whole. */
    public static final String ORGANIZATION_SOUND = "organization_sound";

    /** What may be typed and which name is offered for it; on talks only. See {@link SuggestKeys}. */
    public static final String SUGGEST = "suggest";

    /** What a talk means, as a vector; only where the index was written with a {@link dev.lectern.text.Meaning}. */
    public static final String MEANING = "meaning";
    /** What the vector was made of. */
    static final String MEANING_KEY = "meaning_key";

    private Fields() {}

    /** Doc values of a facet. */
    public static String facet(Facet facet) {
        return "facet_" + facet.key();
    }
}
