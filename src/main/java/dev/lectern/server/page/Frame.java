package dev.lectern.server.page;

import dev.lectern.server.http.Language;
import dev.lectern.server.http.SiteAddress;
import java.util.List;

/**
 * What surrounds the content of every page.
 *
 * @param site where the public finds this server
 * @param title of the window, without the name of the site
 * @param description for search engines and link previews
 * @param address of this page in the reader's language, from the root, for the language switch
 */
record Frame(
        Reader reader, Assets assets, SiteAddress site, String title, String description, String address, Phrase skip, Head head) {

    private static final int LONGEST_DESCRIPTION = 160;

    Frame {
        description = description.replaceAll("\\s+", " ");
        if (description.codePointCount(0, description.length()) > LONGEST_DESCRIPTION) {
            description = description.substring(0, description.offsetByCodePoints(0, LONGEST_DESCRIPTION - 1)) + "…";
        }
    }

    /** The same with more for machines to read. */
    Frame with(Head machines) {
        return new Frame(reader, assets, site, title, description, address, skip, machines);
    }

    String say(Phrase phrase, Object... arguments) {
        return reader.say(phrase, arguments);
    }

    /** Of this page, whichever language it is in. */
    String canonical() {
        return site.whole(reader.inLanguage(address));
    }

    List<Language> languages() {
        return List.of(Language.values());
    }

    String inLanguage(Language language) {
        return site.whole(new Reader(language, true).inLanguage(address));
    }

    /** As Open Graph writes it. */
    String locale() {
        return reader.language() == Language.CHINESE ? "zh_CN" : "en_US";
    }
}
