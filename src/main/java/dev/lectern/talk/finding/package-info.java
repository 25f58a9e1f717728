/**
 * What is found on a page: a talk with the pieces of lines that tell of it, told once or twice, and the face that all rules have.
 */
@NullMarked
package dev.lectern.talk.finding;

import org.jspecify.annotations.NullMarked;
