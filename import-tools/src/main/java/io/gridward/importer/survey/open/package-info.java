/** Opens a survey of any format that is read, told apart by content. */
@NullMarked
package io.gridward.importer.survey.open;

import org.jspecify.annotations.NullMarked;
