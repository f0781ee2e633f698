/** One run of the importer: from a file to a published batch and its report. */
@NullMarked
package io.gridward.importer.load;

import org.jspecify.annotations.NullMarked;
