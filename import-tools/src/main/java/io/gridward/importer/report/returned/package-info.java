/** The file that came in, given back with what was found beside its rows. */
@NullMarked
package io.gridward.importer.report.returned;

import org.jspecify.annotations.NullMarked;
