package dev.lectern.index;

import java.util.Locale;

/** The facets, under the names that the API gives them. */
public enum Facet {
    SPEAKER, ORGANIZATION, CITY, YEAR, TAG, EVENT, KIND, LABEL, LANGUAGE;

    /** Its name in requests and answers. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
