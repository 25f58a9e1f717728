package dev.lectern.server.page;

/**
 * What surrounds the content of every page.
 *
 * @param title of the window, without the name of the site
 * @param description for search engines and link previews
 * @param address of this page in the reader's language, from the root, for the language switch
 */
record Frame(Reader reader, Assets assets, String title, String description, String address, Phrase skip) {

    private static final int LONGEST_DESCRIPTION = 160;

    Frame {
        if (description.codePointCount(0, description.length()) > LONGEST_DESCRIPTION) {
            description = description.substring(0, description.offsetByCodePoints(0, LONGEST_DESCRIPTION - 1)) + "…";
        }
    }

    String say(Phrase phrase, Object... arguments) {
        return reader.say(phrase, arguments);
    }
}
