/**
 * Files of a survey as they arrive: a header and rows of text, shapes where the format has them.
 */
@NullMarked
package io.gridward.importer.survey;

import org.jspecify.annotations.NullMarked;
