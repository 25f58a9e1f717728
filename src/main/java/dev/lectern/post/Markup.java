package dev.lectern.post;

import java.util.List;

/** Takes what a Markdown tree comes to, piece by piece and as HTML tells it. */
interface Markup {

    /** What comes from here on stands on this line. @param line from 1 */
    void at(int line);

    /** An element begins. @param attributes names and values in turn */
    void open(String name, String... attributes);

    void close(String name);

    /** An element without an end tag, or without anything in it. */
    default void single(String name, String... attributes) {
        open(name, attributes);
        close(name);
    }

    /** Text, whichever its characters. */
    void text(CharSequence text);

    void text(char c);

    /** Text of which no character is markup. */
    void plain(CharSequence text, int start, int end);

    /** Text that is shown as it was typed. */
    void code(CharSequence text);

    /** HTML as it is written. */
    void raw(CharSequence html);

    /** What a reader sees of all this. */
    List<Block> blocks();
}
