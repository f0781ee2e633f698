/** Findings given back to the surveyor and told to the person at the console. */
@NullMarked
package io.gridward.importer.report;

import org.jspecify.annotations.NullMarked;
