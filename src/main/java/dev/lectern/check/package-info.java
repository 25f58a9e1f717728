/** Looks over posts for what their authors would want to mend: one small lint for each kind of fault. */
@NullMarked
package dev.lectern.check;

import org.jspecify.annotations.NullMarked;
