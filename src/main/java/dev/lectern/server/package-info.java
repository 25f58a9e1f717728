/**
 * The HTTP face: {@link dev.lectern.server.LecternServer} and the table of its routes.
 *
 * <p>Below it {@code http} (what requests and answers have in common), {@code api} (JSON), {@code algolia} (JSON for clients
 * of another service) and {@code page} (HTML). No rule of breaking up, analysing or ranking lives here.
 */
@NullMarked
package dev.lectern.server;

import org.jspecify.annotations.NullMarked;
