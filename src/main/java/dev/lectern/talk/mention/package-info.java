/**
 * Finds the people whom running text names, with where they work as far as the sentence says it.
 *
 * <p>Reads one text at a time, with the names that the rest of the page tells; what its sentences say that people do is read
 * further down the way.
 */
@NullMarked
package dev.lectern.talk.mention;

import org.jspecify.annotations.NullMarked;
