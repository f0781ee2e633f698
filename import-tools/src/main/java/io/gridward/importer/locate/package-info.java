/**
 * Many points at once: lines of CSV or NDJSON in, one line of answer for each, in order, in
 * constant memory.
 */
@NullMarked
package io.gridward.importer.locate;

import org.jspecify.annotations.NullMarked;
