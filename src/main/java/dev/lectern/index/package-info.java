/** Writes talk documents: what changed in the content folder goes into the index in one commit. Nothing here asks a question of the index for a reader. */
@NullMarked
package dev.lectern.index;

import org.jspecify.annotations.NullMarked;
