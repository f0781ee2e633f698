/** Shapes brought into the form that a file or the store keeps them in. */
@NullMarked
package io.gridward.importer.geometry;

import org.jspecify.annotations.NullMarked;
