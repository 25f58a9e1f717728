/** Answers questions over the index: queries, facets, highlights. Never writes. */
@NullMarked
package dev.lectern.search;

import org.jspecify.annotations.NullMarked;
