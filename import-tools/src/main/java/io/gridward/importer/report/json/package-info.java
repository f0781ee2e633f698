/** Findings for machines. */
@NullMarked
package io.gridward.importer.report.json;

import org.jspecify.annotations.NullMarked;
