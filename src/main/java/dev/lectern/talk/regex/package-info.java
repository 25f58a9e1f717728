/**
 * Java's regular expressions, tried only where they can match. Nearly all patterns of the rules ask for a few words that most
 * lines have not, and one look at each character says so. Beside them what is asked of the characters of a text so often that
 * even so an expression would be too dear.
 * Nothing here knows what the rules look for.
 */
@NullMarked
package dev.lectern.talk.regex;

import org.jspecify.annotations.NullMarked;
