/**
 * Reads people where their place says that people stand there: a line that names somebody and nothing else, a cell of speakers,
 * what follows a label.
 *
 * <p>There a word that is nobody's usual name may be one; in running text it may not.
 */
@NullMarked
package dev.lectern.talk.person;

import org.jspecify.annotations.NullMarked;
