/** Which column of a file means which attribute of a layer. */
@NullMarked
package io.gridward.importer.fieldmap;

import org.jspecify.annotations.NullMarked;
