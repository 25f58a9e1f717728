/**
 * Whom a page names and where they work, as all its lines together tell it: captions, guest lists, tables of people, sentences.
 *
 * <p>Read before any talk is looked for; says of nobody that they give one.
 */
@NullMarked
package dev.lectern.talk.people;

import org.jspecify.annotations.NullMarked;
