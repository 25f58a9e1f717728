/**
 * Reads posts: front matter and Markdown (with the HTML in it) become a {@link dev.lectern.post.Post} of
 * {@link dev.lectern.post.Block blocks}, the same whichever way the author marked them up.
 *
 * <p>What front matter lists of talks and speakers, or a tag of the theme tells of them, becomes rows of a table, for the rules to
 * read like any other; of them only the names of keys and tags are known here ({@code HeadTables}, {@code EventTags}). Nothing else here knows what a talk is, and flexmark, jsoup, tomlj and snakeyaml are known nowhere else.
 */
@NullMarked
package dev.lectern.post;

import org.jspecify.annotations.NullMarked;
