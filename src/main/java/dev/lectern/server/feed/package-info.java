/** What other programs fetch and keep asking for: a calendar, a feed, a map of the pages. */
@NullMarked
package dev.lectern.server.feed;

import org.jspecify.annotations.NullMarked;
