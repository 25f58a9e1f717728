/** Analyzes language: the smartcn chain, scripts, names and pinyin. Turns text into tokens and keys; stores and finds nothing. */
@NullMarked
package dev.lectern.text;

import org.jspecify.annotations.NullMarked;
