/** A survey delivery in the old form with planted faults, and the list of them. */
@NullMarked
package io.gridward.importer.sample.survey;

import org.jspecify.annotations.NullMarked;
