package dev.lectern.server.page;

/** The description of the routes, ready to be drawn. */
record ApiView(Frame frame, ApiDescription api) {

    Reader reader() {
        return frame.reader();
    }

    String say(Phrase phrase, Object... arguments) {
        return frame.say(phrase, arguments);
    }
}
