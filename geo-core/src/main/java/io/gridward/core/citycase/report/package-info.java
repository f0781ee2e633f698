/** Reporting: what a report is answered with at once, and where its case goes. */
@NullMarked
package io.gridward.core.citycase.report;

import org.jspecify.annotations.NullMarked;
