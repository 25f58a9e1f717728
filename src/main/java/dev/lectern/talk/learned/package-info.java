/**
 * A second opinion on sentences: who speaks in them, of which house and as what, told by weights that were learned from
 * passages. Knows names and houses by their lists and one sentence at a time; which sentences to ask about, and what comes of
 * the answer, is up to the rules.
 */
@NullMarked
package dev.lectern.talk.learned;

import org.jspecify.annotations.NullMarked;
