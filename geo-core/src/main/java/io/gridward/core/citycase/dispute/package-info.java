/** The dispute radar: along which boundaries cases are returned and given to somebody else. */
@NullMarked
package io.gridward.core.citycase.dispute;

import org.jspecify.annotations.NullMarked;
