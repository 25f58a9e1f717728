/**
 * Answers questions over the index: queries, facets, highlights. Never writes.
 *
 * <p>An {@link dev.lectern.search.Engine} keeps the index: Lucene in a folder here, a cluster in builds with
 * {@code -Popensearch}, from {@code src/main/opensearch}. What is asked is planned in one place for all of them.
 */
@NullMarked
package dev.lectern.search;

import org.jspecify.annotations.NullMarked;
