/** Where a row lies: its coordinate system, whether it can be there, and what is there already. */
@NullMarked
package io.gridward.importer.position;

import org.jspecify.annotations.NullMarked;
