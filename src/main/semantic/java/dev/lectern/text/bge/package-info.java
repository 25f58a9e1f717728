/** A model of Chinese that runs inside this process. Only in builds with {@code -Psemantic}. */
@NullMarked
package dev.lectern.text.bge;

import org.jspecify.annotations.NullMarked;
