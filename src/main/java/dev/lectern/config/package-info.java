/** What a site says of itself in {@code lectern.toml} beside its posts. Knows nothing of what it is used for. */
@NullMarked
package dev.lectern.config;

import org.jspecify.annotations.NullMarked;
