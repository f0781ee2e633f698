/** What is told about a row, put aside on disk until the files that tell it are written. */
@NullMarked
package io.gridward.importer.report.note;

import org.jspecify.annotations.NullMarked;
