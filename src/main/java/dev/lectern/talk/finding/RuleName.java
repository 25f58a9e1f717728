package dev.lectern.talk.finding;

import java.util.Locale;

/** The ways in which a talk is written down; by which of them it was found tells how sure it is, and what may go with it. */
public enum RuleName {
    ADDRESS,
    AGENDA_TABLE,
    ARRANGED_ALIKE,
    ATTRIBUTED_SECTION,
    CAPTIONED_PHOTO,
    ENGLISH_PROSE,
    GUEST_IN_PROSE,
    HEADED_FIELDS,
    HEADED_PANEL,
    HEADING,
    HOSTED_TALK,
    INTRODUCED_TITLE,
    INVITED_TALK,
    LABELLED_FIELDS,
    LEARNED_SPEECH,
    LINE_OF_A_CALENDAR,
    LINE_OF_A_SERIES,
    LINES_OF_A_SERIES,
    LOGISTICS,
    MARKED_TITLE,
    NUMBERED_TITLE,
    ONE_TALK,
    ONLY_SPEAKER,
    PARAGRAPH_ON_A_SPEAKER,
    PERSON_CARD,
    PERSON_SECTION,
    QUOTATION,
    RECORD,
    RECORDED_TITLE,
    ROUND_TABLE,
    SEVERAL_TALKS,
    SHORT_TALKS,
    SHOWN_AT_MEETING,
    SPEAKERS_WITH_TITLES,
    SPEECH_IN_PROSE,
    STRESSED_PROGRAMME_LINE,
    STRESSED_TITLE_WITH_PERSON,
    TALK_ARTICLE,
    TIMED_LINE,
    TITLE_OVER_A_LIFE,
    TITLE_WITH_PERSON,
    TITLED_SECTION;

    /** As {@code explain} names it: {@code timed line}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
