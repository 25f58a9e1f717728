/** The JSON endpoints, one class each. */
@NullMarked
package dev.lectern.server.api;

import org.jspecify.annotations.NullMarked;
