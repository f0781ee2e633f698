/** Closed cases of another system, brought in with their times. */
@NullMarked
package io.gridward.importer.pastcase;

import org.jspecify.annotations.NullMarked;
