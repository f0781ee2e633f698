/** Surveys as sheets of an Excel workbook (.xlsx, ECMA-376). */
@NullMarked
package io.gridward.importer.survey.excel;

import org.jspecify.annotations.NullMarked;
