/** Layers of the store written to files. */
@NullMarked
package io.gridward.importer.export;

import org.jspecify.annotations.NullMarked;
