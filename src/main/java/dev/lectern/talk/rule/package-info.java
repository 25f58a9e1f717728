/**
 * The rules that break a post into talks, in the order in which they are asked, and what they read a post as: a
 * {@link dev.lectern.talk.rule.Page page} of lines under headings.
 *
 * <p>A rule states one way in which posts are written and finds the talks written so; it never knows a post by name.
 */
@NullMarked
package dev.lectern.talk.rule;

import org.jspecify.annotations.NullMarked;
