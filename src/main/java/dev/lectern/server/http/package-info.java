/** What requests and answers have in common: checked parameters, problem details, JSON, the reader's language. */
@NullMarked
package dev.lectern.server.http;

import org.jspecify.annotations.NullMarked;
