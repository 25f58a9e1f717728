/** The HTML pages, one class each; their templates, under {@code src/main/jte}, are compiled into this package. */
@NullMarked
package dev.lectern.server.page;

import org.jspecify.annotations.NullMarked;
