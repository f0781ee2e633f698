/** Surveys as delimited text: CSV, tab-separated and their kin (RFC 4180). */
@NullMarked
package io.gridward.importer.survey.delimited;

import org.jspecify.annotations.NullMarked;
