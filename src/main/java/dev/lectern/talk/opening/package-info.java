/**
 * Lines with which the telling of a talk starts, and the card that each opens: what of the lines below belongs to it, and to
 * which of its fields.
 *
 * <p>Says what a line may begin; which of them do, the rules say.
 */
@NullMarked
package dev.lectern.talk.opening;

import org.jspecify.annotations.NullMarked;
