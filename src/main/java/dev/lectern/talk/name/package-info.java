/**
 * How people, jobs and houses are called: what is a name, what a job, and where somebody works as a text says it.
 *
 * <p>Knows how names are written, not how posts are laid out.
 */
@NullMarked
package dev.lectern.talk.name;

import org.jspecify.annotations.NullMarked;
