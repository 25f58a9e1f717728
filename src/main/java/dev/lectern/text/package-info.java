/**
 * Analyzes language: the smartcn chain, scripts, names and pinyin. Turns text into tokens and keys; finds nothing, and
 * keeps nothing but what it worked out lately.
 */
@NullMarked
package dev.lectern.text;

import org.jspecify.annotations.NullMarked;
