/** Tests of reporting. */
@NullMarked
package io.gridward.core.citycase.report;

import org.jspecify.annotations.NullMarked;
