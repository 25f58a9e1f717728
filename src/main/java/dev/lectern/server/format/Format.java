package dev.lectern.server.format;

import dev.lectern.search.Catalogue.EventWithTalks;
import dev.lectern.server.http.SiteAddress;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A format that everything there is can be exported to. */
public enum Format {
    /** The talk document, one a line. */
    JSONL(JsonLines::write),
    /** A table for a spreadsheet, one row a document. */
    CSV(Csv::write),
    /** iCalendar (RFC 5545), an entry for each event that has a date. */
    ICS(Calendar::write),
    /** Events and people in the terms of schema.org. */
    JSONLD(JsonLd::write),
    /** The schedule of frab and pretalx, in JSON. */
    FRAB(FrabJson::write),
    /** The same in XML. */
    FRAB_XML(FrabXml::write);

    private final Writing writing;

    Format(Writing writing) {
        this.writing = writing;
    }

    /** @param site where the pages of these events are */
    public void write(List<EventWithTalks> events, SiteAddress site, Appendable out) throws IOException {
        writing.write(events, site, out);
    }

    /** How it is named on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private interface Writing {
        void write(List<EventWithTalks> events, SiteAddress site, Appendable out) throws IOException;
    }
}
