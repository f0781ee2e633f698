/** Working calendars with their versions, and time counted by them. */
@NullMarked
package io.gridward.core.citycase.calendar;

import org.jspecify.annotations.NullMarked;
