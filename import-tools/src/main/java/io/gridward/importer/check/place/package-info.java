/** Checks of where a thing stands among others (Q15) and of a place told twice. */
@NullMarked
package io.gridward.importer.check.place;

import org.jspecify.annotations.NullMarked;
