/**
 * The rules: each states one way in which posts tell of talks, and finds the talks told so.
 *
 * <p>A rule never knows a post by its name or its wording, and asks nothing of another rule but what that has found.
 */
@NullMarked
package dev.lectern.talk.rule;

import org.jspecify.annotations.NullMarked;
