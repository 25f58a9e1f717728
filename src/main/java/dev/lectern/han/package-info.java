/**
 * Cuts running Chinese into words by the model behind Lucene's smartcn. Knows characters and how often words were counted; what
 * a word means, and what it is cut for, is known elsewhere.
 */
@NullMarked
package dev.lectern.han;

import org.jspecify.annotations.NullMarked;
