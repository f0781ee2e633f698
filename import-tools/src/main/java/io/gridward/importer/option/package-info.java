/** Words of options, read alike for the command line and for jobs of a server. */
@NullMarked
package io.gridward.importer.option;

import org.jspecify.annotations.NullMarked;
