/**
 * Writes talk documents: what changed in the content folder goes into the index in one commit. Nothing here
 * asks a question of the index for a reader.
 *
 * <p>Builds with {@code -Popensearch} add what keeps the same on a cluster, from {@code src/main/opensearch}.
 */
@NullMarked
package dev.lectern.index;

import org.jspecify.annotations.NullMarked;
