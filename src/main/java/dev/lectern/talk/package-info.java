/**
 * Breaks a post into talks: who spoke on what, from which organization, saying what.
 *
 * <p>An ordered set of small rules, each of which states one way in which such posts are written; of sentences in which they
 * see nobody a learned tagger is asked. Knows blocks, not Markdown; knows nothing of searching.
 *
 * <p>The packages within lie along the way of the data, and each knows only those before it: {@code regex}, {@code name},
 * {@code mention} and {@code person} (whom a text names), {@code english}, {@code learned}, {@code line} (what one line tells),
 * {@code page} (the post as lines under headings), {@code finding}, {@code people} (whom the page names), {@code opening} (lines
 * that open a talk, and the card below), {@code rule}, {@code whole} (what the page as a whole makes of what the rules found).
 */
@NullMarked
package dev.lectern.talk;

import org.jspecify.annotations.NullMarked;
