/** The command line face: one class a command, each a screen long; the work is done behind them. */
@NullMarked
package dev.lectern.cli;

import org.jspecify.annotations.NullMarked;
