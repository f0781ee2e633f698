/** The city the application serves: its settings, store, snapshot and locator. */
@NullMarked
package io.gridward.web.city;

import org.jspecify.annotations.NullMarked;
