/** Text that leaves the product: CSV cells that start no formula, GeoJSON. */
@NullMarked
package io.gridward.importer.text;

import org.jspecify.annotations.NullMarked;
