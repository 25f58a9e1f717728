/**
 * What the page as a whole makes of what the rules found: they are asked in order, what they found is merged, what a page says
 * elsewhere of a talk is added to it, and what turns out to be none is dropped.
 *
 * <p>Also what shows how a post was read: the trace of the rules, line by line.
 */
@NullMarked
package dev.lectern.talk.whole;

import org.jspecify.annotations.NullMarked;
