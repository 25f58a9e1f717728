/**
 * Reads people and where they work: personal names, job titles and organizations in a line or in running text.
 *
 * <p>Knows how names are written, not how posts are laid out.
 */
@NullMarked
package dev.lectern.talk.name;

import org.jspecify.annotations.NullMarked;
