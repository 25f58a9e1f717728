package dev.lectern.server.page;

/** Something that went wrong, ready to be drawn. */
record ErrorView(Frame frame, int status, Phrase title, String sentence) {

    String say(Phrase phrase, Object... arguments) {
        return frame.say(phrase, arguments);
    }
}
