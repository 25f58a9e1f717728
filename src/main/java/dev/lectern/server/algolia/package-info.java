/**
 * Algolia's search API, as far as its clients in browsers use it, so that InstantSearch, Autocomplete, DocSearch and
 * VitePress work with Lectern unmodified: {@link dev.lectern.server.algolia.SearchRoutes} answers,
 * {@link dev.lectern.server.algolia.Parameters} reads, {@link dev.lectern.server.algolia.TalkRecord} says what a hit holds.
 *
 * <p>Reads only. An error is {@code {"message", "status"}}; on a status of 500 or more the clients hide the message.
 */
@NullMarked
package dev.lectern.server.algolia;

import org.jspecify.annotations.NullMarked;
