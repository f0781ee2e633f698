/** Deliveries of changes: rows that say what is to be done (Q21). */
@NullMarked
package io.gridward.importer.check.change;

import org.jspecify.annotations.NullMarked;
