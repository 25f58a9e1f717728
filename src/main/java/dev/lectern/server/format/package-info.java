/**
 * Events and talks in the formats of other programs: calendars, feeds, tables, schedules, structured data.
 *
 * <p>The same events give the same bytes, whenever and wherever they are written.
 */
@NullMarked
package dev.lectern.server.format;

import org.jspecify.annotations.NullMarked;
