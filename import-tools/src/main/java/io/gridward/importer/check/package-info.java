/** What can be wrong with one row of a survey, and the checks of its values. */
@NullMarked
package io.gridward.importer.check;

import org.jspecify.annotations.NullMarked;
