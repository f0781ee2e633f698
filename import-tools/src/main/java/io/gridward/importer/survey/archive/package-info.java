/** Zip archives somebody handed in: read in place, never unpacked to disk. */
@NullMarked
package io.gridward.importer.survey.archive;

import org.jspecify.annotations.NullMarked;
