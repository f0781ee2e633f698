/** Surveys as sheets of an Excel workbook (.xlsx, ECMA-376; .xls, [MS-XLS]). */
@NullMarked
package io.gridward.importer.survey.excel;

import org.jspecify.annotations.NullMarked;
