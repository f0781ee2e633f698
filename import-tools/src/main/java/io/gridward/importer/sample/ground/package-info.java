/** The ground of the sample city: streets, unit grids and divisions as one seamless mesh. */
@NullMarked
package io.gridward.importer.sample.ground;

import org.jspecify.annotations.NullMarked;
