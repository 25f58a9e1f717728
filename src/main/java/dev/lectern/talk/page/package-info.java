/**
 * A post laid out as a {@link dev.lectern.talk.page.Page page}: its lines under their headings, as whoever reads it sees them,
 * however its author marked them up.
 *
 * <p>What authors dress lines with (numbers, brackets, wrapped paragraphs, typed bullets, traditional characters, forms of address) is taken away
 * here, so that no rule has to know of it; nothing here knows who speaks.
 */
@NullMarked
package dev.lectern.talk.page;

import org.jspecify.annotations.NullMarked;
