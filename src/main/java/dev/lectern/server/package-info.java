/** The HTTP face: routes, pages, problem details. No rule of breaking up, analysing or ranking lives here. */
@NullMarked
package dev.lectern.server;

import org.jspecify.annotations.NullMarked;
