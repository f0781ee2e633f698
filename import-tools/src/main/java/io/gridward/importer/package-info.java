/** Survey files in, findings out, and the command line. */
@NullMarked
package io.gridward.importer;

import org.jspecify.annotations.NullMarked;
