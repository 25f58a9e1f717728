/**
 * What one line of a post tells by itself, whatever stands around it: a title with people, a label, a time, a sentence that says
 * that somebody speaks.
 *
 * <p>Knows names and expressions, but no page: where it takes several lines to tell, it belongs further down the way.
 */
@NullMarked
package dev.lectern.talk.line;

import org.jspecify.annotations.NullMarked;
