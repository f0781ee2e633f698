/** Tests of the dispute radar. */
@NullMarked
package io.gridward.core.citycase.dispute;

import org.jspecify.annotations.NullMarked;
