/**
 * Breaks a post into talks: who spoke on what, from which organization, saying what.
 *
 * <p>An ordered set of small rules, each of which states one way in which such posts are written; of sentences in which they
 * see nobody a learned tagger is asked. Knows blocks, not Markdown; knows nothing of searching.
 */
@NullMarked
package dev.lectern.talk;

import org.jspecify.annotations.NullMarked;
