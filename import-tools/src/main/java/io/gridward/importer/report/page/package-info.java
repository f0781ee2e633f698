/** The findings of a run as one page to look at: map, counts, table, how the file was read. */
@NullMarked
package io.gridward.importer.report.page;

import org.jspecify.annotations.NullMarked;
