/** How the shape of a row has to be, and what is put right in it (Q14). */
@NullMarked
package io.gridward.importer.position.shape;

import org.jspecify.annotations.NullMarked;
