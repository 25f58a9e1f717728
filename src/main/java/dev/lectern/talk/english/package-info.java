/** Reads English sentences: where they end, whom they name, whether they tell that somebody spoke. Knows no blocks and no rules. */
@NullMarked
package dev.lectern.talk.english;

import org.jspecify.annotations.NullMarked;
