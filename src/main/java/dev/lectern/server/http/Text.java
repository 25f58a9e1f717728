package dev.lectern.server.http;

/** The same words in the two languages that readers are spoken to in. */
public record Text(String english, String chinese) {

    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case CHINESE -> chinese;
        };
    }
}
